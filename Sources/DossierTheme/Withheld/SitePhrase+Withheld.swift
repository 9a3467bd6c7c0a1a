import DossierCore
import TextAnalysis

extension SitePhrase {
  /// What a bar says.
  static func phrase(of mark: WithheldMark) -> SitePhrase {
    switch mark {
    case .unsaid: .withheldUnsaid
    case .name: .withheldName
    case .address: .withheldAddress
    case .number: .withheldNumber
    case .place: .withheldPlace
    case .date: .withheldDate
    case .picture: .withheldPicture
    case .words: .withheldWords
    }
  }

  /// How often a kind is withheld.
  package static func count(of mark: WithheldMark) -> SitePhrase {
    switch mark {
    case .unsaid: .withheldUnsaidCount
    case .name: .withheldNameCount
    case .address: .withheldAddressCount
    case .number: .withheldNumberCount
    case .place: .withheldPlaceCount
    case .date: .withheldDateCount
    case .picture: .withheldPictureCount
    case .words: .withheldWordsCount
    }
  }
}

extension WithheldCounts {
  /// As `data/` gives it: `{"name": 2, "unsaid": 1}`; nil where nothing is withheld.
  package var export: JSONValue? {
    total == 0
      ? nil : .object(present.map { ($0.mark.word ?? "unsaid", .number($0.count)) })
  }
}
