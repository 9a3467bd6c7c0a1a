/// What an edit of a passage changed that changes what it says: a figure, a date, a negation or a
/// name. What is only worded otherwise is none: `20` for `twenty`, `May` for `5`, `cannot` for `not`.
public struct MeaningChange: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable { case figure, date, negation, name }

  public let kind: Kind
  /// The word as it was; nil where there was none.
  public private(set) var before: String?
  /// The word as it is now; nil where there is none.
  public private(set) var after: String?

  /// Nil where nothing of that kind differs.
  ///
  /// - Parameters:
  ///   - language: the BCP 47 tag of both texts. Number words, names of months and negations are known
  ///     of some languages, figures and dates in figures of all.
  ///   - isInLowerCase: whether a folded word, given in lower case, stands in the text in lower case as
  ///     well, and so is no name.
  package init?(
    _ before: String, _ after: String, language: String,
    isInLowerCase: ([Unicode.Scalar]) -> Bool = { _ in false }
  ) {
    let difference = MeaningDifference(before, after, MeaningWords(language: language))
    guard
      let change = difference.numbers ?? difference.negation ?? difference.name(isInLowerCase)
    else { return nil }
    self = change
  }

  init?(_ kind: Kind, _ before: MeaningToken?, _ after: MeaningToken?) {
    guard before != nil || after != nil else { return nil }
    self.kind = kind
    self.before = before?.text
    self.after = after?.text
  }
}

extension MeaningChange {
  /// The same with its words written otherwise, as where some must not be shown.
  package func redacted(_ text: (String) -> String) -> MeaningChange {
    var change = self
    change.before = before.map(text)
    change.after = after.map(text)
    return change
  }

  /// `“20” is now “21”`.
  package var wording: String {
    switch (before, after) {
    case (let before?, let after?): "“\(before)” is now “\(after)”"
    case (let before?, nil): "“\(before)” is gone"
    case (nil, let after?): "“\(after)” is new"
    case (nil, nil): ""
    }
  }
}
