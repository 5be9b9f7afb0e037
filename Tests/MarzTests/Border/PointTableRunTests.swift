import Foundation
import Testing

@testable import Marz

struct PointTableRunTests {
  private static func run(
    _ table: String,
    pair: String? = nil,
    within: String? = nil,
    workers: Int = 2
  ) async throws -> (output: String, problems: [String], answered: Int) {
    let inquiry = try BorderInquiry(
      indexes: try TestIndexes.open(),
      pair: pair,
      within: within,
      count: 1
    )
    var rest: Data? = Data(table.utf8)
    var output = Data()
    var problems: [String] = []
    let counts = try await PointTableRun(inquiry, workers: workers).run(
      read: {
        defer { rest = nil }
        return rest
      },
      output: { output += $0 },
      complain: { problems.append($0) }
    )
    return (String(decoding: output, as: UTF8.self), problems, counts.answered)
  }

  @Test func `rows keep their cells and line breaks and get the columns added`() async throws {
    let result = try await Self.run(
      "name,lon,lat\r\n\"Baghdad, Iraq\",44.40088,33.34058\r\nPacific,-150,0\n"
    )
    // By bytes, for a return and a line feed are one character.
    let rows = result.output.utf8.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    #expect(
      rows[0] == "name,lon,lat,country,border,border_km,border_lon,border_lat,border_bearing"
    )
    // 116.8 km by the borders of OpenStreetMap without simplification, which is within 20 m of ours.
    #expect(rows[1].hasPrefix("\"Baghdad, Iraq\",44.40088,33.34058,IQ,IQ-IR,116.8"))
    #expect(rows[1].hasSuffix("\r"))
    #expect(rows[2].hasPrefix("Pacific,-150,0,,"))
    #expect(result.answered == 2 && result.problems.isEmpty)
  }

  @Test func `bad rows are named by number and value, and the others go on`() async throws {
    let result = try await Self.run(
      "id,lon,lat\n1,44,33\n2,,33\n3,33,144\n4,nan,33\n5,45\n6,44,33\n"
    )
    #expect(
      result.problems == [
        "points: row 3: lon \"\": not a number; write degrees such as 45.47",
        "points: row 4: lat \"144\": outside -90 to 90 degrees; longitude comes first: 144,33",
        "points: row 5: lon \"nan\": not a number; write degrees such as 45.47",
        "points: row 6: 2 cells where the header has 3; put quotation marks around commas",
      ]
    )
    let rows = result.output.split(separator: "\n")
    #expect(rows[2] == "2,,33,,,,,,")
    #expect(rows[1].dropFirst() == rows[6].dropFirst())
    #expect(result.answered == 2)
  }

  @Test func `one border and all borders within a distance`() async throws {
    // Near where Iraq, Iran and Türkiye meet.
    let table = "lon,lat\n44.78,37.15\n44.4,33.3\n"
    let one = try await Self.run(table, pair: "tr-ir").output.split(separator: "\n")
    #expect(one.count == 3)
    #expect(one.dropFirst().allSatisfy { $0.contains(",IR-TR,") })
    let all = try await Self.run(table, within: "5km").output.split(separator: "\n")
    #expect(all.count == 5)
    #expect(["IQ-IR", "IQ-TR", "IR-TR"].allSatisfy { pair in all.contains { $0.contains(pair) } })
    #expect(all.last == "44.4,33.3,IQ,,,,,")
  }

  @Test func `a column that is there already keeps its name`() async throws {
    let result = try await Self.run("country,lon,lat\nx,44,33\n")
    #expect(result.output.hasPrefix("country,lon,lat,marz_country,border,"))
    #expect(result.problems.count == 1)
  }

  @Test(arguments: ["x,y\n1,2\n", "lon\n1\n", "lon;lat\n1;2\n"])
  func `a table without the columns is refused`(table: String) async throws {
    await #expect(throws: BorderQueryError.self) { _ = try await Self.run(table) }
  }

  @Test func `an empty table is refused`() async throws {
    await #expect(throws: BorderQueryError.noHeader) { _ = try await Self.run("") }
  }

  @Test func `any number of workers gives the same bytes`() async throws {
    var table = "lon,lat\n"
    for index in 0..<9000 {
      table += "\(Double(index % 359) - 179.5),\(Double(index % 171) - 85)\n"
    }
    let one = try await Self.run(table, workers: 1).output
    #expect(try await Self.run(table, workers: 5).output == one)
    #expect(one.utf8.count { $0 == 0x0A } == 9001)
  }
}
