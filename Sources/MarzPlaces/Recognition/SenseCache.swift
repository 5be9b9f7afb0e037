import MarzGazetteer
import Synchronization

/// The senses of names with what is known of each place, each name looked up once.
///
/// News names the same places over and over: without this, gathering the facts took a tenth of the
/// time of reading places (GeoparsingBenchmark). A look-up gives the same senses whether they are kept
/// or not, so that the order of documents and the number of workers change nothing.
final class SenseCache: Sendable {
  /// More names than this are not kept.
  private static let nameLimit = 20_000
  /// Names with more senses than this are not kept.
  private static let senseLimit = 64

  private let gazetteer: Gazetteer
  private let kept = Mutex<[Int: [Sense]]>([:])

  init(_ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
  }

  /// The senses of a name by its number, the likeliest by kind and population first; divisions that
  /// are only called so for short come last.
  func senses(ofName name: Int) -> [Sense] {
    if let known = kept.withLock({ $0[name] }) { return known }
    let all = gazetteer.senses(ofName: name).map { Sense($0, in: gazetteer) }
    let senses = all.filter { !$0.isBareDivision } + all.filter(\.isBareDivision)
    if senses.count <= Self.senseLimit {
      kept.withLock { if $0.count < Self.nameLimit { $0[name] = senses } }
    }
    return senses
  }
}
