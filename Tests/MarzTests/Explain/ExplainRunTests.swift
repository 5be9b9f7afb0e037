import MarzText
import Testing

@testable import Marz

struct ExplainRunTests {
  private func explain(_ text: String, refused: Bool = false) throws -> String {
    let indexes = try TestIndexes.open()
    let run = ExplainRun(indexes: indexes, candidates: 2, showsRefused: refused)
    return run.lines(of: Document(id: "note.txt", text: text)).joined(separator: "\n")
  }

  @Test func `a mention is shown in its sentence with its candidates and evidence`() throws {
    let text = try explain("The mayor of Paris, Texas, opened a library.")
    #expect(text.hasPrefix("note.txt"))
    #expect(text.contains("The mayor of [Paris], Texas, opened a library."))
    #expect(text.contains("→ Paris, Texas, US"))
    #expect(text.contains("It lies in the place after the comma"))
    #expect(text.contains("A place name? Yes"))
    #expect(text.contains("Meant as a location? literal"))
  }

  @Test func `no line is wider than a hundred columns, and the runner-up is answered`() throws {
    let words = String(repeating: "after many a long and tiring day on the road ", count: 6)
    let text = try explain("The mayor of Paris, \(words) came home to Springfield, Illinois.")
    for line in text.split(separator: "\n") { #expect(line.count <= 100, "\(line)") }
    #expect(text.contains("[Paris], after many"))
    #expect(text.contains("Its lead over"))
  }

  @Test func `a feature far from anything of its name is none of them`() throws {
    let text = try explain("The San Martin bridge between Kenya and Uganda was closed.")
    #expect(text.contains("associative · unresolved") || text.contains("literal · unresolved"))
    #expect(text.contains("→ None of them"))
  }

  @Test func `a site of a town that the text also names alone is at the town`() throws {
    let text = "Drones hit Kassala airport. In Kassala, in Sudan, no trains ran. Chad was quiet."
    let explained = try explain(text)
    #expect(explained.contains("Kassala, Kassala, SD"))
    #expect(!explained.contains("unresolved"))
  }

  @Test func `names that were refused are shown on request`() throws {
    let text = "Sean Paris said he would appeal."
    #expect(!(try explain(text).contains("[Paris]")))
    let refused = try explain(text, refused: true)
    #expect(refused.contains("Sean [Paris] said"))
    #expect(refused.contains("not taken for a place"))
    #expect(refused.contains("It stands inside the name of a person."))
  }

  @Test func `borders are shown with their name`() throws {
    let text = try explain("Trucks waited at the Iran-Iraq border.")
    #expect(text.contains("border:IQ-IR"))
  }

  @Test func `explaining takes the same decisions as reading`() throws {
    let text = "Iran and Iraq met in Basra about Kirkuk; Paris, Texas, was quiet."
    let explained = try explain(text)
    for phrase in ["Iran", "Iraq", "Basra", "Kirkuk", "Paris", "Texas"] {
      #expect(explained.contains("[\(phrase)]"))
    }
  }
}
