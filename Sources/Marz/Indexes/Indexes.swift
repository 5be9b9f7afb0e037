import Foundation
import MarzBorders
import MarzEvents
import MarzGazetteer
import MarzPlaces
import MarzWords

/// The indexes that a run maps, which places exist and which borders, and the weights it decides by.
public struct Indexes: Sendable {
  let gazetteer: Gazetteer
  let borders: BorderNetwork
  let weights: PlaceWeights
  /// How events are read.
  let events: EventTables
  /// The borders of the user, when they take the place of those that come with marz.
  let userBorders: UserBorders?

  /// Opens both indexes.
  ///
  /// - Parameters:
  ///   - location: Where they lie.
  ///   - overlay: Places to lay over the gazetteer.
  ///   - userBorders: Borders that take the place of those that come with marz.
  ///   - weightsFolder: A folder of weights that training wrote; those that come with marz unless given.
  ///   - actorTables: Files with tables of actors beside those of marz, the last one the strongest.
  /// - Throws: `WeightsError`, `ActorTableError`, `MappingError` or `BorderError`, saying which file and what to do.
  /// - Complexity: O(1); the files are mapped, not read.
  public init(
    at location: IndexLocation,
    overlay: PlacesOverlay? = nil,
    userBorders: UserBorders? = nil,
    weightsFolder: String? = nil,
    actorTables: [String] = []
  ) throws {
    let actors = try ActorTableFile.read(actorTables)
    let classes = weightsFolder.flatMap { folder in
      FileManager.default.contents(atPath: "\(folder)/\(EventTrainRun.fileName)").map {
        ClassModel(TextTable(Array($0)))
      }
    }
    let tables = actors.isEmpty ? EventTables.standard : EventTables(actorTables: actors)
    events = classes.map { tables.replacing(classes: $0) } ?? tables
    // A folder may hold the weights of events alone.
    weights =
      try weightsFolder.map { folder in
        do {
          return try PlaceWeights(folder: folder)
        } catch  where classes != nil {
          return .bundled
        }
      } ?? .bundled
    gazetteer = try Gazetteer(path: location.gazetteer, overlay: overlay?.index.path)
    self.userBorders = userBorders
    borders = try userBorders?.network ?? BorderNetwork(path: location.borders)
  }

  /// Whose the borders are, as layers drawn from them say.
  var borderAttribution: String { userBorders?.attribution ?? Attribution.borders }

  /// For what is made of places and borders.
  var attribution: String { "\(Attribution.places). \(borderAttribution)" }

  /// The same as a place says whose its extent is.
  var borderSource: String {
    userBorders?.network.sources.joined(separator: "; ") ?? "© OpenStreetMap contributors, ODbL 1.0"
  }

  /// Reads every byte of both files and compares their checksums.
  ///
  /// - Throws: `MappingError` or `BorderError` for a file that was altered.
  public func verify() throws {
    try gazetteer.verify()
    try borders.verify()
  }

  /// What the indexes hold, a line each: how many places, names, borders and vertices.
  public var summary: [String] {
    [
      "\(gazetteer.count) places with \(gazetteer.nameCount) different names",
      "\(gazetteer.crossings.count) border crossings",
      "\(borders.pairCount) borders with \(borders.vertexCount) vertices "
        + "from \(borders.sources.joined(separator: ", "))",
    ]
  }
}
