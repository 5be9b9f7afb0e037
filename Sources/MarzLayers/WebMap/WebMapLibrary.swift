import Foundation

/// MapLibre GL JS, which draws the web map: fetched by `scripts/fetch-web-map.sh`, not part of marz.
package struct WebMapLibrary: Sendable {
  /// The script.
  let script: [UInt8]
  /// The style sheet.
  let style: [UInt8]

  /// Reads the library; nil when it is not there.
  ///
  /// - Parameter folder: Where `maplibre-gl.js` and `maplibre-gl.css` lie.
  package init?(folder: String) {
    guard let script = Self.bytes(folder + "/maplibre-gl.js"),
      let style = Self.bytes(folder + "/maplibre-gl.css")
    else { return nil }
    // The source map is not there, and a browser's tools would ask for it.
    self.script = Self.without(Array("//# sourceMappingURL=maplibre-gl.js.map".utf8), in: script)
    self.style = style
  }

  private static func bytes(_ path: String) -> [UInt8]? {
    guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? handle.close() }
    return (try? handle.readToEnd()).flatMap { $0 }.map(Array.init)
  }

  /// The bytes without a last line that begins so.
  private static func without(_ line: [UInt8], in bytes: [UInt8]) -> [UInt8] {
    guard bytes.count >= line.count + 2 else { return bytes }
    let start = bytes.count - line.count - 1
    let tail = Array(bytes[start...].prefix(line.count))
    return tail == line ? Array(bytes[..<start]) : bytes
  }
}
