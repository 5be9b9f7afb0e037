extension ClauseReader.Items {
  /// The position of the only word of the only noun phrase: "it", "this"; nil where there are more.
  var onlyWord: Int? {
    guard count == 1, self[0].count == 1 else { return nil }
    return self[0].lowerBound
  }
}
