/// What became of a passage in another edition of its article.
package struct Survival: Sendable {
  package enum Fate: String, Sendable, CaseIterable {
    /// All its words stand there as they are.
    case kept
    /// Most of its words stand there.
    case reworded
    /// Some of its words stand there.
    case partly
    case cut
  }

  package let article: Key<LinkedArticle>
  package let fate: Fate
  /// Whether this is known only of the words in quotation marks, the rest being the editors' own.
  package let isOfQuotation: Bool
  /// Whether it is known from the lock alone.
  package var isRecorded = false
  /// The HTML id at which it begins on the other's page; nil where it has no place there.
  package let fragment: String?

  package init(
    article: Key<LinkedArticle>,
    fate: Fate,
    isOfQuotation: Bool,
    isRecorded: Bool = false,
    fragment: String?
  ) {
    self.article = article
    self.fate = fate
    self.isOfQuotation = isOfQuotation
    self.isRecorded = isRecorded
    self.fragment = fragment
  }
}

/// A passage of another edition at its place in an article's own text.
package struct SurvivingPassage: Sendable {
  package let passage: Key<Passage>
  package let isReworded: Bool
  /// The words as they stand here, on one line.
  package let words: String
  /// Names the HTML ids of its mark and of what stands beside it; unique on the page.
  package let name: String
  /// What its marker in the text shows.
  package let marker: String

  package init(
    passage: Key<Passage>, isReworded: Bool, words: String, name: String, marker: String
  ) {
    self.passage = passage
    self.isReworded = isReworded
    self.words = words
    self.name = name
    self.marker = marker
  }
}

extension SurvivingPassage {
  /// What a passage is called on the page of another edition.
  ///
  /// - Parameter article: the id of the one that it comes from.
  package static func name(of passage: String, from article: String) -> String {
    "from.\(article).\(passage)"
  }
}
