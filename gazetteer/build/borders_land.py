"""Land mask for the border build: is a point on land?

Reads the full-resolution shorelines of GSHHG 2.3.7 (Debian gmt-gshhg-full, LGPL-3+) from their netCDF file. The file
cuts the world into bins of one degree, numbered eastward from Greenwich and southward from the north pole. A bin has
the level of each corner (0 sea, 1 land, 2 lake, 3 island in a lake ...) and pieces of shoreline, each with the level it
encloses and points in 1/65535 degree from the bin's south-west corner.

Land is what lies inside a level 1 shoreline: lakes count as land, because borders through them are borders. The one
exception is the Caspian Sea, which GSHHG has as a lake: borders out on it are maritime.

Needs numpy, shapely 2 and netCDF4.
"""
import netCDF4
import numpy as np
import shapely

UNIT_BOX = shapely.box(0, 0, 1, 1)
CASPIAN_SHORE = (49.5, 40.5)  # a bin that the western shore of the Caspian crosses, near Baku


class Land:
    def __init__(self, path, smallest=0.0):
        """smallest: islands of less than so many square kilometers are left out."""
        with netCDF4.Dataset(path) as data:
            data.set_auto_maskandscale(False)
            self.first = data["Id_of_first_segment_in_a_bin"][:]
            self.count = data["N_segments_in_a_bin"][:]
            self.nodes = data["Embedded_node_levels_in_a_bin"][:]
            self.info = data["Embedded_npts_levels_exit_entry_for_a_segment"][:].view(np.uint32)
            self.start = data["Id_of_first_point_in_a_segment"][:]
            self.polygon = data["Id_of_GSHHS_ID"][:]
            self.antarctic = data["Embedded_ANT_flag"][:]
            self.is_small = data["The_km_squared_area_of_polygons"][:][self.polygon] < smallest
            self.x = data["Relative_longitude_from_SW_corner_of_bin"][:].view(np.uint16)
            self.y = data["Relative_latitude_from_SW_corner_of_bin"][:].view(np.uint16)
        self.cache = {}
        self.caspian = self.read_caspian()

    @staticmethod
    def bin_number(west, south):
        return (89 - south) * 360 + west % 360

    def level(self, segment):
        return int(self.info[segment] >> 6) & 7

    def points(self, segment):
        n, p = int(self.info[segment]) >> 9, self.start[segment]
        return np.column_stack([self.x[p:p + n], self.y[p:p + n]]) / 65535

    def segments(self, number):
        return range(self.first[number], self.first[number] + self.count[number])

    def read_caspian(self):
        lon, lat = CASPIAN_SHORE
        home = self.bin_number(int(lon), int(lat))
        wanted = {int(self.polygon[s]) for s in self.segments(home) if self.level(s) == 2}
        size = {p: int((self.info[self.polygon == p] >> 9).sum()) for p in wanted}
        caspian = max(size, key=size.get)  # the longest of the lakes that touch the bin
        owner = np.repeat(np.arange(len(self.first)), np.maximum(self.count, 0))
        order = np.concatenate([np.arange(f, f + n) for f, n in zip(self.first, self.count) if n > 0])
        lines = []
        for segment, number in zip(order, owner):
            if self.polygon[segment] == caspian:
                west, south = number % 360, 89 - number // 360
                lines.append(shapely.LineString(self.points(segment) + [west, south]))
        # the shore is one loop, cut where bins meet
        faces = shapely.get_parts(shapely.polygonize([shapely.node(shapely.union_all(lines))]))
        sea = max(faces, key=lambda face: face.area)
        shapely.prepare(sea)
        return sea

    def bin_land(self, west, south):
        """Land of one bin in coordinates 0..1 from its south-west corner: True, False or a prepared polygon."""
        key = (west, south)
        if key not in self.cache:
            self.cache[key] = self.build_bin(west, south)
        return self.cache[key]

    def build_bin(self, west, south):
        number = self.bin_number(west, south)
        corner_is_land = (int(self.nodes[number]) >> 9) & 7 >= 1  # south-west corner
        coast = [self.points(s) for s in self.segments(number)
                 if self.level(s) == 1 and not self.antarctic[s] and not self.is_small[s]]
        coast = [c for c in coast if len(c) > 1]
        if not coast:
            return corner_is_land
        net = shapely.union_all([shapely.LineString(c) for c in coast] + [UNIT_BOX.exterior])
        faces = shapely.get_parts(shapely.polygonize([net]))
        inside = shapely.get_coordinates(shapely.point_on_surface(faces))
        edges = np.concatenate([np.column_stack([c[:-1], c[1:]]) for c in coast])
        land = [face for face, point in zip(faces, inside) if corner_is_land ^ (crossings(edges, point) % 2 == 1)]
        if not land:
            return False
        land = shapely.union_all(land)
        shapely.prepare(land)
        return land

    def contains(self, points):
        """Boolean array: which of the lon/lat points lie on land (shore included)."""
        result = np.zeros(len(points), bool)
        cells = np.floor(points).astype(int)
        codes = (cells[:, 1] + 90) * 1000 + cells[:, 0] + 180
        order = np.argsort(codes, kind="stable")
        starts = np.flatnonzero(np.r_[True, np.diff(codes[order]) != 0]) if len(points) else []
        for a, b in zip(starts, np.r_[starts[1:], len(points)].astype(int) if len(points) else []):
            rows = order[a:b]
            west, south = cells[rows[0]]
            land = self.bin_land(int(west), int(south))
            if isinstance(land, (bool, np.bool_)):
                result[rows] = land
            else:
                local = points[rows] - [west, south]
                result[rows] = shapely.intersects_xy(land, local[:, 0], local[:, 1])
        near = np.flatnonzero(result & (points[:, 0] > 46) & (points[:, 0] < 55) & (points[:, 1] > 36) & (points[:, 1] < 48))
        result[near] = ~shapely.contains_xy(self.caspian, points[near, 0], points[near, 1])
        return result


def crossings(edges, point):
    """How many edges the straight way from the origin to the point crosses."""
    ax, ay, bx, by = edges.T
    x, y = point
    side_a, side_b = ax * y - ay * x > 0, bx * y - by * x > 0
    origin = (by - ay) * ax - (bx - ax) * ay > 0  # the origin is left of the edge
    target = (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0
    return int(np.count_nonzero((side_a != side_b) & (origin != target)))
