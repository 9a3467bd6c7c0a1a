extension Starter {
  /// An example of commentary: a note, a named passage and a correction.
  static let commentary = """
    ---
    about: why-we-meet
    by: editors
    date: 2024-05-02
    ---

    > [!context] How many letters? ^letters
    > people who have met once answer each other's letters sooner

    The source gives no figures; it speaks from experience.

    > [!passage] ^trust
    > answer each other's letters sooner, and forgive a clumsy sentence more readily

    > [!correction] Two weeks, not three 2024-05-09 ^cost
    > For a group of forty she counts two working weeks a year

    Until 9 May 2024 this digest said three weeks.

    """
}
