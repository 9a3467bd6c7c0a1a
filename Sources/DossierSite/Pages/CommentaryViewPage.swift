import DossierCore
import DossierTemplates

/// All notes by entry, kind or editor, a line each; `total` counts those on all its pages.
struct CommentaryViewPage: PageValue {
  struct Group: Sendable {
    let label: String
    /// The entry that its notes are about, in the view by entry.
    let entry: EntryLinkRecord?
    /// How many notes it has, those on other pages with them.
    let total: Int
    let notes: [NoteLineRecord]

    /// Whether all its notes stand on this page.
    var isWhole: Bool { total == notes.count }

    static let schema = Schema<Self>(
      "noteGroup",
      [
        .text("label") { $0.label },
        .optional("entry", EntryLinkRecord.schema) { $0.entry },
        .number("total") { $0.total },
        .boolean("isWhole") { $0.isWhole },
        .list("notes", NoteLineRecord.schema) { $0.notes },
      ])
  }

  let site: SiteRecord
  let page: PageRecord
  let total: Int
  /// The orders that there are, as links.
  let views: [LabelledLinkRecord]
  /// `entry`, `kind` or `editor`.
  let view: String
  let groups: [Group]

  static let template = "commentary-view"
  static let schema = Schema<Self>(
    "commentaryView",
    [
      .site { $0.site },
      .record("page", PageRecord.schema) { $0.page },
      .number("total") { $0.total },
      .list("views", LabelledLinkRecord.schema) { $0.views },
      .text("view") { $0.view },
      .list("groups", Group.schema) { $0.groups },
    ])
}
