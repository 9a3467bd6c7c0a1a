import DossierContent
import DossierCore
import DossierTesting
import Testing

@testable import DossierGraph
@testable import DossierModel

/// A small dossier for tests of composing and linking: two articles, two arguments, two experts, an
/// event and a page, with one named passage.
enum SmallDossier {
  static let settings = """
    title: A dossier
    editors: {jane: {name: Jane}}
    questions: [{id: main, text: What?, groups: [{label: A side, arguments: [trust]}]}]
    """

  static let files: [(path: String, text: String)] = [
    ("dossier.yaml", settings),
    (
      "articles/first.md",
      """
      ---
      title: The first
      text: digest
      authors: [adam]
      topics: [Trust]
      ---
      ## Part one

      Trust is rebuilt slowly or not at all, says Adam Smith. The wall stood. The wall fell.

      A second paragraph, with a [link](https://example.org/).
      """
    ),
    ("articles/second.md", "---\nlabel: The second\ntext: full\n---\nOther words.\n"),
    (
      "arguments/trust.md",
      """
      ---
      claim: Trust comes slowly.
      question: main
      supports: [speed]
      positions: [{expert: adam, stance: for, said: 2016-11, cite: first^slowly}]
      ---
      See [[first]].
      """
    ),
    ("arguments/speed.md", "---\nclaim: Speed harms.\n---\n"),
    ("experts/adam.md", "---\nname: Adam Smith\n---\n"),
    ("experts/shared.md", "---\nname: Eve Shared\n---\n"),
    ("events/shared.md", "---\ntitle: The wall fell\ndate: 1989-11-09\npeople: [adam]\n---\n"),
    ("pages/about.md", "---\ntitle: About\n---\nWords.\n"),
    (
      "commentary/first.md",
      """
      ---
      about: first
      by: jane
      date: 2026-11-20
      ---
      > [!passage] ^slowly
      > rebuilt slowly or not at all
      """
    ),
  ]

  /// Writes the dossier with some files in the place of its own, or beside them.
  static func tree(_ changes: [String: String] = [:]) throws -> ContentTree {
    let tree = try ContentTree([:])
    for (path, text) in files where changes[path] == nil {
      try tree.write(.text(text), to: "Content/\(path)")
    }
    for (path, text) in changes { try tree.write(.text(text), to: "Content/\(path)") }
    return tree
  }

  static func dossier(
    _ changes: [String: String] = [:], rules: PublicationRules = PublicationRules(),
    options: ComposeOptions = ComposeOptions()
  ) async throws -> (dossier: Dossier, diagnostics: [Diagnostic]) {
    let tree = try tree(changes)
    let (loaded, faults) = await Library.load(root: tree.root)
    let composition = await Composition.compose(
      try #require(loaded), rules: rules, options: options)
    let (dossier, more) = Dossier.link(composition)
    return (dossier, Diagnostic.sorted(faults + composition.diagnostics + more))
  }
}
