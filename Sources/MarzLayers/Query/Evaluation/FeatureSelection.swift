/// Which features a query wants, and what it reads of each.
package struct FeatureSelection: Sendable {
  /// What is read of each feature.
  package let wanted: WantedFields
  /// What has to hold for a feature; nil for everything.
  package let filter: Filter?
  private let fields: KnownFields

  /// Selects features.
  package init(_ filter: Filter? = nil, wanted: WantedFields, fields: KnownFields = KnownFields()) {
    self.wanted = wanted
    self.filter = filter
    self.fields = fields
  }

  /// The same with another filter, such as what is left of it once an index has been asked.
  func replacing(_ filter: FilterExpression?, wanted: WantedFields? = nil) -> FeatureSelection {
    FeatureSelection(filter.map(Filter.init), wanted: wanted ?? self.wanted, fields: fields)
  }

  /// The test of a row.
  ///
  /// Each thread makes its own, since prepared geometries stay with one.
  /// - Parameter faults: Counts the geometries that cannot be used.
  /// - Returns: Whether a row passes; what is unknown does not.
  /// - Throws: ``QueryError/filter(_:)`` for what does not fit the features.
  func test(_ faults: GeometryFaults) throws(QueryError) -> (QueryRow) -> Bool {
    guard let filter else { return { _ in true } }
    do {
      let compiler = FilterCompiler(filter, wanted: wanted, fields: fields, faults: faults)
      let condition = try compiler.condition()
      return { condition($0) == true }
    } catch {
      throw .filter(error)
    }
  }
}
