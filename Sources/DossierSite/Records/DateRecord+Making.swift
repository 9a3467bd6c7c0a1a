import DossierTheme
import EDTF

extension DateRecord {
  package init(_ date: EDTFDate, wording: Wording) {
    let vocabulary = wording.dates
    let text = date.wording(in: vocabulary)
    self.init(
      text: text, label: date.shortWording(in: vocabulary),
      short: date.isWithinYear
        ? date.wording(in: vocabulary.withoutYears).trimmingBlanks : text,
      edtf: date.iso8601, datetime: date.htmlDateTime,
      isUncertain: date.isUncertain || date.isApproximate)
  }
}

extension Wording {
  /// The same phrases, as dates ask for them.
  var dates: DateVocabulary {
    DateVocabulary { [self] name, texts in text(name, texts) }
  }
}

extension EDTFDate {
  /// Whether it lies in one year and says more than that year.
  fileprivate var isWithinYear: Bool {
    guard let earliest, let latest, earliest.year == latest.year else { return false }
    return dates.allSatisfy { $0.precision > .year }
  }
}

extension DateVocabulary {
  /// The same words with the year left out of dates.
  fileprivate var withoutYears: DateVocabulary {
    DateVocabulary { [phrase] name, texts in
      switch name {
      case "dateDay": return phrase("dateDayMonth", texts)
      case "dateMonthYear": return texts["month"] ?? ""
      case "dateSeason": return texts["season"] ?? ""
      case "dateDivision": return texts["division"] ?? ""
      case "dateYear", "dateYearCE", "dateYearBCE": return ""
      default: return phrase(name, texts)
      }
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    guard let start = firstIndex(where: { $0 != " " }),
      let end = lastIndex(where: { $0 != " " })
    else { return "" }
    return String(self[start...end])
  }
}
