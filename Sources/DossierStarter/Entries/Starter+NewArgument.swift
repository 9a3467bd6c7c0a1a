extension Starter {
  /// A new argument.
  static func newArgument(_ name: EntryName) -> String {
    """
    ---
    # One claim, as a whole sentence that can be held or denied.
    claim: "\(name.title)"
    # short: A few words for lists and links
    # question: the id of a question in dossier.yaml
    # How it stands to others: an id, or {argument, because, cite}. Without `cite` the relation is the
    # editors' inference, and is shown so.
    # supports: [another-argument]
    # attacks:
    #   - argument: another-argument
    #     because: Why it does
    #     cite: article^passage
    # undercuts, contradicts, contrary-to and entails are written the same way.
    # positions:
    #   - expert: an-expert
    #     stance: for | against | mixed | conditional
    #     said: YYYY-MM-DD
    #     via: who-relays-it
    #     basis: quoted | paraphrased | inferred
    #     cite: article^passage
    # topics: [a-topic]
    # The day on which readers can first see it; write it when you publish.
    # listed: YYYY-MM-DD
    # A draft appears nowhere; take the line out to publish.
    status: draft
    ---

    What the claim says, and what it does not say.

    """
  }
}
