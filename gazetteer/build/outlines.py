"""Courses of rivers, outlines of lakes, first-order divisions, countries and the land of the world: ../outlines/*.tsv.

Rivers: GSHHG has the world's rivers as lines without names. river_courses.tsv names places along each river; from each to
the next the shortest way along GSHHG's lines is taken. Lines that end at a lake or at a river drawn as an area go on
where they stand within JUMP of each other. Where the table says so, the way follows a border of ../borders/arcs.tsv.
Lakes: the level 2 outline of GSHHG that holds the point of a lake of ../tables/waters.tsv.
Divisions and countries: Natural Earth as Debian's qgis-common has it. A polygon is that of the division which most of
GeoNames' towns inside it belong to; it is left out where that is none.
Land: the countries joined, to about two kilometers, for the background of maps; it is the outline of the place Planet Earth.

usage: outlines.py GSHHG_FOLDER WORLD_MAP_GPKG
Needs numpy, scipy, shapely 2 and netCDF4.
"""
import collections
import csv
import functools
import pathlib
import sys

import netCDF4
import numpy as np
import scipy.sparse
import scipy.sparse.csgraph
import scipy.spatial
import shapely

import gpkg

csv.field_size_limit(1 << 24)
HERE = pathlib.Path(__file__).parent
SOURCES = {"gshhg": "GSHHG 2.3.7, LGPL-3+", "osm": "© OpenStreetMap contributors, ODbL 1.0", "earth": "Natural Earth, public domain"}
UNITS = 100_000
TOLERANCE = 0.002  # degrees, some 200 meters; GSHHG's own error is larger
JUMP = 0.12  # degrees
LAND_TOLERANCE = 0.02  # degrees, some two kilometers
LAND_LEAST = 0.01  # square degrees; smaller islands and lakes are left out
EARTH = "gn:6295630"
REGION = "IR IQ TR SY AM AZ TM AF PK KW SA JO LB IL PS GE QA BH AE OM YE EG CY".split()
HEAD = """# {what}
# Made by gazetteer/build/outlines.py from {source}.
# id: a place of ../tables; kind: line or area; points: lines or rings parted by "|", each the lon,lat of its first vertex, then
# differences dlon,dlat, in units of 0.00001 degree. Outer rings run counter-clockwise, holes clockwise after their outer ring.
id	kind	source	points
"""


def rows(path):
    with open(path, encoding="utf-8") as file:
        lines = [line for line in file if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def encode(parts):
    texts = []
    for part in parts:
        whole = np.round(np.asarray(part) * UNITS).astype(int)
        keep = np.r_[True, np.any(np.diff(whole, axis=0) != 0, axis=1)]
        whole = whole[keep]
        steps = np.vstack([whole[:1], np.diff(whole, axis=0)])
        texts.append(" ".join(f"{x},{y}" for x, y in steps))
    return "|".join(texts)


def rings(area):
    """The rings of a shapely polygon or multipolygon, oriented."""
    result = []
    for polygon in shapely.get_parts(area):
        polygon = shapely.geometry.polygon.orient(polygon)
        result.append(shapely.get_coordinates(polygon.exterior))
        result += [shapely.get_coordinates(hole) for hole in polygon.interiors]
    return result


def write(name, what, source, entries):
    with open(HERE / "../outlines" / name, "w", encoding="utf-8") as file:
        file.write(HEAD.format(what=what, source=source))
        for identifier, kind, origin, parts in sorted(entries, key=lambda entry: entry[0]):
            file.write(f"{identifier}\t{kind}\t{origin}\t{encode(parts)}\n")
    print(name, len(entries))


class Network:
    """Vertices and the ways between them; `leap` joins vertices of different lines, at a price."""

    def __init__(self, lines, leap=0.0):
        self.points = np.vstack(lines)
        first = np.cumsum([0] + [len(line) for line in lines])
        inner = np.concatenate([np.arange(a, b - 1) for a, b in zip(first, first[1:])])
        one, other = [inner], [inner + 1]
        lengths = [np.hypot(*(self.points[inner + 1] - self.points[inner]).T) + 1e-9]
        self.tree = scipy.spatial.cKDTree(self.points)
        ends = np.unique(np.concatenate([first[:-1], first[1:] - 1]))
        near = self.tree.query_ball_point(self.points[ends], max(leap, 1e-5))
        for end, neighbors in zip(ends, near):
            neighbors = np.array([n for n in neighbors if n != end], int)
            if len(neighbors):
                gaps = np.hypot(*(self.points[neighbors] - self.points[end]).T)
                one.append(np.full(len(neighbors), end))
                other.append(neighbors)
                lengths.append(gaps * 5 + 1e-9)
        size = len(self.points)
        edges = (np.concatenate(lengths), (np.concatenate(one), np.concatenate(other)))
        self.graph = scipy.sparse.coo_matrix(edges, shape=(size, size)).tocsr()

    def way(self, start, end):
        """From (lat, lon) to (lat, lon) by the nearest vertices: the vertices between, or None."""
        (d0, a), (d1, b) = (self.tree.query(place[::-1]) for place in (start, end))
        distance, before = scipy.sparse.csgraph.dijkstra(self.graph, directed=False, indices=a, return_predecessors=True)
        if not np.isfinite(distance[b]):
            return None, max(d0, d1)
        way = [b]
        while way[-1] != a:
            way.append(before[way[-1]])
        return self.points[way[::-1]], max(d0, d1)


def binned(data, prefix=""):
    """The longitude and latitude of the south-west corner of each segment's bin."""
    count = data["N_segments_in_a_bin"][:]
    first = data["Id_of_first_segment_in_a_bin"][:]
    size = data["Bin_size_in_minutes"][:][0] / 60
    across = data["N_bins_in_360_longitude_range"][:][0]
    number = np.repeat(np.arange(len(count)), np.maximum(count, 0))
    order = np.concatenate([np.arange(f, f + n) for f, n in zip(first, count) if n > 0])
    corner = np.empty((len(order), 2))
    west = number % across * size
    corner[order] = np.column_stack([np.where(west >= 180, west - 360, west), 90 - size - number // across * size])
    return corner, size


def river_lines(path):
    with netCDF4.Dataset(path) as data:
        data.set_auto_maskandscale(False)
        corner, size = binned(data)
        start = data["Id_of_first_point_in_a_segment"][:]
        length = data["N_points_for_a_segment"][:]
        x = data["Relative_longitude_from_SW_corner_of_bin"][:].view(np.uint16)
        y = data["Relative_latitude_from_SW_corner_of_bin"][:].view(np.uint16)
    xy = np.column_stack([x, y]) / 65535 * size
    return [xy[s:s + n] + c for s, n, c in zip(start, length, corner) if n > 1]


def border_lines(pair):
    for row in rows(HERE / "../borders/arcs.tsv"):
        if row["pair"] == pair:
            steps = np.array([[int(n) for n in step.split(",")] for step in row["points"].split()])
            yield np.cumsum(steps, axis=0) / UNITS


def rivers(folder):
    # Reservoirs and broad rivers stand in GSHHG as lakes: their shores join the lines that end there.
    lines = river_lines(folder / "binned_river_f.nc") + [line for pieces in lake_lines(folder).values() for line in pieces]
    middles = np.array([line.mean(axis=0) for line in lines])
    for row in rows(HERE / "river_courses.tsv"):
        steps = row["course"].split()
        places = [tuple(map(float, step.split(","))) for step in steps if "," in step]
        low, high = np.min(places, axis=0)[::-1] - 2, np.max(places, axis=0)[::-1] + 2
        network = Network([line for line, m in zip(lines, middles) if np.all(m > low) and np.all(m < high)], JUMP)
        parts, sources, here, border = [], ["gshhg"], places[0], None
        for step in steps[1:]:
            if "," not in step:
                border = step
                continue
            there = tuple(map(float, step.split(",")))
            course = network if border is None else Network(list(border_lines(border)), 0.02)
            way, off = course.way(here, there)
            if border:
                sources.append("osm")
            if way is None or off > 0.2:
                print(f"{row['id']}: no way from {here} to {there}, {off:.2f} degrees off")
            else:
                length = np.hypot(*np.diff(way, axis=0).T).sum()
                if length > 3 * np.hypot(there[0] - here[0], there[1] - here[1]) + 0.3:
                    print(f"{row['id']}: {here} to {there} is {length:.1f} degrees long")
                parts.append(way)
            here, border = there, None
        joined = []
        for part in parts:
            if joined and np.hypot(*(joined[-1][-1] - part[0])) < 0.1:
                joined[-1] = np.vstack([joined[-1], part])
            else:
                joined.append(part)
        joined = [shapely.get_coordinates(shapely.LineString(part).simplify(TOLERANCE)) for part in joined if len(part) > 1]
        yield row["id"], "line", "; ".join(SOURCES[key] for key in sorted(set(sources))), joined


@functools.cache
def lake_lines(folder):
    """The shore of each level 2 polygon of GSHHG, in pieces of a bin."""
    with netCDF4.Dataset(folder / "binned_GSHHS_f.nc") as data:
        data.set_auto_maskandscale(False)
        corner, size = binned(data)
        info = data["Embedded_npts_levels_exit_entry_for_a_segment"][:].view(np.uint32)
        polygon = data["Id_of_GSHHS_ID"][:]
        start = data["Id_of_first_point_in_a_segment"][:]
        x = data["Relative_longitude_from_SW_corner_of_bin"][:].view(np.uint16)
        y = data["Relative_latitude_from_SW_corner_of_bin"][:].view(np.uint16)
    pieces = collections.defaultdict(list)
    for segment in np.flatnonzero((info >> 6) & 7 == 2):
        n, p = int(info[segment]) >> 9, start[segment]
        if n > 1:
            xy = np.column_stack([x[p:p + n], y[p:p + n]]) / 65535 * size + corner[segment]
            pieces[polygon[segment]].append(xy)
    return pieces


def lakes(folder):
    pieces = lake_lines(folder)
    low = {p: np.min([line.min(axis=0) for line in lines], axis=0) for p, lines in pieces.items()}
    high = {p: np.max([line.max(axis=0) for line in lines], axis=0) for p, lines in pieces.items()}
    for row in rows(HERE / "../tables/waters.tsv"):
        if row["feature"] not in ("H.LK", "H.RSV", "H.LKS"):
            continue
        place = np.array([float(row["lon"]), float(row["lat"])])
        for p, lines in pieces.items():
            if not (np.all(low[p] <= place) and np.all(place <= high[p])):
                continue
            net = shapely.node(shapely.union_all([shapely.LineString(np.round(line, 5)) for line in lines]))
            shape = shapely.union_all(shapely.get_parts(shapely.polygonize([net])))
            if not shape.is_empty and shapely.contains_xy(shape, *place):
                yield row["id"], "area", SOURCES["gshhg"], rings(shape.simplify(TOLERANCE))
                break


def divisions(path):
    towns = []
    for country in REGION:
        for town in rows(HERE / f"../geonames/{country}.tsv"):
            towns.append((country, town["admin1"], float(town["lon"]), float(town["lat"])))
    places = {(r["country"].split(";")[0], r["admin1"]): r["id"] for r in rows(HERE / "../tables/admin1.tsv")
              if r["feature"] == "A.ADM1"}
    points = shapely.points([t[2] for t in towns], [t[3] for t in towns])
    tree = shapely.STRtree(points)
    areas = collections.defaultdict(list)
    for attributes, area in gpkg.layer(path, "states_provinces"):
        shape = shapely.union_all([shapely.Polygon(p[0], p[1:]).buffer(0) for p in area.polygons])
        inside = [towns[i][:2] for i in tree.query(shape, predicate="intersects")]
        if inside:
            key, votes = collections.Counter(inside).most_common(1)[0]
            if votes * 2 > len(inside) and key in places:
                areas[places[key]].append(shape)
    for identifier, shapes in areas.items():
        yield identifier, "area", SOURCES["earth"], rings(shapely.union_all(shapes))


def countries(path):
    places = {r["country"].split(";")[0]: r["id"] for r in rows(HERE / "../tables/countries.tsv")}
    areas = collections.defaultdict(list)
    for attributes, area in gpkg.layer(path, "countries"):
        codes = [attributes.get(k) for k in ("iso_a2", "WB_A2")]
        code = next((c for c in codes if c in places), None)
        if code:
            areas[code].append(shapely.union_all([shapely.Polygon(p[0], p[1:]).buffer(0) for p in area.polygons]))
    for code, shapes in areas.items():
        yield places[code], "area", SOURCES["earth"], rings(shapely.union_all(shapes).simplify(5 * TOLERANCE))


def land(path):
    shapes = [shapely.Polygon(p[0], p[1:]).buffer(0) for _, area in gpkg.layer(path, "countries") for p in area.polygons]
    # Closing by a hundred meters joins neighbors whose outlines differ in the last digit.
    whole = shapely.union_all(shapes).buffer(0.001).buffer(-0.001).simplify(LAND_TOLERANCE)
    kept = [shapely.Polygon(p.exterior, [h for h in p.interiors if shapely.Polygon(h).area >= LAND_LEAST])
            for p in whole.geoms if p.area >= LAND_LEAST]
    parts = [np.round(ring, 2) for ring in rings(shapely.MultiPolygon(kept))]
    yield EARTH, "area", SOURCES["earth"], [ring for ring in parts if len(np.unique(ring, axis=0)) >= 3]


def main(folder, path):
    folder = pathlib.Path(folder)
    gshhg = "GSHHG 2.3.7 (Debian gmt-gshhg-full, Wessel and Smith), LGPL-3+"
    earth = "Natural Earth (Debian qgis-common 3.22.16), public domain"
    write("rivers.tsv", "Courses of rivers. Where the source says osm, the course along a border is that of OpenStreetMap: "
          "© OpenStreetMap contributors, ODbL 1.0", gshhg + ", and ../borders/arcs.tsv", list(rivers(folder)))
    write("lakes.tsv", "Outlines of lakes and reservoirs", gshhg, list(lakes(folder)))
    write("divisions.tsv", "Outlines of first-order divisions, coarse", earth, list(divisions(path)))
    write("countries.tsv", "Outlines of countries, coarse", earth, list(countries(path)))
    write("land.tsv", "The land of the world, coarse", earth, list(land(path)))


if __name__ == "__main__":
    main(*sys.argv[1:])
