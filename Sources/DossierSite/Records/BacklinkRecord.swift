import DossierCore
import TypedTemplates

/// A place in another entry that leads here, with the sentence around it.
package struct BacklinkRecord: TemplateRecord {
  let entry: Shared<EntryLinkRecord>
  let url: SiteURL
  let isInNote: Bool
  let before: String
  let label: String
  let after: String

  static let mostContexts = 100

  package static let schema = Schema<Self>(
    "backlink",
    [
      .record("entry", \.entry, "The entry from which a link leads here."),
      .url("url", \.url, "The very note or block in which the link stands."),
      .boolean("isInNote", \.isInNote, "Whether it stands in a note."),
      .text(
        "before", \.before,
        "The words before the link; empty for those beyond the first \(mostContexts)."),
      .text("label", \.label, "The words of the link itself."),
      .text(
        "after", \.after,
        "The words after the link; empty for those beyond the first \(mostContexts)."),
    ])
}
