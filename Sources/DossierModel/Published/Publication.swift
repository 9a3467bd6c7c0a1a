import DossierCore
import EDTF

/// What of a library readers get to see, and what is kept from them: decided once, after loading.
///
/// All later stages know the library that is shown and nothing else, so that nothing they make can
/// depend on what is hidden; of that they know what it is called, for messages.
package struct Publication: Sendable {
  /// One thing that is kept from readers.
  package struct Hidden: Sendable {
    /// What its editors call it: `article/leak`, `article/leak^note` for a note or a passage,
    /// `argument/claim` for a position or a relation.
    package let name: String
    package let why: Visibility
    /// Where it is written.
    package let span: SourceSpan

    package init(name: String, why: Visibility, span: SourceSpan) {
      self.name = name
      self.why = why
      self.span = span
    }
  }

  /// A notice in place of an entry that was taken down.
  package struct Notice: Sendable {
    package let id: EntryID
    package let withdrawal: Visibility.Withdrawal
    /// The file that says why it was taken down.
    package let file: SourceFile
    /// Earlier ids, whose addresses lead to the notice.
    package let was: [String]
    /// Addresses that it had elsewhere in the site.
    package var addresses: [Located<FormerAddress>] = []

    package init(
      id: EntryID,
      withdrawal: Visibility.Withdrawal,
      file: SourceFile,
      was: [String],
      addresses: [Located<FormerAddress>] = []
    ) {
      self.id = id
      self.withdrawal = withdrawal
      self.file = file
      self.was = was
      self.addresses = addresses
    }
  }

  /// The library without what is hidden, and with front matter that speaks of none of it.
  package var library: Library
  /// In order of path and place.
  package var hidden: [Hidden] = []
  /// In order of id.
  package var notices: [Notice] = []
  /// The moment by which it was judged; nil where nothing waits.
  package var asOf: Moment?
  /// The moment that the run named. What a site says of its moment is this one, so that the clock alone
  /// changes no byte of it.
  package var named: Moment?
  /// Whether the site is for its editors: it shows what readers don't get to see yet.
  package var isPreview = false
  /// What a preview says of entries that a published site would not show.
  package var labels: [EntryID: Visibility] = [:]
  /// Hidden entries that have pages, for messages.
  package var entries: [EntryID: HiddenEntry] = [:]
  /// The names of passages that hidden commentary gives, by the entry they stand in.
  package var passages: [EntryID: [String: Visibility]] = [:]
  /// The assets that hidden entries and notes show.
  package var assets: Set<String> = []
  /// Where anything stands that its editors hide, shown in a preview or not, by path.
  package var places: [String: [HiddenPlaces.Place]] = [:]
  /// The footnotes of hidden notes, by their file's path.
  package var footnotes: [String: HiddenFootnotes] = [:]
  package var viewing: ViewingMoment
  package var diagnostics: [Diagnostic] = []

  package init(library: Library, viewing: ViewingMoment) {
    self.library = library
    self.viewing = viewing
  }

  package struct HiddenEntry: Sendable, Hashable {
    package let visibility: Visibility
    package let title: String
    /// Earlier ids.
    package var was: [String] = []

    package init(visibility: Visibility, title: String, was: [String] = []) {
      self.visibility = visibility
      self.title = title
      self.was = was
    }
  }
}

extension Publication {
  /// When the next thing opens by itself, and how many wait; nil where none does.
  package var waiting: (next: Moment, count: Int)? {
    let opening = hidden.compactMap(\.why.opens)
    return opening.min().map { ($0, opening.count) }
  }

  /// Diagnostics of loading, as `HiddenPlaces` judges them.
  package func judged(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    hiddenPlaces(withheldAssets: []).judged(diagnostics)
  }

  func hiddenPlaces(withheldAssets: Set<String>) -> HiddenPlaces {
    HiddenPlaces(
      places, withheldAssets: withheldAssets, isForReaders: viewing.view == .readers)
  }
}
