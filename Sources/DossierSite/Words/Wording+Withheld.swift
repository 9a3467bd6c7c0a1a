import DossierCore
import DossierTheme

extension Wording {
  /// What is withheld, by its kinds: `names 2 times and a place once`; nil where nothing is.
  package func withheld(_ counts: WithheldCounts) -> String? {
    let parts = counts.present.map { self(.count(of: $0.mark), count: $0.count) }
    return parts.isEmpty ? nil : list(parts)
  }
}
