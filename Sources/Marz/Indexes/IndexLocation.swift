import Foundation

/// Where the compiled indexes lie: a folder with `marz.gazetteer` and `marz.borders`.
public struct IndexLocation: Hashable, Sendable {
  /// The folder.
  public let folder: String

  /// Names a folder of indexes.
  public init(folder: String) {
    self.folder = folder
  }

  /// The gazetteer's index.
  public var gazetteer: String { folder + "/marz.gazetteer" }

  /// The borders' index.
  public var borders: String { folder + "/marz.borders" }

  /// The folder of MapLibre, which the web map needs; `scripts/fetch-web-map.sh` fills it.
  public var webLibrary: String { folder + "/web" }

  /// Finds the folder: what the caller names, else `MARZ_INDEX`, else beside the executable.
  ///
  /// Beside the executable means `share/marz` of an installation (`bin/marz`), or `gazetteer/index` of
  /// the source folder that it was built in.
  ///
  /// - Parameters:
  ///   - named: The folder that the caller asks for.
  ///   - executable: The path of the running program.
  /// - Returns: The folder to use; it need not exist, opening it tells.
  public static func find(named: String?, executable: String) -> IndexLocation {
    if let named { return IndexLocation(folder: named) }
    if let variable = ProcessInfo.processInfo.environment["MARZ_INDEX"], !variable.isEmpty {
      return IndexLocation(folder: variable)
    }
    let start = URL(fileURLWithPath: executable).resolvingSymlinksInPath()
    var folder = start.deletingLastPathComponent()
    while folder.path != "/" {
      for candidate in ["share/marz", "gazetteer/index"] {
        let location = IndexLocation(folder: folder.appendingPathComponent(candidate).path)
        if FileManager.default.fileExists(atPath: location.gazetteer) { return location }
      }
      folder.deleteLastPathComponent()
    }
    return IndexLocation(folder: "gazetteer/index")
  }
}
