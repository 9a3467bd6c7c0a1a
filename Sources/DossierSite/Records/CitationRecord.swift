import DossierCore
import TypedTemplates

/// How to cite an article, as plain text.
package struct CitationRecord: TemplateRecord {
  let kind: String
  let label: String
  let text: String
  let url: SiteURL?

  package static let schema = Schema<Self>(
    "citation",
    [
      .text(
        "kind", \.kind, "What is cited: `digest`, the editors' words on this site, or `source`."),
      .text("label", \.label, "The same in words."),
      .text("text", \.text, "The citation itself."),
      .optionalURL("url", \.url, "The address of what is cited; absent where there is none."),
    ])
}
