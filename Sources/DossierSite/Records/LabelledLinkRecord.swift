import DossierCore
import DossierTemplates

/// An address with its label: a breadcrumb, an item of navigation, a link of an expert.
struct LabelledLinkRecord: Sendable {
  let label: String
  let url: SiteURL
  /// Whether it leads to the page on which it stands.
  var isCurrent = false
  /// Whether the page on which it stands belongs to the list to which it leads.
  var isAbove = false

  static let schema = Schema<Self>(
    "link",
    [
      .text("label", \.label),
      .url("url", \.url),
      .boolean("isCurrent", \.isCurrent),
      .boolean("isAbove", \.isAbove),
    ])
}
