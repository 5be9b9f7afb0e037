"""Writes reports that give very many events, for runs that are larger than any folder of news at hand.

usage: many_reports.py [EVENTS] > REPORTS.jsonl
EVENTS is about how many events the reports tell, 100,000 unless it is named. Towns are those of the gazetteer's tables,
actors, sentences and days are drawn with a fixed seed: the same number gives the same bytes.
"""
import csv
import datetime
import json
import os
import random
import sys

TABLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "gazetteer", "geonames")
COUNTRIES = {"IR": "Iran", "IQ": "Iraq", "TR": "Turkey", "SY": "Syria", "AM": "Armenia", "AZ": "Azerbaijan",
             "GE": "Georgia", "JO": "Jordan", "PK": "Pakistan", "AF": "Afghanistan", "IN": "India", "TM": "Turkmenistan"}
SENTENCES = [
    "{one} and {other} held talks in {town} on {day}.",
    "Troops of {one} attacked a post of {other} near {town} on {day}.",
    "{one} closed a crossing with {other} at {town} on {day}.",
    "{one} reopened its crossing with {other} in {town} on {day}.",
    "Hundreds of people protested against the government of {one} in {town} on {day}.",
    "{one} accused {other} of smuggling fuel through {town} on {day}.",
    "Police of {one} arrested twelve men in {town} on {day}.",
    "{one} will send food to {town} in {other} next week.",
    "{one} and {other} signed an agreement on water in {town} on {day}.",
    "{one} threatened {other} with strikes on {town} on {day}.",
    "Officials of {one} denied on {day} that troops of {other} had entered {town}.",
    "{one} asked {other} to return the prisoners held in {town} on {day}.",
]
PER_REPORT = 4


def towns():
    found = {}
    for code in COUNTRIES:
        with open(os.path.join(TABLES, code + ".tsv"), encoding="utf-8") as table:
            rows = csv.DictReader((line for line in table if not line.startswith("#")), delimiter="\t",
                                  quoting=csv.QUOTE_NONE)
            named = [(int(row["population"] or 0), row["name"]) for row in rows]
        found[code] = [name for population, name in sorted(named, reverse=True)[:400] if len(name) > 3]
    return found


def main(events=100_000):
    chance, known = random.Random(20240601), towns()
    first = datetime.date(2021, 1, 1)
    for number in range(events // PER_REPORT):
        day = first + datetime.timedelta(days=chance.randrange(1400))
        sentences = []
        for _ in range(PER_REPORT):
            one, other = chance.sample(sorted(COUNTRIES), 2)
            when = day - datetime.timedelta(days=chance.randrange(6))
            sentences.append(chance.choice(SENTENCES).format(
                one=COUNTRIES[one], other=COUNTRIES[other], town=chance.choice(known[other]),
                day=f"{when:%B} {when.day}"))
        print(json.dumps({"id": f"report-{number + 1}", "date": day.isoformat(), "title": f"News of {day:%B} {day.day}",
                          "source": "Generated", "language": "en", "text": " ".join(sentences)}, ensure_ascii=False))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
