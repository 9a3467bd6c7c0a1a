/// What the index takes of one entry.
package struct IndexedText: Sendable {
  /// Every text whose words are indexed, with where it stands.
  let fields: [(field: SearchField, text: String)]
  /// How many words the body and the notes have.
  let bodyWords: Int
  let noteWords: Int
  /// Where the body's blocks begin, in scalars: an index changes when the same words are parted
  /// otherwise.
  let blockStarts: [Int]

  package init(
    fields: [(field: SearchField, text: String)], bodyWords: Int, noteWords: Int,
    blockStarts: [Int]
  ) {
    self.fields = fields
    self.bodyWords = bodyWords
    self.noteWords = noteWords
    self.blockStarts = blockStarts
  }

  /// The length of a field against the mean of all entries that have one.
  func relativeLength(of field: SearchField, _ means: WordCounts.Means) -> Float {
    switch field {
    case .body: Float(bodyWords) / means.body
    case .note: Float(noteWords) / means.notes
    case .title, .claim, .name, .about, .passage: 1
    }
  }

  var shape: UInt64 {
    blockStarts.reduce(0) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
