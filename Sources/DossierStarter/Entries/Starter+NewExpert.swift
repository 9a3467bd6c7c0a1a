extension Starter {
  /// A new expert.
  static func newExpert(_ name: EntryName) -> String {
    """
    ---
    name: "\(name.personalName)"
    # honorific: Sir
    # aliases: [U. Titled]
    # expert: speaks here. actor: is spoken about. organisation: one of the two, but no person.
    type: expert
    # roles:
    #   - { title: Director, organisation: An Institute, from: 2014, to: 2018 }
    # links:
    #   Website: https://example.org/
    # topics: [a-topic]
    # The day on which readers can first see it; write it when you publish.
    # listed: YYYY-MM-DD
    # A draft appears nowhere; take the line out to publish.
    status: draft
    ---

    Who this is.

    """
  }
}
