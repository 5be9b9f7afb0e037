/// Counts looks at words, phrases, rows and earlier events, so that a test can show that work grows
/// with the length of a text and no faster.
final class CodingWork {
  var steps = 0
}
