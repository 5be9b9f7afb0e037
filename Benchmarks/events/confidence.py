#!/usr/bin/env python3
"""confidence.py FOLDER SENTENCES.jsonl > event_confidence.tsv

Remakes Sources/MarzEvents/Tables/event_confidence.tsv: a logistic model of whether an event is right, by the features
of Confidence/EventFeatures.swift. What it learns from:
  FOLDER     the corpora that confidence.tsv names, FOLDER/CORPUS.jsonl with {"id", "text"}; the events in them were
             judged by hand
  SENTENCES  {"id", "text", "events": [{"plover"}]}: the first event of a sentence is right when its class is
marz leaves out what is less sure than the table's "least": build it with "least 0" first. Prints five-fold
cross-validation to standard error. Python 3 standard library only.
"""
import collections
import math
import os
import random
import re
import sys

import marz

OFFICIAL = set("GOV MIL LEG JUD COP SPY IGO REB OPP PTY".split())
DEAL = set("CONSULT AGREE SUPPORT COOPERATE AID CONCEDE RETREAT".split())
TOLD = set("REQUEST ACCUSE REJECT THREATEN".split())
ORDER = ["state", "office", "armed", "local", "citizen", "private", "name", "nobody"]
FIRST = {"i", "we", "my", "our", "us"}
PRONOUNS = {"he", "she", "they", "it", "his", "her", "their", "its"}
LEAST = 0.28
TABLES = os.path.join(marz.HERE, "..", "..", "Sources", "MarzEvents", "Tables")
with open(os.path.join(TABLES, "actors.tsv"), encoding="utf-8") as rows:
    LISTED = {row.split("\t")[0] for row in rows}


with open(os.path.join(TABLES, "words.tsv"), encoding="utf-8") as rows:
    THEMES = {cells[0][len("about-"):]: set(cells[1].split())
              for cells in (row.rstrip("\n").split("\t") for row in rows) if cells[0].startswith("about-")}
HYPHENED = {word for words in THEMES.values() for word in words if "-" in word}


def themes(text):
    """How many words of a text speak of each theme, as ThemeCounts in Swift."""
    words = re.findall(r"[a-z]+(?:-[a-z]+)*", text.lower())
    words = [part for word in words for part in ([word] if word in HYPHENED else word.split("-"))]
    return {name: sum(word in listed for word in words) for name, listed in THEMES.items()}


def about(document, events):
    """For each event the features that the words of its sentence and of its document are."""
    counts = themes(document["text"])
    total = sum(counts.values()) + 4
    whole = {f"about {name}": count / total for name, count in counts.items()}
    for event in events:
        near = themes(document["text"][event["start"]:event["end"]])
        yield {**whole, **{f"beside {name}": 1 for name, count in near.items() if count}}


def kind(party):
    """As PartyKind in Swift."""
    sector = party["sector"]
    if party["country"] or party["name"] in LISTED or party.get("affiliation") in LISTED:
        if sector is not None and sector not in OFFICIAL:
            return "citizen"
        return "local" if party.get("local") else "state"
    if sector in OFFICIAL or party.get("affiliation"):
        return "office"
    if sector == "UAF":
        return "armed"
    return "private" if sector else "name"


def ranked(parties):
    return sorted(map(kind, parties), key=ORDER.index)


def is_public(event):
    return "state" in map(kind, event["actors"] + event["recipients"])


def features(event, share):
    """As EventFeatures in Swift."""
    name = event["event_class"]
    group = "deal" if name in DEAL else "told" if name in TOLD else "deed"
    actors = ranked(event["actors"])
    others = ranked(event["recipients"]) or actors[1:]
    parties = event["actors"] + event["recipients"]
    found = {"bias": 1, f"class {name}": 1, "public": share,
             f"{group} by {(actors or ['nobody'])[0]}": 1, f"{group} to {(others or ['nobody'])[0]}": 1,
             f"countries {min(2, len({p['country'] for p in parties if p['country']}))}": 1}
    if all(ORDER.index(k) >= ORDER.index("citizen") for k in actors + others):
        found.update({"no public party": 1, f"no public party {group}": 1})
    words = {p["text"].lower() for p in event["actors"]}
    base, _, above = event["pattern"].partition(" under ")
    parts = base.split(" ")
    flags = {
        "place": any(p["role"] in ("event", "object") for p in event["places"]),
        f"status {event['status']}": event["status"] != "actual", "historical": event["historical"],
        "mode": event["mode"], "attributed": event["attribution"] is not None, "first person": words & FIRST,
        "pronoun": words & PRONOUNS, "governed": above, "noun": parts[1:2] == ["n"],
        "by form": parts[1:] in (["by", "adjective"], ["by", "modal"]), "framed": any(":" in p for p in parts)}
    found.update({flag: 1 for flag, is_set in flags.items() if is_set})
    if len(parts) > 2:
        found[f"word {parts[2]}"] = 1
    return found


def shares(events):
    public = sum(map(is_public, events))
    return [(public - is_public(e) + 1) / (len(events) + 1) for e in events]


def judged(folder):
    labels = collections.defaultdict(dict)
    with open(os.path.join(marz.HERE, "confidence.tsv"), encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 5 and cells[4] in "01":
                labels[cells[0]][(cells[1], int(cells[2]), cells[3])] = int(cells[4])
    for corpus, right in labels.items():
        documents = marz.read(os.path.join(folder, corpus + ".jsonl"))
        documents = [{"id": d["id"], "text": d["text"], "date": "2015-06-10"} for d in documents]
        by_id = {d["id"]: d for d in documents}
        for name, document in marz.annotate(documents).items():
            events = document["events"]
            for event, share, words in zip(events, shares(events), about(by_id[name], events)):
                key = (name, event["trigger"]["start"], event["event_class"])
                if key in right:
                    yield {**features(event, share), **words}, right[key], 1.0


def sentences(path):
    rows = [r for r in marz.read(path) if r["events"] and r["events"][0].get("plover")]
    found = marz.annotate([{"id": r["id"], "text": r["text"]} for r in rows])
    for row in rows:
        events = found[row["id"]]["events"]
        if events:
            first = min(events, key=lambda e: e["trigger"]["start"])
            right = first["event_class"] in row["events"][0]["plover"].split("|")
            words = next(about(row, [first]))
            yield {**features(first, shares(events)[events.index(first)]), **words}, int(right), 0.25


def probability(weights, found):
    return 1 / (1 + math.exp(-sum(weights.get(k, 0) * v for k, v in found.items())))


def penalty(name):
    """How strongly a weight is drawn to zero: single words more, shares of a document less."""
    return 0 if name == "bias" else 2 if name.startswith("word ") else 0.25 if name.startswith("about ") else 1


def fit(rows, passes, strength=0.6, rate=0.5):
    names = sorted({k for found, _, _ in rows for k in found})
    weights, sums = dict.fromkeys(names, 0.0), dict.fromkeys(names, 1e-8)
    for _ in range(passes):
        slopes = {k: strength * penalty(k) * weights[k] for k in names}
        for found, right, count in rows:
            error = count * (probability(weights, found) - right)
            for k, v in found.items():
                slopes[k] += error * v
        for k in names:
            sums[k] += slopes[k] ** 2
            weights[k] -= rate * slopes[k] / math.sqrt(sums[k])
    return weights


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    rows = list(judged(sys.argv[1])) + list(sentences(sys.argv[2]))
    random.Random(1).shuffle(rows)
    tests = []
    for fold in range(5):
        weights = fit([r for n, r in enumerate(rows) if n % 5 != fold], 250)
        tests += [(probability(weights, f), right, count) for n, (f, right, count) in enumerate(rows) if n % 5 == fold]
    for name, share in (("judged by hand", 1.0), ("sentences", 0.25)):
        some = [t for t in tests if t[2] == share]
        kept = [t for t in some if t[0] >= LEAST]
        right = sum(t[1] for t in kept)
        print(f"{name}: right {marz.share(sum(t[1] for t in some), len(some))}, of those kept "
              f"{marz.share(right, len(kept))}, of the right ones kept {marz.share(right, sum(t[1] for t in some))}",
              file=sys.stderr)
    weights = fit(rows, 600)
    with open(os.path.join(TABLES, "event_confidence.tsv"), encoding="utf-8") as old:
        print("".join(line for line in old if line.startswith("#")) + f"feature\tweight\nleast\t{LEAST}")
    for k in sorted(weights):
        if abs(weights[k]) >= (0.12 if k.startswith("word ") else 0.02):
            print(f"{k}\t{weights[k]:.2f}")


main()
