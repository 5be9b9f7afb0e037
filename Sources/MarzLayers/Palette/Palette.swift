/// How the maps draw the event classes: one table for the picture, QGIS, the GeoPackage and the web page.
package struct Palette: Sendable {
  /// One class.
  package struct Entry: Hashable, Sendable {
    /// PLOVER's name, such as `CONSULT`.
    package let eventClass: String
    /// PLOVER's quad: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
    package let quad: Int
    /// Two letters that tell the class without color.
    package let code: String
    /// The color of the symbol as `#rrggbb`.
    package let fill: String
    /// The color of the letters on it.
    package let ink: String
    /// What a person reads in the legend.
    package let label: String
  }

  /// The classes in the order of the legend, from cooperation to conflict.
  package let entries: [Entry]

  /// The palette of `Tables/palette.tsv`.
  package static let standard = Palette(table: PackageResources.palette_tsv)

  /// How a class is drawn that the table does not know.
  static let unknown = Entry(
    eventClass: "",
    quad: 0,
    code: "?",
    fill: "#dddddd",
    ink: "#000000",
    label: "Other"
  )

  /// The names of the quads, in the order of the legend.
  package static let quads = [
    (quad: 1, label: "Verbal cooperation"), (quad: 2, label: "Material cooperation"),
    (quad: 3, label: "Verbal conflict"), (quad: 4, label: "Material conflict"),
  ]

  /// Reads a table of six columns; the first line that is not a comment names them.
  init(table: [UInt8]) {
    entries = SmallTable.rows(of: table, columns: 6).map { cells in
      Entry(
        eventClass: cells[0],
        quad: Int(cells[1]) ?? 0,
        code: cells[2],
        fill: cells[3],
        ink: cells[4],
        label: cells[5]
      )
    }
  }

  /// How a class is drawn.
  package func entry(of eventClass: String) -> Entry {
    entries.first { $0.eventClass == eventClass } ?? Self.unknown
  }
}
