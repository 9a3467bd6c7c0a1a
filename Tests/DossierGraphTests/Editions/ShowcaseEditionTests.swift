import DossierContent
import DossierTesting
import Foundation
import Testing

@testable import Collation
@testable import DossierGraph
@testable import DossierModel
@testable import DossierPassages

@Suite(
  "The showcase's edition",
  .enabled(if: SourcePages.arePresent, "the source texts are not here"))
struct ShowcaseEditionTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test("has in the lock what its sources come to, and so the same pages without them")
  func lock() async throws {
    let tree = try ContentTree(["Originals": .folder])
    let content = Self.root.appending(path: "Content").path
    try FileManager.default.copyItem(atPath: content, toPath: tree.location("Content"))
    for name in ["three-reasons", "three-reasons-abridged"] {
      let text = try String(
        contentsOf: Self.root.appending(path: "../shared/sources/\(name).txt"), encoding: .utf8)
      try tree.write(.text(text), to: "Originals/\(name).txt")
    }
    let library = try #require(await Library.load(root: tree.root).0)
    let composition = await Composition.compose(
      library, options: ComposeOptions(remembersPassages: true))
    let found = Set(composition.editions.remembered.map(\.text))
    let lock = try tree.text("Content/passages.lock").split(separator: "\n").map(String.init)
    let known = lock.filter { $0.hasPrefix("collation\t") || $0.hasPrefix("survival\t") }
    #expect(found == Set(known))
    let collation = try #require(composition.editions.collations.values.first)
    #expect(collation.outline.figures.originalWords == .init(kept: 643, alone: 388))
    #expect(collation.outline.figures.originalParagraphs == .init(kept: 12, alone: 6))
    #expect(composition.figures.map(\.total).contains(1_031))
    let titles = try #require(collation.titles)
    #expect(titles.figures.originalWords == .init(kept: 15))
    #expect(!titles.runs.allSatisfy { if case .kept = $0 { true } else { false } })
  }
}
