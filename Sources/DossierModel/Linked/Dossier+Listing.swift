import DossierCore
import EDTF

extension Dossier {
  /// Whether any entry says when it appeared here; what is new is then told by that alone.
  package var isListing: Bool { !listings.isEmpty }

  /// The entries that say when they appeared here; the latest first, then in order of kind and id.
  package var listings: [(entry: EntryKey, listing: Listing)] {
    entryKeys.compactMap { key in self[entry: key].listing.map { (entry: key, listing: $0) } }
      .enumerated().sorted { left, right in
        left.element.listing != right.element.listing
          ? left.element.listing > right.element.listing : left.offset < right.offset
      }.map(\.element)
  }

  /// When readers could first see a note: its own day, or where that is later when it, its file or
  /// its entry appeared. nil for one without a day, which what is about it can't give it.
  package func appearance(of note: Note) -> Listing? {
    guard
      let own = [note.date.flatMap { Listing(listed: $0.lastDay, embargo: nil) }, note.listing]
        .compactMap(\.self).max()
    else { return nil }
    return max(own, self[entry: note.about].listing ?? own)
  }

  /// The day of what is newest here, of notes and of entries that say so.
  package var updated: EDTFDate? {
    let days = notes.compactMap { note -> EDTFDate? in
      guard let appearance = appearance(of: note) else { return nil }
      // A date is shown as it is written, where nothing is later.
      guard let date = note.date, date.midnight == appearance.moment else { return appearance.day }
      return date
    }
    return (days + listings.prefix(1).map(\.listing.day)).max()
  }
}

extension Article {
  /// By which an article is new where no entry says when it appeared here.
  package var dateOfSource: EDTFDate? {
    (accessed ?? published).map(\.value).flatMap { $0.midnight == nil ? nil : $0 }
  }
}
