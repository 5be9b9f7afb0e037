#!/usr/bin/env python3
"""places_of_verbs.py GOLD.jsonl [--errors]

Where the event happened that a given verb tells of, through the field `verbs` of `marz annotate`.

GOLD: {"id", "text", "events": [{"verb": {"start", "end"}, "locations": [{"start", "end"}]}]}. Spans are matched by
overlap, one to one. P = right / found, R = right / annotated, F1; exact = the events whose whole set is right, an
empty one included.
"""
import sys

import marz


def main():
    files = [a for a in sys.argv[1:] if not a.startswith("--")]
    if len(files) != 1:
        sys.exit(__doc__)
    rows = marz.read(files[0])
    documents = [{"id": r["id"], "text": r["text"],
                  "verbs": [{"start": e["verb"]["start"], "end": e["verb"]["end"]} for e in r["events"]]}
                 for r in rows]
    found = marz.annotate(documents)
    right = given = wanted = exact = count = 0
    for row in rows:
        annotation = found[row["id"]]
        for event, verb in zip(row["events"], annotation["verbs"]):
            spans = [annotation["toponyms"][p["toponym"]] for p in verb["places"]]
            spans = [(s["start"], s["end"]) for s in spans]
            left, hits = list(spans), 0
            for place in event["locations"]:
                match = next((s for s in left if s[0] < place["end"] and place["start"] < s[1]), None)
                if match:
                    left.remove(match)
                    hits += 1
            right, given, wanted = right + hits, given + len(spans), wanted + len(event["locations"])
            count += 1
            exact += hits == len(spans) == len(event["locations"])
            if "--errors" in sys.argv and not hits == len(spans) == len(event["locations"]):
                text = row["text"]
                names = [text[s[0]:s[1]] for s in spans]
                places = [p.get("phrase", text[p["start"]:p["end"]]) for p in event["locations"]]
                print(f'{event["verb"].get("phrase")}\twanted {places}\tgot {names}\t{text.strip()}')
    p = right / given if given else 0
    r = right / wanted if wanted else 0
    print(f"{count} verbs, {wanted} places: P {p:.3f} R {r:.3f} F1 {2 * p * r / (p + r) if p + r else 0:.3f}  "
          f"exact {marz.share(exact, count)}")


main()
