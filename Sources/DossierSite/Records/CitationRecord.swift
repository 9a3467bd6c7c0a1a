import DossierCore
import TypedTemplates

/// How to cite an article, as plain text.
package struct CitationRecord: Sendable {
  /// `digest` (the editors' words on this site) or `source`.
  let kind: String
  let label: String
  let text: String
  let url: SiteURL?

  package static let schema = Schema<Self>(
    "citation",
    [
      .text("kind", \.kind),
      .text("label", \.label),
      .text("text", \.text),
      .optionalURL("url", \.url),
    ])
}
