/// The wording of suggestions, each read back before it is offered.
///
/// A suggestion that begins with "write" and has its text next, between backticks, names what belongs
/// in the place that its diagnostic points at: put there as it stands, it takes the fault away. Other
/// suggestions say where the text goes.
package enum Suggestion {
  /// "write `text`"; nil where there is no text, or the program would not take it as it is meant.
  ///
  /// - Parameter isRight: reads the text as it will be read in its place.
  package static func write(_ text: String?, where isRight: (String) -> Bool) -> String? {
    guard let text, !text.isEmpty, !text.utf8.contains(UInt8(ascii: "`")), isRight(text) else {
      return nil
    }
    return "write `\(text)`"
  }

  /// "write `near`" for the nearest of the words that may stand in a place.
  package static func nearest(to word: String, among known: some Sequence<String>) -> String? {
    write(NearMiss.best(for: word, among: known)) { _ in true }
  }
}
