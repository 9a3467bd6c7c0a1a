/// Tells mark-up from other files by how it begins, as browsers do (WHATWG MIME Sniffing, 7.1), a
/// little more strictly.
enum MarkupSniffing {
  enum Kind {
    case html, xml, svg
  }

  private static let htmlTags: Set<String> = [
    "!doctype", "html", "head", "script", "iframe", "h1", "div", "font", "table", "a", "style",
    "title", "b", "body", "br", "p", "meta", "link", "base", "object", "embed", "form", "img",
  ]

  static func kind(of head: [UInt8]) -> Kind? {
    var text = Substring(decoded(head))
    var isXML = false
    while true {
      text = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      guard text.hasPrefix("<") else { return isXML ? .xml : nil }
      if let rest = after("-->", in: text, ifBeginsWith: "<!--") {
        text = rest
      } else if let rest = after("?>", in: text, ifBeginsWith: "<?") {
        isXML = true
        text = rest
      } else if isSVGDoctype(text) {
        return .svg
      } else {
        return kind(ofTag: text, isXML: isXML)
      }
    }
  }

  private static func kind(ofTag text: Substring, isXML: Bool) -> Kind? {
    let name = text.dropFirst().prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }.lowercased()
    if name == "svg" || name.hasSuffix(":svg") { return .svg }
    if htmlTags.contains(name) { return .html }
    return isXML || text.hasPrefix("<!") ? .xml : nil
  }

  private static func isSVGDoctype(_ text: Substring) -> Bool {
    text.prefix(64).lowercased().hasPrefix("<!doctype svg")
  }

  /// What follows the first `end` where a text begins with `start`; nothing where `end` is cut off.
  private static func after(
    _ end: String, in text: Substring, ifBeginsWith start: String
  ) -> Substring? {
    guard text.hasPrefix(start) else { return nil }
    let inner = text.dropFirst(start.count)
    guard let found = inner.range(ofASCII: end) else { return "" }
    return inner[found.upperBound...]
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
