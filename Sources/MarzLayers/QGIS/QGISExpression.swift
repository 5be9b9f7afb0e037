/// Expressions of QGIS over the columns of a layer.
enum QGISExpression {
  /// A column.
  static func column(_ name: String) -> String { "\"\(name)\"" }

  /// A text literal.
  static func text(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  /// A column as text inside a map tip, which QGIS shows as HTML: what could be markup is escaped.
  ///
  /// `map` is walked in the order of its keys, so that the ampersand comes first.
  static func escaped(_ name: String) -> String {
    "replace(coalesce(to_string(\(column(name))), ''), map('&','&amp;','<','&lt;','>','&gt;'))"
  }

  /// One of the results, by the status of the event.
  static func byStatus(_ result: (StatusLook) -> String) -> String {
    let whens = StatusLook.all.map { look in
      "WHEN \"status\" = \(text(look.status)) THEN \(text(result(look)))"
    }
    return "CASE \(whens.joined(separator: " ")) ELSE \(text(result(StatusLook.all[0]))) END"
  }

  /// A size in millimeters that grows with the number of reports.
  static func size(_ base: Double) -> String {
    "\(base) * (1 + 0.35 * ln(coalesce(\"documents\", 1)))"
  }
}
