/// The letters of a text on which stand marks that are passed over where it is folded, and where the
/// last of these ends; offsets are of the text as it was, ascending.
package struct PassedMarks: Sendable {
  private var letters: [UInt32] = []
  private var ends: [UInt32] = []

  /// Says that a mark at an offset stands on the letter at another, the last letter until now.
  mutating func note(_ mark: Int, on letter: Int) {
    let end = UInt32(truncatingIfNeeded: mark + 1)
    if let last = letters.last, Int(last) >= letter {
      ends[ends.count - 1] = end
    } else {
      letters.append(UInt32(truncatingIfNeeded: letter))
      ends.append(end)
    }
  }

  /// Where a letter ends: after the marks on it, if there are any.
  package func end(of letter: Int) -> Int {
    let place = letters.bisection(where: { $0 >= letter })
    return place < letters.count && letters[place] == letter ? Int(ends[place]) : letter + 1
  }

  /// The same in the text that another was made of.
  ///
  /// - Parameter place: of an offset that in the other.
  func moved(_ place: (Int) -> Int) -> PassedMarks {
    var moved = PassedMarks()
    for (letter, end) in zip(letters, ends) {
      moved.note(place(Int(end) - 1), on: place(Int(letter)))
    }
    return moved
  }
}
