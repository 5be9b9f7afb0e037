package import MarzGeometry

/// A project of QGIS over the layers of a run: styled, labelled, ordered, grouped and animated.
package struct QGISProject {
  /// The oldest version of QGIS that reads the project.
  static let version = "3.22.0-Białowieża"

  /// A layer in the project.
  package struct Entry {
    let layer: Layer
    let columns: [Int]
    let source: String
    let isVisible: Bool

    /// Makes an entry.
    ///
    /// - Parameters:
    ///   - layer: The layer.
    ///   - columns: The positions of the columns that it has in this run.
    ///   - source: Where it is, relative to the project, such as `./marz.gpkg|layername=events`.
    ///   - isVisible: Whether it is drawn when the project is opened.
    package init(_ layer: Layer, columns: [Int], source: String, isVisible: Bool = true) {
      self.layer = layer
      self.columns = columns
      self.source = source
      self.isVisible = isVisible
    }
  }

  /// Layers that are shown together in the list of layers.
  package struct Group {
    let title: String
    let entries: [Entry]

    /// Makes a group; its first layer is drawn on top.
    package init(title: String, entries: [Entry]) {
      self.title = title
      self.entries = entries
    }
  }

  private let title: String
  private let groups: [Group]
  private let view: Envelope
  private let times: (start: String, end: String)?

  /// Makes a project.
  ///
  /// - Parameters:
  ///   - title: The title of the window.
  ///   - groups: The layers, the topmost first; groups without a layer are left out.
  ///   - view: What is shown when the project is opened.
  ///   - times: The first second that the Temporal Controller shows and the first after it; nil without times.
  package init(
    title: String,
    groups: [Group],
    view: Envelope,
    times: (start: String, end: String)?
  ) {
    self.title = title
    self.groups = groups.filter { !$0.entries.isEmpty }
    self.view = view
    self.times = times
  }

  /// The project as a `.qgs` document.
  package var xml: [UInt8] {
    var xml = XMLWriter()
    xml.append(trusted: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.element("qgis", ["version": .text(Self.version), "projectname": .text(title)]) { xml in
      xml.element("title", text: title)
      xml.element("projectCrs", [:]) { reference(into: &$0) }
      tree(into: &xml)
      xml.element("mapcanvas", ["name": "theMapCanvas"]) { xml in
        xml.element("units", text: "degrees")
        extent("extent", into: &xml)
        xml.element("destinationsrs", [:]) { reference(into: &$0) }
      }
      xml.element("projectlayers", [:]) { xml in
        for entry in groups.flatMap(\.entries) { layer(entry, into: &xml) }
      }
      xml.element("layerorder", [:]) { xml in
        for entry in groups.flatMap(\.entries) {
          xml.element("layer", ["id": .text(Self.id(of: entry))])
        }
      }
      xml.element("ProjectViewSettings", ["UseProjectScales": "0"]) { xml in
        xml.element(
          "DefaultViewExtent",
          [
            "xmin": .text("\(view.west)"), "ymin": .text("\(view.south)"),
            "xmax": .text("\(view.east)"), "ymax": .text("\(view.north)"),
          ]
        ) { reference(into: &$0) }
      }
      if let times {
        xml.element(
          "ProjectTimeSettings",
          ["timeStep": "1", "timeStepUnit": "d", "frameRate": "2", "cumulativeTemporalRange": "0"]
        ) { xml in
          xml.element("TemporalRange", [:]) { xml in
            xml.element("start", text: times.start)
            xml.element("end", text: times.end)
          }
        }
      }
      properties(into: &xml)
    }
    return xml.bytes
  }

  private func tree(into xml: inout XMLWriter) {
    xml.element("layer-tree-group", [:]) { xml in
      for group in groups {
        xml.element(
          "layer-tree-group",
          ["name": .text(group.title), "checked": "Qt::Checked", "expanded": "1"]
        ) { xml in
          for entry in group.entries {
            xml.element(
              "layer-tree-layer",
              [
                "id": .text(Self.id(of: entry)), "name": .text(entry.layer.title),
                "source": .text(entry.source), "providerKey": "ogr",
                "checked": entry.isVisible ? "Qt::Checked" : "Qt::Unchecked",
                "expanded": entry.layer == .events ? "1" : "0",
              ]
            )
          }
        }
      }
    }
  }

  private func layer(_ entry: Entry, into xml: inout XMLWriter) {
    let style = QGISLayerStyle(entry.layer, columns: entry.columns)
    let geometry =
      switch entry.layer.family {
      case .point: "Point"
      case .line: "Line"
      case .area: "Polygon"
      }
    xml.element(
      "maplayer",
      [
        "type": "vector", "geometry": .text(geometry), "labelsEnabled": style.hasLabels ? "1" : "0",
        "readOnly": "0",
      ]
    ) { xml in
      xml.element("id", text: Self.id(of: entry))
      xml.element("datasource", text: entry.source)
      xml.element("provider", ["encoding": "UTF-8"], text: "ogr")
      xml.element("layername", text: entry.layer.title)
      xml.element("abstract", text: entry.layer.summary)
      xml.element("srs", [:]) { reference(into: &$0) }
      style.write(into: &xml)
    }
  }

  private func properties(into xml: inout XMLWriter) {
    xml.element("properties", [:]) { xml in
      xml.element("SpatialRefSys", [:]) { xml in
        xml.element("ProjectionsEnabled", ["type": "int"], text: "1")
      }
      xml.element("Paths", [:]) { xml in
        xml.element("Absolute", ["type": "bool"], text: "false")
      }
      xml.element("Gui", [:]) { xml in
        // The sea.
        for (part, value) in [("Red", "221"), ("Green", "232"), ("Blue", "240")] {
          xml.element("CanvasColor\(part)Part", ["type": "int"], text: value)
        }
      }
      xml.element("Measurement", [:]) { xml in
        xml.element("DistanceUnits", ["type": "QString"], text: "kilometers")
      }
      xml.element("Measure", [:]) { xml in
        xml.element("Ellipsoid", ["type": "QString"], text: "EPSG:7030")
      }
    }
  }

  private func extent(_ name: String, into xml: inout XMLWriter) {
    xml.element(name, [:]) { xml in
      xml.element("xmin", text: "\(view.west)")
      xml.element("ymin", text: "\(view.south)")
      xml.element("xmax", text: "\(view.east)")
      xml.element("ymax", text: "\(view.north)")
    }
  }

  private func reference(into xml: inout XMLWriter) {
    xml.element("spatialrefsys", [:]) { xml in
      xml.element("srsid", text: "3452")
      xml.element("srid", text: "4326")
      xml.element("authid", text: "EPSG:4326")
    }
  }

  private static func id(of entry: Entry) -> String { "marz_\(entry.layer.name)_layer" }
}
