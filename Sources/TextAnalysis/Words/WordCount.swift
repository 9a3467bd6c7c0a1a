extension PlainText {
  /// Words as people count them: runs of letters and digits, with apostrophes, hyphens and full
  /// stops inside; in scripts without spaces every second letter counts as one.
  package var wordCount: Int { WordCount.words(in: scalars) }
}

package enum WordCount {
  package static func words(in scalars: some Sequence<Unicode.Scalar>) -> Int {
    var spaced = 0
    var unspaced = 0
    var isInWord = false
    for scalar in scalars {
      if scalar.isASCII {
        // Without a branch: where words begin and end cannot be foreseen.
        let isInside = scalar.isASCIILetterOrDigit
        spaced += isInside && !isInWord ? 1 : 0
        isInWord = isInside || (isInWord && !scalar.isWhiteSpace)
      } else if scalar == StruckText.stroke {
        // A stroke through a sign, or through a letter that is a word by itself, begins no word.
        continue
      } else if scalar.isInSpacedWord {
        if !isInWord { spaced += 1 }
        isInWord = true
      } else if scalar.isWhiteSpace || isDash(scalar) {
        isInWord = false
      } else if scalar.isLetter {
        unspaced += 1
        isInWord = false
      }
    }
    return spaced + (unspaced + 1) / 2
  }

  /// A dash, which parts words; a hyphen does not.
  package static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    ("\u{2013}"..."\u{2015}").contains(scalar)
  }
}
