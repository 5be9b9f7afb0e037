import MarzTestSupport
import Testing

@testable import MarzText

struct DateFinderTests {
  /// What is expected of the one date of a sentence.
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let phrase: String
    let start: String?
    let end: String?
    let precision: DateExpression.Precision

    init(
      _ text: String,
      _ phrase: String,
      _ start: String?,
      _ end: String? = nil,
      _ precision: DateExpression.Precision = .day
    ) {
      self.text = text
      self.phrase = phrase
      self.start = start
      self.end = end ?? start
      self.precision = precision
    }

    var testDescription: String { text }
  }

  /// Friday, 18 August 2017, unless a test says otherwise.
  private static let friday = "2017-08-18"

  private func dates(
    _ text: String,
    on date: String? = friday
  )
    -> (text: ParsedText, found: [DateExpression])
  {
    var document = Document(id: "t", text: text)
    document.date = date.flatMap { CalendarDay(iso: $0) }
    let parsed = TextParser.parse(document)
    return (parsed, DateFinder.expressions(in: parsed))
  }

  private func check(_ expected: Case, on date: String = friday) {
    let (parsed, found) = dates(expected.text, on: date)
    #expect(found.map { parsed.text($0.range) } == [expected.phrase])
    guard let date = found.first else { return }
    #expect(date.start?.description == expected.start)
    #expect(date.end?.description == expected.end)
    #expect(date.precision == expected.precision)
  }

  @Test(arguments: [
    Case("They met on 25 September 2017 in Van.", "25 September 2017", "2017-09-25"),
    Case("They met on Sept. 25, 2016 in Van.", "Sept. 25, 2016", "2016-09-25"),
    Case("They met on the 3rd of March, 1991.", "the 3rd of March, 1991", "1991-03-03"),
    Case("They met on 2016-03-09 in Van.", "2016-03-09", "2016-03-09"),
    Case("They met on 31/10/1974 in Van.", "31/10/1974", "1974-10-31"),
    Case("They met on July 13-15, 2016 in Van.", "July 13-15, 2016", "2016-07-13", "2016-07-15"),
    Case("They met in March 1991.", "March 1991", "1991-03-01", "1991-03-31", .month),
    Case("They signed the pact in 1955.", "1955", "1955-01-01", "1955-12-31", .year),
    Case("The 1988 truce held.", "The 1988", "1988-01-01", "1988-12-31", .year),
    Case("It was dug in the 1990s.", "the 1990s", "1990-01-01", "1999-12-31", .year),
    Case("It was dug in the '80s.", "the '80s", "1980-01-01", "1989-12-31", .year),
    Case("It fell in the 7th century.", "the 7th century", "0601-01-01", "0700-12-31", .year),
    Case(
      "It rose in the third quarter of 2016.",
      "the third quarter of 2016",
      "2016-07-01",
      "2016-09-30",
      .month
    ),
    Case(
      "It was shut in the summer of 2016.",
      "the summer of 2016",
      "2016-06-01",
      "2016-08-31",
      .month
    ),
    Case(
      "It was shut in nineteen ninety-four.",
      "nineteen ninety-four",
      "1994-01-01",
      "1994-12-31",
      .year
    ),
    Case("They fought in the 1980–1988 war.", "the 1980–1988", "1980-01-01", "1988-12-31", .year),
    Case(
      "They met on the last Monday of March 2016.",
      "the last Monday of March 2016",
      "2016-03-28"
    ),
  ])
  func `a date that is given in full needs no day of publication`(expected: Case) {
    check(expected)
    let (_, found) = dates(expected.text, on: nil)
    #expect(found.first?.start?.description == expected.start)
  }

  @Test(arguments: [
    Case("The two met today in Van.", "today", "2017-08-18"),
    Case("The two met yesterday evening in Van.", "yesterday evening", "2017-08-17"),
    Case("The two met last night in Van.", "last night", "2017-08-17"),
    Case("The two will meet tomorrow.", "tomorrow", "2017-08-19"),
    Case("The two met on Tuesday.", "Tuesday", "2017-08-15"),
    Case("The two met Tuesday evening.", "Tuesday evening", "2017-08-15"),
    Case("The two met on Friday.", "Friday", "2017-08-18"),
    Case("The two will meet on Tuesday.", "Tuesday", "2017-08-22"),
    Case("The two are to meet on Monday.", "Monday", "2017-08-21"),
    Case("The two met last Friday.", "last Friday", "2017-08-11"),
    Case("The two will meet next Friday.", "next Friday", "2017-08-25"),
    Case("The two will meet on Wednesday next week.", "Wednesday next week", "2017-08-23"),
    Case("The two met on Monday, Aug. 14.", "Monday, Aug. 14", "2017-08-14"),
    Case("The two met last month.", "last month", "2017-07-01", "2017-07-31", .month),
    Case("The two met last week.", "last week", "2017-08-07", "2017-08-13", .week),
    Case(
      "The two met earlier this month.",
      "earlier this month",
      "2017-08-01",
      "2017-08-18",
      .month
    ),
    Case("The two met late last year.", "late last year", "2016-09-01", "2016-12-31", .year),
    Case(
      "The two met in July of this year.",
      "July of this year",
      "2017-07-01",
      "2017-07-31",
      .month
    ),
    Case(
      "The two will meet in early October.",
      "early October",
      "2017-10-01",
      "2017-10-10",
      .month
    ),
    Case("The two met three days ago.", "three days ago", "2017-08-15"),
    Case("The two met two weeks ago.", "two weeks ago", "2017-08-04", nil, .week),
    Case("The two met two months ago.", "two months ago", "2017-06-01", "2017-06-30", .month),
    Case("The two will meet in two weeks.", "two weeks", "2017-09-01", nil, .week),
    Case("The vote is scheduled for Sept. 25.", "Sept. 25", "2017-09-25"),
    Case("The two met on Nov. 3 in Van.", "Nov. 3", "2016-11-03"),
    Case("The two met in December.", "December", "2016-12-01", "2016-12-31", .month),
    Case("The two will meet in December.", "December", "2017-12-01", "2017-12-31", .month),
    Case(
      "They fought over the past two weeks.",
      "the past two weeks",
      "2017-08-04",
      "2017-08-18",
      .week
    ),
    Case("They fought over the weekend.", "the weekend", "2017-08-12", "2017-08-13"),
    Case("They said they would go unless it was lifted by Saturday.", "by Saturday", "2017-08-19"),
    Case("They had hoped to meet on Tuesday.", "Tuesday", "2017-08-15"),
    Case("It let water through for days, beginning on Monday.", "Monday", "2017-08-21"),
    Case("They fought last winter.", "last winter", "2016-12-01", "2017-02-28", .month),
    Case("They fought two Fridays ago.", "two Fridays ago", "2017-08-04"),
    Case(
      "They fought at the end of the month.",
      "the end of the month",
      "2017-08-21",
      "2017-08-31",
      .month
    ),
  ])
  func `a date is told from the day of publication and the tense`(expected: Case) {
    check(expected)
    let (_, found) = dates(expected.text, on: nil)
    #expect(found.first?.start == nil)
  }

  @Test(arguments: [
    ("They have fought in recent days.", DateExpression.Direction.past),
    ("They will dredge it in the near future.", .future),
    ("They will hold drills within several days.", .future),
    ("They spoke recently.", .past),
    ("They will speak soon.", .future),
  ])
  func `a vague phrase is found and stays without a date`(
    text: String,
    direction: DateExpression.Direction
  ) {
    let found = dates(text).found
    #expect(found.map(\.start) == [nil])
    #expect(found.map(\.precision) == [.unknown])
    #expect(found.map(\.direction) == [direction])
  }

  @Test(arguments: [
    ("It has been shut since 1979.", DateExpression.Kind.since, "1979-01-01"),
    ("It stays shut until Friday.", .until, "2017-08-18"),
    ("It will open by December.", .until, "2017-12-01"),
    ("It was shut from July 3 to July 9.", .duration, "2017-07-03"),
  ])
  func `the preposition tells how the period is meant`(
    text: String,
    kind: DateExpression.Kind,
    start: String
  ) {
    let found = dates(text).found
    #expect(found.map(\.kind) == [kind])
    #expect(found.map { $0.start?.description } == [start])
  }

  @Test(arguments: [
    "It sent 2000 troops and 1,990 trucks.", "May I ask why?", "They march on the capital.",
    "The sun sat low; the second man fell.", "It may rain.", "Theresa May left.",
    "Four-day talks began.",
    "He was first in line for the 10th time.", "They won 3/4 of the votes.", "It cost $1990.",
    "It stands 1988 km from Van.", "58 days after the attack they came home.",
  ])
  func `what only looks like a date is none`(text: String) {
    #expect(dates(text).found.isEmpty)
  }

  @Test(arguments: [
    ("They met on May 3. Two days later they parted.", "2017-05-05"),
    ("They met on May 3. They parted the next day.", "2017-05-04"),
    ("They met on May 3. Later that day they parted.", "2017-05-03"),
    ("They met in July 2014. They parted in the autumn of that year.", "2014-09-01"),
    ("They met in July 2014. A year later they parted.", "2015-01-01"),
  ])
  func `a phrase of the story counts from the day it spoke of last`(text: String, day: String) {
    #expect(dates(text).found.last?.start?.description == day)
  }

  @Test func `a full date in the dateline stands in for the day of publication`() {
    let text = "VAN, Turkey, May 3, 2016 (GHN) - The two met on Monday."
    #expect(
      dates(text, on: nil).found.map { $0.start?.description } == ["2016-05-03", "2016-05-02"]
    )
  }

  @Test func `a dateline's day is near that of publication`() {
    let text = "VAN, Turkey, Dec. 30 (GHN) - The two met."
    #expect(dates(text, on: "2017-01-02").found.first?.start?.description == "2016-12-30")
  }

  @Test(arguments: [
    // The Gregorian days are those of the official calendars of Iran, Saudi Arabia and Israel.
    Case("They met on Nowruz 2016.", "Nowruz 2016", "2016-03-20"),
    Case("They met on Nowruz.", "Nowruz", "2017-03-21"),
    Case("They met on Eid al-Adha 2018.", "Eid al-Adha 2018", "2018-08-21"),
    Case("They met during Ramadan 2017.", "Ramadan 2017", "2017-05-27", "2017-06-24", .month),
    Case("They met on Passover 2017.", "Passover 2017", "2017-04-10", "2017-04-18"),
    Case("They met on Easter Monday 2017.", "Easter Monday 2017", "2017-04-17"),
    Case("They met on Orthodox Easter 2016.", "Orthodox Easter 2016", "2016-05-01"),
    Case("They met last Thanksgiving.", "last Thanksgiving", "2016-11-24"),
    Case("They met on 7 Ordibehesht 1396.", "7 Ordibehesht 1396", "2017-04-27"),
  ])
  func `days with names and months of other calendars are told`(expected: Case) {
    check(expected)
  }

  @Test func `boilerplate has no dates`() {
    let text =
      "Gate reopens\n\nThe gate was opened on Monday after long talks, officials said.\n\nLast updated: May 3, 2016"
    #expect(dates(text).found.count == 1)
  }

  @Test(arguments: 0..<12)
  func `random words never break the finder`(seed: Int) {
    var random = SplitMix(seed: seed)
    let pieces = [
      "May", "3", ",", "2017", "-", "to", "the", "of", "last", "week", "Tuesday", "ago", "two",
      "year",
      "earlier", "that", "day", "'", "80s", "first", "quarter", "century", "0", "99", "9999",
      "weekend",
      "Ramadan", "1396", "Farvardin", "31", "in", "next", "spring", "'s", "/", "twenty", "thousand",
      ".",
      "before", "yesterday", "end", "early", "since", "until", "\n\n", "from", "now", "several",
    ]
    for _ in 0..<20 {
      let text = (0..<Int(random.next() % 60)).map { _ in
        pieces[Int(random.next() % UInt64(pieces.count))]
      }.joined(separator: random.next() % 3 == 0 ? "" : " ")
      for date in [nil, "0001-01-01", "9999-12-31", "2016-02-29"] {
        let (parsed, found) = dates(text, on: date)
        var last = 0
        for expression in found {
          #expect(expression.tokens.lowerBound >= last)
          #expect(!expression.tokens.isEmpty)
          #expect(expression.range == parsed.bytes(ofTokens: expression.tokens))
          #expect((expression.start == nil) == (expression.end == nil))
          if let start = expression.start, let end = expression.end { #expect(start <= end) }
          last = expression.tokens.upperBound
        }
      }
    }
  }

  @Test(arguments: [
    "May ", "the last ", "two years ", "the first week of ", "1980-", "3-", "on Tuesday ",
    "twenty ",
    "the Ramadan ", "July 3 to ", "They said so on Monday. ", "early late the ", "since until by ",
  ])
  func `work grows with the length of the text and no faster`(piece: String) {
    func steps(_ count: Int) -> Int {
      var document = Document(id: "t", text: String(repeating: piece, count: count))
      document.date = CalendarDay(iso: Self.friday)
      let work = ParsingWork()
      _ = DateFinder.expressions(in: TextParser.parse(document), countingInto: work)
      return work.steps
    }
    let once = steps(100)
    // Eight times the text may take eight times the work, and a little for the ends.
    #expect(steps(800) <= 9 * once + 1_000)
  }
}
