extension Starter {
  /// An example of a second argument, with a relation to the first.
  static let counterArgument = """
    ---
    claim: Meeting in person costs more time than it saves
    short: Meetings cost time
    question: meetings
    # How it stands to other arguments: supports, attacks, undercuts, contradicts, contrary-to, entails.
    attacks:
      - argument: meetings-build-trust
        because: Two weeks of travel are time in which letters could be written.
        cite: why-we-meet^cost
    positions:
      - expert: ada-example
        stance: mixed
        said: 2024-03
        basis: paraphrased
        cite: why-we-meet^cost
    topics: [meetings]
    ---

    The source grants the cost and still comes down on the other side.

    """
}
