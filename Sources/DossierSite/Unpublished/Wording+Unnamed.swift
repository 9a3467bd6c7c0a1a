import DossierModel
import DossierTheme

/// People and bodies of whom some are not named, since readers don't get to see their entries: who is
/// named never stands there alone.
extension Wording {
  /// Names as one phrase: `Ann Lee and another`; where nobody is named, `alone`.
  ///
  /// - Parameter unnamed: how many are not.
  package func list(_ names: [String], unnamed: Int, alone: SitePhrase) -> String {
    guard unnamed > 0 else { return list(names) }
    if names.isEmpty { return self(alone, count: unnamed) }
    return list(names + [self(.unnamedListed, count: unnamed)])
  }

  /// What stands for those who are not named where each name stands by itself; nil for none.
  ///
  /// - Parameter names: how many names stand before it.
  func unnamed(_ count: Int, after names: Int, alone: SitePhrase) -> String? {
    count == 0 ? nil : self(names == 0 ? alone : .unnamedAfter, count: count)
  }

  /// The name of each where every one must have one, as lists for programs want it.
  func names(_ names: [String], unnamed: Int, alone: SitePhrase) -> [String] {
    guard unnamed > 0 else { return names }
    return names + [self(names.isEmpty ? alone : .unnamedListed, count: unnamed)]
  }
}

extension LinkedArticle {
  /// How many of its authors are not named.
  var unnamedAuthorCount: Int {
    authors.count { if case .unnamed = $0 { true } else { false } }
  }
}
