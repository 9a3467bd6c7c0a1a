import DossierCore
import DossierModel
import DossierTheme

/// Passages of one edition as pages of others, and their own, show them.
extension SiteContext {
  func survivals(of passage: Passage) -> [SurvivalRecord] {
    guard case .article(let home) = passage.entry else { return [] }
    return passage.survivals.map { survival in
      SurvivalRecord(
        fate: survival.fate.rawValue, label: wording(.name(of: survival)),
        edition: editionLabel(survival.article, seenFrom: home),
        url: address(of: .article(survival.article), fragment: survival.fragment, on: nil),
        isRecorded: survival.isRecorded)
    }
  }

  /// A passage of another edition, as the page of an article shows it.
  func survivor(_ offset: Int, of article: Key<LinkedArticle>) -> SurvivorRecord {
    let survivor = dossier.articles[article].survivors[offset]
    return SurvivorRecord(
      fragment: PageFragment.citation(survivor.name), earlier: earlierFragments(of: survivor),
      url: .fragment(PageFragment.citation(survivor.name)),
      marker: .fragment(PageFragment.marker(survivor.name)), letter: survivor.marker,
      edition: homeLabel(survivor.passage, seenFrom: article), isReworded: survivor.isReworded,
      passage: passage(survivor.passage, on: .article(article)),
      note: dossier.passages[survivor.passage].note.map { note($0, on: .article(article)) },
      uses: uses(of: survivor.passage))
  }

  /// A survivor's name holds the id of the article that it comes from, which may have been another.
  private func earlierFragments(of survivor: SurvivingPassage) -> [String] {
    let passage = dossier.passages[survivor.passage]
    guard case .article(let home) = passage.entry else { return [] }
    return dossier.articles[home].common.was.flatMap { id in
      let name = SurvivingPassage.name(of: passage.name, from: id)
      return [PageFragment.passage(name), PageFragment.citation(name)]
    }
  }

  package func quotedPassage(
    _ key: Key<Passage>, seenFrom article: Key<LinkedArticle>
  ) -> QuotedPassageRecord {
    QuotedPassageRecord(
      edition: homeLabel(key, seenFrom: article), passage: passage(key),
      isRecorded: dossier.passages[key].survivals.contains {
        $0.article == article && $0.isRecorded
      },
      note: dossier.passages[key].note.map { note($0) }, uses: uses(of: key))
  }

  private func homeLabel(_ passage: Key<Passage>, seenFrom article: Key<LinkedArticle>) -> String {
    guard case .article(let home) = dossier.passages[passage].entry else { return "" }
    return editionLabel(home, seenFrom: article)
  }
}

extension SitePhrase {
  static func name(of survival: Survival) -> SitePhrase {
    switch survival.fate {
    case .kept: survival.isOfQuotation ? .survivalQuotationKept : .survivalKept
    case .reworded: .survivalReworded
    case .partly: .survivalPartly
    case .cut: survival.isOfQuotation ? .survivalQuotationCut : .survivalCut
    }
  }
}
