/// Counts looks at tokens, so that a test can show that work grows with the length and no faster.
final class ParsingWork {
  var steps = 0
}
