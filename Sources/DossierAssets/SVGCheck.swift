import DossierCore

/// Looks through an SVG for whatever could run, or fetch from elsewhere.
///
/// It knows tags, attributes, comments, CDATA and declarations, and refuses what it does not
/// understand; it does not build a tree.
struct SVGCheck {
  struct Danger: Equatable {
    /// Half-open, in bytes.
    let range: Range<Int>
    /// What the image does, after "this SVG".
    let reason: String
  }

  private static let refusedElements: Set<String> = [
    "script", "foreignobject", "iframe", "object", "embed", "handler", "listener", "html", "body",
    "audio", "video", "meta", "link", "base",
  ]

  private var tokens: MarkupTokens
  /// The text of the style that is open and where it begins, put together as browsers do: comments
  /// and sections part nothing.
  private var style: (text: String, range: Range<Int>?)?

  static func firstDanger(in bytes: [UInt8]) -> Danger? {
    var check = SVGCheck(tokens: MarkupTokens(bytes: bytes))
    while let token = check.tokens.next() {
      if let danger = check.danger(in: token) { return danger }
    }
    return check.dangerInStyle()
  }

  private mutating func danger(in token: MarkupTokens.Token) -> Danger? {
    switch token.kind {
    case .malformed:
      return Danger(range: token.range, reason: "has mark-up here that cannot be read")
    case .declaration(let text):
      return Self.danger(inDeclaration: text).map { Danger(range: token.range, reason: $0) }
    case .text(let text):
      if style?.range == nil { style?.range = token.range }
      style?.text += text
      return nil
    case .close:
      defer { style = nil }
      return dangerInStyle()
    case .open(let element):
      if style != nil { return Danger(range: token.range, reason: "has mark-up within a style") }
      if element.name == "style", !element.isClosed { style = ("", nil) }
      return Self.danger(in: element, range: token.range)
    }
  }

  private func dangerInStyle() -> Danger? {
    guard let style, let range = style.range else { return nil }
    return StyleCheck.danger(in: style.text).map { Danger(range: range, reason: $0) }
  }

  private static func danger(inDeclaration text: String) -> String? {
    let lowered = text.lowercased()
    if lowered.hasPrefix("<?xml-stylesheet") { return "loads a style sheet" }
    if lowered.hasPrefix("<?xml"), let encoding = encoding(in: lowered),
      !["utf-8", "utf8", "us-ascii", "iso-8859-1"].contains(encoding)
    {
      return "says that its encoding is `\(encoding)`, which it is not"
    }
    if lowered.hasPrefix("<!doctype") && lowered.utf8.contains(UInt8(ascii: "[")) {
      return "declares entities"
    }
    return nil
  }

  /// What stands between the quotation marks after `encoding` in an XML declaration.
  private static func encoding(in declaration: String) -> Substring? {
    guard let name = declaration.range(ofASCII: "encoding") else { return nil }
    let parts = declaration[name.upperBound...].split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\"" || $0 == "'" })
    return parts.count > 1 ? parts[1] : ""
  }

  private static func danger(in element: MarkupTokens.Element, range: Range<Int>) -> Danger? {
    if refusedElements.contains(element.name) {
      return Danger(range: range, reason: "holds a `<\(element.name)>`")
    }
    for attribute in element.attributes {
      if let reason = danger(in: attribute, of: element.name) {
        return Danger(range: attribute.range, reason: reason)
      }
    }
    return nil
  }

  private static func danger(
    in attribute: MarkupTokens.Attribute, of element: String
  ) -> String? {
    let name = attribute.name
    let value = attribute.value.lowercased().filter { !$0.isWhitespace }
    if name.hasPrefix("on") { return "has an event handler, `\(name)`" }
    if value == "http://www.w3.org/1999/xhtml" { return "holds HTML" }
    if ["base", "srcdoc", "ping"].contains(name) { return "has an attribute `\(name)`" }
    if name == "href" || name == "src" { return danger(inReference: value, of: element) }
    if name == "attributename", value.hasSuffix("href") || value.hasPrefix("on") {
      return "animates an attribute that could run, `\(value)`"
    }
    if value.range(ofASCII: "javascript:") != nil { return "holds a `javascript:` address" }
    return StyleCheck.danger(in: attribute.value, isStyle: mayBeStyle(attribute))
  }

  /// `style`, and all that could be one of SVG's own attributes, of which many are read as CSS.
  private static func mayBeStyle(_ attribute: MarkupTokens.Attribute) -> Bool {
    attribute.name == "style"
      || attribute.prefix == nil && !attribute.name.hasPrefix("data-")
        && !attribute.name.hasPrefix("aria-")
  }

  /// A reference within the file, a raster image in it, and a link for readers to follow are fine.
  private static func danger(inReference value: String, of element: String) -> String? {
    if value.isEmpty || value.hasPrefix("#") { return nil }
    if element == "a", WebAddress.isAbsolute(value) { return nil }
    let isImage = element == "image" || element == "feimage"
    if isImage, EmbeddedData.isRasterImage(value) { return nil }
    return value.hasPrefix("data:") || value.hasPrefix("javascript:")
      ? "holds a `\(value.prefix { $0 != ":" }):` address"
      : "refers to something outside the file"
  }
}
