import Foundation

/// The features of a layer as rows, and the columns that a reader checks first as a table.
struct EventTable {
  let rows: [[String: Any]]

  init(layer path: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let features = object?["features"] as? [[String: Any]] ?? []
    rows = features.compactMap { $0["properties"] as? [String: Any] }
  }

  /// One line an event, tab-separated, in the order of the layer.
  var text: String {
    let columns = [
      "document", "event_class", "mode", "status", "actor_countries", "recipient_countries",
      "place", "place_role", "border", "border_band", "date_start", "title",
    ]
    let lines = rows.map { row in
      columns.map { row[$0] as? String ?? "" }.joined(separator: "\t")
    }
    return ([columns.joined(separator: "\t")] + lines).joined(separator: "\n") + "\n"
  }
}
