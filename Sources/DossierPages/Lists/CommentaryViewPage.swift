import DossierModel
import DossierSite
import DossierTheme
import TextAnalysis
import TypedTemplates

/// All notes by entry, kind or editor, a line each; `total` counts those on all its pages.
struct CommentaryViewPage: PageKind {
  struct Group: TemplateRecord {
    let label: String
    let entry: Shared<EntryLinkRecord>?
    let total: Int
    let notes: [NoteLineRecord]

    var isWhole: Bool { total == notes.count }

    static let schema = Schema<Self>(
      "noteGroup",
      [
        .text("label", \.label, "The entry, the kind or the editor that the notes have in common."),
        .optional(
          "entry", \.entry, "The entry that its notes are about; absent in the other views."),
        .number("total", \.total, "How many notes it has, those on other pages included."),
        .boolean("isWhole", \.isWhole, "Whether all its notes stand on this page."),
        .list("notes", \.notes, "Those of its notes that stand on this page."),
      ])
  }

  let site: Shared<SiteRecord>
  let page: PageRecord
  let total: Int
  let views: [LabelledLinkRecord]
  let view: String
  let groups: [Group]

  static let template = "commentary-view"
  static let schema = Schema<Self>(
    "commentaryView",
    [
      .site(\.site),
      .page(\.page),
      .number("total", \.total, "How many notes there are, on all pages of the view."),
      .list("views", \.views, "The orders in which the notes can be read, as links."),
      .choice("view", \.view, CommentaryView.self, "What the notes are grouped by."),
      .list("groups", \.groups, "The notes of this page, by group."),
    ])
}

extension CommentaryViewPage {
  static let group = PageGroup.lists

  static func paths(in site: PageDirectory) -> [SitePath] {
    site.model.commentary.views.compactMap(\.grouping).flatMap {
      site.noteLists[$0]?.pagination.paths ?? []
    }
  }

  static func page(at path: SitePath, in site: PageDirectory) -> PlannedPage<Self>? {
    guard case .notes(let grouping, let number) = path, let list = site.noteLists[grouping],
      list.pagination.numbers.contains(number)
    else { return nil }
    let model = site.model
    return PlannedPage {
      Self(
        model, ListPart(pagination: list.pagination, number: number), view: list.view,
        groups: list.groups)
    }
  }

  init(_ model: SiteModel, _ part: ListPart, view: CommentaryView, groups: [NoteGroup]) {
    site = model.frames.site(at: part.path, in: .commentary)
    page = model.frames.page(
      model.frames.head(part, kind: Self.template, name: model.wording(view.title)))
    total = part.pagination.total
    views = model.commentary.links(current: view)
    self.view = view.rawValue
    self.groups = Self.slice(groups, part.range).map { group, notes in
      Group(
        label: group.label, entry: group.entry.map { model.links[$0] }, total: group.notes.count,
        notes: notes.map { NoteLineRecord($0, model) })
    }
  }

  /// The groups that reach into a range of all notes, each with those of its notes that lie there.
  private static func slice(
    _ groups: [NoteGroup], _ range: Range<Int>
  ) -> [(NoteGroup, ArraySlice<Key<Note>>)] {
    let first = groups.bisection(where: { $0.start + $0.notes.count > range.lowerBound })
    return groups[first...].prefix { $0.start < range.upperBound }.map { group in
      let start = max(range.lowerBound - group.start, 0)
      let end = min(range.upperBound - group.start, group.notes.count)
      return (group, group.notes[start..<end])
    }
  }
}

extension NoteLineRecord {
  fileprivate init(_ key: Key<Note>, _ model: SiteModel) {
    let note = model.dossier.notes[key]
    self.init(
      kindLabel: model.wording(.name(of: note.kind)),
      previewLabel: model.wording.label(of: note.label), title: note.title,
      url: model.links.address(of: note.about, fragment: note.fragment, on: nil),
      entry: model.links[note.about], passage: note.passage.map { model.passages.record($0) },
      editor: note.editor.flatMap { model.people.editors[$0] },
      date: note.date.map(model.dates.record))
  }
}
