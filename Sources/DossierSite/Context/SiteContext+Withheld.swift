import DossierCore
import DossierTheme

extension SiteContext {
  /// What is withheld, by its kinds: `names 2 times and a place once`; nil where nothing is.
  package func text(_ withheld: WithheldCounts) -> String? {
    let parts = withheld.present.map { wording(.count(of: $0.mark), count: $0.count) }
    return parts.isEmpty ? nil : wording.list(parts)
  }
}
