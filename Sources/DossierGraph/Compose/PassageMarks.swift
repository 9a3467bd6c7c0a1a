import DossierMarkdown
import DossierModel

/// Turns placed passages into marks: numbers for notes, letters for citations.
enum PassageMarks {
  static func highlights(_ placed: PassagePlacing.Placed) -> [Annotations.Highlight] {
    var letter = 0
    let cited = Set(placed.cited)
    let own: [Annotations.Highlight] = placed.passages.enumerated().compactMap { offset, passage in
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
    guard !placed.survivors.isEmpty else { return own }
    return (own + survivors(placed)).sorted {
      ($0.range.lowerBound, -$0.range.upperBound, $0.fragment)
        < ($1.range.lowerBound, -$1.range.upperBound, $1.fragment)
    }
  }

  /// Passages of other editions have letters too, after those of the entry's own.
  private static func survivors(_ placed: PassagePlacing.Placed) -> [Annotations.Highlight] {
    placed.survivors.enumerated().map { offset, survivor in
      Annotations.Highlight(
        range: survivor.range, fragment: PageFragment.passage(survivor.name), style: "cited",
        marker: Annotations.Marker(
          fragment: PageFragment.marker(survivor.name),
          target: PageFragment.citation(survivor.name),
          text: letters(placed.cited.count + offset)))
    }
  }

  /// a, b, … z, aa, ab, …
  static func letters(_ number: Int) -> String {
    var rest = number
    var letters = ""
    repeat {
      letters = String(UnicodeScalar(UInt8(97 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}
