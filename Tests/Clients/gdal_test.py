"""GDAL opens every layer of an output folder, finds the same in GeoJSON and GeoPackage, and types where they matter.

usage: gdal_test.py OUTPUT
"""
import glob
import os
import sys

from outcome import Outcome, skip

try:
    from osgeo import gdal, ogr
except ImportError:
    skip("GDAL", "python3-gdal is not installed")

TYPES = {"event_start": "DateTime", "event_end": "DateTime", "border_km": "Real", "documents": "Integer", "title": "String"}


def rows(layer):
    found = {}
    for feature in layer:
        values = {feature.GetFieldDefnRef(i).GetName(): feature.GetFieldAsString(i)
                  for i in range(feature.GetFieldCount()) if feature.IsFieldSetAndNotNull(i)}
        geometry = feature.GetGeometryRef()
        found[values["id"]] = (values, geometry.Clone() if geometry else None)
    return found


def same_place(a, b):
    if a is None or b is None:
        return a is b
    near = all(abs(x - y) < 1e-9 for x, y in zip(a.GetEnvelope(), b.GetEnvelope()))
    # A line in one part is several parts in a GeoPackage; the points are the same.
    return near and points(a) == points(b)


def points(geometry):
    if geometry.GetGeometryCount():
        return sum(points(geometry.GetGeometryRef(i)) for i in range(geometry.GetGeometryCount()))
    return geometry.GetPointCount()


def main(folder):
    out = Outcome("GDAL")
    gdal.UseExceptions()
    complaints = []
    gdal.PushErrorHandler(lambda level, number, message: complaints.append(message))
    package = gdal.OpenEx(folder + "/marz.gpkg", gdal.OF_VECTOR)
    for path in sorted(glob.glob(folder + "/*.geojson")):
        name = os.path.basename(path)[:-len(".geojson")]
        source = gdal.OpenEx(path, gdal.OF_VECTOR)
        text, table = source.GetLayer(0), package.GetLayerByName(name)
        out.check(name + " is in the GeoPackage", table is not None)
        if table is None:
            continue
        a, b = rows(text), rows(table)
        out.equal(name + ": the same ids", sorted(b), sorted(a))
        shared = set(a) & set(b)
        out.check(name + ": the same places", all(same_place(a[i][1], b[i][1]) for i in shared))
        out.check(name + ": the same values", all(a[i][0] == b[i][0] for i in shared),
                  [(a[i][0], b[i][0]) for i in shared if a[i][0] != b[i][0]][:1])
        definition = table.GetLayerDefn()
        for i in range(definition.GetFieldCount()):
            field = definition.GetFieldDefn(i)
            if name == "events" and field.GetName() in TYPES:
                out.check("type of " + field.GetName(), field.GetTypeName().startswith(TYPES[field.GetName()]), field.GetTypeName())
    try:
        from osgeo_utils.samples import validate_gpkg
        validate_gpkg.check(folder + "/marz.gpkg", extra_checks=True, verbose=False)
        validate_gpkg.check(folder + "/basemap.gpkg", extra_checks=True, verbose=False)
        out.check("GDAL's validator passes", True)
    except ImportError:
        print("GDAL: its validator is not here and was not run")
    except Exception as error:
        out.check("GDAL's validator passes", False, error)
    out.equal("complaints of GDAL", complaints, [])
    return out.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
