/// The quotation marks of the world's languages: which opens, and what closes it.
///
/// A pair may be written either way round («…», »…«), and one sign may open in one language and close
/// in another (“ closes „…“), so that a sign alone doesn't tell.
enum QuotationMark {
  /// The signs that close a quotation opened by a sign; nil for one that never opens.
  static func closers(of sign: Unicode.Scalar) -> [Unicode.Scalar]? {
    switch sign {
    case "\u{201C}", "\u{201F}": ["\u{201D}"]
    case "\u{201D}": ["\u{201D}"]
    case "\u{201E}": ["\u{201C}", "\u{201D}"]
    case "«": ["»"]
    case "»": ["«", "»"]
    case "\"", "\u{FF02}": [sign]
    case "\u{2018}", "\u{201B}": ["\u{2019}"]
    case "\u{201A}": ["\u{2018}", "\u{2019}"]
    case "‹": ["›"]
    case "›": ["‹"]
    case "「": ["」"]
    case "『": ["』"]
    case "〝": ["〞", "〟"]
    default: nil
    }
  }

  /// Whether a sign opens wherever it stands, whatever is around it.
  static func alwaysOpens(_ sign: Unicode.Scalar) -> Bool {
    switch sign {
    case "\u{201C}", "\u{201F}", "\u{201E}", "「", "『", "〝": true
    default: false
    }
  }

  /// Whether a sign may be an apostrophe too, so that one which nothing closes is no mistake.
  static func isSingle(_ sign: Unicode.Scalar) -> Bool {
    switch sign {
    case "\u{2018}", "\u{2019}", "\u{201B}", "\u{201A}", "‹", "›": true
    default: false
    }
  }
}
