import DossierCore
import DossierModel
import EDTF

extension Publication {
  /// Decides for every entry, file of commentary and note whether readers get to see it.
  package static func decide(
    _ library: Library, rules: PublicationRules = PublicationRules()
  ) async -> Publication {
    let offset = library.settings.utcOffset
    let isHiding =
      library.headers.contains { $0.visibility != .published }
      || library.commentary.contains {
        $0.header.visibility != .published || MarkedNotes.mayBeIn($0)
      }
    // What hidden commentary names must be known, and what of that other commentary names too.
    var marked: [MarkedNotes?] = library.commentary.map { _ in nil }
    if isHiding {
      let index = EntryIndex(library, hidden: [:])
      marked = await concurrentMap(library.commentary) { file in
        MarkedNotes(
          file, utcOffset: offset, index: index,
          isWithheld: library.isWithheld(file.about, in: index))
      }
    }
    var decision = PublicationDecision(library, marked, rules)
    decision.decide()
    return decision.publication
  }
}

extension Publication {
  /// The same library with nothing hidden; nil where nothing is.
  package func unhidden(_ library: Library) async -> Publication? {
    if hidden.isEmpty { return nil }
    return await Publication.decide(library, rules: PublicationRules(view: .everything))
  }
}

/// The steps of deciding; each rests on those before.
struct PublicationDecision {
  private(set) var publication: Publication
  private let whole: Library
  private let marked: [MarkedNotes?]
  /// Finds what references name, hidden or not.
  private var index: EntryIndex
  private var viewing: ViewingMoment { publication.viewing }

  init(_ library: Library, _ marked: [MarkedNotes?], _ rules: PublicationRules) {
    whole = library
    self.marked = marked
    let visibilities =
      library.allHeaders.map(\.visibility)
      + marked.compactMap(\.self).flatMap(\.notes).map(\.visibility)
    let future = library.articles.filter(\.mayBePublishedInFuture)
    let embargoes = visibilities.compactMap(\.opens)
    let asOf = rules.asOf?.moment(utcOffset: library.settings.utcOffset)
    let named = try? asOf?.get()
    let viewing = ViewingMoment(
      rules, asOf: named, needsClock: !embargoes.isEmpty || !future.isEmpty)
    publication = Publication(library: library, viewing: viewing)
    publication.asOf = embargoes.isEmpty ? named : viewing.moment
    if case .failure? = asOf { publication.diagnostics.append(.momentWithoutOffset) }
    publication.named = named
    publication.isPreview = viewing.isPreview
    index = EntryIndex(library, hidden: [:])
    for article in future { warn(ofFuture: article) }
    for header in library.headers { warn(ofFutureListing: header) }
    if rules.requiresMoment, rules.asOf == nil, rules.view == .readers, let clock = viewing.clock,
      let next = embargoes.filter({ $0 > clock }).min()
    {
      publication.diagnostics.append(.momentRequired(next))
    }
  }

  mutating func decide() {
    for entry in whole.entries where entry.header.visibility != .published {
      judge(entry.header, entry.title)
    }
    index = EntryIndex(whole, hidden: publication.entries.mapValues(\.visibility))
    decideCommentary()
    hideEvents()
    publication.library.removeHidden { publication.entries[$0] != nil }
    var references = HiddenReferences(publication, index: index)
    references.remove()
    publication.library = references.library
    publication.hidden += references.hidden
    publication.diagnostics += references.diagnostics
    publication.library.originals = whole.originals.filter { publication.entries[$0.key] == nil }
    publication.hidden.sort { $0.place < $1.place }
    publication.notices.sort { $0.id < $1.id }
    publication.assets = HiddenAssets.shown(by: publication, of: whole)
  }

  /// Takes an entry by what its own front matter says.
  private mutating func judge(_ header: EntryHeader, _ title: String) {
    let visibility = viewing.effective(header.visibility)
    if visibility != .published {
      publication.places[header.file.path] = [.init(range: nil, visibility: visibility)]
    }
    if let label = viewing.label(header.visibility) { publication.labels[header.id] = label }
    guard !viewing.shows(visibility) else { return }
    hide(header, title, as: visibility)
    if case .withdrawn(let withdrawal) = visibility {
      publication.notices.append(
        .init(
          id: header.id, withdrawal: withdrawal, file: header.file, was: header.was.map(\.value),
          addresses: header.addresses))
    }
  }

  private mutating func hide(_ header: EntryHeader, _ title: String, as visibility: Visibility) {
    publication.entries[header.id] = .init(
      visibility: visibility, title: title, was: header.was.map(\.value))
    publication.hidden.append(.init(header, visibility))
    publication.places[header.file.path] = [.init(range: nil, visibility: visibility)]
  }

  /// Takes commentary by what it says of itself, by what it is about, and note by note.
  private mutating func decideCommentary() {
    var shown: [CommentaryFile] = []
    var named: [EntryID: [String]] = [:]
    for (file, notes) in zip(whole.commentary, marked) {
      let about = try? index.find(file.about.value).get().id
      let hidden = visibility(of: file, about: about)
      if let hidden {
        publication.hidden.append(.init(file.header, hidden))
        publication.places[file.header.file.path] = [.init(range: nil, visibility: hidden)]
        for note in notes?.notes ?? [] { keep(note.passage, about, hidden) }
      } else {
        shown.append(file.masking(hide(notes, of: file, about: about)))
        if let about { named[about, default: []] += shownNames(notes) }
      }
    }
    publication.library.commentary = shown
    for (about, names) in named {
      for name in names { publication.passages[about]?[name] = nil }
    }
  }

  /// The passages that commentary names for readers, too.
  private func shownNames(_ notes: MarkedNotes?) -> [String] {
    notes?.notes.filter { viewing.shows(viewing.effective($0.visibility)) }.compactMap(\.passage)
      ?? []
  }

  /// Why a whole file is hidden; nil where it is shown.
  private mutating func visibility(of file: CommentaryFile, about: EntryID?) -> Visibility? {
    let own = viewing.effective(file.header.visibility)
    if let label = viewing.label(own) {
      publication.places[file.header.file.path] = [.init(range: nil, visibility: label)]
    }
    if !viewing.shows(own) { return own }
    guard let about else {
      return publication.hiddenEntry(file.about, in: index).map { .dependent(on: $0) }
    }
    return publication.entries[about].map { _ in .dependent(on: about) }
  }

  /// The ranges of a file's hidden notes, once they are listed.
  private mutating func hide(
    _ notes: MarkedNotes?, of file: CommentaryFile, about: EntryID?
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for note in notes?.notes ?? [] {
      let visibility = viewing.effective(note.visibility)
      guard visibility != .published else { continue }
      publication.places[file.header.file.path, default: []].append(
        .init(range: note.range, visibility: visibility))
      guard !viewing.shows(visibility) else { continue }
      ranges.append(note.range)
      publication.footnotes[file.header.file.path, default: HiddenFootnotes()].read(
        file.header.file.bytes, note.range)
      keep(note.passage, about, visibility)
      let name = "\(about?.description ?? file.about.value)\(note.id.map { "^\($0)" } ?? "")"
      publication.hidden.append(.init(name: name, why: visibility, span: note.head))
    }
    return ranges
  }

  private mutating func keep(_ passage: String?, _ about: EntryID?, _ visibility: Visibility) {
    guard let passage, let about else { return }
    publication.passages[about, default: [:]][passage] = visibility
  }

  /// Hides events all of whose evidence is hidden, and what commentary speaks of them.
  private mutating func hideEvents() {
    var isChanged = false
    for event in publication.library.events where publication.entries[event.header.id] == nil {
      let cited = event.sources.flatMap(\.cite)
      let hidden = cited.compactMap { publication.hiddenSource(of: $0, in: index) }
      guard let first = hidden.first, hidden.count == cited.count else { continue }
      hide(event.header, event.title.value, as: .dependent(on: first))
      isChanged = true
    }
    guard isChanged else { return }
    publication.library.commentary.removeAll { file in
      guard let about = try? index.find(file.about.value).get().id,
        publication.entries[about] != nil
      else { return false }
      publication.hidden.append(.init(file.header, .dependent(on: about)))
      publication.places[file.header.file.path] = [
        .init(range: nil, visibility: .dependent(on: about))
      ]
      return true
    }
  }

  /// The clock is not asked for it: where nothing waits, nobody knows.
  private mutating func warn(ofFutureListing header: EntryHeader) {
    guard let listed = header.listed, let now = viewing.moment,
      viewing.effective(header.visibility) == .published, let day = listed.value.earliest,
      // Where it is latest on earth, so that nobody is told of a day that has begun for them.
      day > Moment(seconds: now.seconds, offset: 14 * 60).day
    else { return }
    publication.diagnostics.append(
      Diagnostic(
        .listedInFuture, at: listed.span,
        "`listed` is the day on which readers could first see the entry, and this one is still to come",
        suggestion: "correct the day, or add `embargo: \(day)T06:00Z` to hide the entry until then")
    )
  }

  private mutating func warn(ofFuture article: Article) {
    guard let published = article.published, let now = viewing.moment,
      let earliest = published.value.earliest
    else { return }
    // Where it is tomorrow already, a source of that day has appeared.
    let offset = whole.settings.utcOffset ?? now.offset
    guard earliest > Moment(seconds: now.seconds, offset: offset).day else { return }
    publication.diagnostics.append(
      Diagnostic(
        .publishedInFuture, at: published.span,
        "`published` is the day when the source appeared, and this one is still to come",
        suggestion: "correct the date, or add `embargo: \(earliest)T06:00Z` "
          + "to hide the entry until then"))
  }
}

extension Library {
  /// Whether no more is published of an entry's text than what is quoted.
  fileprivate func isWithheld(_ entry: Reference, in index: EntryIndex) -> Bool {
    guard case .article(let key)? = try? index.find(entry.value).get().key else { return false }
    return articles[key.index].isWithheld
  }
}

extension Article {
  /// Days of which it is known without a clock that they are past.
  private static let knownPast = CalendarDay(year: 2026, month: 11, day: 1) ?? .first

  /// Whether the clock must say whether the source has appeared.
  fileprivate var mayBePublishedInFuture: Bool {
    guard case .published = header.visibility, let earliest = published?.value.earliest else {
      return false
    }
    return earliest > Self.knownPast
  }
}

extension Publication.Hidden {
  init(_ header: EntryHeader, _ why: Visibility) {
    self.init(
      name: header.id.description, why: why,
      span: header.file.span(0..<header.file.lineRange(at: 0).upperBound))
  }

  fileprivate var place: Place {
    Place(path: span.file.path, start: span.range.lowerBound, name: name)
  }

  struct Place: Comparable {
    let path: String
    let start: Int
    let name: String

    static func < (left: Place, right: Place) -> Bool {
      (left.path, left.start, left.name) < (right.path, right.start, right.name)
    }
  }
}

extension Diagnostic {
  fileprivate static var momentWithoutOffset: Diagnostic {
    Diagnostic(
      .momentRequired, at: .nowhere, "--as-of does not say by which clock",
      suggestion: "write the moment whole, such as `2025-06-01T06:00+02:00`, "
        + "or add `utc-offset: +02:00` to `dossier.yaml`")
  }

  fileprivate static func momentRequired(_ next: Moment) -> Diagnostic {
    Diagnostic(
      .momentRequired, at: .nowhere,
      "an embargo here ends at \(next.readable), and this run doesn’t say by which moment it is built",
      suggestion: "add `--as-of \"$(date -u +%Y-%m-%dT%H:%MZ)\"`")
  }
}
