import Foundation
import FoundationXML

/// Reads an SVG as any XML parser does and keeps what a test asks for.
final class SVGReader: NSObject, XMLParserDelegate {
  private(set) var elements: [String: Int] = [:]
  private(set) var texts: [String] = []
  private(set) var classes: [String: Int] = [:]
  private var text = ""

  /// Parses the file.
  ///
  /// - Returns: Nil when it is not well-formed.
  static func read(_ bytes: [UInt8]) -> SVGReader? {
    let reader = SVGReader()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    return parser.parse() ? reader : nil
  }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements[name, default: 0] += 1
    if let style = attributes["class"] { classes[style, default: 0] += 1 }
    text = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    text += string
  }

  func parser(
    _ parser: XMLParser,
    didEndElement name: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    if name == "text" || name == "title" { texts.append(text) }
    text = ""
  }
}
