import DossierCore
import TypedTemplates

/// The article of which another is an edition, where readers don't get to see it.
struct HiddenOriginalRecord: TemplateRecord {
  let text: String
  let url: SiteURL?

  static let schema = Schema<Self>(
    "hiddenOriginal",
    [
      .text("text", \.text, "That the original is not published, or when it was withdrawn."),
      .optionalURL("url", \.url, "The notice in its place; absent where it was not withdrawn."),
    ])
}
