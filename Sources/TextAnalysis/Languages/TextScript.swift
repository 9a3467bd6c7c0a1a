/// The scripts by which languages are told apart.
enum TextScript: String {
  case latin, greek, cyrillic, armenian, hebrew, arabic, devanagari, bengali, gurmukhi, gujarati
  case oriya, tamil, telugu, kannada, malayalam, sinhala, thai, lao, tibetan, myanmar, georgian
  case ethiopic, khmer, hangul
  /// Chinese and Japanese, which share it.
  case han

  /// nil for what is no letter, or one of another script.
  init?(_ scalar: Unicode.Scalar) {
    guard scalar.isLetter else { return nil }
    let value = scalar.value
    guard value >= 0x250 else {
      self = .latin
      return
    }
    let place = Self.blocks.bisection { $0.end > value }
    guard place < Self.blocks.count, Self.blocks[place].start <= value else { return nil }
    self = Self.blocks[place].script
  }

  /// Half-open, in order.
  private static let blocks: [(start: UInt32, end: UInt32, script: TextScript)] = [
    (0x250, 0x2B0, .latin), (0x370, 0x400, .greek), (0x400, 0x530, .cyrillic),
    (0x530, 0x590, .armenian), (0x590, 0x600, .hebrew), (0x600, 0x700, .arabic),
    (0x750, 0x780, .arabic), (0x8A0, 0x900, .arabic), (0x900, 0x980, .devanagari),
    (0x980, 0xA00, .bengali), (0xA00, 0xA80, .gurmukhi), (0xA80, 0xB00, .gujarati),
    (0xB00, 0xB80, .oriya), (0xB80, 0xC00, .tamil), (0xC00, 0xC80, .telugu),
    (0xC80, 0xD00, .kannada), (0xD00, 0xD80, .malayalam), (0xD80, 0xE00, .sinhala),
    (0xE00, 0xE80, .thai), (0xE80, 0xF00, .lao), (0xF00, 0x1000, .tibetan),
    (0x1000, 0x10A0, .myanmar), (0x10A0, 0x1100, .georgian), (0x1100, 0x1200, .hangul),
    (0x1200, 0x13A0, .ethiopic), (0x1780, 0x1800, .khmer), (0x1C80, 0x1C90, .cyrillic),
    (0x1C90, 0x1CC0, .georgian), (0x1E00, 0x1F00, .latin), (0x1F00, 0x2000, .greek),
    (0x2C60, 0x2C80, .latin), (0x2D00, 0x2D30, .georgian), (0x2D80, 0x2DE0, .ethiopic),
    (0x3040, 0x3130, .han), (0x3130, 0x3190, .hangul), (0x31A0, 0x3200, .han),
    (0x3400, 0xA000, .han), (0xA640, 0xA6A0, .cyrillic), (0xA720, 0xA800, .latin),
    (0xAC00, 0xD7B0, .hangul), (0xF900, 0xFB00, .han), (0xFB1D, 0xFB50, .hebrew),
    (0xFB50, 0xFE00, .arabic), (0xFE70, 0xFF00, .arabic), (0x20000, 0x40000, .han),
  ]

  /// - Parameter language: a tag (BCP 47).
  init(ofLanguage language: String) {
    let subtags = language.lowercased().split(separator: "-").map(String.init)
    let named = ["latn": TextScript.latin, "cyrl": .cyrillic, "arab": .arabic]
    self =
      subtags.dropFirst().lazy.compactMap { named[$0] }.first
      ?? subtags.first.flatMap { Self.languages[$0] } ?? .latin
  }

  /// Those that are not written in the Latin script.
  private static let languages: [String: TextScript] = {
    let rows: [(TextScript, String)] = [
      (.greek, "el grc"),
      (.cyrillic, "ru uk be bg sr mk kk ky mn tg tt ba ce cv os sah ab rue"), (.armenian, "hy"),
      (.hebrew, "he iw yi"), (.arabic, "ar fa ur ps sd ug ckb prs arz"),
      (.devanagari, "hi mr ne sa kok mai"), (.bengali, "bn as"), (.gurmukhi, "pa"),
      (.gujarati, "gu"), (.oriya, "or"), (.tamil, "ta"), (.telugu, "te"), (.kannada, "kn"),
      (.malayalam, "ml"), (.sinhala, "si"), (.thai, "th"), (.lao, "lo"), (.tibetan, "bo dz"),
      (.myanmar, "my"), (.georgian, "ka"), (.ethiopic, "am ti"), (.khmer, "km"), (.hangul, "ko"),
      (.han, "zh yue ja wuu lzh"),
    ]
    var languages: [String: TextScript] = [:]
    for (script, tags) in rows {
      for tag in tags.split(separator: " ") { languages[String(tag)] = script }
    }
    return languages
  }()
}
