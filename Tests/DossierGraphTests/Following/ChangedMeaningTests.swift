import DossierCore
import Testing

@testable import DossierGraph
@testable import DossierModel
@testable import DossierPassages
@testable import QuoteAnchoring

@Suite("A followed passage that no longer says the same")
struct ChangedMeaningTests {
  private static let edited = RememberedDossier.article
    .replacing("rebuilt slowly or not at all", with: "rebuilt slowly or at all")

  @Test("is warned of at its anchor, with both texts, and stays where it is")
  func told() async throws {
    let composition = try await RememberedDossier().composition(Self.edited)
    let diagnostic = try #require(composition.diagnostics.first)
    #expect(composition.diagnostics.map(\.id) == [.passageMeaningChanged])
    #expect(diagnostic.severity == .warning)
    #expect(diagnostic.message.contains("“not” is gone"))
    #expect(
      diagnostic.suggestion?.contains("`dossier passages --accept article/first^slow`") == true)
    #expect(diagnostic.notes.count == 2)
    let passage = try #require(composition.passages.first)
    #expect(passage.match.band == .carried)
    #expect(passage.range != nil)
    #expect(passage.change?.kind == .negation)
  }

  @Test("is written anew when a person accepts it, and not otherwise")
  func repairs() async throws {
    let composition = try await RememberedDossier().composition(Self.edited)
    let repair = try #require(composition.repairs.first)
    #expect(repair.withoutJudgement == nil)
    #expect(repair.anchorAlone?.edits.map(\.replacement) == ["rebuilt slowly or at all"])
    #expect(repair.name == "slow")
    let reworded = RememberedDossier.article.replacing("rebuilt slowly", with: "built again slowly")
    let carried = try await RememberedDossier().composition(reworded)
    #expect(carried.passages.first?.change == nil)
    #expect(carried.repairs.first?.withoutJudgement?.rewritesAnchor == true)
  }
}
