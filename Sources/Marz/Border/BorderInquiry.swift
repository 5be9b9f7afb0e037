public import Foundation
import MarzBorders
import MarzGazetteer
import MarzGeometry

/// Questions about points and the borders around them: how far, which, where, whose side.
public struct BorderInquiry: Sendable {
  /// How the answers are written.
  public enum Format: String, CaseIterable, Sendable {
    /// Lines for people.
    case table
    /// An array of objects.
    case json
    /// The ways from the points to the borders, as a FeatureCollection of lines.
    case geojson
    /// One row for each point and border.
    case csv
  }

  /// What an inquiry gave.
  public struct Report: Sendable {
    /// The answers in the format asked for, UTF-8.
    public var data = Data()
    /// How many points were answered.
    public var answered = 0
    /// What was wrong with the others, a message each.
    public var rejected: [String] = []
  }

  let borders: BorderNetwork
  let range: BorderRange
  private let gazetteer: Gazetteer
  private let surroundings: Surroundings
  private let attribution: String

  /// Prepares an inquiry.
  ///
  /// - Parameters:
  ///   - indexes: The indexes to look places and borders up in.
  ///   - pair: The border wanted, such as `IQ-IR` in either order; nil for any.
  ///   - within: The distance within which all borders are wanted, such as `25km`; nil for the nearest.
  ///   - count: How many of the nearest borders are wanted when neither is given.
  /// - Throws: ``BorderQueryError`` that names what cannot be read.
  public init(
    indexes: Indexes,
    pair: String? = nil,
    within: String? = nil,
    count: Int = 3
  ) throws(BorderQueryError) {
    borders = indexes.borders
    gazetteer = indexes.gazetteer
    surroundings = Surroundings(indexes: indexes)
    attribution = indexes.borderAttribution
    range = try Self.range(pair: pair, within: within, count: count, in: indexes.borders)
  }

  /// Answers for points given one by one.
  ///
  /// - Parameters:
  ///   - points: Each `longitude,latitude` or the name of a place.
  ///   - format: How the answers are written.
  /// - Returns: The answers, and what was wrong with the points that have none.
  public func report(on points: [String], as format: Format) -> Report {
    var report = Report()
    var answers: [BorderAnswer] = []
    for text in points {
      do {
        answers.append(try answer(to: text))
      } catch {
        report.rejected.append("\(error)")
      }
    }
    report.answered = answers.count
    report.data = BorderAnswerWriter(gazetteer: gazetteer, attribution: attribution)
      .data(answers, as: format)
    return report
  }

  private func answer(to text: String) throws(PointError) -> BorderAnswer {
    if let point = try PointReading.point(text) { return answer(text, nil, at: point) }
    guard let place = PlaceLookup(gazetteer: gazetteer).place(named: text) else {
      throw .unknown(text)
    }
    return answer(text, place, at: place.point)
  }

  private func answer(_ query: String, _ place: Place?, at point: Coordinate) -> BorderAnswer {
    BorderAnswer(
      query: query,
      place: place,
      point: point,
      territory: borders.territory(at: point),
      borders: range.proximities(of: point, in: borders),
      crossing: surroundings.crossing(of: point).map {
        BorderAnswer.Crossing(
          place: gazetteer.place($0.number),
          distance: $0.distance,
          pair: $0.pair
        )
      }
    )
  }

  private static func range(
    pair: String?,
    within: String?,
    count: Int,
    in borders: BorderNetwork
  ) throws(BorderQueryError) -> BorderRange {
    var limit: Distance?
    if let within {
      guard let distance = BorderRange.distance(within) else { throw .badDistance(within) }
      limit = distance
    }
    guard let pair else { return limit.map { .within($0) } ?? .nearest(count: max(1, count)) }
    guard let wanted = CountryPair(pair.uppercased()) else { throw .badPair(pair) }
    guard borders.contains(wanted) else {
      let known = borders.pairs(of: wanted.first) + borders.pairs(of: wanted.second)
      throw .noBorder(pair, known: known.map(\.description))
    }
    return .pair(wanted, within: limit)
  }
}
