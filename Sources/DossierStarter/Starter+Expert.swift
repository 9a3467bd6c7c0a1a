extension Starter {
  /// An example of a person who speaks in the dossier.
  static let expert = """
    ---
    name: Ada Example
    # expert (who speaks here), actor or organisation.
    type: expert
    roles:
      - { title: Columnist, organisation: The Example Gazette, from: 2019 }
    links:
      The Example Gazette: https://example.org/
    ---

    An invented columnist, so that the example has somebody to quote.

    """
}
