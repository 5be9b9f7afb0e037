import Foundation

/// What is wrong with a piece of JSON, in words that name the key and what was expected.
enum JSONFault {
  /// The advice that goes with every fault of a document's JSON.
  static let advice =
    "write one object with \"id\" and \"text\", and maybe title, date, url, source, language, spans"

  /// Puts an error of the decoder into words.
  static func reason(for error: any Error) -> String {
    guard let error = error as? DecodingError else { return "not valid JSON" }
    switch error {
    case .keyNotFound(let key, let context):
      return "\"\(path(context.codingPath + [key]))\" is missing"
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      guard !path(context.codingPath).isEmpty else { return "expected \(name(of: type))" }
      return "\"\(path(context.codingPath))\" has the wrong type, expected \(name(of: type))"
    case .dataCorrupted(let context):
      if !context.codingPath.isEmpty { return context.debugDescription }
      return "not valid JSON" + detail(of: context)
    @unknown default:
      return "not valid JSON"
    }
  }

  private static func detail(of context: DecodingError.Context) -> String {
    guard let cause = context.underlyingError else { return "" }
    let words = (cause as NSError).userInfo["NSDebugDescription"] as? String
    guard let words, !words.isEmpty else { return "" }
    let text = words.hasSuffix(".") ? String(words.dropLast()) : words
    return ": " + text.prefix(1).lowercased() + text.dropFirst()
  }

  /// The way to a value, without the position of its document in an array of them.
  private static func path(_ keys: [any CodingKey]) -> String {
    keys.drop { $0.intValue != nil }.reduce(into: "") { path, key in
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += (path.isEmpty ? "" : ".") + key.stringValue
      }
    }
  }

  private static func name(of type: Any.Type) -> String {
    if type == String.self { return "a string" }
    if type == Int.self { return "a whole number" }
    let words = String(describing: type)
    return words.hasPrefix("Array") || words.hasPrefix("Unkeyed") ? "an array" : "an object"
  }
}
