import Foundation

/// A place that may hold what a passage has become, and what speaks for it.
struct MatchCandidate {
  /// Words of the text.
  let range: Range<Int>
  /// The share of the passage that stands there, from 0 to 1, rare words counting more.
  let kept: Double
  /// The weight of what stands there: five words prove more than two.
  let evidence: Double
  /// The share of the words around the passage that stand around the place, from 0 to 1.
  let context: Double
  let standing: ExpectedPosition.Standing

  /// The logarithm of the odds that this is the passage.
  var logOdds: Double {
    let length = Self.worthOfLength * log(1 + evidence)
    return switch standing {
    case .inPlace(let place):
      (Self.worthOfWords + Self.moreOfWordsInPlace * min(1, max(0, place))) * kept + length
        + Self.worthOfContextInPlace * context + place
        - Self.doubt - Self.moreDoubtInPlace * min(1, max(0, place))
    case .unknown, .displaced, .wasAlreadyPresent:
      Self.worthOfWords * kept + length + Self.worthOfContext * context - Self.doubt
    }
  }

  /// Of places at which the very words stand, which is the passage's: the logarithm of the odds, from
  /// which only differences count.
  var logOddsAmongEqual: Double {
    let place: Double =
      switch standing {
      case .unknown, .wasAlreadyPresent: 0
      case .inPlace(let evidence), .displaced(let evidence): evidence
      }
    return Self.worthOfContext * context + place
  }

  /// Whether a person should see it at least.
  var isWorthShowing: Bool { score >= Self.review }

  /// Whether other words of the earlier text stand there still.
  var wasAlreadyPresent: Bool {
    if case .wasAlreadyPresent = standing { true } else { false }
  }

  /// Whether it stands elsewhere than the passage ought to.
  var isDisplaced: Bool {
    if case .displaced = standing { true } else { false }
  }

  /// The chance that this is the passage.
  var score: Double { 1 / (1 + exp(-logOdds)) }

  /// The words and their context count alike. Without any context the doubt outweighs all that
  /// fewer than seven words can say; with all of it, half of two words is enough.
  private static let worthOfWords = 7.0
  private static let worthOfContext = 7.0
  private static let worthOfLength = 1.5
  private static let doubt = 10.0
  /// Where the passage ought to stand its context says little that isn't known.
  private static let worthOfContextInPlace = 2.5
  /// And there, unless it might be anywhere, how much of it stands decides.
  private static let moreOfWordsInPlace = 3.0
  private static let moreDoubtInPlace = 1.0

  /// The least score of words that are carried: more likely right than not.
  static let carried = 0.5
  /// The least score of words that are worth showing to a person.
  static let review = 0.1
  /// The least lead, in logarithms of odds, over another place; about what half of a word directly
  /// beside the passage is worth.
  static let lead = 0.5
}
