import Foundation
import Glibc
import Synchronization

/// An index file, mapped read-only into memory: a header, a table of sections, columns of numbers.
///
/// Opening reads the header and the section table and nothing else; pages come in as they are used.
/// The format is described in `docs/formats/index-file.md`.
@safe
public final class MappedFile: @unchecked Sendable {
  // Sendable because the mapping is read-only and is unmapped only when the last reference goes.

  /// Where the file lies.
  public let path: String
  /// How many bytes the file has.
  public let byteCount: Int

  private let base: UnsafeRawPointer
  private let sections: [String: Range<Int>]
  private let checksum: UInt64

  /// Opens and maps an index.
  ///
  /// - Throws: ``MappingError`` when the file is missing, of another kind or version, or of another
  ///   length than its header says.
  /// - Complexity: O(1) in the size of the file; touches one page.
  public init(path: String, kind: IndexKind) throws(MappingError) {
    self.path = path
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .missing(path: path) : Self.systemError(path, "open")
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw Self.systemError(path, "stat") }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size >= IndexHeader.byteCount else {
      throw .wrongKind(path: path, expected: kind.name)
    }
    let length = Int(status.st_size)
    guard
      let address = unsafe mmap(nil, length, PROT_READ, MAP_PRIVATE, descriptor, 0),
      unsafe address != MAP_FAILED
    else { throw Self.systemError(path, "mmap") }
    let base = UnsafeRawPointer(address)
    do {
      let bytes = unsafe UnsafeRawBufferPointer(start: base, count: length)
      let header = try unsafe IndexHeader(reading: bytes, path: path, kind: kind)
      sections = header.sections
      checksum = header.checksum
    } catch {
      unsafe munmap(address, length)
      throw error
    }
    unsafe self.base = unsafe base
    byteCount = length
  }

  deinit {
    unsafe munmap(UnsafeMutableRawPointer(mutating: base), byteCount)
  }

  /// A column of the file.
  ///
  /// - Throws: ``MappingError/badSection(path:section:)`` when it is absent or not a whole number of
  ///   elements long.
  public func column<Element: IndexNumber>(
    _ section: SectionID,
    of type: Element.Type = Element.self
  ) throws(MappingError) -> MappedArray<Element> {
    guard
      let range = sections[section.name],
      range.count % MemoryLayout<Element>.stride == 0
    else { throw .badSection(path: path, section: section.name) }
    return unsafe MappedArray(
      owner: self,
      base: (base + range.lowerBound).assumingMemoryBound(to: Element.self),
      count: range.count / MemoryLayout<Element>.stride
    )
  }

  /// The names of the sections and their lengths in bytes, in the order of the file.
  public var sectionLengths: [(name: String, byteCount: Int)] {
    sections.sorted { $0.value.lowerBound < $1.value.lowerBound }
      .map { ($0.key, $0.value.count) }
  }

  /// Reads every byte and compares the checksum.
  ///
  /// - Throws: ``MappingError/altered(path:)`` when it differs.
  /// - Complexity: O(*n*) in the size of the file.
  public func verify() throws(MappingError) {
    guard bodyChecksum() == checksum else { throw .altered(path: path) }
  }

  /// The checksum of all that follows the first 32 bytes.
  func bodyChecksum() -> UInt64 {
    let body = unsafe UnsafeRawBufferPointer(
      start: base + IndexHeader.byteCount,
      count: byteCount - IndexHeader.byteCount
    )
    return unsafe Checksum.of(body.bytes)
  }

  private static func systemError(_ path: String, _ call: String) -> MappingError {
    .system(path: path, call: call, reason: unsafe String(cString: strerror(errno)))
  }
}
