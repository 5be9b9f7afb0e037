import Testing

@testable import MarzLayers

struct LayerSchemaTests {
  @Test(arguments: Layer.all)
  func `columns have plain and unique names, id and title first`(layer: Layer) {
    let names = layer.schema.fields.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.prefix(2) == ["id", "title"])
    for name in names {
      #expect(name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") })
      // GeoPackage has a primary key of this name, and GDAL drops a property that has it.
      #expect(name != "fid")
    }
  }

  @Test func `layers have unique names`() {
    #expect(Set(Layer.all.map(\.name)).count == Layer.all.count)
  }

  @Test(arguments: [
    "event_id", "title", "event_class", "mode", "contexts", "quad_code", "intensity", "status",
    "historical", "start", "end", "sentence_no", "actors", "recipients", "date_start", "date_end",
    "time_precision", "date_text", "attribution", "confidence", "place", "place_id", "place_role",
    "feature", "country", "admin1", "geo_precision", "actor_countries", "recipient_countries",
    "border", "border_km", "border_lon", "border_lat", "border_bearing", "border_band",
    "dyad_border", "dyad_border_km", "crossing", "crossing_km", "event_start", "event_end",
    "document", "document_title", "url", "source", "publication_date", "sentence", "documents",
  ])
  func `events have every promised property`(name: String) {
    #expect(Layer.events.schema.index(of: name) != nil)
  }

  @Test(arguments: ["mentions", "documents", "literal", "associative", "demonym", "place_id"])
  func `places and their extents have the promised counts`(name: String) {
    for layer in [Layer.places, .placeLines, .placeAreas] {
      #expect(layer.schema.index(of: name) != nil)
    }
  }

  @Test func `times that QGIS animates are times and distances have three decimals`() {
    #expect(EventField.eventStart.definition.kind == .time)
    #expect(EventField.eventEnd.definition.kind == .time)
    #expect(EventField.borderKm.definition.kind == .number(decimals: 3))
  }

  @Test func `every enumeration numbers its columns without gaps`() {
    func check<Field: LayerField>(_ type: Field.Type) {
      #expect(type.allCases.map(\.rawValue) == Array(0..<type.allCases.count))
    }
    check(EventField.self)
    check(PlaceField.self)
    check(PlaceExtentField.self)
    check(BorderField.self)
    check(ProximityField.self)
    check(BorderActivityField.self)
  }

  @Test func `what is not set stays null and lists are joined`() {
    var properties = FeatureProperties<EventField>(id: "e1")
    properties.set(.actors, list: ["Iran", "Iraq"])
    properties.set(.recipients, list: [])
    properties.set(.borderKm, Double.nan)
    #expect(properties.values.count == EventField.allCases.count)
    #expect(properties[.id] == .text("e1"))
    #expect(properties[.actors] == .text("Iran; Iraq"))
    #expect(properties[.recipients] == .text(""))
    #expect(properties[.borderKm] == .null)
    #expect(properties[.title] == .null)
  }
}
