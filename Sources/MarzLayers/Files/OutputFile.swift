import Foundation

/// A file that is being written from front to back.
package final class OutputFile {
  /// Where its bytes go until the output folder is committed.
  package let path: String
  private let handle: FileHandle

  /// Creates the file, empty.
  convenience init(path: String) throws(LayerError) {
    let handle: FileHandle
    do {
      try Data().write(to: URL(fileURLWithPath: path))
      handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    } catch {
      throw .cannotWrite(path: path, reason: Self.reason(of: error))
    }
    self.init(path: path, handle: handle)
  }

  /// Takes a file that is already open for writing.
  init(path: String, handle: FileHandle) {
    self.path = path
    self.handle = handle
  }

  /// Appends bytes; a full disk shows here.
  package func write(_ bytes: [UInt8]) throws(LayerError) {
    do {
      try handle.write(contentsOf: Data(bytes))
    } catch {
      throw .cannotWrite(path: path, reason: Self.reason(of: error))
    }
  }

  /// Closes the file; nothing can be appended after that.
  package func close() throws(LayerError) {
    do {
      try handle.close()
    } catch {
      throw .cannotWrite(path: path, reason: Self.reason(of: error))
    }
  }

  /// The operating system's own words for an error, without Foundation's sentence around them.
  static func reason(of error: any Error) -> String {
    let nsError = error as NSError
    if let underlying = nsError.userInfo[NSUnderlyingErrorKey] as? any Error {
      return reason(of: underlying)
    }
    let frame = "The operation could not be completed. "
    let sentence = nsError.localizedDescription
    return sentence.hasPrefix(frame) ? String(sentence.dropFirst(frame.count)) : sentence
  }
}
