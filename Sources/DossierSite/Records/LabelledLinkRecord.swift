import DossierCore
import TypedTemplates

/// An address with its label: a breadcrumb, an item of navigation, a link of an expert.
package struct LabelledLinkRecord: TemplateRecord {
  package let label: String
  package let url: SiteURL
  var isCurrent = false
  var isAbove = false

  package init(label: String, url: SiteURL, isCurrent: Bool = false, isAbove: Bool = false) {
    self.label = label
    self.url = url
    self.isCurrent = isCurrent
    self.isAbove = isAbove
  }

  package static let schema = Schema<Self>(
    "link",
    [
      .text("label", \.label, "The words of the link."),
      .url("url", \.url, "Where it leads."),
      .boolean("isCurrent", \.isCurrent, "Whether it leads to the page on which it stands."),
      .boolean(
        "isAbove", \.isAbove,
        "Whether the page on which it stands belongs to the list to which it leads."),
    ])
}
