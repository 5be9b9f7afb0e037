public import MarzGeometry

/// One row of a layer: an identifier, a geometry and the properties in the order of the layer's schema.
public struct Feature: Hashable, Sendable {
  /// A unique and stable identifier, also the value of the property `id`.
  public let id: String
  /// Where it is; nil where that is unknown.
  public let geometry: Shape?
  /// The values, one for each field of the schema.
  public let properties: [PropertyValue]

  /// Makes a feature from the properties of its layer.
  public init<Field: LayerField>(geometry: Shape?, properties: FeatureProperties<Field>) {
    self.geometry = geometry
    self.properties = properties.values
    guard case .text(let id) = properties[.id] else {
      preconditionFailure("a feature must have an id")
    }
    self.id = id
  }

  private init(id: String, geometry: Shape?, properties: [PropertyValue]) {
    self.id = id
    self.geometry = geometry
    self.properties = properties
  }

  /// The same row with another geometry, such as a simpler one.
  package func with(geometry: Shape?) -> Feature {
    Feature(id: id, geometry: geometry, properties: properties)
  }
}
