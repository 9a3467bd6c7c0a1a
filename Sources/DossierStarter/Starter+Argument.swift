extension Starter {
  /// An example of an argument, with a position that cites a passage.
  static let argument = """
    ---
    claim: Meeting in person builds the trust that letters live on
    short: Meetings build trust
    question: meetings
    # Who holds it, and the words that show it.
    positions:
      - expert: ada-example
        stance: for
        said: 2024-03
        basis: paraphrased
        cite: why-we-meet^trust
    topics: [meetings]
    ---

    The claim is about trust alone; what a meeting costs is [[meetings-cost-time|another matter]].

    """
}
