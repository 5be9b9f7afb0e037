import MarzBorders
import MarzGazetteer
import MarzGeometry
import MarzLayers

/// The maps that people open: the project of QGIS and the web page, over the same layers and background.
struct RunMaps {
  /// More events than this make the page slow; the ones nearest to a border are shown then.
  static let pageLimit = 20_000
  /// Vertices closer than this to a line or area of the page are left out.
  private static let pageTolerance = Distance(meters: 150)

  private let contents: Publisher.Contents
  private let layers: RunLayers
  private let indexes: Indexes
  private let clock: RunClock
  private let basemap: Basemap
  private let view: Envelope

  /// Chooses what the maps show first.
  init(
    _ contents: Publisher.Contents,
    layers: RunLayers,
    basemap: Basemap,
    indexes: Indexes,
    clock: RunClock
  ) {
    self.contents = contents
    self.layers = layers
    self.indexes = indexes
    self.clock = clock
    self.basemap = basemap
    let precise = contents.events.filter { $0.precision != "country" }
    view = PictureView.envelope(of: precise.map(\.site.place.point))
  }

  /// Writes `marz.qgz` and `basemap.gpkg`.
  ///
  /// - Throws: `LayerError` when a file cannot be written.
  func writeProject(over files: LayerFiles, to folder: OutputFolder) throws {
    try basemap.write(
      to: folder,
      changed: "1970-01-01T00:00:00Z",
      metadata: "\(Attribution.land). \(indexes.borderAttribution)."
    )
    func entries(_ layers: [Layer], hidden: Set<Layer> = []) -> [QGISProject.Entry] {
      layers.compactMap { layer in
        guard let written = files.written.first(where: { $0.layer == layer }), written.count > 0
        else { return nil }
        return QGISProject.Entry(
          layer,
          columns: written.columns,
          source: files.source(of: layer),
          isVisible: !hidden.contains(layer)
        )
      }
    }
    let project = QGISProject(
      title: "marz: events and the nearest borders",
      groups: [
        .init(title: "Events", entries: entries([.events, .proximity])),
        .init(
          title: "Places named",
          entries: entries([.places, .placeLines, .placeAreas], hidden: [.placeAreas])
        ),
        .init(title: "Borders", entries: entries([.borders, .borderActivity, .buffers])),
        .init(title: "Background", entries: Basemap.entries),
      ],
      view: view,
      times: clock.span
    )
    var archive = ZipArchive()
    archive.add("marz.qgs", project.xml)
    let file = try folder.file("marz.qgz")
    try file.write(archive.bytes)
    try file.close()
  }

  /// Writes `index.html`.
  ///
  /// - Returns: What a person should know when not all events are on it.
  /// - Throws: `LayerError` when it cannot be written, `GeometryError` when a line cannot be made simpler.
  func writePage(library: WebMapLibrary, to folder: OutputFolder) throws -> String? {
    let events = shownEvents
    var notice: String?
    if events.count < contents.events.count {
      notice =
        "This page shows the \(events.count) events nearest to a border of "
        + "\(contents.events.count); marz.gpkg has them all."
    }
    let page = WebMapPage(
      title: "Events and the nearest borders",
      subtitle: subtitle,
      attribution: "\(indexes.attribution). \(Attribution.land)",
      notice: notice,
      view: view,
      basemap: basemap,
      countries: countries
    )
    var tables = try [
      (Layer.events, events.map(\.feature)),
      (.places, layers.places),
      (.placeLines, simplified(layers.extents.lines)),
      (.placeAreas, simplified(layers.extents.areas)),
      (.borders, simplified(layers.borders)),
      (.borderActivity, simplified(active)),
    ]
    if !layers.buffers.isEmpty { tables.append((.buffers, try simplified(layers.buffers))) }
    try page.write(tables, library: library, to: folder.file("index.html"))
    return notice.map { "index.html: \($0)" }
  }

  /// The events that the page shows, in the order of the run.
  private var shownEvents: [MappedEvent] {
    guard contents.events.count > Self.pageLimit else { return contents.events }
    let near = contents.events.enumerated()
      .map { (offset: $0.offset, distance: $0.element.border?.distance.kilometers ?? .infinity) }
      .sorted { ($0.distance, $0.offset) < ($1.distance, $1.offset) }
      .prefix(Self.pageLimit)
    return near.map(\.offset).sorted().map { contents.events[$0] }
  }

  /// The pieces of border with an event within 25 km; the others are not drawn.
  private var active: [Feature] {
    guard let column = Layer.borderActivity.schema.index(of: "events_25km") else { return [] }
    return layers.activity.filter { $0.properties[column] != .integer(0) }
  }

  private func simplified(_ features: [Feature]) throws -> [Feature] {
    try features.map { feature in
      guard let shape = feature.geometry else { return feature }
      return feature.with(geometry: try shape.simplified(tolerance: Self.pageTolerance))
    }
  }

  private var subtitle: String {
    let events = Set(contents.events.map(\.event.id)).count
    let reports = contents.summary.documents
    let unplaced = contents.unplaced.count
    let rest = unplaced == 0 ? "" : "; \(unplaced) more have no place"
    return "\(events) events from \(reports) report\(reports == 1 ? "" : "s")\(rest)"
  }

  private var countries: [WebMapPage.Name] {
    let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(UnicodeScalar($0)) }
    return letters.flatMap { first in letters.map { first + $0 } }
      .compactMap { CountryCode($0) }
      .compactMap { indexes.gazetteer.number(of: $0) }
      .map { indexes.gazetteer.place($0) }
      .map { WebMapPage.Name($0.name, at: $0.point) }
  }
}
