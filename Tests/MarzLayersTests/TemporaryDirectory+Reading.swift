import Foundation
import MarzTestSupport

extension TemporaryDirectory {
  /// The text of a file in the folder.
  func text(of name: String) throws -> String {
    try TestFile.text(path + "/" + name)
  }

  /// All names in the folder, hidden ones too, in alphabetical order.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}
