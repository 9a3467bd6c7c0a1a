import DossierContent
import DossierCore

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
  }

  /// A notice in place of an entry that was taken down.
  package struct Notice: Sendable {
    package let id: EntryID
    package let withdrawal: Visibility.Withdrawal
    /// Earlier ids, whose addresses lead to the notice.
    package let was: [String]
  }

  /// The library without what is hidden, and with front matter that speaks of none of it.
  package internal(set) var library: Library
  /// In order of path and place.
  package internal(set) var hidden: [Hidden] = []
  /// In order of id.
  package internal(set) var notices: [Notice] = []
  /// The moment by which it was judged; nil where nothing waits.
  package internal(set) var asOf: Moment?
  /// The moment that the run named. What a site says of its moment is this one, so that the clock alone
  /// changes no byte of it.
  package internal(set) var named: Moment?
  /// Whether the site is for its editors: it shows what readers don't get to see yet.
  package internal(set) var isPreview = false
  /// What a preview says of entries that a published site would not show.
  var labels: [EntryID: Visibility] = [:]
  /// Hidden entries that have pages, for messages.
  var entries: [EntryID: HiddenEntry] = [:]
  /// The names of passages that hidden commentary gives, by the entry they stand in.
  var passages: [EntryID: [String: Visibility]] = [:]
  /// The assets that hidden entries and notes show.
  package internal(set) var assets: Set<String> = []
  /// Where anything stands that its editors hide, shown in a preview or not, by path.
  var places: [String: [Place]] = [:]
  var viewing: ViewingMoment
  package internal(set) var diagnostics: [Diagnostic] = []

  struct HiddenEntry: Sendable {
    let visibility: Visibility
    let title: String
  }

  struct Place: Sendable {
    /// nil for the whole file.
    let range: Range<Int>?
    let visibility: Visibility
  }
}

extension Publication {
  /// When the next thing opens by itself, and how many wait; nil where none does.
  package var waiting: (next: Moment, count: Int)? {
    let opening = hidden.compactMap(\.why.opens)
    return opening.min().map { ($0, opening.count) }
  }

  /// Diagnostics with those of hidden places as the warnings that they are: what nobody sees yet
  /// stops no build.
  package func judged(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    if viewing.view != .readers || places.isEmpty { return diagnostics }
    return diagnostics.map { diagnostic in
      guard let visibility = visibility(at: diagnostic.place) else { return diagnostic }
      return diagnostic.ofHidden(visibility)
    }
  }

  /// What is said of a diagnostic that is found only where what is hidden is shown.
  package func onlyOfHidden(_ diagnostic: Diagnostic) -> Diagnostic {
    diagnostic.ofHidden(visibility(at: diagnostic.place))
  }

  /// Diagnostics with those of assets that are not published as warnings.
  func judged(_ diagnostics: [Diagnostic], withheldAssets: Set<String>) -> [Diagnostic] {
    guard !withheldAssets.isEmpty else { return diagnostics }
    let folder = "Content/assets/"
    return diagnostics.map { diagnostic in
      guard let path = diagnostic.path, path.hasPrefix(folder),
        withheldAssets.contains(String(path.dropFirst(folder.count)))
      else { return diagnostic }
      return diagnostic.ofHidden(nil)
    }
  }

  private func visibility(at place: Diagnostic.Place) -> Visibility? {
    switch place {
    case .nowhere: nil
    case .file(let path): places[path]?.first { $0.range == nil }?.visibility
    case .span(let span):
      places[span.file.path]?.first {
        $0.range?.contains(span.range.lowerBound) ?? true
      }?.visibility
    }
  }
}

extension Diagnostic {
  /// The same as a warning that never fails a build; an id used twice or a moment that can't be read
  /// stays what it is, since it decides what is hidden at all; so does
  /// a mark for something withheld that is none, since a draft is published one day.
  fileprivate func ofHidden(_ visibility: Visibility?) -> Diagnostic {
    let decides: [DiagnosticID] = [
      .duplicateID, .oldAddressTaken, .badEmbargo, .invalidYAML, .missingFrontMatter,
      .unclosedFrontMatter, .badWithheldMark,
    ]
    if isOfHidden || decides.contains(id) { return self }
    let place =
      switch visibility {
      case .draft: "draft"
      case .internal: "internal note"
      case .embargoed(let until): "embargoed until \(until.readable)"
      case .withdrawn: "withdrawn"
      case .dependent(let entry): "hidden with \(entry)"
      case .published, nil: "hidden"
      }
    return Diagnostic(
      self, severity: min(severity, .warning), isOfHidden: true, prefix: place)
  }
}
