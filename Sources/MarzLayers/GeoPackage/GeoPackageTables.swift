/// The tables that make a SQLite file a GeoPackage.
///
/// Source: OGC 12-128r17 (GeoPackage 1.3), annex C; the extensions R-tree (annex F.3), schema (F.9) and metadata (F.8).
/// `layer_styles` is the table in which QGIS and GDAL keep styles.
enum GeoPackageTables {
  /// The identifier of WGS 84, longitude first in files.
  static let wgs84 = 4326

  /// "GPKG" as a number.
  static let applicationID = 0x4750_4B47

  /// Version 1.3.
  static let userVersion = 10_300

  /// The statements that make the empty tables.
  static let creation = """
    CREATE TABLE gpkg_spatial_ref_sys (
      srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
      organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
    CREATE TABLE gpkg_contents (
      table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
      description TEXT DEFAULT '',
      last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
      min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
      CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
    CREATE TABLE gpkg_geometry_columns (
      table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
      srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
      CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
      CONSTRAINT uk_gc_table_name UNIQUE (table_name),
      CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
      CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
    CREATE TABLE gpkg_extensions (
      table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL,
      scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
    CREATE TABLE gpkg_data_columns (
      table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT, description TEXT,
      mime_type TEXT, constraint_name TEXT,
      CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
      CONSTRAINT gdc_tn UNIQUE (table_name, name));
    CREATE TABLE gpkg_data_column_constraints (
      constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT, min NUMERIC,
      min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
      CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value));
    CREATE TABLE gpkg_metadata (
      id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL,
      md_scope TEXT NOT NULL DEFAULT 'dataset', md_standard_uri TEXT NOT NULL,
      mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL DEFAULT '');
    CREATE TABLE gpkg_metadata_reference (
      reference_scope TEXT NOT NULL, table_name TEXT, column_name TEXT, row_id_value INTEGER,
      timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
      md_file_id INTEGER NOT NULL, md_parent_id INTEGER,
      CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id),
      CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id));
    CREATE TABLE layer_styles (
      id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256),
      f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256),
      styleName TEXT(30), styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT,
      owner TEXT(30), ui TEXT(30),
      update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')));
    INSERT INTO gpkg_spatial_ref_sys VALUES
      ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', NULL),
      ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL),
      ('WGS 84 geodetic', 4326, 'EPSG', 4326,
       'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,\
    AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,\
    AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],\
    AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]',
       'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid');
    INSERT INTO gpkg_extensions VALUES
      ('gpkg_data_columns', NULL, 'gpkg_schema',
       'http://www.geopackage.org/spec120/#extension_schema', 'read-write'),
      ('gpkg_data_column_constraints', NULL, 'gpkg_schema',
       'http://www.geopackage.org/spec120/#extension_schema', 'read-write'),
      ('gpkg_metadata', NULL, 'gpkg_metadata',
       'http://www.geopackage.org/spec120/#extension_metadata', 'read-write'),
      ('gpkg_metadata_reference', NULL, 'gpkg_metadata',
       'http://www.geopackage.org/spec120/#extension_metadata', 'read-write');
    """

  /// The triggers that keep the R-tree of a table right when somebody edits it.
  ///
  /// Source: GeoPackage 1.3 annex F.3, `rtree_<t>_<c>_insert` to `_delete`. They name functions that only programs for
  /// GeoPackages have, and so are made when the table is filled.
  static func indexTriggers(of table: String) -> String {
    let tree = "rtree_\(table)_geom"
    let box = """
      ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")
      """
    let filled = #"NEW."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom")"#
    let empty = #"(NEW."geom" IS NULL OR ST_IsEmpty(NEW."geom"))"#
    return """
      CREATE TRIGGER "\(tree)_insert" AFTER INSERT ON "\(table)" WHEN (\(filled))
      BEGIN INSERT OR REPLACE INTO "\(tree)" VALUES (NEW."fid", \(box)); END;
      CREATE TRIGGER "\(tree)_update1" AFTER UPDATE OF "geom" ON "\(table)"
      WHEN OLD."fid" = NEW."fid" AND (\(filled))
      BEGIN INSERT OR REPLACE INTO "\(tree)" VALUES (NEW."fid", \(box)); END;
      CREATE TRIGGER "\(tree)_update2" AFTER UPDATE OF "geom" ON "\(table)"
      WHEN OLD."fid" = NEW."fid" AND \(empty)
      BEGIN DELETE FROM "\(tree)" WHERE id = OLD."fid"; END;
      CREATE TRIGGER "\(tree)_update3" AFTER UPDATE ON "\(table)"
      WHEN OLD."fid" != NEW."fid" AND (\(filled))
      BEGIN DELETE FROM "\(tree)" WHERE id = OLD."fid";
      INSERT OR REPLACE INTO "\(tree)" VALUES (NEW."fid", \(box)); END;
      CREATE TRIGGER "\(tree)_update4" AFTER UPDATE ON "\(table)"
      WHEN OLD."fid" != NEW."fid" AND \(empty)
      BEGIN DELETE FROM "\(tree)" WHERE id IN (OLD."fid", NEW."fid"); END;
      CREATE TRIGGER "\(tree)_delete" AFTER DELETE ON "\(table)" WHEN OLD."geom" NOT NULL
      BEGIN DELETE FROM "\(tree)" WHERE id = OLD."fid"; END;
      """
  }
}
