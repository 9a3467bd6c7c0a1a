import DossierTheme
import EDTF
import Synchronization
import TypedTemplates

/// Dates in words, each put together once: one date stands on the pages of its entry and on every
/// list that holds it.
package final class DatesInWords: Sendable {
  private let wording: Wording
  private let records = Mutex<[String: Shared<DateRecord>]>([:])

  init(_ wording: Wording) {
    self.wording = wording
  }

  /// A date as templates see it.
  package func record(_ date: EDTFDate) -> Shared<DateRecord> {
    if let known = records.withLock({ $0[date.source] }) { return known }
    let record = Shared(DateRecord(date, wording: wording))
    records.withLock { $0[date.source] = record }
    return record
  }
}

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
