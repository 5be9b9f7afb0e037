/// Which properties of each feature a query reads.
package struct WantedFields: Sendable {
  /// Names that mean the geometry, whatever the column is called.
  package static let geometryNames: Set = ["geom", "geometry", "the_geom", "wkb_geometry"]

  /// The names in order.
  package let names: [String]
  /// Whether the geometry is read.
  package let needsGeometry: Bool
  let keys: [JSONName]
  /// For each name the member of the properties that holds it, and the way inside of it.
  let slots: [(key: Int, path: [String])]

  /// Asks for properties; a name with points is first looked for as it is and then as a way into objects.
  package init(_ names: [String], needsGeometry: Bool) {
    self.names = names
    self.needsGeometry = needsGeometry
    var keys: [JSONName] = []
    func key(_ name: String) -> Int {
      if let index = keys.firstIndex(where: { $0.text == name }) { return index }
      keys.append(JSONName(name))
      return keys.count - 1
    }
    slots = names.map { (key($0), []) }
    nested = names.enumerated().compactMap { index, name in
      let parts = name.split(separator: ".").map(String.init)
      guard parts.count > 1 else { return nil }
      return (index, key(parts[0]), Array(parts.dropFirst()))
    }
    self.keys = keys
  }

  /// The names with points, and where they are to be looked for when no member has the whole name.
  let nested: [(slot: Int, key: Int, path: [String])]
}
