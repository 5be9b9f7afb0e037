"""Builds Sources/MarzLayers/Tables/land.tsv: the land of the world, coarse, for the background of maps.

Input: world_map.gpkg of QGIS (Debian package qgis-providers-common or qgis-common), which is made from Natural Earth 1:10m
(public domain). Needs python3-gdal and python3-shapely. Run from the root of the project:

    /usr/bin/python3 gazetteer/build/land.py /usr/share/qgis/resources/data/world_map.gpkg
"""
import sys

from osgeo import ogr
from shapely import wkb
from shapely.geometry import Polygon
from shapely.ops import unary_union

TOLERANCE = 0.02        # degrees; about two kilometers
LEAST_AREA = 0.01       # square degrees; smaller islands and lakes are left out
HEADER = """\
# The land of the world, a polygon a line, coarse: for the background of maps.
# Derived by gazetteer/build/land.py from Natural Earth 1:10m countries as QGIS ships them (public domain): joined, simplified
#   to about 2 km, islands and lakes below 0.01 square degrees left out.
# rings: the outer ring, then holes, separated by a space; each in Google's encoded polyline format with two decimals of a
#   degree instead of five, longitude before latitude, not closed.
rings
"""


def encoded(ring):
    text, last = [], [0, 0]
    points = []
    for x, y in ring.coords:
        point = [round(x * 100), round(y * 100)]
        if not points or points[-1] != point:
            points.append(point)
    if points[0] == points[-1]:
        points.pop()
    for point in points:
        for axis in (0, 1):
            value = point[axis] - last[axis]
            value = ~(value << 1) if value < 0 else value << 1
            while value >= 0x20:
                text.append(chr((0x20 | (value & 0x1F)) + 63))
                value >>= 5
            text.append(chr(value + 63))
        last = point
    return "".join(text), len(points)


def main():
    source = ogr.Open(sys.argv[1])
    layer = source.GetLayerByName("countries")
    countries = [wkb.loads(bytes(f.GetGeometryRef().ExportToWkb())).buffer(0) for f in layer]
    land = unary_union(countries).buffer(0.001).buffer(-0.001).simplify(TOLERANCE)
    rows = []
    for polygon in sorted(land.geoms, key=lambda p: -p.area):
        if polygon.area < LEAST_AREA:
            continue
        holes = [h for h in polygon.interiors if Polygon(h).area >= LEAST_AREA]
        rings = [encoded(r) for r in [polygon.exterior] + holes]
        if rings[0][1] >= 3:
            rows.append(" ".join(text for text, count in rings if count >= 3))
    with open("Sources/MarzLayers/Tables/land.tsv", "w", encoding="ascii") as file:
        file.write(HEADER + "\n".join(rows) + "\n")


if __name__ == "__main__":
    main()
