extension Starter {
  /// `Content/dossier.yaml` of a new dossier.
  static let settings = """
    title: A new dossier
    subtitle: Should a group meet in person?
    description: An example that shows how each kind of entry is written.
    language: en

    # Who writes here; notes name them by id.
    editors:
      editors: { name: The editors }

    # What is in question, and the sides as the home page shows them.
    questions:
      - id: meetings
        text: Should a group meet in person?
        groups:
          - label: For meeting
            arguments: [meetings-build-trust]
          - label: Against
            arguments: [meetings-cost-time]

    # Where a reader had best begin.
    start: [why-we-meet]

    # The main pages in the head of each page. Left out, these are sources, arguments, people, the
    # timeline, positions and the search; a list of your own takes the place of all of them.
    # navigation:
    #   - { label: Sources, to: articles/index.html }
    #   - { label: Arguments, to: arguments/index.html }
    #   - { label: Timeline, to: timeline.html }
    #   - { label: Search, to: search.html }
    #   - { label: About, to: about }

    # The address at which the site will be published gives it a feed and a sitemap.
    # url: https://example.org/dossier/
    # licence: CC BY 4.0

    """
}
