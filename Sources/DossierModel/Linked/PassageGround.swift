/// What it rests on that words are a source's own and stand where they are shown.
package enum PassageGround: String, Sendable, CaseIterable {
  /// A text that the dossier publishes.
  case text
  /// The source's own text, which is at hand.
  case original
  /// `Content/passages.lock` alone.
  case lock
}
