import DossierCore
import EDTF

/// When readers could first see something, as its own file says: the later of the day that `listed`
/// names and of the moment at which its embargo ends.
///
/// It hangs on nothing else: neither on the source's date nor on the clock.
package struct Listing: Sendable, Hashable, Comparable {
  /// One known day of the years 1 to 9999.
  package let day: EDTFDate
  /// A day alone counts from midnight UTC.
  package let moment: Moment

  /// nil where neither is said.
  package init?(listed: EDTFDate?, embargo: Moment?) {
    let day = listed.flatMap(Listing.init(day:))
    let end = embargo.flatMap(Listing.init(embargo:))
    guard let latest = [day, end].compactMap(\.self).max() else { return nil }
    self = latest
  }

  private init?(day: EDTFDate) {
    guard let moment = day.midnight else { return nil }
    self.day = day
    self.moment = moment
  }

  private init?(embargo: Moment) {
    guard let day = try? EDTFDate.parse(embargo.day.description).get() else { return nil }
    self.day = day
    moment = embargo
  }

  package static func < (left: Listing, right: Listing) -> Bool { left.moment < right.moment }
}

extension EntryHeader {
  /// nil for an entry that says nothing of when it appeared here.
  package var listing: Listing? { Listing(listed: listed?.value, embargo: visibility.opens) }
}

extension EDTFDate {
  /// Midnight UTC of the last day that it may mean; nil where there is none in the years 1 to 9999,
  /// in which alone calendars of other programs agree.
  package var midnight: Moment? {
    guard let latest, (1...9999).contains(latest.year) else { return nil }
    return Moment(seconds: latest.dayNumber * 86_400)
  }
}

extension EDTFDate {
  /// The last day that it may mean, as a date; nil where it has none in the years 1 to 9999.
  package var lastDay: EDTFDate? {
    midnight.flatMap { try? EDTFDate.parse($0.day.description).get() }
  }
}
