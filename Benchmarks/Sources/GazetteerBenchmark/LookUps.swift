import MarzGazetteer
import MarzWords

/// Names looked up whole, by their beginning and by likeness.
struct LookUps {
  let gazetteer: Gazetteer
  /// Words of this text are looked up both ways, and the answers compared.
  let text: [UInt8]

  func run() {
    check()
    let names = [
      "Khosravi", "Shatt al-Arab", "Van", "دیاله", "Diyarbekir", "San Francisco", "Erbil",
    ]
    let count = 200_000
    var senses = 0
    let exact = best {
      for number in 0..<count { senses += gazetteer.senses(of: names[number % 7]).count }
    }
    precondition(senses > 0, "no name was found")
    print("look-up\t\(rounded(exact / Double(count) * 1e6, 2)) µs\tasked 2 µs")
    slowest("prefix", ["Sul", "Kerm", "San F", "al", "Ba"]) {
      gazetteer.names(beginning: $0, limit: 10).count
    }
    slowest(
      "near",
      ["Diyabakir", "Karmnshah", "Bagdhad", "Sulaimanyia", "San Fransico", "Qamshli", "Mosull"]
    ) { gazetteer.names(near: $0, limit: 10).count }
  }

  private func slowest(_ label: String, _ queries: [String], _ look: (String) -> Int) {
    var slowest = (query: "", milliseconds: 0.0)
    for query in queries {
      var found = 0
      let time = best { found = look(query) }
      precondition(found > 0, "nothing found for \(query)")
      if time * 1e3 > slowest.milliseconds { slowest = (query, time * 1e3) }
    }
    let milliseconds = rounded(slowest.milliseconds, 2)
    print("\(label)\t\(milliseconds) ms at most (\(slowest.query))\tasked 5 ms")
  }

  /// A word of the text is a name exactly if the list of names has it.
  private func check() {
    let tokens = Tokenizer.tokens(in: text.span)
    var checked = 0
    for position in tokens.indices where tokens[position].kind == .word && checked < 300 {
      let word = String(decoding: text[tokens[position].range], as: UTF8.self)
      guard word.utf8.count >= 6 else { continue }
      let isName = gazetteer.matches(at: position, in: tokens.span).contains {
        $0.tokens.count == 1
      }
      let folded = FoldedName(word).text
      let isListed = gazetteer.names(beginning: word, limit: 100_000).contains { suggestion in
        gazetteer.spellings(ofName: suggestion.name).contains { FoldedName($0.text).text == folded }
      }
      precondition(isName == isListed, "\(word): \(isName) in the table, \(isListed) in the list")
      checked += 1
    }
    print("checked\t\(checked) words of the text against the list of names")
  }
}
