import Foundation

/// A text that is compared with a file kept beside the tests.
///
/// With `MARZ_RECORD=1` in the environment the file is written anew and the test fails, so that what
/// changed is read in the diff before it is kept.
public enum Golden {
  /// Why a text is not the one on file; nil when it is.
  ///
  /// - Parameters:
  ///   - text: What the code under test made.
  ///   - name: The file, below `Tests`, such as `MarzTests/Golden/corpus-events.tsv`.
  /// - Returns: The first line that differs, as it was and as it is.
  /// - Throws: When the file cannot be read or written.
  public static func difference(of text: String, from name: String) throws -> String? {
    let url = SourceTree.root.appendingPathComponent("Tests").appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["MARZ_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: url)
      return "\(name) was recorded; look at the diff and run again without MARZ_RECORD"
    }
    let kept = try String(contentsOf: url, encoding: .utf8)
    guard kept != text else { return nil }
    let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).prefix { $0 == $1 }.count
    return """
      \(name):\(line + 1)
      - \(line < old.count ? String(old[line]) : "(end)")
      + \(line < new.count ? String(new[line]) : "(end)")
      MARZ_RECORD=1 swift test records it anew
      """
  }
}
