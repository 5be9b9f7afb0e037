/// A ZIP archive of whole files, stored without compression, with the date of the format's epoch.
///
/// A `.qgz` is such an archive; a project is some ten kilobytes, so compressing it would gain nothing.
/// Source: PKWARE APPNOTE 6.3.10 §4.3. `docs/decisions/small-formats.md` says why there is no library behind it.
package struct ZipArchive {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Starts without files.
  package init() {}

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - name: Its name inside the archive, in ASCII.
  ///   - bytes: What it holds, less than 4 GiB.
  package mutating func add(_ name: String, _ bytes: [UInt8]) {
    let offset = body.count
    // Version 2.0, no flags, stored, 1980-01-01.
    var common = Self.short(20) + Self.short(0) + Self.short(0) + Self.short(0) + Self.short(0x21)
    common += Self.long(CRC32.checksum(of: bytes)) + Self.long(UInt32(bytes.count))
    common += Self.long(UInt32(bytes.count)) + Self.short(UInt16(name.utf8.count)) + Self.short(0)
    body += Self.long(0x0403_4B50) + common + Array(name.utf8) + bytes
    directory += Self.long(0x0201_4B50) + Self.short(20) + common
    directory += [UInt8](repeating: 0, count: 10) + Self.long(UInt32(offset)) + Array(name.utf8)
    count += 1
  }

  /// The archive.
  package var bytes: [UInt8] {
    let number = Self.short(UInt16(count))
    let end =
      Self.long(0x0605_4B50) + Self.long(0) + number + number + Self.long(UInt32(directory.count))
      + Self.long(UInt32(body.count)) + Self.short(0)
    return body + directory + end
  }

  private static func short(_ number: UInt16) -> [UInt8] {
    [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
  }

  private static func long(_ number: UInt32) -> [UInt8] {
    short(UInt16(truncatingIfNeeded: number)) + short(UInt16(truncatingIfNeeded: number >> 16))
  }
}
