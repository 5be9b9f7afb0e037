import MarzText
import Testing

struct LanguageGuessTests {
  private func language(_ text: String) -> String? {
    TextParser.parse(Document(id: "t", text: text)).language
  }

  @Test(
    arguments: [
      ("The gate was opened by the governor on Monday, and trucks were waiting for it.", "en"),
      (
        "Le poste a été rouvert par les deux pays après une semaine de négociations avec la Turquie.",
        "fr"
      ),
      ("Der Grenzübergang wurde von den beiden Ländern nach einer Woche wieder geöffnet.", "de"),
      (
        "El paso fue abierto por los dos países después de una semana de negociaciones con Turquía.",
        "es"
      ),
      ("Sınır kapısı bir hafta sonra açıldı ve bu karar iki ülke tarafından olumlu bulundu.", "tr"),
      ("أعلن المسؤولون في بغداد أن المعبر سيفتح من جديد بعد أسبوع من المحادثات مع إيران", "ar"),
      ("مقام‌ها گفتند که این گذرگاه را در روز دوشنبه با حضور مقام‌های عراقی باز می کنند", "fa"),
      ("Kapı için", nil),
      ("", nil),
    ] as [(String, String?)]
  )
  func `function words tell the language`(text: String, expected: String?) {
    #expect(language(text) == expected)
  }

  @Test func `the language that the document states is kept`() {
    var document = Document(id: "t", text: "The gate was opened on Monday.")
    document.language = "ku"
    #expect(TextParser.parse(document).language == "ku")
  }
}
