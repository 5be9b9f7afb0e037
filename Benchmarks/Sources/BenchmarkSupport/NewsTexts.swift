import Foundation

/// The root of the project.
package let root = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../..").standardizedFileURL

/// The "text" of each line of JSON.
package func lines(of files: [String]) throws -> [String] {
  try files.flatMap { file in
    try Data(contentsOf: URL(filePath: file)).split(separator: UInt8(ascii: "\n")).compactMap {
      (try JSONSerialization.jsonObject(with: $0) as? [String: Any])?["text"] as? String
    }
  }
}

/// The reports that come with marz.
package func reports() throws -> [String] {
  let folder = root.appending(path: "corpus")
  return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    .filter { $0.hasSuffix(".txt") }
    .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
}
