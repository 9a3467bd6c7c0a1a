/// A character reference of HTML or XML: `&#66;`, `&#x42;`, `&shy;`, `&eacute;`.
struct CharacterReference {
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var end: Int

  /// nil where what begins here is none, or one that stands for no letter and no space.
  init?(_ text: UnsafeBufferPointer<UInt8>, at start: Int, in range: Range<Int>) {
    end = start + 1
    func byte(_ index: Int) -> UInt8 { index < range.upperBound ? text[index] : 0 }
    if byte(end) == UInt8(ascii: "#") {
      guard let scalar = Self.number(byte, &end) else { return nil }
      scalars = [scalar]
    } else {
      while byte(end).isASCIILetter, end - start < 24 { end += 1 }
      guard let named = Self.named(String(decoding: text[start + 1..<end], as: UTF8.self)) else {
        return nil
      }
      scalars = named
    }
    if byte(end) == UInt8(ascii: ";") { end += 1 }
  }

  /// Digits after `#`, as many as there are; the offset goes past them.
  private static func number(_ byte: (Int) -> UInt8, _ end: inout Int) -> Unicode.Scalar? {
    end += 1
    let isHexadecimal = byte(end) | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { end += 1 }
    let first = end
    var value: UInt32 = 0
    while let digit = byte(end).hexadecimalValue, isHexadecimal || digit < 10 {
      value = min(value * (isHexadecimal ? 16 : 10) + UInt32(digit), 0x11_0000)
      end += 1
    }
    return end > first ? Unicode.Scalar(value) : nil
  }

  /// A letter with an accent is named by both, such as `eacute`.
  private static func named(_ name: String) -> [Unicode.Scalar]? {
    if let known = names[name] { return known }
    guard let letter = name.unicodeScalars.first, let accent = accents[String(name.dropFirst())]
    else {
      return nil
    }
    return [letter, accent]
  }

  private static let names: [String: [Unicode.Scalar]] = [
    "amp": ["&"], "AMP": ["&"], "lt": ["<"], "LT": ["<"], "gt": [">"], "GT": [">"], "quot": ["\""],
    "apos": ["'"], "nbsp": ["\u{A0}"], "shy": ["\u{AD}"], "hyphen": ["\u{2010}"],
    "dash": ["\u{2010}"],
    "ndash": ["\u{2013}"], "mdash": ["\u{2014}"], "zwj": ["\u{200D}"], "zwnj": ["\u{200C}"],
    "lrm": ["\u{200E}"], "rlm": ["\u{200F}"], "ensp": ["\u{2002}"], "emsp": ["\u{2003}"],
    "thinsp": ["\u{2009}"], "NewLine": ["\n"], "Tab": ["\t"], "lowbar": ["_"], "percnt": ["%"],
    "bsol": ["\\"], "period": ["."], "comma": [","], "colon": [":"], "sol": ["/"], "num": ["#"],
    "lsquo": ["\u{2018}"], "rsquo": ["\u{2019}"], "ldquo": ["\u{201C}"], "rdquo": ["\u{201D}"],
    "ZeroWidthSpace": ["\u{200B}"], "NoBreak": ["\u{2060}"], "szlig": ["ß"], "aelig": ["æ"],
    "AElig": ["Æ"], "oelig": ["œ"], "OElig": ["Œ"], "eth": ["ð"], "ETH": ["Ð"], "thorn": ["þ"],
    "THORN": ["Þ"], "oslash": ["ø"], "Oslash": ["Ø"], "lstrok": ["ł"], "Lstrok": ["Ł"],
    "dstrok": ["đ"], "Dstrok": ["Đ"], "hstrok": ["ħ"], "Hstrok": ["Ħ"], "imath": ["ı"],
    "inodot": ["ı"], "fflig": ["f", "f"], "filig": ["f", "i"], "fllig": ["f", "l"],
    "ffilig": ["f", "f", "i"], "ffllig": ["f", "f", "l"],
  ]

  private static let accents: [String: Unicode.Scalar] = [
    "grave": "\u{300}", "acute": "\u{301}", "circ": "\u{302}", "tilde": "\u{303}",
    "macr": "\u{304}",
    "breve": "\u{306}", "dot": "\u{307}", "uml": "\u{308}", "ring": "\u{30A}", "dblac": "\u{30B}",
    "caron": "\u{30C}", "cedil": "\u{327}", "ogon": "\u{328}",
  ]
}

/// A letter with an accent as TeX has it: `\"a`, `\'{e}`, `\c{c}`, `\ss`.
struct TeXAccent {
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var end: Int

  init?(_ text: UnsafeBufferPointer<UInt8>, at start: Int, in range: Range<Int>) {
    func byte(_ index: Int) -> UInt8 { index < range.upperBound ? text[index] : 0 }
    let sign = byte(start + 1)
    end = start + 2
    if let accent = Self.accents[sign] {
      let isLetter = sign.isASCIILetter
      if isLetter, byte(end) != UInt8(ascii: "{"), byte(end) != UInt8(ascii: " ") { return nil }
      while byte(end) == UInt8(ascii: "{") || byte(end) == UInt8(ascii: " ") { end += 1 }
      if byte(end) == UInt8(ascii: "\\") { end += 1 }
      guard byte(end).isASCIILetter else { return nil }
      scalars = [Unicode.Scalar(byte(end)), accent]
      end += 1
      return
    }
    while byte(end).isASCIILetter, end - start < 4 { end += 1 }
    guard let letters = Self.letters[String(decoding: text[start + 1..<end], as: UTF8.self)] else {
      return nil
    }
    scalars = letters
    if byte(end) == UInt8(ascii: " ") { end += 1 }
  }

  private static let accents: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "`"): "\u{300}", UInt8(ascii: "'"): "\u{301}", UInt8(ascii: "^"): "\u{302}",
    UInt8(ascii: "~"): "\u{303}", UInt8(ascii: "="): "\u{304}", UInt8(ascii: "."): "\u{307}",
    UInt8(ascii: "\""): "\u{308}", UInt8(ascii: "u"): "\u{306}", UInt8(ascii: "r"): "\u{30A}",
    UInt8(ascii: "H"): "\u{30B}", UInt8(ascii: "v"): "\u{30C}", UInt8(ascii: "c"): "\u{327}",
    UInt8(ascii: "k"): "\u{328}", UInt8(ascii: "d"): "\u{323}", UInt8(ascii: "b"): "\u{331}",
  ]

  private static let letters: [String: [Unicode.Scalar]] = [
    "ss": ["ß"], "ae": ["æ"], "AE": ["Æ"], "oe": ["œ"], "OE": ["Œ"], "aa": ["å"], "AA": ["Å"],
    "o": ["ø"], "O": ["Ø"], "l": ["ł"], "L": ["Ł"], "i": ["i"], "j": ["j"],
  ]
}
