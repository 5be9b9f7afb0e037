#!/usr/bin/env python3
"""Derives where countries end other than at a land border: gazetteer/borders/limits.tsv.

The land borders of arcs.tsv do not say in which country a point of an island or a peninsula lies. These lines do,
together with them: the limits of the territorial sea as the time zone boundaries have them (12 nautical miles, mostly),
the borders at sea, and the lines around special administrative regions. Nobody measures a distance to them.

Sources, licenses and needs are those of borders.py, whose steps are used; a line is written when its edges are not in arcs.tsv.
Run: python3 gazetteer/build/limits.py [--out gazetteer/borders/limits.tsv]
"""
import argparse
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np

import borders
from borders_land import Land

OUTER_TOLERANCE = 100.0  # meters: where a country meets the open sea
INNER_TOLERANCE = 20.0   # between two countries
RELABELED = {frozenset(("AL", "RS")), frozenset(("ME", "RS")), frozenset(("MK", "RS"))}  # see borders.add_kosovo

HEADER = """\
# Where countries end at sea, and around special administrative regions: what borders/arcs.tsv leaves open.
# Derived by gazetteer/build/limits.py from the time zone boundary release 2026c (PyPI timezonefinder-data 3.2026.3.post1),
# which is made from OpenStreetMap. © OpenStreetMap contributors. License: Open Database License (ODbL) 1.0,
# https://opendatacommons.org/licenses/odbl/1-0/ ; this table is a derivative database under the same license.
# left, right: the country on that side, in the direction of the points; A/B is ground that both claim, - is no country.
# points: as in borders/arcs.tsv. Simplified to {inner:.0f} m between countries and {outer:.0f} m at the open sea.
"""


def territory(countries):
    """How a set of countries is written."""
    countries = borders.HELD_BY.get(countries) or "/".join(sorted(countries)[:2])
    return countries or "-"


def labeled_edges(polygons):
    """Edges by (left, right), the first in the alphabet on the left: lists of pairs of grid points, directed."""
    codes = sorted({code for code, _, _ in polygons} | {""})
    low, high = borders.possible_borders(polygons, codes, with_sea=True)
    # The seam of the map at 180 degrees and the south pole are edges of polygons and of nothing else.
    seam = (low[:, 0] == high[:, 0]) & (np.abs(low[:, 0]) == 180 * borders.MICRO)
    pole = (low[:, 1] == high[:, 1]) & (np.abs(low[:, 1]) == 90 * borders.MICRO)
    low, high = low[~(seam | pole)], high[~(seam | pole)]
    along = (high - low).astype(float)
    across = np.column_stack([-along[:, 1], along[:, 0]]) / np.hypot(*along.T)[:, None] * borders.SIDE_STEP
    middle = (low + high) / 2 / borders.MICRO
    left = [territory(s) for s in borders.countries_at(middle + across, polygons)]
    right = [territory(s) for s in borders.countries_at(middle - across, polygons)]
    groups = defaultdict(list)
    for a, b, l, r in zip(map(tuple, low.tolist()), map(tuple, high.tolist()), left, right):
        if l != r and frozenset((l, r)) not in RELABELED:
            turned = l == "-" or r != "-" and l > r
            groups[(r, l) if turned else (l, r)].append((b, a) if turned else (a, b))
    return groups


def land_edges(polygons, land):
    """Every edge of the land borders, the lower grid point first."""
    arcs = []
    for (pair, _, _, _), edges in borders.border_edges(polygons).items():
        arcs += [{"pair": pair, "points": points} for points in borders.chain(edges)]
    found = set()
    for _, line in borders.cut_at_coast(arcs, land):
        points = list(map(tuple, np.round(line * borders.MICRO).astype(np.int64).tolist()))
        found.update(tuple(sorted(edge)) for edge in zip(points, points[1:]))
    return found


def main():
    parser = argparse.ArgumentParser(description="Derive gazetteer/borders/limits.tsv.")
    parser.add_argument("--zone-tab", type=Path, default=Path("/usr/share/zoneinfo/zone.tab"))
    parser.add_argument("--gshhg", type=Path, default=Path("/usr/share/gmt-gshhg/binned_GSHHS_f.nc"))
    parser.add_argument("--out", type=Path, default=borders.ROOT / "gazetteer/borders/limits.tsv")
    options = parser.parse_args()
    if borders.DATA_VERSION != borders.EXPECTED_DATA:
        sys.exit(f"limits: timezonefinder-data is {borders.DATA_VERSION}, made for {borders.EXPECTED_DATA}")

    polygons = borders.read_zones(options.zone_tab)
    on_land = land_edges(polygons, Land(options.gshhg, borders.SMALLEST_ISLAND))
    rows = []
    for (left, right), edges in labeled_edges(polygons).items():
        lines = [p / borders.MICRO for p in borders.chain([e for e in edges if tuple(sorted(e)) not in on_land])]
        if not lines:
            continue
        tolerance = OUTER_TOLERANCE if right == "-" else INNER_TOLERANCE
        for line in borders.simplify(lines, tolerance):
            encoded = borders.encode(line)
            if encoded:
                rows.append((left, right, *encoded))
    rows.sort()
    with options.out.open("w", encoding="utf-8", newline="\n") as out:
        out.write(HEADER.format(inner=INNER_TOLERANCE, outer=OUTER_TOLERANCE))
        out.write("left\tright\tpoints\n")
        for left, right, _, text in rows:
            out.write(f"{left}\t{right}\t{text}\n")
    print(f"{len(rows)} lines, {sum(row[3].count(' ') + 1 for row in rows)} vertices")


if __name__ == "__main__":
    main()
