/// How much of a source may be quoted (`quoted-at-most`).
extension Article {
  package enum QuotationLimit: Sendable, Equatable {
    /// In hundredths of a per cent of the source's words.
    case share(Int)
    case words(Int)

    /// Reads `5%`, `2.5 %` or `300 words`; nil for anything else, a bare number too.
    package init?(_ text: String) {
      let digits = text.prefix { $0.isASCII && $0.isNumber || $0 == "." }
      let unit = text.dropFirst(digits.count).drop { $0 == " " }
      switch unit {
      case "%":
        guard let share = Double(digits), share >= 0, share <= 100 else { return nil }
        self = .share(Int((share * 100).rounded()))
      case "word", "words":
        guard let words = Int(digits) else { return nil }
        self = .words(words)
      default: return nil
      }
    }

    package func isPassed(quoted: Int, of total: Int) -> Bool {
      switch self {
      case .share(let share): quoted * 10_000 > share * total
      case .words(let words): quoted > words
      }
    }

    /// A share in per cent, with one decimal below ten.
    package static func percentage(_ part: Int, of total: Int) -> String {
      guard total > 0 else { return "0" }
      let tenths = (part * 2_000 + total) / (2 * total)
      if tenths >= 100 { return String((part * 200 + total) / (2 * total)) }
      return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
    }
  }
}
