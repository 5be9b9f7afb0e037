import MarzBorders
import MarzGazetteer
import MarzGeometry
import MarzLayers

extension BorderFeatures {
  /// The features of the layer `border_buffers`: the land beside each border that the run touched, on either side.
  ///
  /// - Parameter widths: In kilometers, each above zero.
  /// - Returns: By border, width and side.
  /// - Throws: `BorderError` when GEOS cannot draw a strip.
  func buffers(widths: [Double]) throws -> [Feature] {
    try activities.flatMap { pair, nearest in
      try widths.flatMap { width in
        try [pair.first, pair.second].map { side in
          let strip = try indexes.borders.strip(
            of: pair,
            side: side,
            width: Distance(kilometers: width)
          )
          .area(onGridOf: Shape.publishedGrid)
          let wide = Int(width.rounded())
          let kilometers = Double(wide) == width ? "\(wide)" : "\(width)"
          var properties = FeatureProperties<BorderBufferField>(id: "\(pair):\(side):\(kilometers)")
          properties.set(
            .title,
            "\(names.name(of: pair)): \(kilometers) km in \(countryName(side))"
          )
          properties.set(.border, pair.description)
          properties.set(.side, side.description)
          properties.set(.widthKm, width)
          let inside = nearest.filter { event in
            guard let border = event.border, border.distance.kilometers <= width else {
              return false
            }
            return event.site.place.country?.description == side.description
          }
          let days = EventDays(inside)
          properties.set(.events, inside.count)
          properties.set(.eventsStart, days.first)
          properties.set(.eventsEnd, days.last)
          return Feature(geometry: strip, properties: properties)
        }
      }
    }
  }
}
