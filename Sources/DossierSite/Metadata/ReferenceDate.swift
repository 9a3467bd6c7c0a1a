import DossierCore
import EDTF

/// A date as references have it: a year, and more of it where it is known.
package struct ReferenceDay {
  package let year: Int
  package let month: Int?
  package let day: Int?

  /// The day of one date, of the parts that are known; nil before year 1.
  fileprivate init?(htmlDateTime text: String) {
    let parts = text.prefix(10).split(separator: "-").map { Int(figure: $0) }
    guard let year = parts.first ?? nil, year > 0, parts.allSatisfy({ $0 != nil }) else {
      return nil
    }
    self.year = year
    month = parts.count > 1 ? parts[1] : nil
    day = parts.count > 2 ? parts[2] : nil
  }
}

extension EDTFDate {
  /// nil for a date that is not sure, not one date, or not of the common era. Of a part of a year it
  /// is the year.
  var exactDay: ReferenceDay? {
    guard !isUncertain, !isApproximate, let text = htmlDateTime else { return nil }
    return ReferenceDay(htmlDateTime: text)
  }

  /// The part of the year that it is (a season, a quarter), if it is one.
  var season: Season? {
    guard case .single(let date) = value, case .season(let season) = date.detail else { return nil }
    return season
  }

  /// Whether it says more than a year, a month and a day do.
  private var saysMore: Bool {
    guard case .single(let date) = value else { return true }
    switch date.detail {
    case .season, .time: return true
    case .none, .month, .day: return exactDay == nil
    }
  }

  /// What biblatex reads in a field `date`, where the fields `year`, `month` and `day` don't say it:
  /// EDTF up to level 1, seasons, times, doubts and intervals with it.
  var biblatexDate: String? { isOfLevel1 && saysMore ? iso8601 : nil }

  /// Whether no field of a BibTeX entry but a note in words can say it.
  var needsNote: Bool { exactDay == nil || season != nil && biblatexDate == nil }
}

/// A date as CSL-JSON has it: `date-parts` of one day or two, a season, and whether it is an estimate.
package struct CitationDate {
  package let days: [ReferenceDay]
  /// 1 to 4, from spring on.
  package let season: Int?
  package let isApproximate: Bool

  /// nil for what CSL can say in words alone.
  package init?(_ date: EDTFDate) {
    guard !date.isUncertain else { return nil }
    isApproximate = date.isApproximate
    switch date.value {
    case .single(let single):
      guard let day = Self.day(of: single) else { return nil }
      days = [day]
      if case .season(let part) = single.detail {
        guard part.isOfNature else { return nil }
        season = (part.rawValue - Season.spring.rawValue) % 4 + 1
      } else {
        season = nil
      }
    case .interval(.closed(let first, let last)):
      guard let start = Self.day(of: first), let end = Self.day(of: last),
        first.qualifier == last.qualifier, !Self.isSeason(first), !Self.isSeason(last)
      else { return nil }
      (days, season) = ([start, end], nil)
    case .interval, .set: return nil
    }
  }

  private static func isSeason(_ date: SingleDate) -> Bool {
    if case .season = date.detail { true } else { false }
  }

  /// nil where parts are in doubt one by one, or digits are open.
  private static func day(of date: SingleDate) -> ReferenceDay? {
    date.wholeDay.flatMap { ReferenceDay(htmlDateTime: $0) }
  }
}
