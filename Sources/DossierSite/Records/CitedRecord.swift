import DossierCore
import TypedTemplates

/// A passage without a note, with what cites it.
struct CitedRecord: TemplateRecord {
  let fragment: String
  let url: SiteURL
  let marker: SiteURL
  let cite: SiteURL
  let letter: String
  let passage: PassageRecord
  let uses: [UseRecord]

  static let schema = Schema<Self>(
    "cited",
    [
      .text("fragment", \.fragment, "The HTML id to which the passage's marker leads."),
      .url("url", \.url, "The same as an address on this page."),
      .url("marker", \.marker, "Its marker in the text, on the same page."),
      .url("cite", \.cite, "Where its words are offered for citation, on the same page."),
      .text("letter", \.letter, "What the marker shows."),
      .record("passage", \.passage, "The passage itself."),
      .list("uses", \.uses, "What leans on it."),
    ])
}
