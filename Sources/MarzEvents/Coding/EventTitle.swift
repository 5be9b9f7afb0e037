import MarzText

/// Writes the short line that a map shows for an event.
enum EventTitle {
  /// Composes the line from the parties and the words of the text that carry the event.
  ///
  /// Parties come by name; what they do is quoted from the trigger on, cut at twelve words.
  static func title(of event: CodedEvent, words: String) -> String {
    let names = event.actors.map(\.name).filter { !$0.isEmpty }
    var distinct: [String] = []
    for name in names where !distinct.contains(name) { distinct.append(name) }
    let who: String
    switch distinct.count {
    case 0: who = ""
    case 1: who = distinct[0]
    case 2: who = "\(distinct[0]) and \(distinct[1])"
    default: who = distinct.prefix(2).joined(separator: ", ") + " and others"
    }
    let short = words.split(separator: " ").prefix(12).joined(separator: " ")
    if who.isEmpty { return short }
    return short.isEmpty ? who : "\(who): \(short)"
  }
}
