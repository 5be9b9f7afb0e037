/// Writes objects one a line (JSON Lines) into a file, in constant memory.
package struct JSONLinesWriter {
  private let file: OutputFile
  private var json = JSONWriter()

  /// Writes into a file that was just begun.
  package init(to file: OutputFile) {
    self.file = file
  }

  /// Writes one object on a line of its own.
  package mutating func line(_ members: (inout JSONWriter) -> Void) throws(LayerError) {
    json.object(members)
    json.endLine()
    guard json.bytes.count >= GeoJSONWriter.bufferByteCount else { return }
    try file.write(json.bytes)
    json.removeAll()
  }

  /// Writes what is left and closes the file; a file without lines is empty.
  package mutating func finish() throws(LayerError) {
    try file.write(json.bytes)
    json.removeAll()
    try file.close()
  }
}
