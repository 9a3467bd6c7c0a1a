/// The headline of an edition beside that of its original, word by word. A headline's parts, title
/// and subtitle, are one text: they may be parted differently.
package struct TitleCollation: Sendable {
  package let original: CollatedText
  package let edition: CollatedText
  package let runs: [Collation.Run]
  package let figures: CollationFigures

  /// - Parameters: the title, then the subtitle where there is one.
  package init(original: [String], edition: [String]) {
    self.original = CollatedText(line: original.joined(separator: "\n"))
    self.edition = CollatedText(line: edition.joined(separator: "\n"))
    let collation = Collation(of: self.edition, with: self.original)
    runs = collation.rows.flatMap(\.runs)
    figures = collation.figures(of: self.edition, with: self.original)
  }
}
