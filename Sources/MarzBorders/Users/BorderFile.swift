import Foundation
import MarzGeometry
import MarzMapping

/// A file of borders of a user's own.
///
/// - GeoJSON: lines with the properties `left` and `right`, the country on that side in the direction of
///   the line, and perhaps `disputed` and `source`; or polygons with the property `country`, from whose
///   edges the borders are derived (``LandMosaic``).
/// - A table of the form of `gazetteer/borders/arcs.tsv`.
/// - An index that ``BorderNetworkBuilder`` wrote.
public struct BorderFile: Sendable {
  /// Where it lies.
  public let path: String

  /// Names a file.
  public init(path: String) {
    self.path = path
  }

  /// Compiles the file if need be, and opens it.
  ///
  /// - Returns: The borders, and what was wrong with single features: they are left out, or in the case of
  ///   land that overlaps or leaves gaps, taken as told there.
  /// - Throws: ``BorderError`` when it cannot be read, is of another version or has no border in it.
  public func open() throws(BorderError) -> (
    network: BorderNetwork, problems: [BorderFileProblem]
  ) {
    let bytes = try contents()
    // Indexes of marz begin alike; that of places is refused by its kind, an older one by its version.
    if bytes.starts(with: Array(BorderFormat.kind.magic.utf8.prefix(4))) {
      return (try BorderNetwork(path: path), [])
    }
    var builder = BorderNetworkBuilder()
    var problems: [BorderFileProblem] = []
    let start = bytes.first { !Self.whiteSpace.contains($0) }
    if start == UInt8(ascii: "{") || start == UInt8(ascii: "[") {
      problems = try add(bytes, to: &builder)
    } else {
      try builder.add(table: path)
    }
    let index = FileManager.default.temporaryDirectory
      .appendingPathComponent("marz-\(UUID().uuidString).borders").path
    // Once mapped, the index needs no name.
    defer { try? FileManager.default.removeItem(atPath: index) }
    do {
      try builder.write(to: index)
    } catch {
      if case .noBorders = error {
        let first = problems.first.map { "no border in the file; first problem: \($0.description)" }
        throw first.map { .unreadable(path: path, reason: $0) } ?? .noBorders(path: path)
      }
      throw error
    }
    return (try BorderNetwork(path: index), problems)
  }

  /// Adds what the features say; lines first, then the borders between polygons.
  private func add(
    _ bytes: [UInt8],
    to builder: inout BorderNetworkBuilder
  ) throws(BorderError) -> [BorderFileProblem] {
    let contents = try BorderFeatureReader(path: path).read(bytes)
    var problems = contents.problems
    let fallback = contents.attribution ?? URL(fileURLWithPath: path).lastPathComponent
    var lands: [LandMosaic.Land] = []
    for feature in contents.features {
      switch feature.kind {
      case .lines(let lines, let left, let right):
        guard let pair = CountryPair(between: left, and: right) else { continue }
        for points in lines {
          builder.add(
            BorderArc(
              pair: pair,
              left: left,
              right: right,
              isDisputed: feature.isDisputed || left.rival != nil || right.rival != nil,
              source: feature.source ?? fallback,
              points: points
            )
          )
        }
      case .land(let polygons, let country):
        lands.append(
          LandMosaic.Land(feature: feature.number, country: country, polygons: polygons)
        )
      }
    }
    guard !lands.isEmpty else { return problems }
    let mosaic: LandMosaic
    do {
      mosaic = try LandMosaic(lands, source: fallback)
    } catch {
      throw .unreadable(path: path, reason: error.description)
    }
    for arc in mosaic.arcs { builder.add(arc) }
    for limit in mosaic.limits { builder.add(limit) }
    problems += mosaic.flaws.map {
      BorderFileProblem(path: path, features: $0.features, reason: $0.reason)
    }
    return problems
  }

  private func contents() throws(BorderError) -> [UInt8] {
    guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard attributes?[.type] as? FileAttributeType != .typeDirectory else {
      throw .unreadable(path: path, reason: "a folder, not a file")
    }
    do {
      return try WholeFile.bytes(path)
    } catch {
      throw .unreadable(path: path, reason: error.localizedDescription)
    }
  }

  private static let whiteSpace: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
}
