import DossierContent
import DossierCore
import Testing

@testable import Collation
@testable import DossierGraph
@testable import DossierModel
@testable import DossierPassages

@Suite("Editions whose words are withheld")
struct WithheldEditionTests {
  static let files = [
    "articles/first.md": """
    ---
    title: The first
    text: digest
    ---
    He calls it “a long quarrel over bread” and “a mistake”, and says that it “will not return”.

    """,
    "articles/second.md": """
    ---
    title: The first, shortened
    text: digest
    edition-of: first
    edition: abridged
    ---
    A shorter text.

    """,
    "arguments/trust.md": "---\nclaim: Trust comes slowly.\nquestion: main\n---\n",
    "commentary/first.md": """
    ---
    about: first
    by: jane
    date: 2026-11-20
    ---
    > [!comment] ^bread
    > “a long quarrel over bread”

    One.

    > [!comment] ^return
    > it “will not return”

    Two.

    > [!comment] ^both
    > “a mistake”, and says that it “will not return”

    Three.

    > [!comment] ^none
    > He calls it

    Four.
    """,
  ]
  static let originals = [
    "first.txt": """
    Menu

    It was a long quarrel over bread, and everybody knew, although few of them would say so aloud, that it was a mistake.

    But bread was dear and it will not return, nor will the men who sold it in the square by the old harbour.
    """,
    "second.txt": """
    It was a long quarrel over bread, and everybody knew, although few of them would say so aloud, that it was a mistake.

    Share
    """,
  ]

  private func composition(
    originals: [String: String], lock: PassageLock
  ) async throws -> Composition {
    let tree = try SmallDossier.tree(Self.files)
    for (name, text) in originals { try tree.write(.text(text), to: "Originals/\(name)") }
    let (library, faults) = await Library.load(root: tree.root)
    #expect(faults.isEmpty)
    return await Composition.compose(
      try #require(library), options: ComposeOptions(lock: lock, remembersPassages: true))
  }

  @Test("are collated from the originals, and in a clone without them from the lock")
  func remembered() async throws {
    let here = try await composition(originals: Self.originals, lock: PassageLock())
    let lock = PassageLock.read(SourceFile(path: PassageLock.path, bytes: here.lock)).lock
    let clone = try await composition(originals: [:], lock: lock)
    #expect(clone.lock == here.lock)
    let (first, second) = (Dossier.link(here).dossier, Dossier.link(clone).dossier)
    let collation = try #require(first.articles[1].collation)
    #expect(collation.outline.rows.map(\.fate) == [.kept, .cut])
    #expect(collation.outline == second.articles[1].collation?.outline)
    #expect(collation.texts.rows.isEmpty)
    #expect(
      first.passages.map { $0.survivals.map(\.fate) }
        == second.passages.map { $0.survivals.map(\.fate) })
  }

  @Test("are counted without what is but their pages', here and in a clone")
  func words() async throws {
    let here = try await composition(originals: Self.originals, lock: PassageLock())
    let lock = PassageLock.read(SourceFile(path: PassageLock.path, bytes: here.lock)).lock
    let clone = try await composition(originals: [:], lock: lock)
    #expect(here.figures.map(\.total) == [46, 23])
    #expect(here.figures.map(\.isWithoutPage) == [true, true])
    #expect(clone.figures.map(\.asCounted) == here.figures.map(\.asCounted))
  }

  @Test("have of each passage only what its quoted words tell")
  func quotations() async throws {
    let dossier = Dossier.link(
      try await composition(originals: Self.originals, lock: PassageLock())
    ).dossier
    let fates = Dictionary(
      uniqueKeysWithValues: dossier.passages.map { ($0.name, $0.survivals.map(\.fate)) })
    #expect(fates == ["bread": [.kept], "return": [.cut], "both": [], "none": []])
    #expect(dossier.passages.flatMap(\.survivals).map(\.isOfQuotation) == [true, true])
    #expect(dossier.articles[1].quotedPassages.map { dossier.passages[$0].name } == ["bread"])
  }

  @Test("leave no run of their words in the lock")
  func lock() async throws {
    let lock = String(
      decoding: try await composition(originals: Self.originals, lock: PassageLock()).lock,
      as: UTF8.self)
    #expect(
      lock.contains(
        "collation\tarticle/second\tarticle/first\tkept 1 1 23+0+0+0 23+0+0+0, cut 2 - 0+0+0+23\n"))
    #expect(!lock.contains("everybody knew"))
    #expect(!lock.contains("men who sold it"))
  }

  @Test("keep their record where only one of the originals is there")
  func oneOriginal() async throws {
    let here = try await composition(originals: Self.originals, lock: PassageLock())
    let lock = PassageLock.read(SourceFile(path: PassageLock.path, bytes: here.lock)).lock
    let half = try await composition(
      originals: Self.originals.filter { $0.key == "first.txt" }, lock: lock)
    #expect(half.lock == here.lock)
  }

  @Test(
    "survive damage of their records",
    arguments: [
      "collation\tarticle/second\tarticle/first\tkept 1",
      "collation\tarticle/second\tarticle/first\tkept 0 1 1+0+0+0 1+0+0+0",
      "collation\tarticle/second\tarticle/first\tkept 3-1 1 1+0+0+0 1+0+0+0",
      "collation\tarticle/second\tarticle/first\tlost 1 1 1+0+0+0 1+0+0+0",
      "collation\tarticle/second\tarticle/first\tkept 1 1 9999999999+0+0+0 1+0+0+0",
      "collation\tarticle/second\tarticle/first\tkept 1 1 1+0+0 1+0+0+0",
      "collation\tarticle/second\tarticle/first\t",
      "collation\tarticle/second\tnowhere\tkept 1 1 1+0+0+0 1+0+0+0",
      "survival\tarticle/first\tarticle/second\t12\tkept",
      "survival\tarticle/first\tarticle/second\t0123456789abcdef\tmoved",
      "survival\tarticle/first\tarticle/second",
    ])
  func damaged(line: String) async throws {
    let (lock, diagnostics) = PassageLock.read(
      SourceFile(path: PassageLock.path, text: line + "\n"))
    #expect(diagnostics.map(\.id) == [.lockDamaged])
    let composition = try await composition(originals: [:], lock: lock)
    #expect(Dossier.link(composition).dossier.articles[1].collation == nil)
  }
}
