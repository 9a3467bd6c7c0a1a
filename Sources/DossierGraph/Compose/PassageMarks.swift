import DossierMarkdown

/// Turns placed passages into marks: numbers for notes, letters for citations.
enum PassageMarks {
  static func highlights(_ placed: PassagePlacing.Placed) -> [Annotations.Highlight] {
    var letter = 0
    let cited = Set(placed.cited)
    return placed.passages.enumerated().compactMap { offset, passage in
      guard let range = passage.range else { return nil }
      let name = passage.request.name
      var style = "named"
      var marker: Annotations.Marker?
      if let note = passage.note {
        style = "noted"
        marker = Annotations.Marker(
          fragment: PageFragment.marker(name), target: PageFragment.note(name),
          text: String(note + 1))
      } else if cited.contains(offset) {
        style = "cited"
        marker = Annotations.Marker(
          fragment: PageFragment.marker(name), target: PageFragment.citation(name),
          text: letters(letter))
        letter += 1
      }
      return Annotations.Highlight(
        range: range, fragment: PageFragment.passage(name), style: style, marker: marker)
    }
  }

  /// a, b, … z, aa, ab, …
  package static func letters(_ number: Int) -> String {
    var rest = number
    var letters = ""
    repeat {
      letters = String(UnicodeScalar(UInt8(97 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}
