import DossierCore

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
        guard let share = Self.hundredths(digits) else { return nil }
        self = .share(share)
      case "word", "words":
        guard let words = Int(figure: digits) else { return nil }
        self = .words(words)
      default: return nil
      }
    }

    /// Reads `5`, `2.5` or `12.19`, no more than 100, in hundredths; what stands after the second place
    /// is rounded.
    private static func hundredths(_ digits: Substring) -> Int? {
      let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
      let isFraction = parts.count == 2 && parts[0].isEmpty
      guard parts.count <= 2, let whole = isFraction ? 0 : Int(figure: parts[0], upTo: 100) else {
        return nil
      }
      guard parts.count == 2 else { return whole * 100 }
      let places = parts[1].prefix(3)
      guard let part = Int(figure: places), parts[1].utf8.allSatisfy({ $0 &- 0x30 < 10 }) else {
        return nil
      }
      let thousandths = [100, 10, 1][places.utf8.count - 1] * part
      let share = whole * 100 + (thousandths + 5) / 10
      return share <= 10_000 ? share : nil
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
