import DossierGraph

extension CommentaryViewPage {
  init(_ context: SiteContext, _ part: ListPart, view: CommentaryView, groups: [NoteGroup]) {
    site = context.site(at: part.path, in: .commentary)
    page = context.page(context.head(part, kind: Self.template, title: view.title))
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
    var start = 0
    return groups.compactMap { group in
      defer { start += group.notes.count }
      let here = range.clamped(to: start..<start + group.notes.count)
      guard !here.isEmpty else { return nil }
      return (group, group.notes[here.lowerBound - start..<here.upperBound - start])
    }
  }
}

extension SiteContext {
  fileprivate func line(_ key: Key<Note>) -> NoteLineRecord {
    let note = dossier.notes[key]
    return NoteLineRecord(
      kindLabel: wording(.name(of: note.kind)), title: note.title,
      url: address(of: note.about, fragment: note.fragment, on: nil), entry: link(note.about),
      passage: note.passage.map { passage($0) }, editor: note.editor.flatMap { editors[$0] },
      date: note.date.map(date))
  }
}
