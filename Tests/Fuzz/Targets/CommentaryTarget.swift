import DossierCore

@testable import DossierContent
@testable import DossierGraph
@testable import TextAnalysis

/// Commentary on an article; after a byte 0xFF the article's own body.
enum CommentaryTarget {
  static func run(_ input: FuzzedInput) {
    let parts = input.parts(2)
    var small = SmallLibrary.beginning
    let article =
      parts[1].isEmpty
      ? Array(SmallLibrary.article.utf8)
      : Array("---\ntitle: The first\ntext: full\n---\n".utf8) + parts[1]
    guard small.add(.article, "first", bytes: article) else { return }
    let head = Array("---\nabout: first\nby: jane\ndate: 2026-11-20\n---\n".utf8)
    guard small.add(.commentary, "notes", bytes: head + parts[0]) else { return }
    let (composition, _) = small.linked()
    for entry in composition.entries {
      for case .html(let html) in entry.body.segments { holdHTML(html.bytes) }
      for note in entry.notes {
        for case .html(let html) in note.body.segments { holdHTML(html.bytes) }
      }
      for passage in entry.passages { hold(passage, in: entry) }
    }
  }

  /// A passage that is found stands at the words that its anchor quotes.
  private static func hold(_ passage: PlacedPassage, in entry: ComposedEntry) {
    guard let range = passage.range else { return }
    let count = entry.body.plainText.unicodeScalars.count
    dossier_fuzz.hold(
      !range.isEmpty && range.clamped(to: 0..<count) == range, "\(range) of \(count)")
    let anchor = passage.request.anchor
    guard case .found = passage.match, anchor.pieces.count == 1,
      !anchor.pieces[0].isBold.contains(true), let matched = passage.matched
    else { return }
    dossier_fuzz.hold(
      FoldedText(matched.unicodeScalars).scalars == anchor.pieces[0].scalars,
      "“\(matched)” for “\(anchor.text)”")
  }
}
