/// How much of a source stands in the dossier, counted in its own words.
package struct SourceFigures: Sendable, Equatable {
  /// How many words the source has; nil where nobody has counted them.
  package var total: Int?
  /// Whether the total, or some of what is counted, is known from the lock alone.
  package var isRecorded = false
  /// Whether the total leaves out what belongs to the source's page alone, which is known where it
  /// was collated with another edition.
  package var isWithoutPage = false
  /// How many of them are published: in quotations of whatever digest, or in its excerpt. A word that
  /// is quoted twice counts once.
  package var quoted = 0
  /// How many quotations of the digest stand in a source.
  package var verified = 0
  /// How many of these are known from the lock alone.
  package var recorded = 0
  /// How many quotations of the digest nobody could compare with a source's words.
  package var unverified = 0

  package init(
    total: Int? = nil,
    isRecorded: Bool = false,
    isWithoutPage: Bool = false,
    quoted: Int = 0,
    verified: Int = 0,
    recorded: Int = 0,
    unverified: Int = 0
  ) {
    self.total = total
    self.isRecorded = isRecorded
    self.isWithoutPage = isWithoutPage
    self.quoted = quoted
    self.verified = verified
    self.recorded = recorded
    self.unverified = unverified
  }
}
