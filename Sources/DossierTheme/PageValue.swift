import TypedTemplates

/// What the template of one kind of page sees as its names.
package protocol PageValue: TemplateRecord {
  /// The template's name, without `.html`.
  static var template: String { get }
}

extension PageValue {
  package static var declaration: Theme.Page { Theme.Page(template: template, type: schema.type) }
}
