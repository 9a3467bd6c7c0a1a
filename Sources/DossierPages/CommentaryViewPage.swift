import DossierSite
import DossierTheme
import TypedTemplates

/// All notes by entry, kind or editor, a line each; `total` counts those on all its pages.
struct CommentaryViewPage: PageValue {
  struct Group: Sendable {
    let label: String
    /// The entry that its notes are about, in the view by entry.
    let entry: Shared<EntryLinkRecord>?
    /// How many notes it has, those on other pages with them.
    let total: Int
    let notes: [NoteLineRecord]

    /// Whether all its notes stand on this page.
    var isWhole: Bool { total == notes.count }

    static let schema = Schema<Self>(
      "noteGroup",
      [
        .text("label", \.label),
        .optional("entry", EntryLinkRecord.schema, \.entry),
        .number("total", \.total),
        .boolean("isWhole", \.isWhole),
        .list("notes", NoteLineRecord.schema, \.notes),
      ])
  }

  let site: Shared<SiteRecord>
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
      .site(\.site),
      .record("page", PageRecord.schema, \.page),
      .number("total", \.total),
      .list("views", LabelledLinkRecord.schema, \.views),
      .text("view", \.view),
      .list("groups", Group.schema, \.groups),
    ])
}
