/// The properties of an XMP packet that stay, whatever prefixes it uses.
///
/// What is not mark-up from some place on is read up to there.
struct XMPReading {
  static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  /// Deeper nesting is in no packet that has a use.
  private static let deepest = 32

  /// The values of the kept properties that the packet has, by their places among them.
  private(set) var values: [Int: [XMPPacket.Value]] = [:]
  private var open: [Name] = []
  /// What the prefixes stand for in each open element.
  private var namespaces: [[String: String]] = [[:]]
  private var language: String?
  private var text = ""

  private struct Name: Equatable {
    let namespace: String
    /// In small letters.
    let local: String
  }

  init(_ packet: [UInt8]) {
    var tokens = MarkupTokens(bytes: packet)
    while let token = tokens.next() {
      switch token.kind {
      case .open(let element):
        guard open.count < Self.deepest else { return }
        begin(element)
        if element.isClosed { end() }
      case .close:
        guard !open.isEmpty else { return }
        end()
      case .text(let more): text += more
      case .declaration(let words):
        // A document type could define what names stand for.
        if words.hasPrefix("<!") { return }
      case .malformed: return
      }
    }
  }

  private mutating func begin(_ element: MarkupTokens.Element) {
    var known = namespaces.last ?? [:]
    for attribute in element.attributes {
      if attribute.prefix == "xmlns" { known[attribute.name] = attribute.value }
      if attribute.prefix == nil, attribute.name == "xmlns" { known[""] = attribute.value }
    }
    namespaces.append(known)
    open.append(Name(namespace: known[element.prefix ?? ""] ?? "", local: element.name))
    text = ""
    language = nil
    for attribute in element.attributes {
      guard let prefix = attribute.prefix, prefix != "xmlns" else { continue }
      if prefix == "xml", attribute.name == "lang" { language = attribute.value }
      let name = Name(namespace: known[prefix] ?? "", local: attribute.name)
      if isDescription(open.count - 1), let index = Self.index(name) {
        add(attribute.value, to: index)
      }
      // An address may stand in an attribute of the property's own element.
      if name == Name(namespace: Self.rdf, local: "resource"), let index = property(open.count - 1)
      {
        add(attribute.value, to: index)
      }
    }
  }

  private mutating func end() {
    let last = open.count - 1
    if let index = property(last),
      XMPPacket.kept[index].shape == .text || !text.allSatisfy(\.isWhitespace)
    {
      add(text, to: index)
    } else if last >= 2, open[last] == Name(namespace: Self.rdf, local: "li"),
      let index = property(last - 2)
    {
      add(text, to: index)
    }
    open.removeLast()
    namespaces.removeLast()
    text = ""
    language = nil
  }

  /// Which kept property an open element is.
  private func property(_ place: Int) -> Int? {
    guard place > 0, isDescription(place - 1) else { return nil }
    return Self.index(open[place])
  }

  private func isDescription(_ place: Int) -> Bool {
    place > 0 && open[place] == Name(namespace: Self.rdf, local: "description")
      && open[place - 1] == Name(namespace: Self.rdf, local: "rdf")
  }

  private static func index(_ name: Name) -> Int? {
    XMPPacket.kept.firstIndex {
      $0.namespace == name.namespace && $0.localName.lowercased() == name.local
    }
  }

  private mutating func add(_ value: String, to index: Int) {
    let words = value.drop(while: \.isWhitespace)
    guard !words.isEmpty else { return }
    values[index, default: []].append(XMPPacket.Value(language: language, text: String(words)))
  }
}
