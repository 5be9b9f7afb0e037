#!/usr/bin/env python3
"""How exact marz border is: its answers beside reference points.

    python3 Benchmarks/border_points.py POINTS.csv [--marz .build/release/marz] [--tie 1]

POINTS.csv has the columns lon, lat, border (IQ-IR) and border_m, the distance to it in meters; a column set groups the
points, a column country is compared too. A border that is farther by no more than --tie meters is right as well.
"""
import argparse
import collections
import csv
import io
import subprocess
from pathlib import Path


def main():
    parser = argparse.ArgumentParser(description="Compare marz border with reference points.")
    parser.add_argument("points", type=Path)
    parser.add_argument("--marz", type=Path, default=Path(__file__).resolve().parent.parent / ".build/release/marz")
    parser.add_argument("--tie", type=float, default=1.0)
    options = parser.parse_args()
    with options.points.open(newline="") as source:
        points = list(csv.DictReader(source))
    plain = "lon,lat\n" + "".join(f"{p['lon']},{p['lat']}\n" for p in points)
    done = subprocess.run([str(options.marz), "border", "-"], input=plain, check=True, capture_output=True, text=True)
    answers = list(csv.DictReader(io.StringIO(done.stdout)))
    if len(answers) != len(points):
        raise SystemExit(f"{len(answers)} answers for {len(points)} points")
    groups = collections.defaultdict(list)
    ties, wrong, elsewhere = 0, [], []
    for point, answer in zip(points, answers):
        error = abs(float(answer["border_km"]) * 1000 - float(point["border_m"]))
        if answer["border"] != point["border"]:
            if error <= options.tie:
                ties += 1
            else:
                wrong.append((point, answer["border"]))
        if point.get("country") and answer["country"] != point["country"]:
            elsewhere.append(float(point["border_m"]))
        for group in {point.get("set") or "all", "all"}:
            groups[group].append(error)
    print(f"{len(points)} points: border right in {len(points) - len(wrong)}, {ties} of them ties")
    for point, border in wrong:
        print(f"  {point['lon']}, {point['lat']}: {border}, expected {point['border']}")
    print(f"country differs in {len(elsewhere)}, all within {max(elsewhere, default=0):.1f} m of the border")
    print(f"{'set':20}{'points':>8}{'median m':>10}{'95 % m':>10}{'worst m':>10}")
    for group, errors in sorted(groups.items(), key=lambda item: (item[0] == "all", item[0])):
        errors.sort()
        at = lambda share: errors[min(len(errors) - 1, int(len(errors) * share))]
        print(f"{group:20}{len(errors):8}{at(0.5):10.2f}{at(0.95):10.2f}{errors[-1]:10.2f}")


if __name__ == "__main__":
    main()
