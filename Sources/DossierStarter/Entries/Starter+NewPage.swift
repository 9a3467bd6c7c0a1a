extension Starter {
  /// A new free page.
  static func newPage(_ name: EntryName) -> String {
    """
    ---
    title: "\(name.title)"
    # topics: [a-topic]
    # The day on which readers can first see it; write it when you publish.
    # listed: YYYY-MM-DD
    # A draft appears nowhere; take the line out to publish.
    status: draft
    ---

    The text.

    """
  }
}
