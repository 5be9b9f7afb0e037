import Foundation
import Glibc

/// A file of bytes, read from front to back or at any place, that notices when it is changed meanwhile.
///
/// It is read and not mapped: a mapped file that someone shortens ends the program.
public final class ByteFile: Sendable {
  /// Where it lies; `-` is standard input.
  public let path: String
  /// How long it was when it was opened; nil for a pipe.
  public let byteCount: Int?
  private let descriptor: Int32
  private let stamp: Stamp

  /// What changes when a file does.
  private struct Stamp: Hashable {
    var size: Int
    var seconds: Int
    var nanoseconds: Int
  }

  /// Opens a file, or standard input for `-`.
  ///
  /// - Throws: ``MappingError/missing(path:)``, or ``MappingError/system(path:call:reason:)`` for a folder
  ///   and for what may not be read.
  public init(path: String) throws(MappingError) {
    self.path = path
    descriptor = path == "-" ? 0 : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .missing(path: path) : Self.failure(path, "open")
    }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw Self.failure(path, "stat") }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw .system(path: path, call: "read", reason: "is a folder")
    }
    byteCount = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    stamp = Self.stamp(of: status)
  }

  deinit {
    if descriptor > 0 { close(descriptor) }
  }

  /// Whether the file is the same that was opened: as long, and not written to since.
  ///
  /// - Throws: ``MappingError/system(path:call:reason:)``.
  public func isUnchanged() throws(MappingError) -> Bool {
    guard byteCount != nil else { return true }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw Self.failure(path, "stat") }
    return Self.stamp(of: status) == stamp
  }

  /// Reads what comes next into the buffer from a position on, as far as it reaches.
  ///
  /// - Returns: How many bytes were read; 0 at the end of the file.
  /// - Throws: ``MappingError/system(path:call:reason:)``.
  public func read(into buffer: inout [UInt8], from start: Int) throws(MappingError) -> Int {
    precondition(start >= 0 && start < buffer.count, "there is room in the buffer")
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      var count = 0
      repeat {
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[start...])
        count = unsafe Glibc.read(descriptor, rest.baseAddress, rest.count)
      } while count < 0 && errno == EINTR
      return count
    }
    guard count >= 0 else { throw Self.failure(path, "read") }
    return count
  }

  /// Reads bytes at a place, without moving the place where ``read(into:from:)`` goes on.
  ///
  /// - Returns: The bytes; fewer than asked for at the end of the file.
  /// - Throws: ``MappingError/system(path:call:reason:)``, such as for a pipe.
  public func bytes(at offset: Int, count: Int) throws(MappingError) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: count)
    let filled = try read(into: &buffer, from: 0, at: offset)
    if filled < count { buffer.removeLast(count - filled) }
    return buffer
  }

  /// Reads bytes at a place into the buffer, without moving the place where ``read(into:from:)`` goes on.
  ///
  /// - Parameters:
  ///   - buffer: Takes the bytes from `start` on, as far as it reaches.
  ///   - start: Where in the buffer they begin.
  ///   - offset: Where in the file they lie.
  /// - Returns: How many bytes were read; fewer than there is room for at the end of the file.
  /// - Throws: ``MappingError/system(path:call:reason:)``, such as for a pipe.
  public func read(
    into buffer: inout [UInt8],
    from start: Int,
    at offset: Int
  ) throws(MappingError) -> Int {
    precondition(start >= 0 && start <= buffer.count, "there is room in the buffer")
    var filled = start
    while filled < buffer.count {
      let got = unsafe buffer.withUnsafeMutableBytes { bytes in
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[filled...])
        let place = off_t(offset + filled - start)
        return unsafe pread(descriptor, rest.baseAddress, rest.count, place)
      }
      guard got >= 0 || errno == EINTR else { throw Self.failure(path, "read") }
      if got == 0 { break }
      filled += max(0, got)
    }
    return filled - start
  }

  private static func stamp(of status: stat) -> Stamp {
    Stamp(
      size: Int(status.st_size),
      seconds: status.st_mtim.tv_sec,
      nanoseconds: status.st_mtim.tv_nsec
    )
  }

  private static func failure(_ path: String, _ call: String) -> MappingError {
    .system(path: path, call: call, reason: unsafe String(cString: strerror(errno)))
  }
}
