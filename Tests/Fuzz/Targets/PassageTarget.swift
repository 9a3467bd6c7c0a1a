import DossierCore

@testable import DossierContent
@testable import DossierGraph
@testable import DossierMarkdown
@testable import DossierPassages
@testable import QuoteAnchoring
@testable import TextAnalysis

/// An anchor, the text in which it is looked for, and what that text was before.
enum PassageTarget {
  static func run(_ input: FuzzedInput) {
    let parts = input.parts(3)
    guard parts.allSatisfy({ TextFault.all(in: $0).isEmpty }) else { return }
    let (anchor, after, before) = (plain(parts[0]), plain(parts[1]), plain(parts[2]))
    let matcher = PassageMatcher(PassageSearch(after))
    holdAnchor(Anchor(anchor), PassageSearch(after), matcher)
    var random = input.random
    let earlier = PassageMatcher(PassageSearch(before))
    for _ in 0..<4 {
      guard let range = random.range(in: before.scalars.count) else { break }
      let quote = earlier.quote(of: range, reach: Int.random(in: 0...60, using: &random))
      holdMatch(matcher.match(quote), quote, in: after)
      holdMatch(matcher.trace(quote), quote, in: after)
      guard case .found(let found) = earlier.match(quote) else { continue }
      holdMatch(.found(found), quote, in: before)
    }
  }

  private static func plain(_ bytes: [UInt8]) -> PlainText {
    let file = SourceFile(path: "a.md", bytes: bytes)
    return MarkdownDocument(quoting: file, range: 0..<bytes.count).plainText()
  }

  private static func holdAnchor(
    _ anchor: Anchor, _ search: PassageSearch, _ matcher: PassageMatcher
  ) {
    let outcome = search.find(anchor)
    hold(outcome == matcher.search.find(anchor), "the index finds otherwise: \(anchor.text)")
    let prepared = search.prepared(forAnchors: 3)
    hold(outcome == prepared.find(anchor), "beginnings of words find otherwise: \(anchor.text)")
    let count = search.plain.scalars.count
    switch outcome {
    case .absent: break
    case .found(let range):
      hold(!range.isEmpty && range.clamped(to: 0..<count) == range, "\(range) of \(count)")
    case .several(let ranges):
      hold(ranges.count > 1, "one of several")
      for range in ranges {
        hold(!range.isEmpty && range.clamped(to: 0..<count) == range, "\(range) of \(count)")
      }
      let quote = TextQuote(anchor)
      holdRange(matcher.match(quote, among: ranges), in: search.plain)
    }
    if !anchor.isEmpty { holdRange(matcher.trace(TextQuote(anchor)), in: search.plain) }
  }

  private static func holdRange(_ match: PassageMatch, in plain: PlainText) {
    hold((0...1).contains(match.score), "\(match.score)")
    guard let range = match.range else { return }
    hold(
      !range.isEmpty && range.clamped(to: 0..<plain.scalars.count) == range,
      "\(range) of \(plain.scalars.count)")
  }

  /// What is found exactly holds the words that were looked for, when folded.
  private static func holdMatch(_ match: PassageMatch, _ quote: TextQuote, in plain: PlainText) {
    holdRange(match, in: plain)
    guard case .found(let range) = match else { return }
    // A scalar that folds to several, such as an ellipsis, is taken whole where a part of it was meant.
    let folded = FoldedText(plain)
    let found = folded.scalars[folded.range(ofOriginal: range)]
    hold(
      found.firstRange(of: FoldedText(quote.exact.unicodeScalars).scalars) != nil,
      "\(plain.text(range)) for \(quote.exact)")
  }
}
