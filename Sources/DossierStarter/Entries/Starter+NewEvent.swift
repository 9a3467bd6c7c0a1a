extension Starter {
  static let dateComment =
    "# EDTF: 2016-11-09, 2016-11, 2016, 2011/2013, 1990~ (about), 1990? (perhaps), -0044, 201X."
  /// A date that says nothing: any other would be a false one until it is written anew.
  static let dateNotYetWritten = "date: XXXX"

  /// A new event.
  static func newEvent(_ name: EntryName) -> String {
    """
    ---
    title: "\(name.title)"
    \(dateComment)
    \(dateNotYetWritten)
    # place: Moscow
    # people: [an-expert]
    # bears-on: [an-argument]
    # sources:
    #   - cite: article^passage
    #   - { cite: other-article^passage, date: YYYY-MM }
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
