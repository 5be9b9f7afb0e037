import MarzWords

/// The function words that hold dates together.
enum Words {
  static let articles = hashes("a", "an")
  static let the = hashes("the")
  static let of = hashes("of")
  static let ofOrIn = hashes("of", "in")
  static let on = hashes("on")
  static let onOrIn = hashes("on", "in", "this", "the")
  static let and = hashes("and")
  static let more = hashes("more", "full", "whole", "consecutive")
  static let thousand = hashes("thousand")
  static let that = hashes("that")
  static let same = hashes("same")
  static let narrative = hashes("following", "previous", "preceding")
  static let dayShifts = hashes("following", "previous", "preceding", "same", "next")
  static let past = hashes("past")
  static let whole = hashes("last", "next")
  static let last = hashes("last")
  static let from = hashes("from")
  static let between = hashes("between")
  static let now = hashes("now", "today")
  static let hence = hashes("hence")
  static let beforeOrAfter = hashes("before", "after")
  static let in_ = hashes("in", "within")
  static let within = hashes("within")
  static let throughout = hashes("for", "within", "over", "during", "throughout", "after")
  static let since = hashes("since")
  static let until = hashes("until", "till", "by")
  static let connectors = hashes("to", "through", "thru", "until", "till", "and")
  static let night = hashes("night")
  static let part = hashes(
    "night",
    "morning",
    "afternoon",
    "evening",
    "noon",
    "midnight",
    "overnight"
  )
  static let seasonPrepositions = hashes(
    "in",
    "by",
    "during",
    "since",
    "until",
    "before",
    "after",
    "of"
  )
  static let end = hashes("end")
  static let beforeCount = hashes(
    "about",
    "some",
    "nearly",
    "almost",
    "than",
    "least",
    "over",
    "no",
    "number",
    "page",
    "room"
  )
  static let measures = hashes(
    "people",
    "km",
    "kilometers",
    "kilometres",
    "miles",
    "meters",
    "metres",
    "men",
    "women",
    "children",
    "police",
    "percent",
    "gmt",
    "hours",
    "feet",
    "tons",
    "tonnes",
    "kg",
    "mm"
  )
  static let half = hashes("half")
  static let future = hashes("future")
  static let day = hashes("day")
  static let may = hashes("may", "march", "jan", "april", "june", "august", "sun", "sat", "mar")
  static let fall = hashes("fall", "spring")
  static let era = hashes("AD", "CE")
  /// Words after which a number of four digits is a year.
  static let beforeYear = hashes(
    "in",
    "since",
    "by",
    "until",
    "till",
    "of",
    "from",
    "to",
    "between",
    "during",
    "before",
    "after",
    "around",
    "circa",
    "year",
    "and",
    "through",
    "early",
    "late",
    "mid",
    "early",
    "autumn",
    "spring",
    "summer",
    "winter",
    "fall",
    "the",
    "end",
    "for"
  )

  private static func hashes(_ words: String...) -> WordSet {
    WordSet(words.map { WordHash($0) })
  }
}
