import TextAnalysis

extension String {
  /// A message without the values that it quotes, between backticks or quotation marks, in which
  /// something is withheld.
  var withoutQuotedMarks: String {
    guard holdsWithheldMark else { return self }
    var shown = String.UnicodeScalarView()
    var rest = unicodeScalars[...]
    while let first = rest.popFirst() {
      shown.append(first)
      guard let closer = Self.closers[first], let end = rest.firstIndex(of: closer) else {
        continue
      }
      if rest[..<end].contains(where: \.isWithheldMark) {
        shown.append("…")
      } else {
        shown.append(contentsOf: rest[..<end])
      }
      shown.append(closer)
      rest = rest[rest.index(after: end)...]
    }
    return String(shown).withMarksWritten
  }

  private static let closers: [Unicode.Scalar: Unicode.Scalar] = ["`": "`", "“": "”"]
}
