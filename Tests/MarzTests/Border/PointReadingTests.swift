import MarzGeometry
import Testing

@testable import Marz

struct PointReadingTests {
  @Test(arguments: [
    ("45.47,34.39", 45.47, 34.39), ("-70.6,-33.45", -70.6, -33.45),
    (" 45.47 , 34.39 ", 45.47, 34.39),
    ("180,-90", 180, -90), ("1e1,+2", 10, 2), ("-0,0", 0, 0), (".5,5.", 0.5, 5),
  ])
  func `a pair of numbers is a point, longitude first`(
    text: String,
    longitude: Double,
    latitude: Double
  ) throws {
    let expected = Coordinate(longitude: longitude, latitude: latitude)
    #expect(try PointReading.point(text) == expected)
  }

  @Test(arguments: ["Erbil", "Washington, D.C.", "45.47", "1,2,3", ",", "45.47;34.39", ""])
  func `what is no pair of numbers is a name`(text: String) throws {
    #expect(try PointReading.point(text) == nil)
  }

  @Test(arguments: [
    (
      "34.39,145.47",
      "lat \"145.47\": outside -90 to 90 degrees; longitude comes first: 145.47,34.39"
    ),
    ("34.39,200", "lat \"200\": outside -90 to 90 degrees; correct the number"),
    ("181,34", "lon \"181\": outside -180 to 180 degrees; correct the number"),
    ("nan,34", "lon \"nan\": not a number; write degrees such as 45.47"),
    ("45,inf", "lat \"inf\": not a number; write degrees such as 45.47"),
  ])
  func `a pair that is not on the earth is refused with what to write`(
    text: String,
    message: String
  ) {
    let error = #expect(throws: PointError.self) { try PointReading.point(text) }
    #expect(error?.description == message)
  }

  @Test(arguments: [
    "0.1", "45.123456", "-179.9999999", "12345678901234.5", "0.000000000000001",
    "7.0000000000000001",
    "1e-3", "33.300000000000004",
  ])
  func `a number is read as the standard library reads it`(text: String) {
    #expect(PointReading.number(Array(text.utf8)[...]) == Double(text))
  }

  @Test(arguments: ["", " ", "-", ".", "1.2.3", "12a", "0x", "1,2"])
  func `what is no number is none`(text: String) {
    #expect(PointReading.number(Array(text.utf8)[...]) == nil)
  }

  @Test(arguments: [("25km", 25_000.0), ("500 m", 500), ("10MI", 16_093.44), ("25", 25_000)])
  func `a distance has a unit or is in kilometers`(text: String, meters: Double) throws {
    let distance = try #require(BorderRange.distance(text))
    #expect(abs(distance.meters - meters) < 1e-6)
  }

  @Test(arguments: ["", "km", "-5km", "0", "nan", "inf", "25 leagues"])
  func `what is no distance is none`(text: String) {
    #expect(BorderRange.distance(text) == nil)
  }
}
