import DossierModel
import QuoteAnchoring
import TextAnalysis

extension Linker {
  /// Gives editions their collations, and passages what became of them in other editions.
  mutating func linkCollations() {
    for (edition, collation) in composition.editions.collations {
      dossier.articles[edition].collation = collation
    }
    for (article, drafts) in composition.editions.passages.drafts {
      dossier.articles[article].survivors = survivors(drafts, in: article)
    }
    for (article, outcomes) in composition.editions.passages.outcomes.sorted(by: { $0.key < $1.key }
    ) {
      let passages = dossier.articles[article].common.passages
      for (offset, found) in outcomes.sorted(by: { $0.key < $1.key }) {
        for outcome in found where outcome.isOfQuotation && outcome.fate == .kept {
          dossier.articles[outcome.article].quotedPassages.append(passages[offset])
        }
        dossier.passages[passages[offset]].survivals = found.map {
          Survival(
            article: $0.article, fate: $0.fate, isOfQuotation: $0.isOfQuotation,
            isRecorded: $0.isRecorded, fragment: $0.fragment)
        }
      }
    }
  }

  private func survivors(
    _ drafts: [EditionPassages.Draft], in article: Key<LinkedArticle>
  ) -> [SurvivingPassage] {
    let text = composition.entries[article.index].plain
    let cited = dossier.articles[article].common.body.citedCount
    return drafts.enumerated().map { offset, draft in
      SurvivingPassage(
        passage: dossier.articles[draft.home].common.passages[draft.passage],
        isReworded: draft.isReworded, words: text?.text(draft.range).onOneLine() ?? "",
        name: draft.name, marker: PassageMarks.letters(cited + offset))
    }
  }
}

extension ComposedBody {
  /// How many of the entry's own passages have letters.
  fileprivate var citedCount: Int {
    segments.reduce(0) { count, segment in
      if case .apparatus(let apparatus) = segment { count + apparatus.cited.count } else { count }
    }
  }
}
