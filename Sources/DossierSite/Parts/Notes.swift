import DossierCore
import DossierModel
import DossierTheme
import TypedTemplates

/// Notes, and the bodies beside which they stand. `page` is the entry on whose page they stand.
package final class Notes: Sendable {
  private let dossier: Dossier
  private let wording: Wording
  private let dates: DatesInWords
  private let links: Links
  private let people: People
  private let editions: Editions
  private let passages: Passages

  init(
    _ dossier: Dossier, wording: Wording, dates: DatesInWords, links: Links, people: People,
    editions: Editions, passages: Passages
  ) {
    self.dossier = dossier
    self.wording = wording
    self.dates = dates
    self.links = links
    self.people = people
    self.editions = editions
    self.passages = passages
  }

  /// A note as templates see it.
  package func record(_ key: Key<Note>, on page: EntryKey? = nil) -> NoteRecord {
    let note = dossier.notes[key]
    let passage = note.passage.map { dossier.passages[$0] }
    let isLost = passage.map { $0.range == nil } ?? false
    // Lost words have no marker, and from another page the passage itself is the way.
    let hasMarker = !isLost && page == note.about
    let name = hasMarker ? passage?.name : nil
    return NoteRecord(
      number: note.number, kind: note.kind.rawValue, kindLabel: wording(.name(of: note.kind)),
      previewLabel: wording.label(of: note.label),
      title: note.title, editor: note.editor.flatMap { people.editors[$0] },
      date: note.date.map(dates.record), fragment: note.fragment,
      url: links.address(of: note.about, fragment: note.fragment, on: page),
      entry: links[note.about],
      passage: note.passage.map { passages.record($0, on: page) }, isLost: isLost,
      marker: name.map { .fragment(PageFragment.marker($0)) }, said: note.said,
      cite: name.map { .fragment(PageFragment.quotation($0)) },
      isLong: note.body.wordCount > NoteRecord.mostShortWords,
      body: note.body.html, uses: note.passage.map(passages.uses) ?? [],
      usesFragment: name.map(PageFragment.citation))
  }

  func body(_ body: ComposedBody, on page: EntryKey) -> BodyRecord {
    let letters = body.letters
    return BodyRecord(
      isEmpty: body.segments.isEmpty, language: dossier.textLanguage(of: page),
      segments: body.segments.map { segment($0, letters: letters, on: page) },
      headings: body.headings.map {
        .init(level: $0.level, text: $0.text, url: .fragment($0.id))
      },
      wordCount: body.wordCount, minutes: body.minutes)
  }

  private func segment(
    _ segment: ComposedBody.Segment, letters: [Key<Passage>: Int], on page: EntryKey
  ) -> BodyRecord.Segment {
    switch segment {
    case .html(let html): .init(html: html, apparatus: nil)
    case .apparatus(let apparatus):
      .init(
        html: .empty,
        apparatus: ApparatusRecord(
          beside: apparatus.beside.rawValue, beneath: apparatus.beneath.rawValue,
          notes: apparatus.notes.map { record($0, on: page) },
          cited: apparatus.cited.map { cited($0, letters: letters, on: page) },
          survivors: survivors(apparatus, on: page)))
    }
  }

  /// - Parameter letters: the place of each cited passage among those of its entry.
  private func cited(
    _ key: Key<Passage>, letters: [Key<Passage>: Int], on page: EntryKey
  ) -> CitedRecord {
    let passage = dossier.passages[key]
    return CitedRecord(
      fragment: PageFragment.citation(passage.name),
      url: .fragment(PageFragment.citation(passage.name)),
      marker: .fragment(PageFragment.marker(passage.name)),
      cite: .fragment(PageFragment.quotation(passage.name)),
      letter: PageFragment.letters(letters[key] ?? 0), passage: passages.record(key, on: page),
      uses: passages.uses(of: key))
  }

  private func survivors(
    _ apparatus: ComposedBody.Apparatus, on page: EntryKey
  ) -> [SurvivorRecord] {
    guard case .article(let article) = page else { return [] }
    return apparatus.survivors.map { survivor($0, of: article) }
  }

  /// A passage of another edition, as the page of an article shows it.
  func survivor(_ offset: Int, of article: Key<LinkedArticle>) -> SurvivorRecord {
    let survivor = dossier.articles[article].survivors[offset]
    return SurvivorRecord(
      fragment: PageFragment.citation(survivor.name), earlier: earlierFragments(of: survivor),
      url: .fragment(PageFragment.citation(survivor.name)),
      marker: .fragment(PageFragment.marker(survivor.name)), letter: survivor.marker,
      edition: homeLabel(survivor.passage, seenFrom: article), isReworded: survivor.isReworded,
      passage: passages.record(survivor.passage, on: .article(article)),
      note: dossier.passages[survivor.passage].note.map { record($0, on: .article(article)) },
      uses: passages.uses(of: survivor.passage))
  }

  /// A survivor's name holds the id of the article that it comes from, which may have been another.
  private func earlierFragments(of survivor: SurvivingPassage) -> [String] {
    let passage = dossier.passages[survivor.passage]
    guard case .article(let home) = passage.entry else { return [] }
    return dossier.articles[home].common.was.flatMap { id in
      let name = SurvivingPassage.name(of: passage.name, from: id)
      return [PageFragment.passage(name), PageFragment.citation(name)]
    }
  }

  /// A passage of another edition whose words stand in an article's source too.
  package func quotedPassage(
    _ key: Key<Passage>, seenFrom article: Key<LinkedArticle>
  ) -> QuotedPassageRecord {
    QuotedPassageRecord(
      edition: homeLabel(key, seenFrom: article), passage: passages.record(key),
      isRecorded: dossier.passages[key].survivals.contains {
        $0.article == article && $0.isRecorded
      },
      note: dossier.passages[key].note.map { record($0) }, uses: passages.uses(of: key))
  }

  private func homeLabel(_ passage: Key<Passage>, seenFrom article: Key<LinkedArticle>) -> String {
    guard case .article(let home) = dossier.passages[passage].entry else { return "" }
    return editions.label(home, seenFrom: article)
  }
}

extension ComposedBody {
  /// The body of a note, in which no apparatus stands.
  fileprivate var html: HTML {
    HTML.joined(
      segments.compactMap { if case .html(let html) = $0 { html } else { nil } })
  }

  /// Reading time at 230 words a minute, rounded up; 0 where there is nothing to read.
  var minutes: Int { (wordCount + 229) / 230 }

  /// The place of each cited passage, as the marker in the text counts them.
  fileprivate var letters: [Key<Passage>: Int] {
    let cited = segments.flatMap { segment -> [Key<Passage>] in
      if case .apparatus(let apparatus) = segment { apparatus.cited } else { [] }
    }
    return Dictionary(
      cited.sorted().enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { $1 })
  }

  /// The notes that stand beside its blocks.
  var placedNotes: Set<Key<Note>> {
    Set(
      segments.flatMap { segment -> [Key<Note>] in
        if case .apparatus(let apparatus) = segment { apparatus.notes } else { [] }
      })
  }
}

extension PageFragment {
  /// What the marker of a cited passage shows, by its place from 0: a, b, … z, aa, ab, …
  static func letters(_ place: Int) -> String {
    var rest = place
    var letters = ""
    repeat {
      letters = String(UnicodeScalar(UInt8(97 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}
