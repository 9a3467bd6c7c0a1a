import DossierCore

/// A value as a template meets it; records are slots in the order of their type's members.
package enum TemplateValue: Sendable {
  case text(String)
  case number(Int)
  case boolean(Bool)
  case url(SiteURL)
  case html(HTML)
  case json(JSON)
  case list([TemplateValue])
  case record([TemplateValue])
  /// An optional that is absent.
  case none
}

/// A JSON document, written by the page values alone; safe inside a script element, since `<`,
/// `>` and `&` are escaped in it.
package struct JSON: Sendable, Equatable {
  package let bytes: [UInt8]

  /// Only the writer of page values may call this; a test over the sources holds it.
  package init(writtenByPageValues bytes: [UInt8]) {
    self.bytes = bytes
  }
}
