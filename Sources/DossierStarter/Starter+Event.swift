extension Starter {
  /// An example of an event whose date is not known exactly.
  static let event = """
    ---
    title: The first meeting of the group
    # EDTF: 2016-11-09, 2016-11, 2011/2013, or 1990~ for about 1990.
    date: 1990~
    place: Example Town
    people: [ada-example]
    bears-on: [meetings-build-trust]
    sources:
      - cite: why-we-meet^trust
    ---

    The year is the group's own recollection.

    """
}
