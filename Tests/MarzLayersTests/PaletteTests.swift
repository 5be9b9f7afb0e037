import Foundation
import Testing

@testable import MarzLayers

struct PaletteTests {
  @Test func `the sixteen classes of PLOVER are there, each with a code and a color of its own`() {
    let entries = Palette.standard.entries
    #expect(
      entries.map(\.eventClass) == [
        "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
        "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
      ]
    )
    #expect(Set(entries.map(\.code)).count == 16)
    #expect(Set(entries.map(\.fill)).count == 16)
    #expect(entries.map(\.quad) == entries.map(\.quad).sorted())
  }

  /// WCAG 2.1 §1.4.3 asks for 4.5:1.
  @Test(arguments: Palette.standard.entries)
  func `the letters stand out from the color`(entry: Palette.Entry) throws {
    let (fill, ink) = (try luminance(entry.fill), try luminance(entry.ink))
    #expect((max(fill, ink) + 0.05) / (min(fill, ink) + 0.05) >= 4.5)
  }

  /// Lightness alone has to order the classes, for print and for readers who see no color.
  @Test(arguments: 1...4)
  func `within a quad the colors get darker`(quad: Int) throws {
    let fills = Palette.standard.entries.filter { $0.quad == quad }.map(\.fill)
    let lights = try fills.map(luminance)
    #expect(lights == lights.sorted(by: >))
  }

  private func luminance(_ color: String) throws -> Double {
    let number = try #require(Int(color.dropFirst(), radix: 16))
    let parts = [16, 8, 0].map { shift in
      let share = Double((number >> shift) & 0xFF) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
