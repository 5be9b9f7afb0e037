"""Make the word lists of gazetteer/tables/words that say what else a place name may be.

- common_words.txt: words of a small English word list (american-english-small of the Debian package wamerican-small: SCOWL) that are also
  names in the gazetteer, folded. Left out are names of countries and of places with a million people or more, which a capital
  letter is enough to tell, unless common_words_kept.txt beside this script lists them. That file also adds what dictionaries write with a
  capital (months, days) or do not list.
- given_names.txt: given names of the US Census of 1990 (public domain), from the Python package names 0.3.0. Rare ones (under
  0.01 %) that are English words, and those under 0.02 % that are countries, are left out: "In", "China".
- surnames.txt: the five thousand commonest surnames of the same census.

given_names_region.txt is kept by hand.

Usage: python3 words.py GAZETTEER_DIRECTORY AMERICAN_ENGLISH_SMALL NAMES_PACKAGE_DIRECTORY
"""
import glob
import os
import sys
import unicodedata

from placetable import fold, read_table, split_list

SURNAMES = 5000


def folded(word):
    """The folded form of a single word; None for anything else."""
    if any(not c.isalpha() and c not in "'’‘`" and not unicodedata.combining(c) for c in word):
        return None
    return fold(word)


def names_in(directory):
    """Folded one-word names of the gazetteer, and those of countries and of the largest places."""
    names, famous = set(), set()
    for path in sorted(glob.glob(os.path.join(directory, "tables", "*.tsv")) + glob.glob(os.path.join(directory, "geonames", "*.tsv"))):
        for row in read_table(path):
            feature = row.get("feature", "")
            great = feature.startswith("A.PCL") or feature.startswith("P.") and int(row.get("population") or 0) >= 1_000_000
            mine = [row["name"]] if row.get("name") else []
            for entry in split_list(row["names"]):
                tag, mark, text = entry.partition("=")
                text = text if mark else entry
                kind = tag.partition("/")[2] if mark else ""
                if kind == "abbreviation" or " " in text or not text.isascii() and text.upper() == text.lower():
                    continue
                mine.append(text)
            keys = {key for key in map(folded, mine) if key and key.isascii() and len(key) > 1}
            names |= keys
            if great and row.get("name"):
                famous.add(folded(row["name"]))
                if feature.startswith("A.PCL"):
                    famous |= {folded(e.partition("=")[2]) for e in split_list(row["names"]) if e.startswith("en=")}
    return names, famous


def read_lines(path):
    with open(path, encoding="utf-8") as file:
        return [line.strip() for line in file if line.strip() and not line.startswith("#")]


def write_words(path, comments, words):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"# {comment}\n" for comment in comments)
        file.writelines(word + "\n" for word in words)


def census(path):
    """[(name, share in percent)] of a census file, commonest first."""
    with open(path, encoding="ascii") as file:
        return [(line.split()[0].lower(), float(line.split()[1])) for line in file if line.strip()]


def main(gazetteer, dictionary, names_package):
    output = os.path.join(gazetteer, "tables", "words")
    here = os.path.dirname(os.path.abspath(__file__))
    os.makedirs(output, exist_ok=True)
    english = {folded(word) for word in read_lines(dictionary) if word[0].islower() and not word.endswith("'s")} - {None}
    kept = {folded(word) for word in read_lines(os.path.join(here, "common_words_kept.txt"))}
    names, famous = names_in(gazetteer)
    common = ((english - famous) | kept) & names
    print("English words left out for fame:", ", ".join(sorted(english & famous - kept)), file=sys.stderr)
    write_words(os.path.join(output, "common_words.txt"), [
        "English words that are also names in the gazetteer, folded. Made by build/words.py from SCOWL (Debian wamerican-small 2020.12.07).",
    ], sorted(common))

    shares = {}
    for sex in ("female", "male"):
        for name, share in census(os.path.join(names_package, f"dist.{sex}.first")):
            shares[name] = max(share, shares.get(name, 0))
    given = [n for n, share in shares.items() if not (share < 0.01 and n in english or share < 0.02 and n in famous)]
    write_words(os.path.join(output, "given_names.txt"), [
        "Given names of the United States Census of 1990 (public domain), via the Python package names 0.3.0. Made by build/words.py.",
    ], sorted(given))
    surnames = [name for name, _ in census(os.path.join(names_package, "dist.all.last"))[:SURNAMES]]
    write_words(os.path.join(output, "surnames.txt"), [
        "The five thousand commonest surnames of the United States Census of 1990 (public domain), via the Python package names 0.3.0.",
        "Made by build/words.py.",
    ], sorted(surnames))
    print(len(common), "common words,", len(given), "given names,", len(surnames), "surnames", file=sys.stderr)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
