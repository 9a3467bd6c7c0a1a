import DossierCore
import DossierModel
import DossierTheme

/// The orders in which all notes are listed.
package final class Commentary: Sendable {
  private let dossier: Dossier
  private let wording: Wording
  private let links: Links
  private let orders: Orders
  private let people: People
  package let views: [CommentaryView]

  init(
    _ dossier: Dossier, wording: Wording, links: Links, orders: Orders, people: People,
    reusing earlier: Commentary?
  ) {
    self.dossier = dossier
    self.wording = wording
    self.links = links
    self.orders = orders
    self.people = people
    views = earlier?.views ?? CommentaryView.all(of: dossier.notes)
  }

  /// By entry in the order of the entries' lists, each note by its number; by kind and by editor the
  /// latest first.
  package func groups(_ view: CommentaryView) -> [NoteGroup] {
    let all: [NoteGroup] =
      switch view {
      case .date: [NoteGroup(label: wording(.commentaryByDate), entry: nil, notes: orders.notes)]
      case .entry:
        orders.entries.filter { !dossier[entry: $0].notes.isEmpty }.map {
          NoteGroup(label: links.fullTitle(links[$0]), entry: $0, notes: dossier[entry: $0].notes)
        }
      case .kind:
        Note.Kind.allCases.map { kind in
          NoteGroup(
            label: wording(.name(of: kind)), entry: nil,
            notes: orders.notes.filter { dossier.notes[$0].kind == kind })
        }
      case .editor:
        (dossier.settings.editors.map(\.id) + [nil]).map { editor in
          NoteGroup(
            label: editor.flatMap { people.editors[$0]?.name } ?? wording(.unsigned), entry: nil,
            notes: orders.notes.filter { dossier.notes[$0].editor == editor })
        }
      }
    var groups = all.filter { !$0.notes.isEmpty }
    for index in groups.indices.dropFirst() {
      groups[index].start = groups[index - 1].start + groups[index - 1].notes.count
    }
    return groups
  }

  /// A link to each order, with the present one marked.
  package func links(current: CommentaryView) -> [LabelledLinkRecord] {
    views.map {
      LabelledLinkRecord(
        label: wording($0.label), url: .site($0.path(page: 1)), isCurrent: $0 == current)
    }
  }
}

/// The orders in which all notes are listed, each on pages of its own.
package enum CommentaryView: String, Sendable, CaseIterable {
  case date, entry, kind, editor

  /// By what it groups notes; nil for the order by date.
  package var grouping: NoteGrouping? {
    switch self {
    case .date: nil
    case .entry: .entry
    case .kind: .kind
    case .editor: .editor
    }
  }

  /// The path of one of its pages, from 1.
  package func path(page: Int) -> SitePath {
    grouping.map { .notes(by: $0, page: page) } ?? .list(.commentary, page: page)
  }

  /// What its pages are called.
  package var title: SitePhrase {
    switch self {
    case .date: .titleCommentary
    case .entry: .titleCommentaryByEntry
    case .kind: .titleCommentaryByKind
    case .editor: .titleCommentaryByEditor
    }
  }

  /// What it is called among the others.
  var label: SitePhrase {
    switch self {
    case .date: .commentaryByDate
    case .entry: .commentaryByEntry
    case .kind: .commentaryByKind
    case .editor: .commentaryByEditor
    }
  }
}

/// Notes that share what a view orders them by.
package struct NoteGroup: Sendable {
  package let label: String
  /// The entry that they are about, in the view by entry.
  package let entry: EntryKey?
  package let notes: [Key<Note>]
  /// How many notes are in the groups before it.
  package var start = 0
}

extension CommentaryView {
  /// By date always; another order where it would make more than one group.
  static func all(of notes: [Note]) -> [CommentaryView] {
    guard let first = notes.first else { return [.date] }
    return allCases.filter { view in
      switch view {
      case .date: true
      case .entry: notes.contains { $0.about != first.about }
      case .kind: notes.contains { $0.kind != first.kind }
      case .editor: notes.contains { $0.editor != first.editor }
      }
    }
  }
}
