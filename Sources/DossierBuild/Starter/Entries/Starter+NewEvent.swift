extension Starter {
  /// A new event.
  static func newEvent(_ name: EntryName) -> String {
    """
    ---
    title: "\(name.title)"
    # EDTF: 2016-11-09, 2016-11, 2016, 2011/2013, 1990~ (about), 1990? (perhaps), -0044, 201X.
    date: 2016-11
    # place: Moscow
    # people: [an-expert]
    # bears-on: [an-argument]
    # sources:
    #   - cite: article^passage
    #   - { cite: other-article^passage, date: 2016-12 }
    # topics: [a-topic]
    # The day on which readers can first see it; write it when you publish.
    # listed: YYYY-MM-DD
    # A draft appears nowhere; take the line out to publish.
    status: draft
    ---

    What happened.

    """
  }
}
