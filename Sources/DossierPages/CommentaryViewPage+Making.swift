import DossierModel
import DossierSite
import DossierTheme
import TextAnalysis

extension CommentaryViewPage {
  init(_ context: SiteContext, _ part: ListPart, view: CommentaryView, groups: [NoteGroup]) {
    site = context.site(at: part.path, in: .commentary)
    page = context.page(context.head(part, kind: Self.template, name: context.wording(view.title)))
    total = part.pagination.total
    views = context.viewLinks(current: view)
    self.view = view.rawValue
    self.groups = Self.slice(groups, part.range).map { group, notes in
      Group(
        label: group.label, entry: group.entry.map { context.link($0) }, total: group.notes.count,
        notes: notes.map { context.line($0) })
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

extension SiteContext {
  fileprivate func line(_ key: Key<Note>) -> NoteLineRecord {
    let note = dossier.notes[key]
    return NoteLineRecord(
      kindLabel: wording(.name(of: note.kind)),
      previewLabel: wording.label(of: note.label), title: note.title,
      url: address(of: note.about, fragment: note.fragment, on: nil), entry: link(note.about),
      passage: note.passage.map { passage($0) }, editor: note.editor.flatMap { editors[$0] },
      date: note.date.map(date))
  }
}
