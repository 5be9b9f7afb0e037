import Foundation
import MarzGeometry
import MarzTestSupport
import Testing

@testable import MarzLayers

struct WebMapTests {
  private func library(in folder: TemporaryDirectory) throws -> WebMapLibrary {
    let script = "var maplibregl = {};\n//# sourceMappingURL=maplibre-gl.js.map\n"
    try Data(script.utf8).write(to: URL(fileURLWithPath: folder.path + "/maplibre-gl.js"))
    try Data(".a{}".utf8).write(to: URL(fileURLWithPath: folder.path + "/maplibre-gl.css"))
    return try #require(WebMapLibrary(folder: folder.path))
  }

  private func page(title: String, events: [Feature]) throws -> String {
    let temporary = try TemporaryDirectory()
    let folder = try OutputFolder(path: temporary.path)
    let page = WebMapPage(
      title: title,
      subtitle: "",
      attribution: "",
      notice: nil,
      view: Envelope(west: 36, south: 29, east: 50, north: 42),
      basemap: Basemap(land: [], borders: []),
      countries: []
    )
    let library = try library(in: TemporaryDirectory())
    try page.write([(.events, events)], library: library, to: folder.file("index.html"))
    try folder.commit()
    return try temporary.text(of: "index.html")
  }

  private func content(of html: String, after start: String, until end: String) throws -> String {
    let from = try #require(html.range(of: start))
    let to = try #require(html.range(of: end, range: from.upperBound..<html.endIndex))
    return String(html[from.upperBound..<to.lowerBound])
  }

  @Test func `the data are read back as they were, whatever they hold`() throws {
    let html = try page(
      title: LayerFilesTests.hostile,
      events: [LayerFilesTests.event(1, title: LayerFilesTests.hostile)]
    )
    let json = try content(of: html, after: "id=\"data\">", until: "</script>")
    #expect(!json.contains("<"))
    let root = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(root?["title"] as? String == LayerFilesTests.hostile)
    let layers = root?["layers"] as? [String: [String: [Any]]]
    let columns = try #require(layers?["events"]?["columns"] as? [String])
    let row = try #require(layers?["events"]?["rows"]?.first as? [Any])
    let title = try #require(columns.firstIndex(of: "title"))
    #expect(row[title] as? String == LayerFilesTests.hostile)
  }

  @Test func `only the page's own scripts may run, and nothing may be asked for`() throws {
    let html = try page(title: "Events", events: [])
    let policy = try content(of: html, after: "Content-Security-Policy\" content=\"", until: "\"")
    #expect(policy.hasPrefix("default-src 'none';"))
    #expect(policy.contains("connect-src 'none'") && !policy.contains("unsafe"))
    #expect(!policy.contains("http"))
    let scripts = html.components(separatedBy: "<script>").dropFirst()
      .compactMap { $0.components(separatedBy: "</script>").first }
    #expect(scripts.count == 2)
    for script in scripts {
      let digest = Data(SHA256.digest(of: Array(script.utf8))).base64EncodedString()
      #expect(policy.contains("'sha256-\(digest)'"))
    }
    let style = try content(of: html, after: "<style>", until: "</style>")
    #expect(!style.isEmpty)
  }

  @Test func `the page does not ask for a source map that is not there`() throws {
    let html = try page(title: "Events", events: [])
    #expect(html.contains("var maplibregl = {};") && !html.contains("sourceMappingURL"))
  }

  @Test func `without the library there is none`() {
    #expect(WebMapLibrary(folder: "/nowhere") == nil)
  }

  @Test func `the page's script puts no text into markup`() {
    let script = String(decoding: WebMapPage.script, as: UTF8.self)
    for word in ["insertAdjacentHTML", "outerHTML", "document.write", "eval(", "innerHTML ="] {
      #expect(!script.contains(word), "\(word)")
    }
  }
}
