import DossierCore

/// Looks through CSS for what could fetch from elsewhere.
enum StyleCheck {
  static func danger(in text: String, isStyle: Bool = true) -> String? {
    let style = text.lowercased().filter { !$0.isWhitespace }
    if isStyle, style.utf8.contains(UInt8(ascii: "\\")) { return "has a style with a backslash" }
    if isStyle, style.range(ofASCII: "@import") != nil { return "has a style with `@import`" }
    if ["javascript:", "expression("].contains(where: { style.range(ofASCII: $0) != nil }) {
      return "has a style that could run"
    }
    var rest = Substring(style)
    while let found = rest.range(ofASCII: "url(") {
      rest = rest[found.upperBound...]
      let address = rest.prefix(64).drop { $0 == "\"" || $0 == "'" }
      let isInside =
        address.hasPrefix("#") || EmbeddedData.isRasterImage(address)
        || EmbeddedData.isFont(address)
      if !isInside { return "has a style that refers to something outside the file" }
    }
    let isImageSet = ["image-set(", "src("].contains { style.range(ofASCII: $0) != nil }
    return isStyle && isImageSet ? "has a style that refers to images" : nil
  }
}
