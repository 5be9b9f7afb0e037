import MarzWords
import Testing

@testable import MarzEvents

struct ClassModelTests {
  private func tables(_ rows: String...) -> EventTables {
    let table = "feature\tweights\n" + rows.joined(separator: "\n") + "\n"
    return EventTables(classes: ClassModel(TextTable(Array(table.utf8)))).keepingAll()
  }

  @Test
  func `a verb without a pattern tells what the model learned of it`() {
    let sentence = "France applied for Chad."
    let known = tables("(bias)\tNONE:3", "verb apply\tREQUEST:9")
    #expect(ReadSentence(sentence, tables: known).events.map(\.eventClass) == ["REQUEST"])
    let unknown = tables("(bias)\tNONE:3", "verb march\tREQUEST:9")
    #expect(ReadSentence(sentence, tables: unknown).events.isEmpty)
  }

  @Test
  func `the model changes the class of a verb and not what a noun names`() {
    let doubting = tables("=class CONSULT\tSUPPORT:5")
    let verb = ReadSentence("Iran met Iraq.", tables: doubting).events
    #expect(verb.map(\.eventClass) == ["SUPPORT"])
    let noun = ReadSentence("Talks between Iran and Iraq ended.", tables: doubting).events
    #expect(noun.map(\.eventClass) == ["CONSULT"])
  }

  @Test
  func `a phrase known to tell of nothing makes no event by its words`() {
    let eager = tables("=actor state\tASSAULT:9")
    #expect(ReadSentence("Jordan struck a balance.", tables: eager).events.isEmpty)
  }

  @Test(arguments: ["verb apply", "object send somebody", "=row AID v send obj:{GOODS}|support"])
  func `a feature is found again by its name`(name: String) {
    let model = ClassModel(TextTable(Array("feature\tweights\n\(name)\tAID:2\n".utf8)))
    let feature = ClassFeatures.Feature(hash: ClassFeatures.hash(of: name), value: 1)
    #expect(model.likeliest(model.probabilities(of: [feature])) == .aid)
  }
}
