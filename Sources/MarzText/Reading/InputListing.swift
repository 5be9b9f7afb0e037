import Foundation

/// The files that the inputs of a run stand for, in the order they are read.
///
/// A folder is walked in the byte order of its names, so that two machines read alike. Hidden files,
/// files named `README…` and folders named `output` below an input are left out; symbolic links to
/// folders are not followed, so a loop cannot hold the walk.
struct InputListing {
  /// The files in reading order.
  private(set) var files: [InputFile] = []
  /// Files of a folder whose ending is not one of a document.
  private(set) var ignored: [String] = []
  /// Inputs that do not exist.
  private(set) var missing: [String] = []
  /// Folders without a document, and folders that could not be listed.
  private(set) var rejected: [RejectedInput] = []

  /// Lists inputs: files, folders, or `-`.
  init(_ inputs: [String]) {
    for input in inputs {
      add(input)
    }
  }

  private mutating func add(_ input: String) {
    if input == "-" {
      files.append(InputFile(path: "-", name: "stdin", format: nil))
      return
    }
    guard FileManager.default.fileExists(atPath: input) else {
      missing.append(input)
      return
    }
    guard Self.target(of: input) == .typeDirectory else {
      let name = input.split(separator: "/").last.map(String.init) ?? input
      let format = DocumentFormat(fileName: name) ?? .text
      files.append(InputFile(path: input, name: name, format: format))
      return
    }
    let before = files.count
    let failures = rejected.count
    walk(input)
    if files.count == before && rejected.count == failures {
      rejected.append(
        RejectedInput(
          path: input,
          reason: "the folder holds no document",
          advice: "documents are files ending in \(DocumentFormat.extensionList)"
        )
      )
    }
  }

  private mutating func walk(_ root: String) {
    let prefix = root.hasSuffix("/") ? root : root + "/"
    var pending = [""]
    while let folder = pending.popLast() {
      if !folder.isEmpty && !folder.hasSuffix("/") {
        // A file, put on the stack to keep its place among the folders beside it.
        take(folder, under: prefix)
        continue
      }
      do {
        let names = try FileManager.default.contentsOfDirectory(atPath: prefix + folder)
        let wanted = names.filter { !$0.hasPrefix(".") && !Self.isReadme($0) }
        for name in wanted.sorted(by: { $1.utf8.lexicographicallyPrecedes($0.utf8) }) {
          switch Self.kind(of: prefix + folder + name) {
          case .typeDirectory:
            if name.lowercased() != "output" { pending.append(folder + name + "/") }
          case .typeRegular: pending.append(folder + name)
          default: ignored.append(prefix + folder + name)
          }
        }
      } catch {
        rejected.append(
          RejectedInput(
            path: prefix + folder,
            reason: "the folder cannot be listed",
            advice: "check its permissions"
          )
        )
      }
    }
  }

  private mutating func take(_ name: String, under prefix: String) {
    let fileName = name.split(separator: "/").last ?? Substring(name)
    guard let format = DocumentFormat(fileName: fileName) else {
      ignored.append(prefix + name)
      return
    }
    files.append(InputFile(path: prefix + name, name: name, format: format))
  }

  private static func isReadme(_ name: String) -> Bool {
    name.uppercased().hasPrefix("README")
  }

  /// What a path is; a link to a regular file counts as one, a link to a folder as nothing.
  private static func kind(of path: String) -> FileAttributeType? {
    let type = type(of: path)
    guard type == .typeSymbolicLink else { return type }
    return target(of: path) == .typeRegular ? .typeRegular : nil
  }

  /// What a path leads to, links followed.
  private static func target(of path: String) -> FileAttributeType? {
    type(of: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
  }

  private static func type(of path: String) -> FileAttributeType? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType
  }
}
