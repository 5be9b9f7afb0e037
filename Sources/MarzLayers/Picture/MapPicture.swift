package import MarzGeometry

/// A static picture of a run as SVG: borders, events, their way to the border and the names of the places.
///
/// For a README, a report or print: it needs no program but a browser, has a legend, a scale bar and a graticule,
/// and class and status can be read without color. The same input gives the same bytes.
package struct MapPicture {
  /// An event to draw.
  package struct Event {
    let coordinate: Coordinate
    let title: String
    let eventClass: String
    let status: String

    /// Makes an event to draw.
    ///
    /// - Parameters:
    ///   - coordinate: Where it happened or what it is about.
    ///   - title: One line, shown when the pointer rests on the symbol.
    ///   - eventClass: PLOVER's name of the class, such as `CONSULT`.
    ///   - status: `actual`, `planned`, `claimed`, `requested`, `hypothetical` or `negated`.
    package init(coordinate: Coordinate, title: String, eventClass: String, status: String) {
      self.coordinate = coordinate
      self.title = title
      self.eventClass = eventClass
      self.status = status
    }
  }

  /// A name to write.
  package struct Label {
    let coordinate: Coordinate
    let text: String
    let rank: Int

    /// Makes a name to write.
    ///
    /// - Parameters:
    ///   - coordinate: The place, or a point inside the area.
    ///   - text: The name.
    ///   - rank: The higher, the sooner it gets room; such as the number of mentions.
    package init(coordinate: Coordinate, text: String, rank: Int) {
      self.coordinate = coordinate
      self.text = text
      self.rank = rank
    }
  }

  /// The headline.
  package var title: String
  /// The line below it, such as how many events from how many reports.
  package var subtitle: String
  /// Whose data it is and under which license.
  package var attribution: String
  /// The events, in any fixed order.
  package var events: [Event] = []
  /// Lines from the events to their borders.
  package var links: [[Coordinate]] = []
  /// The land of the world; without it, everything is drawn as land.
  package var land: [Polygon] = []
  /// The international borders; those outside the view cost nothing in the file.
  package var borders: [[Coordinate]] = []
  /// Names of towns, rivers and other places.
  package var places: [Label] = []
  /// Names of countries.
  package var countries: [Label] = []
  /// What is shown; nil for a view that the events decide, see ``PictureView``.
  package var view: Envelope?

  /// Starts a picture without content.
  package init(title: String, subtitle: String, attribution: String) {
    self.title = title
    self.subtitle = subtitle
    self.attribution = attribution
  }

  /// The picture as a complete SVG 1.1 file in UTF-8.
  package func svg() -> [UInt8] {
    PictureDrawing(self).bytes
  }
}
