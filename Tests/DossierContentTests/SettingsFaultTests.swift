import DossierContent
import DossierCore
import DossierModel
import DossierTesting
import Testing

@Suite("Faults in dossier.yaml")
struct SettingsFaultTests {
  @Test("Every fault in the settings is found in one run")
  func faults() async throws {
    let source: MarkedSource = """
      1️⃣titel: A
      language: 2️⃣english language
      editors:
        3️⃣the editors: {name: A}
        jane: 4️⃣{role: b, url: 5️⃣nowhere}
      questions:
        - {id: a, text: B, groups: [6️⃣{arguments: c}]}
        - {id: 7️⃣a, text: B}
      navigation: [{label: A, to: 8️⃣"javascript:x"}]
      url: 9️⃣example.org
      theme: {accent: 0️⃣red}
      """
    let tree = try ContentTree(["Content/dossier.yaml": .text(source.text)])
    let (library, found) = await Library.load(root: tree.root)
    expectDiagnostics(
      found, in: source,
      [
        .init(.unknownKey, at: 1, suggestion: "`title`"), .init(.badLanguage, at: 2),
        .init(.badID, at: 3, suggestion: "`the-editors`"),
        .init(.missingField, at: 4, message: "`name`"), .init(.badURL, at: 5),
        .init(.missingField, at: 6, message: "`label`"), .init(.duplicateID, at: 7),
        .init(.badURL, at: 8), .init(.badURL, at: 9, suggestion: "`https://example.org`"),
        .init(.badColour, at: 0),
      ])
    #expect(library != nil)
  }

  @Test("A dossier needs a title")
  func title() async throws {
    let source: MarkedSource = "1️⃣language: en\n"
    let tree = try ContentTree(["Content/dossier.yaml": .text(source.text)])
    expectDiagnostics(
      await Library.load(root: tree.root).1, in: source, [.init(.missingField, at: 1)])
  }

  @Test("Search is there or not, and nothing between")
  func search() async throws {
    let source: MarkedSource = "title: A\nsearch: 1️⃣no\n"
    let tree = try ContentTree(["Content/dossier.yaml": .text(source.text)])
    expectDiagnostics(
      await Library.load(root: tree.root).1, in: source,
      [.init(.unknownValue, at: 1, suggestion: "`true`, `false`")])
  }

  @Test("The address of a site has no query and no fragment", arguments: ["?a", "#b"])
  func address(end: String) async throws {
    let source = MarkedSource("title: A\nurl: 1️⃣https://example.org/\(end)\n")
    let tree = try ContentTree(["Content/dossier.yaml": .text(source.text)])
    expectDiagnostics(
      await Library.load(root: tree.root).1, in: source,
      [.init(.badURL, at: 1, suggestion: "`https://example.org/`")])
  }

  @Test("Without settings, or with none that can be read, there is no library")
  func missing() async throws {
    let tree = try ContentTree(["Content/pages/a.md": "no"])
    let (library, found) = await Library.load(root: tree.root)
    #expect(library == nil)
    #expect(found.map(\.id) == [.missingSettings, .missingFrontMatter])
    try tree.write("a: [", to: "Content/dossier.yaml")
    #expect(await Library.load(root: tree.root).1.map(\.id) == [.invalidYAML, .missingFrontMatter])
    try tree.write("just text", to: "Content/dossier.yaml")
    #expect(await Library.load(root: tree.root).1.map(\.id) == [.wrongType, .missingFrontMatter])
  }

  @Test("Without Content there is no library")
  func missingFolder() async throws {
    let tree = try ContentTree([:])
    let (library, found) = await Library.load(root: tree.root)
    #expect(library == nil)
    #expect(found.map(\.id) == [.missingContentFolder])
    #expect(await Library.load(root: tree.root + "/nowhere").1.map(\.id) == [.missingContentFolder])
    try tree.write("a file", to: "Content")
    #expect(await Library.load(root: tree.root).1.map(\.id) == [.missingContentFolder])
  }
}
