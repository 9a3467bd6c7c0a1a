import DossierCore

@testable import DossierContent
@testable import DossierGraph
@testable import DossierModel
@testable import DossierPassages
@testable import TextAnalysis

/// `Content/passages.lock`, read, written, and used to compose entries whose passages have changed.
enum LockTarget {
  private static let library: SmallLibrary = {
    var small = SmallLibrary.beginning
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
      """
      ---
      about: withheld
      by: jane
      ---
      > [!comment] ^excerpt
      > words of the source

      Note.

      > [!comment] ^omission
      > Had […] on the phone

      Note.

      > [!comment] ^mark
      > Had \(WithheldMark.name.scalar) on the phone last

      Note.
      """)
    return small
  }()

  static func run(_ input: FuzzedInput) {
    let file = SourceFile(path: PassageLock.path, bytes: input.bytes)
    let (lock, diagnostics) = PassageLock.read(file)
    holdPlaces(diagnostics)
    holdLinesWritten(input.bytes)
    // Composing costs a hundred times as much, and what the lock says of other entries is not asked.
    guard library.library.articles.contains(where: { Self.speaks(lock, of: $0.header.id) }) else {
      return
    }
    let composition = library.composed(ComposeOptions(lock: lock, remembersPassages: true))
    for entry in composition.entries {
      for case .html(let html) in entry.body.segments { holdHTML(html.bytes) }
      let count = entry.body.plainText.unicodeScalars.count
      for case let range? in entry.passages.map(\.range) {
        hold(!range.isEmpty && range.clamped(to: 0..<count) == range, "\(range) of \(count)")
      }
    }
    holdWordsOfAnchors(composition, lock)
    // What was written is seldom new.
    let written = composition.lock
    if settled.insert(written).inserted { holdWritten(written) }
    if settled.count > 10_000 { settled = [] }
  }

  /// Locks that are known to be written again as they are; the fuzzer has one thread.
  nonisolated(unsafe) private static var settled: Set<[UInt8]> = []

  private static func speaks(_ lock: PassageLock, of entry: EntryID) -> Bool {
    func has<Record: LockRecord>(_ record: Record.Type) -> Bool {
      !lock.records(record, of: entry).isEmpty
    }
    return LockKind.allCases.contains { has($0.record) }
  }

  /// Of a withheld text only words of anchors are shown, unless a line of the lock says that they have
  /// changed, which its page then says as well.
  private static func holdWordsOfAnchors(_ composition: Composition, _ lock: PassageLock) {
    let withheld = EntryID(.article, "withheld")
    guard lock.records(LockedExcerpt.self, of: withheld).allSatisfy({ $0.certainty == 100 }),
      let entry = composition.entries.first(where: { $0.key == .article(Key(1)) })
    else { return }
    let shown = FoldedText(entry.body.plainText.unicodeScalars).scalars.split { !isLetter($0) }
    for word in shown {
      hold(words.contains(Array(word)), entry.body.plainText)
    }
  }

  /// The words of the anchors above.
  private static let words = Set(
    FoldedText("words of the source Had on the phone last".unicodeScalars).scalars
      .split { !isLetter($0) }.map(Array.init))

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }

  /// A line that can be read is written as a line that says the same.
  private static func holdLinesWritten(_ bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let parts = LockLineParts(line), let kind = parts.kind,
        let record = kind.record.init(entry: parts.entry, fields: parts.fields)
      else { continue }
      let text = LockLine(record).text
      guard let again = LockLineParts(Array(text.utf8)[...]), again.kind == kind else {
        hold(false, text)
        continue
      }
      let second = kind.record.init(entry: again.entry, fields: again.fields)
      hold(second.map { LockLine($0).text } == text, text)
    }
  }

  /// What is written is read whole, and written the same again.
  private static func holdWritten(_ bytes: [UInt8]) {
    let (lock, diagnostics) = PassageLock.read(SourceFile(path: PassageLock.path, bytes: bytes))
    hold(diagnostics.isEmpty, described(diagnostics))
    let composition = library.composed(ComposeOptions(lock: lock, remembersPassages: true))
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
