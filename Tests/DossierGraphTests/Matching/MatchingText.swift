@testable import QuoteAnchoring
@testable import TextAnalysis

/// A text that the tests edit.
enum MatchingText {
  static let whole = paragraphs.joined(separator: "\n\n")

  static let paragraphs = [
    "Trust between two capitals is lost in a night and rebuilt over many years. Those who have "
      + "tried know that no single treaty will restore it, and that small steps taken in public "
      + "count for more than large promises made behind closed doors.",
    "The ministers met again in October, without their generals, and agreed to exchange lists of "
      + "the exercises planned for the following spring. Nobody called the meeting a success, but "
      + "the lists arrived on time.",
    "A recognised sphere of influence would be a high price for calm. Its neighbours were never "
      + "asked, and a bargain struck over their heads would not outlive the men who struck it.",
    "What remains is patience. Observers on both sides of the border should be paid, trained and "
      + "left alone to count what they see; their reports should be printed in full.",
  ]

  /// What was remembered of words of the text as it was.
  static func quote(_ exact: String, reach: Int = 48) throws -> TextQuote {
    let matcher = matcher(whole)
    guard case .found(let range) = matcher.match(TextQuote(exact: exact)) else { throw Absent() }
    return matcher.quote(of: range, reach: reach)
  }

  static func matcher(_ text: String) -> PassageMatcher {
    var plain = PlainText.plain("")
    plain.scalars = Array(text.unicodeScalars)
    plain.blocks = []
    var start = 0
    for paragraph in text.split(separator: "\n\n", omittingEmptySubsequences: false) {
      plain.blocks.append(start..<start + paragraph.unicodeScalars.count)
      start += paragraph.unicodeScalars.count + 2
    }
    return PassageMatcher(PassageSearch(plain))
  }

  struct Absent: Error {}
}
