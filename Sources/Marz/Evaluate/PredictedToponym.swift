import MarzGeometry
import MarzPlaces

/// A toponym as marz annotates it; offsets in code points.
struct PredictedToponym: Sendable {
  var range: Range<Int>
  var point: Coordinate?
  var usage: Mention.Usage
  var confidence: Double
}
