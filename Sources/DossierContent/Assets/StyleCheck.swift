/// Looks through CSS for what could fetch from elsewhere.
enum StyleCheck {
  static func danger(in text: String, isStyle: Bool = true) -> String? {
    let style = text.lowercased().filter { !$0.isWhitespace }
    if isStyle, style.contains("\\") { return "has a style with a backslash" }
    if isStyle, style.contains("@import") { return "has a style with `@import`" }
    if style.contains("javascript:") || style.contains("expression(") {
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
    let isImageSet = style.contains("image-set(") || style.contains("src(")
    return isStyle && isImageSet ? "has a style that refers to images" : nil
  }
}
