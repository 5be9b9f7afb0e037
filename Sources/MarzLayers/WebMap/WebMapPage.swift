import Foundation
package import MarzGeometry

/// The web map: one file with the library, the style, the outlines and the data, which asks nobody for anything.
///
/// Scripts may run only when the policy in the page names their digest, so that text of a report that got into the page
/// as a script would not run; data stand in a block that is no script, with every `<` escaped.
package struct WebMapPage {
  /// A name on the background.
  package struct Name {
    let text: String
    let point: Coordinate

    /// Makes a name at a point.
    package init(_ text: String, at point: Coordinate) {
      self.text = text
      self.point = point
    }
  }

  /// The headline and the title of the window.
  package var title: String
  /// The line below the headline.
  package var subtitle: String
  /// Whose data it is and under which license.
  package var attribution: String
  /// What the reader should know first; nil for nothing.
  package var notice: String?
  /// What is shown first.
  package var view: Envelope
  /// The background.
  package var basemap: Basemap
  /// The names of the countries.
  package var countries: [Name]

  /// Makes a page without layers.
  package init(
    title: String,
    subtitle: String,
    attribution: String,
    notice: String?,
    view: Envelope,
    basemap: Basemap,
    countries: [Name]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.attribution = attribution
    self.notice = notice
    self.view = view
    self.basemap = basemap
    self.countries = countries
  }

  /// The script of the page itself.
  static var script: [UInt8] {
    PackageResources.model_js + PackageResources.symbols_js + PackageResources.map_js
      + PackageResources.page_js
  }

  /// Writes the page and closes the file.
  ///
  /// - Parameters:
  ///   - layers: The layers with their features; of an area or line only what a screen can show.
  ///   - library: MapLibre.
  ///   - file: A file that was just begun.
  /// - Throws: ``LayerError/cannotWrite(path:reason:)``.
  package func write(
    _ layers: [(layer: Layer, features: [Feature])],
    library: WebMapLibrary,
    to file: OutputFile
  ) throws(LayerError) {
    let scripts = [library.script, Self.script]
    let style = library.style + PackageResources.page_css
    try file.write(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy(scripts, style))">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="generator" content="marz">
      <title>marz</title>
      <style>
      """
    )
    try file.write(style)
    try file.write("</style>\n</head>\n<body>\n")
    try file.write(PackageResources.page_html)
    try file.write("<script type=\"application/json\" id=\"data\">")
    try file.write(Self.inert(data(layers)))
    try file.write("</script>\n")
    for script in scripts {
      try file.write("<script>")
      try file.write(script)
      try file.write("</script>\n")
    }
    try file.write("</body>\n</html>\n")
    try file.close()
  }

  private static func policy(_ scripts: [[UInt8]], _ style: [UInt8]) -> String {
    func digest(_ bytes: [UInt8]) -> String {
      "'sha256-\(Data(SHA256.digest(of: bytes)).base64EncodedString())'"
    }
    return """
      default-src 'none'; script-src \(scripts.map(digest).joined(separator: " ")); \
      style-src \(digest(style)); img-src data: blob:; worker-src blob:; connect-src 'none'; \
      base-uri 'none'; form-action 'none'
      """
  }

  /// JSON without a character that could end the block or begin a comment in it.
  static func inert(_ json: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(json.count + json.count / 64)
    for byte in json {
      if byte == 0x3C { result += Array("\\u003c".utf8) } else { result.append(byte) }
    }
    return result
  }

  private func data(_ layers: [(layer: Layer, features: [Feature])]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("title", title)
      json.member("subtitle", subtitle)
      json.member("attribution", attribution)
      json.member("notice", notice)
      json.array("bounds") { json in
        for edge in [view.west, view.south, view.east, view.north] { json.value(edge, decimals: 4) }
      }
      palette(into: &json)
      json.array("land") { json in
        for polygon in basemap.land { json.value(EncodedPolyline.text(of: polygon)) }
      }
      json.array("world") { json in
        for line in basemap.borders {
          json.array { json in
            for point in line {
              json.array { json in
                json.value(point.longitude, decimals: 3)
                json.value(point.latitude, decimals: 3)
              }
            }
          }
        }
      }
      json.array("countries") { json in
        for name in countries {
          json.array { json in
            json.value(name.text)
            json.value(name.point.longitude, decimals: 3)
            json.value(name.point.latitude, decimals: 3)
          }
        }
      }
      json.object("layers") { json in
        for (layer, features) in layers { table(layer, features, into: &json) }
      }
    }
    return json.bytes
  }

  private func palette(into json: inout JSONWriter) {
    func entry(_ entry: Palette.Entry, into json: inout JSONWriter) {
      json.member("quad", entry.quad)
      json.member("code", entry.code)
      json.member("fill", entry.fill)
      json.member("ink", entry.ink)
      json.member("label", entry.label)
    }
    json.object("palette") { json in
      for row in Palette.standard.entries { json.object(row.eventClass) { entry(row, into: &$0) } }
    }
    json.object("other") { entry(Palette.unknown, into: &$0) }
    json.array("quads") { json in
      for quad in Palette.quads {
        json.object { json in
          json.member("quad", quad.quad)
          json.member("label", quad.label)
        }
      }
    }
    json.object("statuses") { json in
      for look in StatusLook.all {
        json.object(look.status) { json in
          json.member("label", look.label)
          json.member("diamond", look.isDiamond)
          json.member("hollow", look.isHollow)
          json.member("dashed", look.isDashed)
          json.member("barred", look.isBarred)
        }
      }
    }
    json.array("activity") { json in
      for step in Palette.activity {
        json.object { json in
          json.member("least", step.least)
          json.member("label", step.label)
          json.member("color", step.color)
          json.member("width", step.width)
        }
      }
    }
  }

  /// A layer as a table: names once, then rows; the geometry is the first column.
  private func table(_ layer: Layer, _ features: [Feature], into json: inout JSONWriter) {
    let columns = layer.schema.filledColumns(in: features)
    json.object(layer.name) { json in
      json.array("columns") { json in
        json.value("geometry")
        for column in columns { json.value(layer.schema.fields[column].name) }
      }
      json.array("rows") { json in
        for feature in features {
          json.array { json in
            json.geometry(feature.geometry)
            for column in columns {
              json.value(
                feature.properties[column],
                decimals: layer.schema.fields[column].kind.decimals
              )
            }
          }
        }
      }
    }
  }
}

extension OutputFile {
  /// Appends text in UTF-8.
  fileprivate func write(_ text: String) throws(LayerError) { try write(Array(text.utf8)) }
}
