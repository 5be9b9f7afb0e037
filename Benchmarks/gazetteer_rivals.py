"""The rivals of gazetteer-rivals.sh: each finds the longest names from left to right, and its answer is checked against marz's.

flashtext loses names that begin inside a longer one that fails, so it need not find the same; how many it finds is printed.

MB/s are those of the text as it stands, in processor time of one core. Memory is what the engine and its names add.
"""
import os
import resource
import sys
import time

FOLDER = sys.argv[1]


def flashtext(names):
    import flashtext

    engine = flashtext.KeywordProcessor(case_sensitive=True)
    engine.set_non_word_boundaries(set())
    for name in names:
        engine.add_keyword(name)
    return lambda text: [(start, end) for _, start, end in engine.extract_keywords(text, span_info=True)]


def ahocorasick_rs(names):
    import ahocorasick_rs

    engine = ahocorasick_rs.AhoCorasick(names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    return lambda text: [(start, end) for _, start, end in engine.find_matches_as_indexes(text)]


def main():
    with open(f"{FOLDER}/names.txt", encoding="utf-8") as file:
        names = file.read().split("\n")[:-1]
    with open(f"{FOLDER}/text.txt", encoding="utf-8") as file:
        text = file.read()
    with open(f"{FOLDER}/marz.tsv", encoding="utf-8") as file:
        size, count, total, every_word, capitals, opening = file.read().split()
    number, numbers = 0, {}
    for position, letter in enumerate(text):
        if letter == "<":
            numbers[position] = number
            number += 1
    print(f"marz, every word\topen {float(opening):.2f} ms\t{every_word} MB/s")
    print(f"marz, capitals\t\t{capitals} MB/s (other answers: fewer starts)")
    for engine in (ahocorasick_rs, flashtext):
        reader, writer = os.pipe()
        if os.fork() == 0:  # a process each, so that memory is its own
            before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            start = time.process_time()
            find = engine(names)
            built = time.process_time()
            found = find(text)
            end = time.process_time()
            after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            rate = int(size) / (end - built) / 1e6
            same = len(found) == int(count) and sum(numbers[s] for s, _ in found) == int(total)
            line = f"{engine.__name__}\tbuild {built - start:.1f} s, {(after - before) / 1e3:.0f} MB\t{rate:.1f} MB/s"
            line += f"\tmarz {float(every_word) / rate:.1f} times as fast\t"
            line += "same names" if same else f"other names: {len(found)}, marz {count}"
            os.write(writer, line.encode())
            os._exit(0 if same or engine is flashtext else 1)
        os.close(writer)
        with os.fdopen(reader, "rb") as pipe:
            print(pipe.read().decode())
        if os.wait()[1] != 0:
            sys.exit(f"{engine.__name__} does not find what marz finds")


if __name__ == "__main__":
    main()
