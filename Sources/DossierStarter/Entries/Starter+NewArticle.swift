extension Starter {
  /// A new article; what is not known is left out.
  static func newArticle(_ name: EntryName) -> String {
    """
    ---
    # The title as published. Where the source has none, write `label:` with a name of your own.
    title: "\(name.title)"
    # Leave out what you do not know; it is shown as unknown.
    # subtitle:
    # publisher: The Name of the Paper
    # published: YYYY-MM-DD
    # url: https://example.org/article
    # archived: https://web.archive.org/…
    # accessed: YYYY-MM-DD
    # language: en
    # rights:
    # genre: news analysis
    # An expert's id, or {name: …} for anyone else.
    # authors: [an-expert, {name: B. Example}]
    # full: the source's own words. digest: yours. excerpt: cited passages alone. link: none.
    text: digest
    # With the source's text in Originals/\(name.text).txt, quotations in a digest are verified.
    # quoted-at-most: 5%
    # edition-of: another-article
    # edition: reprint | abridged | translation | update
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
