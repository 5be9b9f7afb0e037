import MarzMapping

/// The sections of an index of features, `docs/formats/features-index.md`.
enum FeatureIndexFormat {
  static let kind = IndexKind(name: "features", magic: "MARZFEAT", version: 1)

  /// What the file was: length, time, checksum of a sample, as ``FileIdentity`` has them.
  static let source: SectionID = "SRCE"
  /// Names, kinds of the properties and attribution, as JSON.
  static let names: SectionID = "NAME"
  /// Where each feature begins, and how many bytes it has.
  static let offsets: SectionID = "FOFF"
  static let lengths: SectionID = "FLEN"
  /// What geometry each feature has: ``GeometryKind``.
  static let geometries: SectionID = "GEOM"
  /// Longitude and latitude of each feature that is a point.
  static let points: SectionID = "PNTS"
  /// The tree: boxes, and the feature of each leaf.
  static let boxes: SectionID = "NBOX"
  static let leaves: SectionID = "LEAF"
  /// Where the column of each property in each group of rows begins, and the columns.
  static let directory: SectionID = "CDIR"
  static let columns: SectionID = "COLS"

  /// A column holds the values of so many features, the last of less.
  static let groupCount = 65_536
  /// A column with more different values is no dictionary.
  static let maximumDictionary = 8192

  /// What a feature has for a geometry.
  enum GeometryKind {
    static let none: UInt8 = 0
    static let point: UInt8 = 1
    static let other: UInt8 = 2
  }

  /// How a column is written.
  enum Encoding: UInt64 {
    /// Not kept: the file has to be read.
    case absent = 0
    /// One value for all.
    case constant = 1
    /// Different values, and the number of one of them for each feature.
    case dictionary = 2
    /// A number for each feature, not-a-number for null.
    case numbers = 3
    /// A hash of a text for each feature, 0 for null.
    case hashes = 4
  }

  /// Where the index of a file lies.
  static func path(of file: String) -> String { file + ".index" }

  /// The hash of a text (FNV-1a), never 0.
  static func hash(_ text: String) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return max(1, hash)
  }
}
