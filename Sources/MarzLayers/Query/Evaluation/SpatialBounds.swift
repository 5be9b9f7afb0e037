import MarzGeometry

/// Where a feature has to lie to pass a condition about its geometry.
enum SpatialBounds {
  /// The boxes that the geometry of a feature has to meet one of; nil for a condition that does not say.
  ///
  /// - Returns: Boxes with west not greater than east.
  static func boxes(of condition: FilterExpression) -> [Envelope]? {
    guard case .operation(let called, let arguments) = condition else { return nil }
    var reach = Distance(meters: 0)
    switch called.family {
    case .spatial where called != .disjoint: break
    case .distance where called == .isWithinDistance:
      guard case .literal(.number(let count)) = arguments[2],
        case .literal(.text(let name)) = arguments[3],
        let unit = LengthUnit.length(named: name)
      else { return nil }
      reach = Distance(meters: count * unit.meters)
    default: return nil
    }
    var geometry: [Shape]?
    var hasProperty = false
    for argument in arguments.prefix(2) {
      switch argument {
      case .literal(.geometry(let shapes)): geometry = shapes
      case .property(let name): hasProperty = WantedFields.geometryNames.contains(name)
      default: break
      }
    }
    guard hasProperty, let geometry,
      let boxes = try? SearchBoxes.boxes(of: geometry, within: reach), !boxes.isEmpty
    else { return nil }
    return boxes
  }

  /// Of several conditions that all have to hold the boxes that cover the least; nil when none has any.
  static func narrowest(of conditions: [FilterExpression]) -> [Envelope]? {
    conditions.compactMap(boxes).min { area($0) < area($1) }
  }

  private static func area(_ boxes: [Envelope]) -> Double {
    boxes.reduce(0) { $0 + ($1.east - $1.west) * ($1.north - $1.south) }
  }
}
