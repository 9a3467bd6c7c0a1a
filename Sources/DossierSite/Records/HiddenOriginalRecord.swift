import DossierCore
import TypedTemplates

/// The article of which another is an edition, where readers don't get to see it.
struct HiddenOriginalRecord: Sendable {
  /// That it is not published, or when it was withdrawn.
  let text: String
  /// The notice in its place, where it was withdrawn.
  let url: SiteURL?

  static let schema = Schema<Self>(
    "hiddenOriginal",
    [
      .text("text", \.text),
      .optionalURL("url", \.url),
    ])
}
