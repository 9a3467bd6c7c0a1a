import DossierCore
import DossierModel
import DossierTheme

extension SiteContext {
  package func note(_ key: Key<Note>, on page: EntryKey? = nil) -> NoteRecord {
    let note = dossier.notes[key]
    let passage = note.passage.map { dossier.passages[$0] }
    let isLost = passage.map { $0.range == nil } ?? false
    // Lost words have no marker, and from another page the passage itself is the way.
    let hasMarker = !isLost && page == note.about
    let name = hasMarker ? passage?.name : nil
    return NoteRecord(
      number: note.number, kind: note.kind.rawValue, kindLabel: wording(.name(of: note.kind)),
      previewLabel: wording.label(of: note.label),
      title: note.title, editor: note.editor.flatMap { editors[$0] },
      date: note.date.map(date), fragment: note.fragment,
      url: address(of: note.about, fragment: note.fragment, on: page), entry: link(note.about),
      passage: note.passage.map { self.passage($0, on: page) }, isLost: isLost,
      marker: name.map { .fragment(PageFragment.marker($0)) }, said: note.said,
      cite: name.map { .fragment(PageFragment.quotation($0)) },
      isLong: note.body.wordCount > NoteRecord.mostShortWords,
      body: note.body.html, uses: note.passage.map(uses) ?? [],
      usesFragment: name.map(PageFragment.citation))
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
      letter: PageFragment.letters(letters[key] ?? 0), passage: self.passage(key, on: page),
      uses: uses(of: key))
  }

  func body(_ body: ComposedBody, on page: EntryKey) -> BodyRecord {
    let letters = body.letters
    return BodyRecord(
      isEmpty: body.segments.isEmpty, language: textLanguage(of: page),
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
          notes: apparatus.notes.map { note($0, on: page) },
          cited: apparatus.cited.map { cited($0, letters: letters, on: page) },
          survivors: survivors(apparatus, on: page)))
    }
  }

  private func survivors(
    _ apparatus: ComposedBody.Apparatus, on page: EntryKey
  ) -> [SurvivorRecord] {
    guard case .article(let article) = page else { return [] }
    return apparatus.survivors.map { survivor($0, of: article) }
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
