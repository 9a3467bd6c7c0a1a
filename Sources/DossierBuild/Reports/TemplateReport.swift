import DossierTemplates

/// One template of the theme, with what it may say.
package struct TemplateReport: Sendable {
  /// Its path below `Templates/` without `.html`.
  package let name: String
  /// The file that is in force where the site has its own; nil for the built-in one.
  package let overriddenBy: String?
  /// What it can name: the page's record, or its parameters; nil where it names nothing.
  package let members: RecordType?

  package init(name: String, overriddenBy: String?, members: RecordType?) {
    self.name = name
    self.overriddenBy = overriddenBy
    self.members = members
  }
}
