import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

/// Every note of the dossier, latest first; `total` counts those on all its pages.
struct CommentaryPage: ListPageKind {
  /// What a reader may choose by, each as it occurs among the notes; absent where the list is split,
  /// since a choice would then leave out what other pages hold.
  struct Filters: TemplateRecord {
    struct Choice: TemplateRecord {
      let value: String
      let label: String

      static let schema = Schema<Self>(
        "choice",
        [
          .text("value", \.value, "What the filter compares."),
          .text("label", \.label, "What readers choose by."),
        ])
    }

    let entries: [Choice]
    let kinds: [Choice]
    let editors: [Choice]
    let years: [Choice]

    static let schema = Schema<Self>(
      "commentaryFilters",
      [
        .list("entries", \.entries, "The entries on which there are notes."),
        .list("kinds", \.kinds, "The kinds of note that there are."),
        .list("editors", \.editors, "The editors who signed notes; may be empty."),
        .list("years", \.years, "The years of notes that have a date; may be empty."),
      ])
  }

  let site: Shared<SiteRecord>
  let page: PageRecord
  let total: Int
  let views: [LabelledLinkRecord]
  let filters: Filters?
  let notes: [NoteRecord]

  static let template = "commentary"
  static let schema = Schema<Self>(
    "commentary",
    [
      .site(\.site),
      .page(\.page),
      .number("total", \.total, "How many notes there are, on all pages of the list."),
      .list("views", \.views, "The orders in which the notes can be read, as links."),
      .optional(
        "filters", \.filters,
        "What a reader may filter by; absent where the list is split or has one note."),
      .list("notes", \.notes, "The notes of this page, latest first."),
    ])
}

extension CommentaryPage {
  static let section = Section.commentary

  static func total(_ model: SiteModel) -> Int? {
    model.figures.notes
  }

  init(_ model: SiteModel, _ part: ListPart) {
    site = model.frames.site(at: part.path, in: .commentary)
    page = model.frames.page(model.frames.head(part, kind: Self.template))
    total = part.pagination.total
    views = model.commentary.links(current: .date)
    let notes = model.orders.notes[part.range].map { model.notes.record($0) }
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
