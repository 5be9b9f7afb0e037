import MarzBorders
import MarzEvents
import MarzGazetteer
import MarzGeometry

/// An event at one of its places, with its surroundings: one feature of the layer `events`.
struct MappedEvent: Sendable {
  var event: MergedEvent
  /// The place; nil for an event without one.
  var site: ReportedEvent.Site
  var border: BorderProximity?
  var dyad: BorderProximity?
  var crossing: Surroundings.Crossing?

  /// Unique and stable: the event's id and the place's.
  var id: String { "\(event.id)@\(site.place.id)" }

  /// The features of an event: one for each place where it happened or which it is about, in the
  /// order of importance.
  ///
  /// Places that are only spoken of give none, nor does a border that only says where another of the places
  /// lies: "in Rabia, on the Iraqi side of the border". "On the border near Rabia" is the border.
  static func all(of event: MergedEvent, in surroundings: Surroundings) -> [MappedEvent] {
    let sites = event.sites.filter { $0.role != .topic }
    let named = Set(sites.filter { $0.role != .near }.map(\.place.id))
    let neighbors = Set(sites.compactMap { neighbor(of: $0.place.id) })
    return sites.filter { site in
      if site.role == .near, neighbors.contains(site.place.id) { return false }
      return neighbor(of: site.place.id).map { !named.contains($0) } ?? true
    }.map { site in
      var site = site
      site.place.point = surroundings.point(of: site.place, countries: event.countries)
      return MappedEvent(
        event: event,
        site: site,
        border: surroundings.border(of: site.place),
        dyad: surroundings.dyadBorder(of: site.place, countries: event.countries),
        crossing: surroundings.crossing(of: site.place.point)
      )
    }
  }

  /// The place that a border is meant near.
  private static func neighbor(of border: PlaceID) -> PlaceID? {
    guard case .near(let place) = BorderExtent(border)?.part else { return nil }
    return place
  }

  /// The contract's distance band of a distance in kilometers.
  static func band(_ kilometers: Double) -> String {
    switch kilometers {
    case ..<5: "0-5"
    case ..<25: "5-25"
    case ..<50: "25-50"
    case ..<100: "50-100"
    case ..<250: "100-250"
    default: "250+"
    }
  }

  /// The waters that are lines: streams, canals, wadis.
  private static let lines = ["H.STM", "H.CNL", "H.WAD"]

  /// How exactly the point stands for where it happened.
  var precision: String {
    let feature = site.place.feature
    if let extent = BorderExtent(site.place.id) {
      return extent.isAway ? "near" : extent.land == nil ? "line" : "region"
    }
    if site.isNear { return "near" }
    switch feature.featureClass {
    case "P", "S": return "exact"
    case "A":
      return feature.isCountry ? "country" : feature.isAdmin1 ? "admin1" : "admin2"
    case "H": return Self.lines.contains { feature.description.hasPrefix($0) } ? "line" : "region"
    case "T":
      return ["T.MT", "T.PASS", "T.HLL", "T.PK"].contains(feature.description) ? "exact" : "region"
    default: return feature.description == "L.MILB" || feature.code == "PRT" ? "exact" : "region"
    }
  }
}
