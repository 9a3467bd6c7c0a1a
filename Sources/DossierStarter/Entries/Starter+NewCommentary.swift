extension Starter {
  /// A new file of commentary.
  static func newCommentary(_ name: EntryName) -> String {
    """
    ---
    # The id of the entry that the notes are about.
    about: \(name.text)
    # by: editors
    # date: YYYY-MM-DD
    # The day on which readers can first see it; write it when you publish.
    # listed: YYYY-MM-DD
    # A draft appears nowhere; take the line out to publish.
    status: draft
    ---

    Words before the first passage are a note on the whole entry. A note on a passage quotes it first:

        > [!context] An optional title ^an-id
        > the words of the entry, as they stand there

        What the editors say of them, up to the next such quotation.

    The kinds are comment, context, question, dispute, correction, source-changed, and passage, which only names words so that others can cite them as `entry^an-id`.

    """
  }
}
