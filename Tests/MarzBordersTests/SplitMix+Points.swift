import Foundation
import MarzGeometry
import MarzTestSupport

extension SplitMix {
  /// A point anywhere on the earth, evenly by area.
  mutating func point() -> Coordinate {
    Coordinate(
      longitude: .random(in: -180...180, using: &self),
      latitude: asin(.random(in: -1...1, using: &self)) * 180 / .pi
    )
  }
}
