import TextAnalysis

/// Two texts beside each other, the words in which they differ marked as `**…**`.
package struct WordDifference: Sendable, Equatable {
  package let before: String
  package let after: String

  /// Long stretches that both have are shortened to an ellipsis.
  package init(_ before: String, _ after: String) {
    let old = Self.words(before)
    let new = Self.words(after)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.map(\.folded).difference(from: old.map(\.folded)) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    self.before = Self.text(old, marked: removed)
    self.after = Self.text(new, marked: inserted)
  }

  private struct Word {
    let text: String
    let folded: [Unicode.Scalar]
    let followsSpace: Bool
  }

  /// What stands between white space; letters of scripts without spaces are each a word.
  private static func words(_ text: String) -> [Word] {
    var words: [Word] = []
    var word = String.UnicodeScalarView()
    var followsSpace = false
    func end() {
      guard !word.isEmpty else { return }
      words.append(
        Word(text: String(word), folded: FoldedText(word).scalars, followsSpace: followsSpace))
      word = String.UnicodeScalarView()
      followsSpace = false
    }
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        end()
        followsSpace = true
        continue
      }
      if LetterKind(scalar) == .alone { end() }
      word.append(scalar)
    }
    end()
    return words
  }

  private static func text(_ words: [Word], marked: Set<Int>) -> String {
    var text = ""
    for (offset, word) in words.enumerated() {
      let isShown = (offset - reach...offset + reach).contains(where: marked.contains)
      guard isShown || words.count <= longest else {
        if !text.hasSuffix("…") { text += word.followsSpace && !text.isEmpty ? " …" : "…" }
        continue
      }
      let isMarked = marked.contains(offset)
      let wasMarked = marked.contains(offset - 1)
      if wasMarked, !isMarked { text += "**" }
      if word.followsSpace, !text.isEmpty { text += " " }
      if isMarked, !wasMarked { text += "**" }
      text += word.text
    }
    return marked.contains(words.count - 1) ? text + "**" : text
  }

  /// How many words both texts have are shown beside those that differ.
  private static let reach = 8
  /// Texts of so many words are shown whole.
  private static let longest = 40
}
