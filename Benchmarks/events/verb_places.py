#!/usr/bin/env python3
"""verb_places.py GOLD.jsonl > verb_places.tsv

Remakes Sources/MarzEvents/Tables/verb_places.tsv: a logistic model of whether the event of a verb happened at a place
of its sentence, by the features that `marz annotate` tells of each candidate.

GOLD: {"id", "text", "events": [{"verb": {"start", "end"}, "locations": [{"start", "end"}]}]}. Prints five-fold
cross-validation to standard error. Python 3 standard library only.
"""
import collections
import math
import random
import sys

import marz

# The threshold with the best F1 by cross-validation, and how often a feature has to stand to count.
LEAST, LEAST_BY_RULE, SUPPORT = 0.33, 0.2, 8
PASSES, PENALTY, RATE = 25, 0.01, 0.15


def overlaps(one, other):
    return one["start"] < other["end"] and other["start"] < one["end"]


def lessons(rows):
    """For each verb: the sentence, the places annotated, and (features, span, is right) of each candidate."""
    documents = [{"id": r["id"], "text": r["text"], "verbs": [e["verb"] for e in r["events"]]} for r in rows]
    found = marz.annotate(documents)
    for row in rows:
        annotation = found[row["id"]]
        for event, verb in zip(row["events"], annotation["verbs"]):
            candidates = []
            for candidate in verb["candidates"]:
                span = annotation["toponyms"][candidate["toponym"]]
                right = any(overlaps(span, place) for place in event["locations"])
                candidates.append((candidate["features"], span, right))
            yield row["id"], event["locations"], candidates


def probability(weights, features):
    total = sum(weights.get(name, 0) for name in ["bias", *features])
    return 1 / (1 + math.exp(-max(-30, min(30, total))))


def fit(verbs):
    """Logistic regression by AdaGrad, in a shuffled order that is always the same."""
    rows = [(features, right) for _, _, candidates in verbs for features, _, right in candidates]
    counts = collections.Counter(name for features, _ in rows for name in features)
    rows = [([name for name in features if counts[name] >= SUPPORT], right) for features, right in rows]
    weights, sums = collections.defaultdict(float), collections.defaultdict(lambda: 1e-8)
    order = random.Random(1)
    for _ in range(PASSES):
        order.shuffle(rows)
        for features, right in rows:
            error = probability(weights, features) - right
            weights["bias"] -= 0.02 * error
            for name in features:
                slope = error + PENALTY * weights[name]
                sums[name] += slope * slope
                weights[name] -= RATE * slope / math.sqrt(sums[name])
    return weights


def figures(verbs, weights):
    right = given = wanted = 0
    for _, places, candidates in verbs:
        left = [span for features, span, _ in candidates if probability(weights, features) >= LEAST]
        given, wanted = given + len(left), wanted + len(places)
        for place in places:
            match = next((span for span in left if overlaps(span, place)), None)
            if match:
                left.remove(match)
                right += 1
    return right, given, wanted


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    verbs = list(lessons(marz.read(sys.argv[1])))
    names = sorted({name for name, _, _ in verbs})
    random.Random(3).shuffle(names)
    fold = {name: number % 5 for number, name in enumerate(names)}
    sums = [0, 0, 0]
    for number in range(5):
        weights = fit([v for v in verbs if fold[v[0]] != number])
        found = figures([v for v in verbs if fold[v[0]] == number], weights)
        sums = [a + b for a, b in zip(sums, found)]
    right, given, wanted = sums
    print(f"{len(verbs)} verbs, {wanted} places, by five folds: P {right / given:.3f} R {right / wanted:.3f} "
          f"F1 {2 * right / (given + wanted):.3f}", file=sys.stderr)
    print("# Where the event of a given verb happened: weights of a logistic model over how a place stands to the verb in\n"
          "# its sentence, remade by Benchmarks/events/verb_places.py. least: the probability from which a place is taken,\n"
          "# least by rule: where the rules name it too and no other is likely.\n"
          "# Names: Placing/PlaceFinder+Candidates.swift. Licence: Apache-2.0.\n"
          f"feature\tweight\nleast\t{LEAST}\nleast by rule\t{LEAST_BY_RULE}")
    weights = fit(verbs)
    for name in sorted(weights):
        if abs(weights[name]) >= 0.05:
            print(f"{name}\t{weights[name]:.2f}")


main()
