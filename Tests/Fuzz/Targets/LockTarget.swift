import DossierCore

@testable import DossierContent
@testable import DossierGraph

/// `Content/passages.lock`, read, written, and used to compose entries whose passages have changed.
enum LockTarget {
  private static let library: SmallLibrary = {
    var small = SmallLibrary()
    small.add(.article, "first", SmallLibrary.article)
    small.add(
      .article, "withheld", "---\ntitle: Withheld\ntext: excerpt\nurl: https://example.org/\n---\n")
    small.add(
      .article, "edition",
      "---\ntitle: Edition\ntext: full\nedition-of: first\nedition: abridged\n---\nTrust is rebuilt.\n"
    )
    small.add(
      .commentary, "notes",
      """
      ---
      about: first
      by: jane
      ---
      > [!context] ^slowly
      > Trust was rebuilt slowly or not, says

      Note.

      > [!comment] ^wall
      > The wall

      Note.

      > [!comment] ^gone
      > nothing like these words stands here

      Note.
      """)
    small.add(
      .commentary, "excerpts",
      "---\nabout: withheld\nby: jane\n---\n> [!comment] ^excerpt\n> words of the source\n\nNote.\n"
    )
    return small
  }()

  static func run(_ input: FuzzedInput) {
    let file = SourceFile(path: PassageLock.path, bytes: input.bytes)
    let (lock, diagnostics) = PassageLock.read(file)
    holdPlaces(diagnostics)
    let (composition, _) = library.linked(
      ComposeOptions(lock: lock, remembersPassages: true))
    for entry in composition.entries {
      for case .html(let html) in entry.body.segments { holdHTML(html.bytes) }
      let count = entry.body.plainText.unicodeScalars.count
      for case let range? in entry.passages.map(\.range) {
        hold(!range.isEmpty && range.clamped(to: 0..<count) == range, "\(range) of \(count)")
      }
    }
    holdWritten(composition.lock)
  }

  /// What is written is read whole, and written the same again.
  private static func holdWritten(_ bytes: [UInt8]) {
    let (lock, diagnostics) = PassageLock.read(SourceFile(path: PassageLock.path, bytes: bytes))
    hold(diagnostics.isEmpty, described(diagnostics))
    let (composition, _) = library.linked(ComposeOptions(lock: lock, remembersPassages: true))
    hold(
      composition.lock == bytes,
      String(decoding: bytes, as: UTF8.self) + "\nthen\n"
        + String(decoding: composition.lock, as: UTF8.self))
  }

  private static func described(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { diagnostic in
      guard case .span(let span) = diagnostic.place else { return diagnostic.message }
      return "\(diagnostic.message): \(span.text.debugDescription)"
    }.joined(separator: "\n")
  }
}
