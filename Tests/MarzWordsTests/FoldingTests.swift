import MarzWords
import Testing

/// Spellings of one name that must be found alike, and names that must not.
struct FoldingTests {
  @Test(arguments: [
    ("Diyarbakır", "Diyarbakir"), ("DİYARBAKIR", "diyarbakır"), ("Şanlıurfa", "Sanliurfa"),
    ("Ba'qubah", "Baʿqubah"), ("Ba’qūba", "Baquba"), ("Ba‘qūba", "Baʻquba"), ("Sana'a", "Sanaa"),
    ("ديالى", "دیالی"), ("كركوك", "کرکوک"), ("أربيل", "اربيل"), ("إدلب", "ادلب"),
    ("بغـــداد", "بغداد"), ("می‌رود", "میرود"), ("بَغْدَاد", "بغداد"), ("U.S.", "us"), ("U.S", "US"),
    ("Hewlêr", "hewler"), ("Αθήνα", "ΑΘΗΝΑ"), ("Київ", "КИЇВ"), ("Straße", "STRASSE"),
    ("Ærø", "aero"), ("Łódź", "Lodz"), ("ﬁ", "fi"),
  ])
  func `two spellings of a word are one`(one: String, other: String) {
    #expect(Tokenizer.words(of: one) == Tokenizer.words(of: other))
    #expect(Tokenizer.words(of: one).count == 1)
  }

  @Test(arguments: [
    ("al-Qaim", "Al Qaim"), ("Shatt‑al‑Arab", "shatt al-arab"), ("Saint-Denis", "saint denis"),
    ("New  York", "new york"), ("Mazar–e Sharif", "Mazar-e-Sharif"),
  ])
  func `hyphens and spaces part words alike`(one: String, other: String) {
    #expect(Tokenizer.phrase(of: one) == Tokenizer.phrase(of: other))
  }

  @Test(arguments: [
    ("Iran", "Iraq"), ("Mosul", "Mossul"), ("Baqubah", "Baquba"), ("New York", "York New"),
    ("Newyork", "New York"), ("دیالی", "دیالە"), ("İran", "Ürün"),
  ])
  func `other words stay other words`(one: String, other: String) {
    #expect(Tokenizer.phrase(of: one) != Tokenizer.phrase(of: other))
  }

  @Test(arguments: ["", " ", "—", "?!", "\u{200C}", "'"])
  func `a name without a word has no hash`(name: String) {
    #expect(Tokenizer.phrase(of: name) == nil)
  }
}
