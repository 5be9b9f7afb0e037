import MarzBorders
import Testing

struct LimitTableTests {
  private static func build(_ rows: String) throws {
    let path = try Fixture.write("left\tright\tpoints\n" + rows)
    defer { Fixture.remove(path) }
    var builder = BorderNetworkBuilder()
    try builder.add(limits: path)
  }

  @Test func `a limit has a country on its left and another or nobody on its right`() throws {
    try Self.build("IT\t-\t0,0 5,5\nHK\tCN\t0,0 5,5\nBH\tQA\t0,0 5,5\n")
  }

  @Test(arguments: [
    ("Italy\t-\t0,0 5,5", "a left country such as IQ or IL/PS, found Italy"),
    ("IT\t\t0,0 5,5", "a right country such as IQ, or -, found nothing"),
    ("IT\tIT\t0,0 5,5", "different sides left and right, found IT and IT"),
    ("IT\t-\t0,0", "two points or more, found 1"),
    ("IT\t-\t0,0 5", "points as whole numbers such as 4547000,3439000, found 5"),
  ])
  func `a bad row is named by its line`(row: String, message: String) throws {
    let error = #expect(throws: BorderError.self) { try Self.build(row) }
    #expect(error?.description.contains(":2: expected \(message)") == true)
  }

  @Test func `a table without its columns is refused`() throws {
    let path = try Fixture.write("left\tpoints\nIT\t0,0 5,5\n")
    defer { Fixture.remove(path) }
    var builder = BorderNetworkBuilder()
    #expect(throws: BorderError.self) { try builder.add(limits: path) }
  }
}
