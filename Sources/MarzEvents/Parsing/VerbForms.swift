/// Which forms of a verb a spelling can be.
struct VerbForms: OptionSet, Sendable {
  var rawValue: UInt8

  static let base = VerbForms(rawValue: 1)
  static let third = VerbForms(rawValue: 2)
  static let past = VerbForms(rawValue: 4)
  static let participle = VerbForms(rawValue: 8)
  static let gerund = VerbForms(rawValue: 16)
}
