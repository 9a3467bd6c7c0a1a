/// How wide text may be in the sans faces of the style sheet.
///
/// No face is at hand when a site is built, and readers' machines have different ones, so these are
/// the widths of the widest of them, in thousandths of an em, and whole.
package enum EstimatedWidth {
  /// The width in pixels at a size in pixels, rounded up.
  package static func of(_ text: String, size: Int) -> Int {
    let thousandths = text.unicodeScalars.reduce(0) { $0 + units(of: $1) }
    return (thousandths * size + 999) / 1_000
  }

  private static func units(of scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "i", "j", "l", "'", ".", ",", ":", ";", "!", "‘", "’", "I", " ", "\u{A0}": 300
    case "f", "r", "t", "(", ")", "[", "]", "-", "“", "”", "\"", "/", "J": 420
    case "m", "w", "M", "W", "—", "…", "%", "@": 950
    case "A"..."Z": 760
    case "a"..."z", "0"..."9", "–", "?": 620
    case "\u{300}"..."\u{36F}", "\u{200B}"..."\u{200F}", "\u{AD}", "\u{FE00}"..."\u{FE0F}": 0
    case "\u{0}"..."\u{17F}": 700
    case "\u{370}"..."\u{10FF}": 800
    case "\u{1E00}"..."\u{1FFF}": 800
    // CJK is square; what is rarer still is taken to be as wide.
    default: 1_050
    }
  }
}
