import DossierSite
import TypedTemplates

extension CommentaryPage {
  init(_ context: SiteContext, _ part: ListPart) {
    site = context.site(at: part.path, in: .commentary)
    page = context.page(context.head(part, kind: Self.template))
    total = part.pagination.total
    views = context.viewLinks(current: .date)
    let notes = context.order.notes[part.range].map { context.note($0) }
    filters = page.isWhole && notes.count > 1 ? Filters(notes) : nil
    self.notes = notes
  }
}

extension CommentaryPage.Filters {
  init(_ notes: [NoteRecord]) {
    entries = Self.choices(notes) { ($0.entryValue, $0.entry.short) }
    kinds = Self.choices(notes) { ($0.kind, $0.kindLabel) }
    editors = Self.choices(notes) { note in note.editor.map { ($0.name, $0.name) } }
    years = Self.choices(notes) { note in note.year.map { ($0, $0) } }
  }

  /// Each once, by label.
  private static func choices(
    _ notes: [NoteRecord], _ choice: (NoteRecord) -> (String, String)?
  ) -> [Choice] {
    var known: Set<String> = []
    return notes.compactMap(choice).filter { known.insert($0.0).inserted }
      .map { Choice(value: $0.0, label: $0.1) }
      .sorted { ($0.label, $0.value) < ($1.label, $1.value) }
  }
}
