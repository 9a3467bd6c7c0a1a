import DossierContent
import DossierCore
import Testing

@testable import DossierGraph
@testable import DossierModel
@testable import DossierPassages

/// A dossier whose article is edited after its passages were found.
struct RememberedDossier {
  static let article = """
    Trust is lost in a night. It is rebuilt slowly or not at all, says Adam Smith, and nobody knows why.

    The wall stood for many years. In the end the wall fell, and the guards went home without a word.
    """
  static let notes = """
    > [!comment] ^slow
    > rebuilt slowly or not at all

    Slow.

    > [!context] ^guards
    > the guards went **home without** a word

    Home.
    """

  let lock: PassageLock

  /// Finds the passages of notes in the article as it was.
  init(notes: String = notes, changes: [String: String] = [:]) async throws {
    let composition = try await Self.compose(Self.article, notes, PassageLock(), changes)
    try #require(composition.diagnostics.isEmpty)
    lock =
      PassageLock.read(
        SourceFile(path: PassageLock.path, bytes: composition.lock)
      ).lock
  }

  func composition(
    _ article: String, notes: String = notes, changes: [String: String] = [:]
  ) async throws -> Composition {
    try await Self.compose(article, notes, lock, changes)
  }

  static func compose(
    _ article: String, _ notes: String, _ lock: PassageLock, _ changes: [String: String] = [:]
  ) async throws -> Composition {
    let tree = try SmallDossier.tree(
      [
        "articles/first.md": "---\ntitle: The first\ntext: digest\n---\n\(article)\n",
        "arguments/trust.md": "---\nclaim: Trust comes slowly.\nquestion: main\n---\n",
        "commentary/first.md": "---\nabout: first\nby: jane\ndate: 2026-11-20\n---\n\(notes)\n",
      ].merging(changes) { $1 })
    let loaded = await Library.load(root: tree.root).0
    return await Composition.compose(
      try #require(loaded), options: ComposeOptions(lock: lock, remembersPassages: true))
  }
}

extension Composition {
  var passages: [PlacedPassage] { entries.flatMap(\.passages) }
  var lockLines: [LockLine] { entries.flatMap(\.remembered) + kept }
}
