/// The quotation marks of the world's languages: which opens, and what closes it.
///
/// They are those of the delimiters of Unicode CLDR 41 (all locales of `common/main`), of the general
/// categories Pi and Pf and of the property Quotation_Mark (Unicode 15), and what is typed in their
/// place. A pair may be written either way round («…», »…«), and one sign may open in one language and
/// close in another (“ closes „…“), so that a sign alone doesn't tell. Marks of titles (《…》, 〈…〉) are
/// none: they name a work, as italics do.
package enum QuotationSign {
  /// How a sign may be read.
  enum Kind {
    /// Opens wherever it closes nothing; what closes it.
    case opener([Unicode.Scalar])
    /// Opens or closes, as what is around it says.
    case either([Unicode.Scalar])
    case closer
    /// May be an apostrophe as well.
    case single([Unicode.Scalar])
  }

  static func kind(_ sign: Unicode.Scalar) -> Kind? {
    sign.isASCII ? ascii(sign) : other(sign)
  }

  private static func ascii(_ sign: Unicode.Scalar) -> Kind? {
    switch sign {
    case "\"": .either(["\"", "\u{201D}", "\u{201C}"])
    case "'": .single(["'", "\u{2019}"])
    case "`": .single(["'", "\u{2019}", "\u{B4}", "`"])
    default: nil
    }
  }

  private static func other(_ sign: Unicode.Scalar) -> Kind? {
    switch sign.value {
    case 0xAB, 0xB4, 0xBB, 0x5F4, 0x2018...0x201F, 0x2039...0x203A, 0x275B...0x2760: latin(sign)
    case 0x2E02...0x2E42, 0x300C...0x300F, 0x301D...0x301F, 0xFE41...0xFE44, 0xFF02...0xFF63:
      eastern(sign)
    case 0x1F676: .opener(["\u{1F677}"])
    case 0x1F677: .closer
    case 0x1F678: .opener(["\u{1F677}", "\u{1F676}"])
    default: nil
    }
  }

  private static func latin(_ sign: Unicode.Scalar) -> Kind? {
    switch sign {
    case "\u{201C}": .opener(["\u{201D}", "\"", "\u{201C}"])
    case "\u{201F}": .opener(["\u{201D}", "\u{201C}", "\""])
    case "\u{201E}": .opener(["\u{201C}", "\u{201D}", "\"", "\u{201F}"])
    case "\u{201D}": .either(["\u{201D}", "\u{201C}", "\""])
    case "«": .opener(["»"])
    case "»": .either(["«", "»"])
    case "‹": .opener(["›"])
    case "›": .either(["‹", "›"])
    case "\u{5F4}": .either(["\u{5F4}"])
    case "\u{2018}": .single(["\u{2019}", "'", "\u{B4}", "\u{2018}"])
    case "\u{2019}": .single(["\u{2019}", "'", "\u{2018}"])
    case "\u{201A}": .single(["\u{2018}", "\u{2019}", "'", "\u{201B}"])
    case "\u{201B}": .single(["\u{2019}", "'"])
    case "\u{B4}": .single(["\u{B4}"])
    case "\u{275B}", "\u{275F}": .opener(["\u{275C}", "\u{275B}"])
    case "\u{275D}", "\u{2760}": .opener(["\u{275E}", "\u{275D}"])
    case "\u{275C}", "\u{275E}": .closer
    default: nil
    }
  }

  private static func eastern(_ sign: Unicode.Scalar) -> Kind? {
    switch sign {
    case "「", "『", "\u{FE41}", "\u{FE43}", "\u{FF62}",
      "\u{2E02}", "\u{2E04}", "\u{2E0C}", "\u{2E1C}", "\u{2E20}":
      Unicode.Scalar(sign.value + 1).map { .opener([$0]) }
    case "」", "』", "\u{FE42}", "\u{FE44}", "\u{FF63}",
      "\u{2E03}", "\u{2E05}", "\u{2E0D}", "\u{2E1D}", "\u{2E21}", "\u{2E0A}", "〞", "〟":
      .closer
    case "\u{2E09}": .opener(["\u{2E0A}"])
    case "〝": .opener(["〞", "〟"])
    case "\u{2E42}": .opener(["\u{201C}", "\u{201D}", "\u{201F}"])
    case "\u{FF02}": .either(["\u{FF02}"])
    case "\u{FF07}": .single(["\u{FF07}"])
    default: nil
    }
  }

  /// The signs that close what a sign opens; none for one that never opens.
  package static func closers(of sign: Unicode.Scalar) -> [Unicode.Scalar] {
    switch kind(sign) {
    case .opener(let closers)?, .either(let closers)?, .single(let closers)?: closers
    case .closer?, nil: []
    }
  }

  /// Whether a sign opens, of itself.
  static func onlyOpens(_ sign: Unicode.Scalar) -> Bool {
    if case .opener? = kind(sign) { true } else { false }
  }

  /// Whether a sign may be an apostrophe too.
  package static func isSingle(_ sign: Unicode.Scalar) -> Bool {
    if case .single? = kind(sign) { true } else { false }
  }
}
