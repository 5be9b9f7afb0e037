import MarzGazetteer
import MarzGeometry
import MarzLayers

extension Array<LocatedPlace> {
  /// The places as one object of JSON, ended by a line break.
  ///
  /// - Parameter query: The name that was asked for.
  /// - Returns: UTF-8.
  public func json(query: String) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("query", query)
      json.array("places") { json in
        for located in self {
          json.object { json in
            Self.write(located, to: &json)
            json.member("lat", located.place.point.latitude, decimals: 5)
            json.member("lon", located.place.point.longitude, decimals: 5)
          }
        }
      }
    }
    json.endLine()
    return [UInt8](json.bytes)
  }

  /// The places as a GeoJSON FeatureCollection of points (RFC 7946), ended by a line break.
  public func geoJSON() -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("type", "FeatureCollection")
      json.array("features") { json in
        for located in self {
          json.object { json in
            json.member("type", "Feature")
            json.member("id", located.place.id.description)
            json.object("geometry") { json in
              json.member("type", "Point")
              json.array("coordinates") { json in
                json.value(located.place.point.longitude, decimals: 5)
                json.value(located.place.point.latitude, decimals: 5)
              }
            }
            json.object("properties") { Self.write(located, to: &$0) }
          }
        }
      }
    }
    json.endLine()
    return [UInt8](json.bytes)
  }

  private static func write(_ located: LocatedPlace, to json: inout JSONWriter) {
    let place = located.place
    json.member("place_id", place.id.description)
    json.member("name", place.name)
    json.member("feature", place.feature.description)
    json.member("country", place.country?.description)
    json.member("countries", place.countries.map(\.description))
    json.member("admin1", place.admin1)
    json.member("population", place.population > 0 ? place.population : nil)
    json.member("geonameid", place.id.geonameID)
    json.member("matched", located.spelling.text)
    json.member("kind", "\(located.spelling.kind)")
    json.member("language", located.spelling.language?.description)
    json.member("match", located.match.rawValue)
    json.member("edits", located.edits)
    json.member("score", located.score, decimals: 3)
    json.member("reasons", located.reasons)
  }
}
