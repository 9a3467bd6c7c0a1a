import DossierCore

/// The HTML ids that belong to a passage or a note of one name, in composed form, however it is
/// written.
package enum PageFragment {
  /// Where a passage begins.
  package static func passage(_ name: String) -> String { "p-\(name.composed)" }
  package static func note(_ name: String) -> String { "note-\(name.composed)" }
  /// The marker in the text that leads to a note or to the list of citations.
  package static func marker(_ name: String) -> String { "ref-\(name.composed)" }
  /// Where a passage is offered for citation.
  package static func quotation(_ name: String) -> String { "quote-\(name.composed)" }
  /// What cites a passage, beside the text.
  package static func citation(_ name: String) -> String { "cite-\(name.composed)" }

  /// The name of the passage to which a fragment may belong.
  package static func passage(at fragment: String) -> String? {
    ["p-", "note-", "ref-", "quote-", "cite-"].first(where: fragment.hasPrefix)
      .map { String(fragment.dropFirst($0.count)) }
  }

  /// Every fragment that a passage, or a note on one, may have.
  package static func all(of name: String) -> [String] {
    [passage(name), note(name), marker(name), quotation(name), citation(name)]
  }
}
