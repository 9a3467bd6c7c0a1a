/// How wide a text may be in a sans-serif face: a safe guess without the face, in thousandths of
/// its size.
package enum TextWidth {
  /// In units of the drawing, rounded up.
  package static func of(_ text: String, size: Int) -> Int {
    of(thousandths(text[...]), size: size)
  }

  private static func of(_ thousandths: Int, size: Int) -> Int { (thousandths * size + 999) / 1000 }

  private static func thousandths(_ text: Substring) -> Int {
    var text = text
    let ofASCII = ofASCII
    let sum = text.withUTF8 { bytes -> Int? in
      var sum = 0
      for byte in bytes {
        guard byte < 0x80 else { return nil }
        sum += ofASCII[Int(byte)]
      }
      return sum
    }
    return sum
      ?? text.unicodeScalars.reduce(0) {
        $0 + ($1.isASCII ? ofASCII[Int($1.value)] : width($1))
      }
  }

  private static let ofASCII = (0..<128).map { width(Unicode.Scalar(UInt8($0))) }

  /// The text, or as many whole words of it as fit before an ellipsis.
  static func fitted(_ text: String, size: Int, into width: Int) -> String {
    guard of(text, size: size) > width else { return text }
    var kept = ""
    var taken = self.width("…")
    var rest = text.utf8[...]
    while !rest.isEmpty {
      let word = Substring(rest.prefix { $0 != UInt8(ascii: " ") })
      rest = rest.dropFirst(word.utf8.count + 1)
      guard !word.isEmpty else { continue }
      taken += thousandths(word) + (kept.isEmpty ? 0 : self.width(" "))
      guard of(taken, size: size) <= width else { break }
      if !kept.isEmpty { kept.append(" ") }
      kept += word
    }
    if kept.isEmpty { kept = letters(of: text, size: size, into: width) }
    while let last = kept.last, last.isPunctuation { kept.removeLast() }
    return kept + "…"
  }

  private static func letters(of text: String, size: Int, into width: Int) -> String {
    // From the front: a text may be far longer than what fits.
    var kept = ""
    var taken = Self.of("…", size: 1000)
    for letter in text {
      taken += Self.of(String(letter), size: 1000)
      guard (taken * size + 999) / 1000 <= width else { break }
      kept.append(letter)
    }
    return kept
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "i", "l", "j", "I", ".", ",", ":", ";", "'", "’", "‘", "|", "!", " ": 330
    case "f", "t", "r", "(", ")", "-", "/", "“", "”": 450
    case "m", "w", "M", "W", "…", "—", "@", "%": 980
    case "A"..."Z": 740
    case "a"..."z", "0"..."9": 620
    default:
      if scalar.value >= 0x2E80 { 1050 } else if scalar.properties.isUppercase { 780 } else { 680 }
    }
  }
}
