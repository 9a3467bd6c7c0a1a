extension Starter {
  /// A new free page.
  static func newPage(_ name: EntryName) -> String {
    """
    ---
    title: "\(name.title)"
    # topics: [a-topic]
    # A draft appears nowhere; take the line out to publish.
    status: draft
    ---

    The text.

    """
  }
}
