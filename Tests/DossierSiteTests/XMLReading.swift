import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What a real XML parser makes of a document.
final class XMLReading: NSObject, XMLParserDelegate {
  private(set) var isWellFormed = false
  private var elements: [(name: String, text: String)] = []
  private var open: [Int] = []

  init(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  /// The text directly inside each element of a name, in document order.
  func texts(of name: String) -> [String] {
    elements.filter { $0.name == name }.map(\.text)
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append((name, ""))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    guard let index = open.last else { return }
    elements[index].text += string
  }
}
