/// Which index a file holds: eight bytes at its start, and the version of what follows.
public struct IndexKind: Hashable, Sendable {
  /// What people call it in messages: `gazetteer`, `borders`.
  public var name: String
  /// The first eight bytes of the file, ASCII.
  public var magic: String
  /// Raised whenever a section changes its meaning; older and newer files are refused.
  public var version: UInt32

  /// Names a kind of index.
  ///
  /// - Precondition: `magic` is eight ASCII characters.
  public init(name: String, magic: String, version: UInt32) {
    precondition(magic.utf8.count == 8, "an index's magic is eight bytes")
    self.name = name
    self.magic = magic
    self.version = version
  }
}

/// The name of one column in an index file: four ASCII characters.
public struct SectionID: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The four characters.
  public var name: String

  /// Names a section.
  ///
  /// - Precondition: `value` is four ASCII characters.
  public init(stringLiteral value: String) {
    precondition(value.utf8.count == 4, "a section's name is four bytes")
    name = value
  }
}

/// A number that an index stores as it is, little-endian.
///
/// Columns hold plain numbers only, so that no layout of a Swift structure leaks into a file.
public protocol IndexNumber: BitwiseCopyable, Sendable {}

extension UInt8: IndexNumber {}
extension UInt16: IndexNumber {}
extension UInt32: IndexNumber {}
extension UInt64: IndexNumber {}
extension Int16: IndexNumber {}
extension Int32: IndexNumber {}
extension Float: IndexNumber {}
extension Double: IndexNumber {}
