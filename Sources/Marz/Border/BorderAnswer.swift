import MarzBorders
import MarzGazetteer
import MarzGeometry
import MarzLayers

/// What is known about one point: its country, the borders around it, the nearest crossing.
struct BorderAnswer: Sendable {
  /// A crossing, how far it is, and on which border it lies.
  struct Crossing: Sendable {
    var place: Place
    var distance: Distance
    var pair: CountryPair?
  }

  /// What was asked for.
  var query: String
  /// The place, when it was asked for by its name.
  var place: Place?
  /// The point.
  var point: Coordinate
  /// Whose ground or sea it lies in.
  var territory: Territory?
  /// The borders, nearest first.
  var borders: [BorderProximity]
  /// The nearest border crossing of the gazetteer.
  var crossing: Crossing?

  /// The way it lies to a border in words: `inside Iraq, 12.3 km from Iran`.
  func words(for border: BorderProximity, name: (Alpha2) -> String) -> String {
    let both = "the border of \(name(border.pair.first)) and \(name(border.pair.second))"
    guard border.distance.meters >= 1 else { return "on \(both)" }
    let distance = "\(Self.text(border.distance.kilometers, decimals: 1)) km"
    guard let territory else { return "outside of every country, \(distance) from \(both)" }
    if let rival = territory.rival {
      return "on ground that \(name(territory.country)) and \(name(rival)) claim, "
        + "\(distance) from \(both)"
    }
    let home = "inside \(name(territory.country)), \(distance) from"
    return border.pair.other(than: territory.country).map { "\(home) \(name($0))" }
      ?? "\(home) \(both)"
  }

  /// A number with at most one decimal, without a zero there.
  static func text(_ number: Double) -> String {
    var bytes: [UInt8] = []
    bytes.appendDecimal(number, decimals: 1, keepsZeros: false)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A number with a fixed count of decimals.
  static func text(_ number: Double, decimals: Int) -> String {
    var bytes: [UInt8] = []
    bytes.appendDecimal(number, decimals: decimals, keepsZeros: true)
    return String(decoding: bytes, as: UTF8.self)
  }
}
