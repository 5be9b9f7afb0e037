import MarzWords
import Testing

/// Tab-separated tables.
struct TextTableTests {
  @Test
  func `rows are read by column name and keep their line`() throws {
    let text = "# a table\nid\tname\tlat\nx\tErbil\t36.2\n\n# between\ny\t\t35\n"
    let table = TextTable(Array(text.utf8))
    #expect(table.columns == ["id", "name", "lat"])
    #expect(table.rows.map(\.line) == [3, 6])
    #expect(table.rows.map { $0["name"] } == ["Erbil", nil])
    #expect(table.rows.map { $0["lat"] } == ["36.2", "35"])
    #expect(table.rows[0]["population"] == nil)
  }

  @Test
  func `a row may be shorter or longer than the first line`() {
    let table = TextTable(Array("id\tname\na\nb\tB\tmore\n".utf8))
    #expect(table.rows.map(\.count) == [1, 3])
    #expect(table.rows.map { $0["name"] } == [nil, "B"])
  }

  @Test(arguments: ["id\tname\r\na\tA\r\n", "id\tname\na\tA", "id\tname\n\n\na\tA\n\n"])
  func `line ends of any kind end a line`(text: String) {
    let table = TextTable(Array(text.utf8))
    #expect(table.rows.map { $0["name"] } == ["A"])
  }

  @Test
  func `an empty file is an empty table`() {
    #expect(TextTable([]).columns.isEmpty)
    #expect(TextTable(Array("# only this\n".utf8)).rows.isEmpty)
  }
}
