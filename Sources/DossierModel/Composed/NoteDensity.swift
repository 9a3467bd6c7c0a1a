/// How much of each note of a group is shown until a reader opens it, from all to least.
package enum NoteDensity: String, Sendable, CaseIterable {
  /// Each note, a long one by its first lines.
  case open
  /// The head and four lines.
  case ample
  /// The head and two lines.
  case brief
  /// A line a note: its number, kind and title.
  case titles
  /// The numbers alone, side by side.
  case numbers
}
