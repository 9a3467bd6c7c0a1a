import DossierModel
import QuoteAnchoring
import TextAnalysis

/// How much of a text stands in a preview: so little that a file of them stays small.
enum PreviewText {
  private static let most = 160
  /// A block is read no further.
  private static let reach = 400

  /// The first sentence under no heading; nil where a body has none.
  static func firstSentence(of body: ComposedBody) -> String? {
    guard let block = body.blocks.first(where: { $0.id.hasPrefix("b-") }) else { return nil }
    let scalars = body.plainText.unicodeScalars.dropFirst(block.range.lowerBound)
      .prefix(min(block.range.count, reach))
    return opening(Array(scalars))
  }

  /// The first sentence of quoted words.
  static func opening(_ text: String) -> String {
    opening(Array(text.unicodeScalars.prefix(reach))) ?? ""
  }

  private static func opening(_ scalars: [Unicode.Scalar]) -> String? {
    let (sentence, isCut) = scalars.firstSentence(most: most)
    let text = String(scalars: sentence).onOneLine()
    let trimmed = text.last == " " ? String(text.dropLast()) : text
    return trimmed.isEmpty ? nil : isCut ? trimmed + " …" : trimmed
  }
}
