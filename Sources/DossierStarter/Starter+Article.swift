extension Starter {
  /// An example of an article: a digest, in the editors' own words.
  static let article = """
    ---
    title: Why we meet
    publisher: The Example Gazette
    published: 2024-03
    language: en
    # The id of an expert; `{name: …}` would be anyone else.
    authors: [ada-example]
    # full, digest, excerpt or link: what is published of the source's words.
    text: digest
    topics: [meetings]
    ---

    Ada Example begins with an observation: people who have met once answer each other's letters sooner, and forgive a clumsy sentence more readily.

    ## What a meeting costs

    She grants that travel takes days which nobody gets back. For a group of forty she counts two working weeks a year.

    ## What it is worth

    Her conclusion is that a yearly meeting pays for itself, provided that it has no agenda for at least half of the time.

    """
}
