import MarzBorders
import MarzEvents
import MarzGazetteer
import MarzGeometry
import MarzLayers

/// Counts the events near pieces of border, an event with several places once.
struct BorderActivity {
  /// What lies within a distance of a piece.
  struct Tally {
    private(set) var events = 0
    private(set) var days = EventDays()
    private var intensity = 0.0
    private var rated = 0
    private var classCounts: [String: Int] = [:]

    /// The mean PLOVER intensity; nil without events.
    var meanIntensity: Double? { rated == 0 ? nil : intensity / Double(rated) }

    /// `ASSAULT 3; CONSULT 1`, the most frequent first; nil without events.
    var classes: String? {
      let sorted = classCounts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      return sorted.isEmpty ? nil : sorted.map { "\($0.key) \($0.value)" }.joined(separator: "; ")
    }

    /// Counts an event.
    mutating func add(_ event: CodedEvent) {
      events += 1
      days.add(event.time)
      classCounts[event.eventClass, default: 0] += 1
      guard let value = EventClass(rawValue: event.eventClass)?.intensity else { return }
      intensity += value
      rated += 1
    }
  }

  /// A place of an event.
  private struct Site {
    let point: Geocentric
    /// The number of the event among all.
    let event: Int
  }

  private var sites: [Site] = []
  private var events: [CodedEvent] = []
  private let cells: EventCells

  /// Sorts the events of a run by where they are.
  init(_ events: [MappedEvent]) {
    var numbers: [String: Int] = [:]
    for event in events {
      let number = numbers[event.event.id] ?? numbers.count
      if number == numbers.count {
        numbers[event.event.id] = number
        self.events.append(event.event.best.event)
      }
      sites.append(Site(point: Geocentric(event.site.place.point), event: number))
    }
    cells = EventCells(sites.map(\.point))
  }

  /// What lies within each of some distances of a piece.
  ///
  /// - Parameters:
  ///   - piece: A piece of border.
  ///   - bands: The distances in ascending order.
  /// - Returns: One tally for each band.
  /// - Complexity: O(*k*) in the events in the cubes around the piece, however many there are elsewhere.
  func tallies(near piece: BorderPiece, within bands: [Distance]) -> [Tally] {
    var tallies = bands.map { _ in Tally() }
    guard let widest = bands.last else { return tallies }
    // Nothing of a piece lies farther from its middle than the piece is long.
    let reach = Distance(meters: widest.meters + piece.length.meters)
    let gauge = PieceGauge(piece)
    var nearest: [Int: Distance] = [:]
    for candidate in cells.candidates(near: Geocentric(piece.midpoint), within: reach) {
      let site = sites[candidate]
      guard let distance = gauge.distance(from: site.point, atMost: widest) else { continue }
      nearest[site.event] = min(distance, nearest[site.event] ?? distance)
    }
    for (event, distance) in nearest.sorted(by: { $0.key < $1.key }) {
      for (index, band) in bands.enumerated() where distance <= band {
        tallies[index].add(events[event])
      }
    }
    return tallies
  }
}
