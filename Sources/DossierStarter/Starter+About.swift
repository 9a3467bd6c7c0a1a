extension Starter {
  /// An example of a free page.
  static let about = """
    ---
    title: About this dossier
    ---

    This dossier was made to show how one is written. Its one source, its author and its events are invented.

    ## How it is made

    Each source stands here as a digest, in the words of the editors. Where a claim is ascribed to somebody, the passage that shows it is cited. What the editors add themselves is set apart as a note.

    """
}
