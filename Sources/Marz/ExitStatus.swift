import MarzBorders
import MarzGazetteer
import MarzLayers
import MarzMapping
import MarzPlaces
import MarzText

/// The exit code that tells a caller what kind of failure an error is.
public enum ExitStatus: Int32, Sendable {
  /// An input was bad, or none could be read.
  case badInput = 65
  /// An input does not exist.
  case noInput = 66
  /// A mistake in marz itself.
  case bug = 70
  /// An output could not be written.
  case cannotCreate = 73
  /// Reading or writing failed half way.
  case inputOutput = 74

  /// The kind of failure that an error of marz's modules is.
  public init(of error: any Error) {
    switch error {
    case ReadingError.missing: self = .noInput
    case is ReadingError, is MapError, is GazetteerError: self = .badInput
    case is GoldError, is WeightsError, is ActorTableError: self = .badInput
    case is BorderQueryError, is PointError: self = .badInput
    case QueryError.missing: self = .noInput
    case QueryError.unreadable: self = .inputOutput
    case is QueryError: self = .badInput
    case is LayerError: self = .cannotCreate
    case let error as MappingError: self = Self.status(of: error)
    case BorderError.missing: self = .noInput
    case BorderError.index(let error): self = Self.status(of: error)
    case is BorderError, is BorderFileProblem: self = .badInput
    default: self = .bug
    }
  }

  private static func status(of error: MappingError) -> ExitStatus {
    switch error {
    case .missing: .noInput
    case .system(_, "write", _): .cannotCreate
    case .system: .inputOutput
    default: .badInput
    }
  }
}
