"""Multipolygons of a GeoPackage layer, with the few planar operations the table builders need. Standard library only.

Coordinates are degrees (longitude, latitude); all operations are planar, which is good enough for picking points.
"""
import math
import sqlite3
import struct

ENVELOPE_BYTES = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}


class Area:
    """A list of polygons; a polygon is a list of rings, the first of them the outer one."""

    def __init__(self, polygons):
        self.polygons = polygons
        self.boxes = []
        for rings in polygons:
            xs = [x for x, _ in rings[0]]
            ys = [y for _, y in rings[0]]
            self.boxes.append((min(xs), min(ys), max(xs), max(ys)))
        self.box = (min(b[0] for b in self.boxes), min(b[1] for b in self.boxes),
                    max(b[2] for b in self.boxes), max(b[3] for b in self.boxes))

    def contains(self, lon, lat):
        for box, rings in zip(self.boxes, self.polygons):
            if box[0] <= lon <= box[2] and box[1] <= lat <= box[3]:
                if inside(rings[0], lon, lat) and not any(inside(hole, lon, lat) for hole in rings[1:]):
                    return True
        return False

    def distance(self, lon, lat):
        """Kilometers to the nearest outline, zero inside."""
        if self.contains(lon, lat):
            return 0.0
        scale = math.cos(math.radians(lat))
        best = float("inf")
        for rings in self.polygons:
            for (x1, y1), (x2, y2) in zip(rings[0], rings[0][1:]):
                ax, ay = (x1 - lon) * scale, y1 - lat
                dx, dy = (x2 - x1) * scale, y2 - y1
                length = dx * dx + dy * dy
                t = 0.0 if length == 0 else max(0.0, min(1.0, -(ax * dx + ay * dy) / length))
                best = min(best, math.hypot(ax + t * dx, ay + t * dy))
        return best * 111.195

    def largest(self):
        """The rings of the polygon that covers most ground."""
        def ground(rings):
            middle = sum(y for _, y in rings[0]) / len(rings[0])
            return abs(signed_area(rings[0])) * math.cos(math.radians(middle))
        return max(self.polygons, key=ground)

    def representative(self):
        """The centroid of the largest polygon, or, when that lies outside it, the middle of the widest stretch of
        the polygon along the centroid's parallel. Returns (lon, lat)."""
        rings = self.largest()
        x, y = centroid(rings[0])
        part = Area([rings])
        if part.contains(x, y):
            return x, y
        crossings = []
        for ring in rings:
            for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
                if (y1 > y) != (y2 > y):
                    crossings.append(x1 + (y - y1) * (x2 - x1) / (y2 - y1))
        crossings.sort()
        left, right = max(zip(crossings[::2], crossings[1::2]), key=lambda pair: pair[1] - pair[0])
        return (left + right) / 2, y


def inside(ring, lon, lat):
    result = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
        if (y1 > lat) != (y2 > lat) and lon < x1 + (lat - y1) * (x2 - x1) / (y2 - y1):
            result = not result
    return result


def signed_area(ring):
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, ring[1:])) / 2


def centroid(ring):
    area = signed_area(ring)
    if area == 0:
        return ring[0]
    x = sum((x1 + x2) * (x1 * y2 - x2 * y1) for (x1, y1), (x2, y2) in zip(ring, ring[1:]))
    y = sum((y1 + y2) * (x1 * y2 - x2 * y1) for (x1, y1), (x2, y2) in zip(ring, ring[1:]))
    return x / (6 * area), y / (6 * area)


def parse_wkb(data, at=0):
    """Polygons of a WKB polygon or multipolygon starting at `at`; returns (polygons, end)."""
    order = "<" if data[at] == 1 else ">"
    kind, count = struct.unpack_from(order + "II", data, at + 1)
    at += 9
    if kind == 3:
        rings = []
        for _ in range(count):
            (points,) = struct.unpack_from(order + "I", data, at)
            at += 4
            flat = struct.unpack_from(f"{order}{2 * points}d", data, at)
            at += 16 * points
            rings.append(list(zip(flat[::2], flat[1::2])))
        return [rings], at
    if kind == 6:
        polygons = []
        for _ in range(count):
            part, at = parse_wkb(data, at)
            polygons += part
        return polygons, at
    raise ValueError(f"WKB geometry type {kind} is not a polygon")


def layer(path, name):
    """Yield (attributes, Area) for the features of a polygon layer."""
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    connection.row_factory = sqlite3.Row
    for row in connection.execute(f'SELECT * FROM "{name}" ORDER BY fid'):
        blob = row["geom"]
        if blob is None:
            continue
        start = 8 + ENVELOPE_BYTES[(blob[3] >> 1) & 7]
        polygons, _ = parse_wkb(blob, start)
        yield {key: row[key] for key in row.keys() if key != "geom"}, Area(polygons)
    connection.close()
