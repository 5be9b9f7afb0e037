#!/usr/bin/env python3
"""directions.py SUITE.jsonl ACTORS.jsonl [--errors]

Who does it to whom, by the unit tests of TABARI: sentences about countries that do not exist, with a table of
actors that marz is given as a user's table.

SUITE: {"id", "text", "events": [{"source", "target"}], "no_events"}; ACTORS: {"name", "code", "dated"?}.
An event is right when some event that marz reads in the sentence has its source among the actors and its target
among the recipients; of a reciprocal event both are actors. An actor is right by the country part of its code, the
first three letters: the rest is the agent, which marz calls sector. Events whose source or target the suite leaves
open ("---") are right when the other one is.
no-event right: the sentences that are said to have no event and give none.
"""
import os
import re
import sys
import tempfile

import marz


CODES = {}


def table(rows):
    """The actors as a table for --actors: the code as name, every spelling as an alias.

    Of a name whose code changes with the day, the first code."""
    groups = {}
    for row in rows:
        found = [row["code"]] if row["code"] else re.findall(r"[A-Z]{3,}", " ".join(row.get("dated", [])))
        groups.setdefault(row.get("synonym_of", row["name"]), []).extend(found)
    by_code = {}
    for row in rows:
        code = next(iter(groups[row.get("synonym_of", row["name"])]), None)
        if code is None or row["name"].startswith("<"):
            continue
        name = row["name"]
        spelled = " ".join(w if len(w) < 3 or "." in w else w.capitalize() for w in name.split())
        spelled = re.sub(r" (Of|The|And) ", lambda m: m[0].lower(), spelled)
        CODES[spelled] = code
        by_code.setdefault(code, []).extend({spelled, name})
    lines = ["name\tcountry\tsector\taliases"]
    lines += [f"{code}\t\t\t{'|'.join(sorted(names))}" for code, names in sorted(by_code.items())]
    return "\n".join(lines) + "\n"


def names(code):
    """The actors that a code of the suite stands for: the country part."""
    return None if code is None or code.startswith("---") else code[:3].upper()


def fits(event, source, target):
    def parties(field):
        names = [n for a in event[field] for n in (a["name"], a.get("affiliation")) if n]
        return {code[:3].upper() for name in names for code in CODES.get(name, name).split("/")}
    actors, recipients = parties("actors"), parties("recipients")
    if not recipients and len(actors) > 1:
        recipients = actors
    return (source is None or source in actors) and (target is None or target in recipients)


def main():
    files = [a for a in sys.argv[1:] if not a.startswith("--")]
    if len(files) != 2:
        sys.exit(__doc__)
    suite, actors = map(marz.read, files)
    with tempfile.NamedTemporaryFile("w", suffix=".tsv", delete=False, encoding="utf-8") as out:
        out.write(table(actors))
    try:
        documents = [{"id": str(n), "text": row["text"]} for n, row in enumerate(suite)]
        found = marz.annotate(documents, "--actors", out.name)
    finally:
        os.unlink(out.name)
    right = total = empty = empty_right = 0
    for number, row in enumerate(suite):
        events = found[str(number)]["events"]
        if row["no_events"]:
            empty += 1
            empty_right += not events
        wanted = [(names(e["source"]), names(e["target"])) for e in row["events"]]
        wanted = [w for w in wanted if w != (None, None)]
        hits = [any(fits(e, *w) for e in events) for w in wanted]
        right, total = right + sum(hits), total + len(hits)
        if "--errors" in sys.argv and (not all(hits) or row["no_events"] and events):
            got = [(e["event_class"], [a["name"] for a in e["actors"]], [a["name"] for a in e["recipients"]])
                   for e in events]
            print(f'{row["id"]}\t{row["text"]}\n\twanted {wanted}\tgot {got}')
    print(f"source and target right {marz.share(right, total)}")
    print(f"no-event right {marz.share(empty_right, empty)}")


main()
