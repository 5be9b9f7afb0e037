/// A document as `marz annotate` writes it, cut down to the fields that decide the speed: text, integers, numbers, null.
struct Annotation: Codable, Equatable {
  struct Toponym: Codable, Equatable {
    var start: Int
    var end: Int
    var phrase: String
    var usage: String
    var place_id: String?
    var name: String?
    var lat: Double?
    var lon: Double?
    var confidence: Double
  }

  var id: String
  var language: String
  var toponyms: [Toponym]
  var focus: [String]

  /// A document with so many toponyms, every fifth unresolved.
  static func sample(number: Int, toponyms count: Int) -> Annotation {
    let names = ["Baghdad", "Khosravi", "Şırnak", "کرمانشاه", "Tal \"Afar\""]
    return Annotation(
      id: "report-\(number)",
      language: "en",
      toponyms: (0..<count).map { index in
        let name = names[index % names.count]
        let isResolved = index % 5 != 4
        return Toponym(
          start: index * 37,
          end: index * 37 + name.count,
          phrase: name,
          usage: index % 3 == 0 ? "associative" : "literal",
          place_id: isResolved ? "gn:\(98182 + index)" : nil,
          name: isResolved ? name : nil,
          lat: isResolved ? 33.340582 + Double(index + number) / 7 : nil,
          lon: isResolved ? 44.400876 + Double(index + number) / 11 : nil,
          confidence: Double(index % 100) / 100
        )
      },
      focus: ["IQ", "IR"]
    )
  }

  func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("language", language)
      json.array("toponyms") { json in
        for toponym in toponyms {
          json.object { json in
            json.member("start", toponym.start)
            json.member("end", toponym.end)
            json.member("phrase", toponym.phrase)
            json.member("usage", toponym.usage)
            json.member("place_id", toponym.place_id)
            json.member("name", toponym.name)
            json.member("lat", toponym.lat)
            json.member("lon", toponym.lon)
            json.member("confidence", toponym.confidence)
          }
        }
      }
      json.member("focus", focus)
    }
  }
}
