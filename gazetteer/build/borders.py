#!/usr/bin/env python3
"""Derives the world's international land borders: gazetteer/borders/arcs.tsv.

Sources
- PyPI timezonefinder-data 3.2026.3.post1: boundaries of the world's time zones, release 2026c of the time zone boundary
  project, made from OpenStreetMap (ODbL 1.0, © OpenStreetMap contributors), unsimplified, on a grid of 1e-6 degree.
  Read with PyPI timezonefinder 9.0.0.
- Debian tzdata: zone.tab says to which country a zone belongs.
- Debian gmt-dcw 2.1.1 (LGPL-3+): the line between Serbia and Kosovo, which have one time zone between them.
- Debian gmt-gshhg-full 2.3.7 (LGPL-3+): where land ends (see borders_land.py).

Needs Python 3.11 and, from PyPI, numpy, shapely 2, netCDF4, timezonefinder==9.0.0, timezonefinder-data==3.2026.3.post1.
Run: python3 gazetteer/build/borders.py [--out gazetteer/borders/arcs.tsv]

Method
1. Every ring of every zone is labeled with a country, and its edges are hashed as pairs of grid points.
2. An edge that two countries have, or that one country alone has (there zones overlap), may be a border. Which countries
   lie left and right of it is asked of the polygons, 2e-7 degree either side of its middle.
3. Where zones overlap, two countries claim the ground: A against A/B is the border A-B, and disputed.
4. Edges are chained into arcs from one junction to the next, the country first in the alphabet on the left.
5. Edges at sea are dropped (zones reach 12 nautical miles out and across the Caspian); those in river mouths are kept.
6. Arcs are simplified to TOLERANCE meters (Douglas-Peucker; straight means linear in longitude and latitude).
"""
import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path

import netCDF4
import numpy as np
import shapely
from timezonefinder.polygon_array import HoleArray, PolygonArray
from timezonefinder_data import DATA_DIR, __version__ as DATA_VERSION

from borders_land import Land

ROOT = Path(__file__).resolve().parents[2]
EXPECTED_DATA = "3.2026.3.post1"
EXPECTED_PAIRS = 323

MICRO = 1_000_000          # grid points a degree
METERS = 111_000.0         # a degree of latitude, near enough to choose vertices and widths by
TOLERANCE = 12.0           # simplification: an answer is out by less than 10 m nearly everywhere
SIDE_STEP = 2e-7           # degrees from an edge to the points that tell its sides
SMALLEST_ISLAND = 15.0     # square kilometers; smaller islands do not make a border at sea a land border
MOUTH = (250, 500, 1000, 1500)  # meters: at sea a border goes on where land lies this near on two opposite sides
MOUTH_AXES = 6             # directions in which that is tried, 30 degrees apart

# Ground that two zones cover. The rule (claimed by both, disputed) needs no entry; these are its exceptions.
# The zone of Jerusalem takes in parts of the West Bank: the West Bank is labeled PS up to the armistice line of 1949,
# so that the settlements make no enclaves, and every line around it is disputed.
HELD_BY = {frozenset(("IL", "PS")): "PS"}
# Rivers that both countries own together by treaty (Moselle, Sauer, Our): two lines, neither of them disputed.
JOINT = {frozenset(("DE", "LU"))}
# A border is disputed as a whole where its course is.
ALWAYS_DISPUTED = {"IL-PS", "RS-XK"}
# No international borders: those of the special administrative regions of China, and of Åland inside Finland.
NOT_INTERNATIONAL = {"CN-HK", "CN-MO", "HK-MO", "AX-FI"}
# Lines in straits so narrow that they would pass for river mouths: Johor, Kinmen, Hawar.
NOT_ON_LAND = {"MY-SG", "CN-TW", "BH-QA"}
# Antarctica is no country, and south of 60 degrees south no claim is in force.
NO_COUNTRY = {"AQ"}
SOUTHERN_LIMIT = -60.0


# ---------------------------------------------------------------------------------------------------------- zones

def read_zones(zone_tab):
    """Polygons of all zones: a list of (country or "", outer ring, holes), rings as (n, 2) micro-degrees, and open."""
    country = {}
    for line in zone_tab.read_text().splitlines():
        if line and not line.startswith("#"):
            code, _, zone = line.split("\t")[:3]
            country[zone] = code
    boundaries = PolygonArray(DATA_DIR / "boundaries", in_memory=True)
    holes = HoleArray(DATA_DIR / "holes", boundaries, in_memory=True)
    names = (DATA_DIR / "timezone_names.txt").read_text().split()
    zone_of = np.load(DATA_DIR / "zone_ids.npy")
    holes_of = defaultdict(list)
    for polygon, (count, first) in json.loads((DATA_DIR / "hole_registry.json").read_text()).items():
        holes_of[int(polygon)] = range(first, first + count)

    def ring(array, number):
        return array.coords_of(number).T.astype(np.int64) // 10  # stored in 1e-7 degree, all multiples of ten

    polygons = []
    for number, zone in enumerate(zone_of):
        name, outer = names[zone], ring(boundaries, number)
        if name not in country and not name.startswith("Etc/"):
            sys.exit(f"borders: zone {name} is not in {zone_tab}")
        code = country.get(name, "")
        west, south = outer.min(axis=0) / MICRO
        if name == "Asia/Bangkok" and west > 102 and south > 16.5:
            code = "VN"  # clocks of northern Vietnam have agreed with Bangkok since 1970
        polygons.append((code, outer, [ring(holes, h) for h in holes_of[number]]))
    return polygons


# ---------------------------------------------------------------------------------------------------------- edges

def possible_borders(polygons, codes, with_sea=False):
    """Edges that may be borders, as two arrays of grid points (micro-degrees), the lower point first.

    with_sea: also those that have a country on one side and the open sea on the other.
    """
    rings, label = [], []
    for code, outer, holes in polygons:
        for ring in [outer, *holes]:
            rings.append(ring)
            label.append(codes.index(code))
    length = np.array([len(r) for r in rings])
    points = np.concatenate(rings)
    key = (points[:, 0] + 180 * MICRO) << 28 | (points[:, 1] + 90 * MICRO)
    vertex, index = np.unique(key, return_inverse=True)
    following = np.arange(1, len(key) + 1)
    end = np.cumsum(length)
    following[end - 1] = end - length
    low, high = np.minimum(index, index[following]), np.maximum(index, index[following])
    edge = low * len(vertex) + high
    order = np.argsort(edge, kind="stable")
    edge = edge[order]
    start = np.flatnonzero(np.r_[True, edge[1:] != edge[:-1]])
    times = np.diff(np.r_[start, len(edge)])
    country = np.repeat(label, length)[order]
    least, most = np.minimum.reduceat(country, start), np.maximum.reduceat(country, start)
    sea = codes.index("")  # the first code
    several = (least != most) & (with_sea | (least != sea) | (times > 2))
    alone = (times == 1) & (most != sea)
    chosen = edge[start[several | alone]]

    def place(v):
        return np.column_stack([(vertex[v] >> 28) - 180 * MICRO, (vertex[v] & (1 << 28) - 1) - 90 * MICRO])

    return place(chosen // len(vertex)), place(chosen % len(vertex))


def countries_at(points, polygons):
    """The countries whose zones hold each point: a list of frozensets, most of them shared objects."""
    order = np.argsort(points[:, 1], kind="stable")
    x, y = points[order].T
    found = defaultdict(list)
    for code, outer, holes in polygons:
        if not code:
            continue
        outer = outer / MICRO
        (west, south), (east, north) = outer.min(axis=0), outer.max(axis=0)
        a, b = np.searchsorted(y, [south, north])
        rows = np.flatnonzero((x[a:b] >= west) & (x[a:b] <= east)) + a
        if len(rows):
            area = shapely.Polygon(outer, [h / MICRO for h in holes])
            shapely.prepare(area)
            found[code].append(order[rows[shapely.contains_xy(area, x[rows], y[rows])]])
    # a set of countries is kept as one number: the sets met so far, and the number of a set with one more country
    sets, number = [frozenset()], {frozenset(): 0}
    result = np.zeros(len(points), int)
    for code in sorted(found):
        rows = np.unique(np.concatenate(found[code]))
        for old in np.unique(result[rows]):
            new = sets[old] | {code}
            if new not in number:
                number[new] = len(sets)
                sets.append(new)
        step = np.array([number.get(s | {code}, 0) for s in sets])
        result[rows] = step[result[rows]]
    return [sets[n] for n in result]


def border_edges(polygons):
    """Edges by (pair, left, right, disputed): lists of ((lon, lat), (lon, lat)) in micro-degrees, directed."""
    codes = sorted({code for code, _, _ in polygons} | {""})
    low, high = possible_borders(polygons, codes)
    along = (high - low).astype(float)
    across = np.column_stack([-along[:, 1], along[:, 0]]) / np.hypot(*along.T)[:, None] * SIDE_STEP
    middle = (low + high) / 2 / MICRO
    left, right = countries_at(middle + across, polygons), countries_at(middle - across, polygons)
    groups, known = defaultdict(list), {}
    for a, b, l, r in zip(map(tuple, low.tolist()), map(tuple, high.tolist()), left, right):
        if (l, r) not in known:
            known[l, r] = judge(l, r)
        verdict = known[l, r]
        if verdict:
            label, turned = verdict
            groups[label].append((b, a) if turned else (a, b))
    return groups


def judge(left, right):
    """((pair, left, right, disputed), turned?) for an edge with these countries on its sides, or None if it is no border."""
    disputed = any(len(side) > 1 and side not in JOINT for side in (left, right))
    left, right = (frozenset([HELD_BY[s]]) if s in HELD_BY else s for s in (left, right))
    if left == right or not left or not right or (left | right) & NO_COUNTRY:
        return None
    if max(len(left), len(right)) > 2 or (left & right and len(left | right) > 2):
        sys.exit(f"borders: no rule for {set(left)} against {set(right)}")
    if left & right:
        pair = sorted(left | right)          # A against A/B
    else:
        pair = sorted((min(left), min(right)))  # C against A/B: the first of the claimants
    name = "-".join(pair)
    if name in NOT_INTERNATIONAL | NOT_ON_LAND:
        return None
    turned = pair[0] not in left or pair[1] not in right  # the first country of the pair belongs on the left
    if turned:
        left, right = right, left
    label = name, "/".join(sorted(left)), "/".join(sorted(right)), disputed or name in ALWAYS_DISPUTED
    return label, turned


# --------------------------------------------------------------------------------------------------------- chains

def chain(edges):
    """Directed edges joined into arcs that run from junction to junction, or round; arrays of micro-degrees."""
    leaving, entering = defaultdict(list), defaultdict(int)
    for a, b in sorted(edges):
        leaving[a].append(b)
        entering[b] += 1

    def passes(v):
        return entering[v] == 1 and len(leaving.get(v, ())) == 1

    arcs = []

    def walk(a, b):
        line = [a, b]
        while passes(line[-1]) and line[-1] in leaving:
            line.append(leaving.pop(line[-1])[0])
        arcs.append(np.array(line))

    for a in sorted(leaving):
        if not passes(a):
            for b in leaving[a]:
                walk(a, b)
    for a in sorted(leaving):
        if passes(a) and a in leaving:  # what is left are rings
            walk(a, leaving.pop(a)[0])
    return arcs


# --------------------------------------------------------------------------------------------------------- Kosovo

def dcw_ring(data, code):
    axes = []
    for axis in ("lon", "lat"):
        variable = data[f"{code}_{axis}"]
        axes.append(variable[:] / variable.getncattr("scale") + variable.getncattr("min"))
    points, breaks = np.column_stack(axes), np.flatnonzero(data[f"{code}_lon"][:] == 65535)
    parts = [p[~np.isnan(p[:, 0])] for p in np.split(points, breaks)]
    return max((p[1:] for p in parts if len(p) > 3), key=len)  # the first of a part marks the break


def add_kosovo(arcs, dcw_path):
    """Kosovo has no time zone of its own: the line RS-XK comes from DCW, and what lies behind it turns from RS to XK."""
    with netCDF4.Dataset(dcw_path) as data:
        data.set_auto_maskandscale(False)
        kosovo, serbia = dcw_ring(data, "XK"), dcw_ring(data, "RS")
    flat = np.array([np.cos(np.radians(42.6)), 1.0])
    # the vertices that both countries have
    shared = shapely.distance(shapely.LineString(serbia * flat), shapely.points(kosovo * flat)) * METERS < 50
    gap = np.flatnonzero(~shared)
    ring = np.roll(kosovo[:-1], -(gap[-1] + 1), axis=0) if (kosovo[0] == kosovo[-1]).all() else kosovo
    shared = shapely.distance(shapely.LineString(serbia * flat), shapely.points(ring * flat)) * METERS < 50
    runs = np.split(np.arange(len(ring)), np.flatnonzero(np.diff(shared.astype(int))) + 1)
    line = ring[max((r for r in runs if shared[r[0]]), key=len)]

    around = [a for a in arcs if a["pair"] in ("AL-RS", "ME-RS", "MK-RS")]
    outside = shapely.union_all([shapely.LineString(a["points"] / MICRO * flat) for a in around])
    # from its farthest point, the line runs either way to where it first comes nearest to the neighbors' border
    away = shapely.distance(outside, shapely.points(line * flat)) * METERS
    middle = int(np.argmax(away))
    halves = []
    for half, far in ((line[middle::-1], away[middle::-1]), (line[middle:], away[middle:])):
        last = next(i for i in range(len(half) - 1) if far[i] < 500 and far[i] <= far[i + 1])
        corner = shapely.get_coordinates(shapely.shortest_line(outside, shapely.Point(half[last] * flat)))[0] / flat
        halves.append((np.round(half[:last + 1] * MICRO).astype(np.int64), np.round(corner * MICRO).astype(np.int64)))
    (first, start), (second, end) = halves
    border = np.concatenate([[start], first[::-1], second[1:], [end]])

    result = [a for a in arcs if a["pair"] not in ("AL-RS", "ME-RS", "MK-RS")]
    inside = shapely.Polygon(kosovo * flat)
    for arc in around:
        pieces = [arc["points"]]
        for corner in (start, end):
            pieces = [q for p in pieces for q in split_at(p, corner, flat)]
        for points in pieces:
            # behind the line is the piece that keeps close to DCW's Kosovo all along
            behind = np.median(shapely.distance(inside, shapely.points(points / MICRO * flat))) * METERS < 1200
            country = "XK" if behind else "RS"
            result.append({**arc, "points": points, "right": country, "pair": f"{arc['left']}-{country}"})
    # Serbia on the left: Kosovo lies south of the line's northern point
    north = border[np.argmax(border[:, 1])]
    if start[0] > end[0]:
        border = border[::-1]
    assert shapely.intersects_xy(shapely.Polygon(np.vstack([border, [border[0]]])), *(north - [0, 20000]))
    result.append({"pair": "RS-XK", "left": "RS", "right": "XK", "disputed": True, "source": "dcw", "points": border})
    return result


def split_at(points, corner, flat):
    """An arc cut at a corner that lies on it (within 50 m), with the corner as the new end of both pieces."""
    scaled, target = points / MICRO * flat, corner / MICRO * flat
    path = shapely.LineString(scaled)
    if path.distance(shapely.Point(target)) * METERS > 50:
        return [points]
    at = path.project(shapely.Point(target))
    along = np.r_[0, np.cumsum(np.hypot(*np.diff(scaled, axis=0).T))]
    before, after = points[along < at], points[along > at]
    return [np.vstack([before, corner]), np.vstack([corner, after])]


# ---------------------------------------------------------------------------------------------------------- coast

def cut_at_coast(arcs, land):
    """(arc, points in degrees) for the stretches that are land border. An edge is kept or dropped as a whole."""
    points = [arc["points"] / MICRO for arc in arcs]
    middle = np.concatenate([(p[:-1] + p[1:]) / 2 for p in points])
    keep = land.contains(middle)
    sea = np.flatnonzero(~keep)
    keep[sea] = in_mouth(middle[sea], land)
    keep &= middle[:, 1] > SOUTHERN_LIMIT
    pieces, begin = [], 0
    for arc, line in zip(arcs, points):
        kept = keep[begin:begin + len(line) - 1]
        begin += len(line) - 1
        if not kept.all() and (line[0] == line[-1]).all():  # a ring begins after an edge that is dropped
            turn = int(np.argmin(kept)) + 1
            line, kept = np.vstack([line[turn:], line[1:turn + 1]]), np.roll(kept, -turn)
        change = np.flatnonzero(np.diff(np.r_[False, kept, False].astype(int)))
        pieces += [(arc, line[a:b + 1]) for a, b in zip(change[::2], change[1::2])]
    return pieces


def in_mouth(points, land):
    """Which points at sea lie in a river mouth or narrow strait: between land and land on some axis."""
    result = np.zeros(len(points), bool)
    squeeze = np.cos(np.radians(points[:, 1]))
    for axis in range(MOUTH_AXES):
        angle = np.pi * axis / MOUTH_AXES
        unit = np.column_stack([np.cos(angle) / squeeze, np.full(len(points), np.sin(angle))]) / METERS
        both = ~result
        for sign in (1, -1):
            rows = np.flatnonzero(both)
            near = np.zeros(len(rows), bool)
            for reach in MOUTH:
                todo = np.flatnonzero(~near)
                near[todo] = land.contains(points[rows[todo]] + sign * reach * unit[rows[todo]])
            both[rows] = near
        result |= both
    return result


# ------------------------------------------------------------------------------------------------------- simplify

def simplify(lines, tolerance):
    """Douglas-Peucker on all lines at once, level by level; a chord is straight in longitude and latitude."""
    points = np.concatenate(lines)
    end = np.cumsum([len(line) for line in lines])
    start = end - [len(line) for line in lines]
    keep = np.zeros(len(points), bool)
    keep[start] = keep[end - 1] = True
    ring = np.array([(line[0] == line[-1]).all() for line in lines])
    a, b, force = start, end - 1, np.where(ring, 2, 0)  # a ring keeps at least three corners
    while True:
        inner = b - a - 1
        open_ = inner > 0
        a, b, force, inner = a[open_], b[open_], force[open_], inner[open_]
        if not len(a):
            return [points[s:e][keep[s:e]] for s, e in zip(start, end)]
        first = np.cumsum(inner) - inner
        row = np.repeat(np.arange(len(a)), inner)
        point = np.arange(len(row)) - first[row] + a[row] + 1
        distance = chord_distance(points[point], points[a[row]], points[b[row]])
        worst = np.maximum.reduceat(distance, first)
        at = np.flatnonzero(distance == worst[row])
        _, once = np.unique(row[at], return_index=True)
        split = point[at[once]]
        go = (worst > tolerance) | (force > 0)
        keep[split[go]] = True
        a, b = np.r_[a[go], split[go]], np.r_[split[go], b[go]]
        force = np.tile(np.maximum(force[go] - 1, 0), 2)


def chord_distance(p, a, b):
    scale = np.column_stack([np.cos(np.radians(p[:, 1])), np.ones(len(p))]) * METERS
    a, b = (a - p) * scale, (b - p) * scale
    along = b - a
    square = (along * along).sum(axis=1)
    t = np.clip(-(a * along).sum(axis=1) / np.where(square > 0, square, 1), 0, 1)
    return np.hypot(*(a + t[:, None] * along).T)


# ---------------------------------------------------------------------------------------------------------- write

HEADER = """\
# International land borders of the world, an arc a line.
# Derived by gazetteer/build/borders.py from the time zone boundary release 2026c (PyPI timezonefinder-data 3.2026.3.post1),
# which is made from OpenStreetMap. © OpenStreetMap contributors. License: Open Database License (ODbL) 1.0,
# https://opendatacommons.org/licenses/odbl/1-0/ ; this table is a derivative database under the same license.
# Source "dcw" (RS-XK): Digital Chart of the World, GMT edition 2.1.1, LGPL-3+.
# The coast at which arcs end: GSHHG 2.3.7, LGPL-3+.
# pair: ISO 3166-1 alpha-2 (XK: Kosovo), in the order of the alphabet. left, right: the country on that side, in the
# direction of the points; A/B is ground that both claim (or, for DE/LU, own together). disputed: 1 where claims overlap.
# points: lon,lat of the first vertex, then differences dlon,dlat, in units of 0.00001 degree. Lines between vertices are
# straight in longitude and latitude. Simplified to {tolerance:.0f} m. Borders at sea are not included.
"""


def encode(line):
    units = np.round(line * 100_000).astype(int)
    units = units[np.r_[True, (np.diff(units, axis=0) != 0).any(axis=1)]]
    if len(units) < 2:
        return None
    ring = (units[0] == units[-1]).all()
    if ring:  # start a ring at its least vertex
        units = units[:-1]
        units = np.roll(units, -min(range(len(units)), key=lambda i: tuple(units[i])), axis=0)
        units = np.vstack([units, units[:1]])
    steps = np.vstack([units[:1], np.diff(units, axis=0)])
    return tuple(units[0]), " ".join(f"{x},{y}" for x, y in steps.tolist())


def main():
    parser = argparse.ArgumentParser(description="Derive gazetteer/borders/arcs.tsv.")
    parser.add_argument("--zone-tab", type=Path, default=Path("/usr/share/zoneinfo/zone.tab"))
    parser.add_argument("--gshhg", type=Path, default=Path("/usr/share/gmt-gshhg/binned_GSHHS_f.nc"))
    parser.add_argument("--dcw", type=Path, default=Path("/usr/share/gmt-dcw/dcw-gmt.nc"))
    parser.add_argument("--out", type=Path, default=ROOT / "gazetteer/borders/arcs.tsv")
    options = parser.parse_args()
    if DATA_VERSION != EXPECTED_DATA:
        sys.exit(f"borders: timezonefinder-data is {DATA_VERSION}, made for {EXPECTED_DATA}")

    polygons = read_zones(options.zone_tab)
    arcs = []
    for (pair, left, right, disputed), edges in border_edges(polygons).items():
        for points in chain(edges):
            arcs.append({"pair": pair, "left": left, "right": right, "disputed": disputed, "source": "osm", "points": points})
    arcs = add_kosovo(arcs, options.dcw)

    pieces = cut_at_coast(arcs, Land(options.gshhg, SMALLEST_ISLAND))
    lines = simplify([line for _, line in pieces], TOLERANCE)

    rows = []
    for (arc, _), line in zip(pieces, lines):
        encoded = encode(line)
        if encoded:
            first, text = encoded
            rows.append((arc["pair"], first, arc["left"], arc["right"], arc["disputed"], arc["source"], text))
    rows.sort()
    pairs = {row[0] for row in rows}
    options.out.parent.mkdir(parents=True, exist_ok=True)
    with options.out.open("w", encoding="utf-8", newline="\n") as out:
        out.write(HEADER.format(tolerance=TOLERANCE))
        out.write("pair\tleft\tright\tdisputed\tsource\tpoints\n")
        for pair, _, left, right, disputed, source, text in rows:
            out.write(f"{pair}\t{left}\t{right}\t{int(disputed)}\t{source}\t{text}\n")
    print(f"{len(pairs)} pairs, {len(rows)} arcs, {sum(row[6].count(' ') + 1 for row in rows)} vertices")
    if len(pairs) != EXPECTED_PAIRS:
        sys.exit(f"borders: {EXPECTED_PAIRS} pairs expected")


if __name__ == "__main__":
    main()
