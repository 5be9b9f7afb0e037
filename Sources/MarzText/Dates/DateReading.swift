/// What a run of tokens means as a date.
struct DateReading {
  /// The first token after it.
  var end: Int
  /// The days it names, nil when they cannot be told.
  var period: Period?
  var precision: DateExpression.Precision
  var kind = DateExpression.Kind.point
  /// Where it lies, for one that has no period.
  var direction = DateExpression.Direction.unknown

  /// A date that was told, or a phrase of a precision that was not.
  init(
    _ end: Int,
    _ period: Period?,
    else precision: DateExpression.Precision,
    kind: DateExpression.Kind = .point,
    direction: DateExpression.Direction = .unknown
  ) {
    self.end = end
    self.period = period
    self.precision = period?.precision ?? precision
    self.kind = kind
    self.direction = direction
  }
}
