/// CLDR's plural rules for whole numbers.
///
/// A language that is not listed has `other` alone, as CLDR's root says; `one` may be written for
/// it, and is then taken for 1.
struct PluralRules: Sendable {
  private enum Family: Sendable {
    case none, one, oneToZero, romance, portuguese, french, slavicEast, polish, czech, southSlavic
    case slovenian, lithuanian, latvian, romanian, arabic, hebrew, irish, welsh, unknown
  }

  private let family: Family

  /// - Parameter language: a BCP 47 tag, such as `en` or `pt-PT`.
  init(language: String) {
    let tag = language.lowercased()
    let primary = tag.split { $0 == "-" || $0 == "_" }.first.map(String.init) ?? tag
    family =
      tag.hasPrefix("pt-pt")
      ? .romance : Self.families.first { $0.languages.contains(primary) }?.family ?? .unknown
  }

  private static let families: [(family: Family, languages: Set<String>)] = [
    (.one, ["en", "de", "nl", "sv", "da", "no", "nb", "nn", "fi", "et", "el", "hu", "tr", "bg"]),
    (.romance, ["es", "it", "ca"]),
    (.portuguese, ["pt"]),
    (.french, ["fr"]),
    (.oneToZero, ["hi"]),
    (.none, ["zh", "ja", "ko", "vi", "th", "id"]),
    (.slavicEast, ["ru", "uk", "be"]),
    (.polish, ["pl"]),
    (.czech, ["cs", "sk"]),
    (.southSlavic, ["hr", "sr", "bs"]),
    (.slovenian, ["sl"]),
    (.lithuanian, ["lt"]),
    (.latvian, ["lv"]),
    (.romanian, ["ro"]),
    (.arabic, ["ar"]),
    (.hebrew, ["he"]),
    (.irish, ["ga"]),
    (.welsh, ["cy"]),
  ]

  /// The categories that a phrase must have, `other` always among them.
  var needed: [PluralCategory] {
    switch family {
    case .none, .unknown: [.other]
    case .one, .oneToZero, .romance, .portuguese, .french: [.one, .other]
    case .slavicEast, .polish: [.one, .few, .many, .other]
    case .czech, .southSlavic, .lithuanian, .romanian: [.one, .few, .other]
    case .slovenian: [.one, .two, .few, .other]
    case .latvian: [.zero, .one, .other]
    case .hebrew: [.one, .two, .other]
    case .irish: [.one, .two, .few, .many, .other]
    case .arabic, .welsh: PluralCategory.allCases
    }
  }

  /// Categories that it may have besides; where one is missing, `other` stands in for it.
  var optional: [PluralCategory] {
    switch family {
    // Whole millions, and for Czech and Lithuanian fractions alone.
    case .romance, .portuguese, .french, .czech, .lithuanian: [.many]
    case .unknown: [.one]
    default: []
    }
  }

  func category(for number: Int) -> PluralCategory {
    let magnitude = number.magnitude
    let ones = Int(magnitude % 10)
    let tens = Int(magnitude % 100)
    let isMillions = magnitude != 0 && magnitude.isMultiple(of: 1_000_000)
    switch family {
    case .none: return .other
    case .one, .unknown: return magnitude == 1 ? .one : .other
    case .oneToZero: return magnitude <= 1 ? .one : .other
    case .romance: return magnitude == 1 ? .one : isMillions ? .many : .other
    case .portuguese, .french: return magnitude <= 1 ? .one : isMillions ? .many : .other
    case .polish: return magnitude == 1 ? .one : Self.isFew(ones, tens) ? .few : .many
    case .slavicEast:
      return ones == 1 && tens != 11 ? .one : Self.isFew(ones, tens) ? .few : .many
    case .southSlavic:
      return ones == 1 && tens != 11 ? .one : Self.isFew(ones, tens) ? .few : .other
    case .czech: return magnitude == 1 ? .one : (2...4).contains(magnitude) ? .few : .other
    case .slovenian:
      return tens == 1 ? .one : tens == 2 ? .two : tens == 3 || tens == 4 ? .few : .other
    case .lithuanian:
      if (11...19).contains(tens) { return .other }
      return ones == 1 ? .one : ones >= 2 ? .few : .other
    case .latvian:
      if ones == 0 || (11...19).contains(tens) { return .zero }
      return ones == 1 ? .one : .other
    case .romanian:
      return magnitude == 1 ? .one : magnitude == 0 || (1...19).contains(tens) ? .few : .other
    case .hebrew: return magnitude == 1 ? .one : magnitude == 2 ? .two : .other
    case .arabic, .irish, .welsh: return manyCategories(magnitude, tens)
    }
  }

  private static func isFew(_ ones: Int, _ tens: Int) -> Bool {
    (2...4).contains(ones) && !(12...14).contains(tens)
  }

  private func manyCategories(_ magnitude: UInt, _ tens: Int) -> PluralCategory {
    switch (family, magnitude) {
    case (.irish, 0): .other
    case (_, 0): .zero
    case (_, 1): .one
    case (_, 2): .two
    case (.irish, 3...6): .few
    case (.irish, 7...10): .many
    case (.welsh, 3): .few
    case (.welsh, 6): .many
    case (.arabic, _): (3...10).contains(tens) ? .few : (11...99).contains(tens) ? .many : .other
    default: .other
    }
  }
}
