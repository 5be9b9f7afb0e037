import Foundation
import Testing

@testable import Marz

struct BorderInquiryTests {
  private static func text(
    _ points: [String],
    as format: BorderInquiry.Format,
    pair: String? = nil
  ) throws -> String {
    let inquiry = try BorderInquiry(indexes: try TestIndexes.open(), pair: pair)
    return String(decoding: inquiry.report(on: points, as: format).data, as: UTF8.self)
  }

  @Test func `people read the side and the distance in words`() throws {
    let text = try Self.text(["45.47,34.39"], as: .table)
    #expect(text.contains("inside Iran, 0.4 km from Iraq"))
    #expect(text.contains("IQ-IR      0.386 km"))
    #expect(text.contains("nearest crossing: Khosravi border crossing (IQ-IR)"))
  }

  @Test(arguments: [
    ("-25,40", "outside of every country"), ("14.25,40.85", "inside Italy"),
    ("35.2,31.9", "inside Palestine"), ("6.13,49.8", "inside Luxembourg"),
  ])
  func `the country of a point is named`(point: String, words: String) throws {
    #expect(try Self.text([point], as: .table).contains(words))
  }

  @Test func `a name is looked up and a town comes before its province`() throws {
    let text = try Self.text(["Erbil"], as: .csv)
    // 89.8 km from the point of GeoNames by the borders of OpenStreetMap.
    #expect(text.contains(",IQ,IQ-TR,89."))
  }

  @Test func `a name that nobody knows is reported and the others are answered`() throws {
    let inquiry = try BorderInquiry(indexes: try TestIndexes.open())
    let report = inquiry.report(on: ["Xyzzyburg", "44,33"], as: .csv)
    #expect(report.answered == 1)
    #expect(
      report.rejected == [
        "Xyzzyburg: no place of this name in the gazetteer; "
          + "write longitude,latitude or another name"
      ]
    )
  }

  @Test func `GeoJSON has a line for each border, and null where there is no way`() throws {
    let text = try Self.text(["44,33"], as: .geojson)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let features = try #require((object as? [String: Any])?["features"] as? [[String: Any]])
    #expect(features.count == 3)
    #expect(
      features.allSatisfy { ($0["geometry"] as? [String: Any])?["type"] as? String == "LineString" }
    )
  }

  @Test func `JSON is an array with the borders of each point`() throws {
    let text = try Self.text(["44,33", "10,50"], as: .json, pair: "IR-IQ")
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let answers = try #require(object as? [[String: Any]])
    #expect(answers.map { $0["country"] as? String } == ["IQ", "DE"])
    let borders = answers.map {
      ($0["borders"] as? [[String: Any]])?.map { $0["border"] as? String }
    }
    #expect(borders == [["IQ-IR"], ["IQ-IR"]])
  }

  @Test func `a pair without a border and a distance without a number are refused`() throws {
    let indexes = try TestIndexes.open()
    #expect(throws: BorderQueryError.badPair("Iraq")) {
      try BorderInquiry(indexes: indexes, pair: "Iraq")
    }
    #expect(throws: BorderQueryError.badDistance("far")) {
      try BorderInquiry(indexes: indexes, within: "far")
    }
    let error = #expect(throws: BorderQueryError.self) {
      try BorderInquiry(indexes: indexes, pair: "IQ-PT")
    }
    #expect(error?.description.contains("IQ-TR, ES-PT") == true)
  }
}
