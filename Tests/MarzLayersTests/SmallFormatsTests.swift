import Foundation
import MarzGeometry
import Testing

@testable import MarzLayers

/// The formats that are written by hand, held against what their standards give.
struct SmallFormatsTests {
  private func hex(_ bytes: [UInt8]) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  /// FIPS 180-4's own examples, and one whose padding needs a block of its own.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `a digest is the one of the standard`(text: String, digest: String) {
    #expect(hex(SHA256.digest(of: Array(text.utf8))) == digest)
  }

  @Test func `a million letters have the digest of the standard`() {
    let digest = SHA256.digest(of: [UInt8](repeating: 0x61, count: 1_000_000))
    #expect(hex(digest) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `a checksum is the one of the standard`() {
    #expect(CRC32.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
  }

  @Test func `an archive holds its file whole and says so at its end`() {
    var archive = ZipArchive()
    archive.add("marz.qgs", Array("<qgis/>".utf8))
    let bytes = archive.bytes
    #expect(Array(bytes.prefix(4)) == [0x50, 0x4B, 3, 4])
    #expect(String(decoding: bytes[30..<45], as: UTF8.self) == "marz.qgs<qgis/>")
    let end = Array(bytes.suffix(22))
    #expect(Array(end.prefix(4)) == [0x50, 0x4B, 5, 6])
    #expect(end[8] == 1 && end[10] == 1)
    let offset = Int(end[16]) | Int(end[17]) << 8
    #expect(offset == 45)
    #expect(Array(bytes[offset..<offset + 4]) == [0x50, 0x4B, 1, 2])
  }

  /// The page's own test reads the same text.
  @Test func `rings become encoded polylines`() {
    let ring = [(1.0, 2.0), (1.5, 2), (1.5, 2.5), (1, 2)].map {
      Coordinate(longitude: $0.0, latitude: $0.1)
    }
    #expect(EncodedPolyline.text(of: Polygon(exterior: ring)) == "gEoKcB??cB")
    #expect(
      EncodedPolyline.text(of: Polygon(exterior: ring, holes: [ring])) == "gEoKcB??cB gEoKcB??cB"
    )
  }
}
