import DossierCore

/// Tells mark-up from other files by how it begins, as browsers do (WHATWG MIME Sniffing, 7.1), and
/// more strictly: browsers look for the beginnings of tags' names, and for what any XML may begin with.
enum MarkupSniffing {
  enum Kind {
    case html, xml, svg
    /// It begins with a tag, or a comment, of what may be either.
    case markup
  }

  private static let htmlTags: Set<String> = [
    "!doctype", "html", "head", "script", "iframe", "h1", "div", "font", "table", "a", "style",
    "title", "b", "body", "br", "p", "meta", "link", "base", "object", "embed", "form", "img",
  ]

  static func kind(of head: [UInt8]) -> Kind? {
    var text = Substring(decoded(head))
    var isXML = false
    while true {
      text = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\0" }
      guard text.hasPrefix("<") else { return isXML ? .xml : nil }
      if text.hasPrefix("<!--") {
        guard let rest = after("-->", in: text, beginningWith: "<!--") else { return .markup }
        text = rest
      } else if text.hasPrefix("<?") {
        guard let rest = after("?>", in: text, beginningWith: "<?") else { return .xml }
        isXML = true
        text = rest
      } else if isSVGDoctype(text) {
        return .svg
      } else {
        return kind(ofTag: text.dropFirst(), isXML: isXML)
      }
    }
  }

  private static func kind(ofTag text: Substring, isXML: Bool) -> Kind? {
    let name = text.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }.lowercased()
    if name == "svg" || name.hasSuffix(":svg") { return .svg }
    if htmlTags.contains(name) { return .html }
    if isXML || text.hasPrefix("!") { return .xml }
    return text.first.map(mayBeginTag) == true ? .markup : nil
  }

  /// Whether a character after `<` may begin a tag's name, or is a part of a tag that ends, or of one in
  /// UTF-16.
  private static func mayBeginTag(_ character: Character) -> Bool {
    character.isLetter || !character.isASCII || "/_:\0".contains(character)
  }

  private static func isSVGDoctype(_ text: Substring) -> Bool {
    text.prefix(64).lowercased().hasPrefix("<!doctype svg")
  }

  /// What follows the first `end`; nil where it is cut off.
  private static func after(
    _ end: String, in text: Substring, beginningWith start: String
  ) -> Substring? {
    let inner = text.dropFirst(start.count)
    return inner.range(ofASCII: end).map { inner[$0.upperBound...] }
  }

  /// UTF-16 is read too where a byte order mark says so.
  private static func decoded(_ head: [UInt8]) -> String {
    let isLittle = head.starts(with: [0xFF, 0xFE])
    guard isLittle || head.starts(with: [0xFE, 0xFF]) else {
      return String(decoding: head, as: UTF8.self)
    }
    let units = stride(from: 2, to: head.count - 1, by: 2).map { index -> UInt16 in
      let (first, second) = (UInt16(head[index]), UInt16(head[index + 1]))
      return isLittle ? first | second << 8 : first << 8 | second
    }
    return String(decoding: units, as: UTF16.self)
  }
}
