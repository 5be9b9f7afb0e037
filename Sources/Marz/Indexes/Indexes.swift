import MarzBorders
import MarzGazetteer
import MarzPlaces

/// The indexes that a run maps, which places exist and which borders, and the weights it decides by.
public struct Indexes: Sendable {
  let gazetteer: Gazetteer
  let borders: BorderNetwork
  let weights: PlaceWeights
  /// The borders of the user, when they take the place of those that come with marz.
  let userBorders: UserBorders?

  /// Opens both indexes.
  ///
  /// - Parameters:
  ///   - location: Where they lie.
  ///   - overlay: Places to lay over the gazetteer.
  ///   - userBorders: Borders that take the place of those that come with marz.
  ///   - weightsFolder: A folder of weights that training wrote; those that come with marz unless given.
  /// - Throws: `WeightsError`, `MappingError` or `BorderError`, saying which file and what to do.
  /// - Complexity: O(1); the files are mapped, not read.
  public init(
    at location: IndexLocation,
    overlay: PlacesOverlay? = nil,
    userBorders: UserBorders? = nil,
    weightsFolder: String? = nil
  ) throws {
    weights = try weightsFolder.map { try PlaceWeights(folder: $0) } ?? .bundled
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
