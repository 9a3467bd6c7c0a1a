import DossierContent
import DossierCore
import DossierModel
import DossierTesting
import Testing

@Suite("Declared fields")
struct FieldExampleTests {
  /// What each kind needs, by key.
  private static let needed = [
    "article": ["title": "A", "text": "digest"], "argument": ["claim": "A"],
    "expert": ["name": "Aleksandar Matovski"], "event": ["title": "A", "date": "2016"],
    "page": ["title": "A"], "commentary": ["about": "a"], "dossier": ["title": "A"],
  ]

  /// The fields that a kind needs, with one more.
  private static func head(of kind: String, with field: FieldDeclaration) -> String {
    var lines = needed[kind, default: [:]]
    lines[field.key] = field.example
    switch field.key {
    case "label": lines["title"] = nil
    case "edition": lines["edition-of"] = "b"
    case "edition-of": lines["edition"] = "reprint"
    case "withdrawn" where kind != "commentary": lines["status"] = "withdrawn"
    default: break
    }
    return lines.sorted { $0.key < $1.key }.map { "\($0): \($1)\n" }.joined()
  }

  @Test("have examples that are taken where they stand")
  func examples() async throws {
    let tree = try ContentTree.dossier([:])
    try tree.write(.bytes(PictureBuilding.jpeg()), to: "Content/assets/photographs/square.jpg")
    for kind in FieldCatalogue.kinds {
      for (number, field) in kind.shape.fields.enumerated() {
        let head = Self.head(of: kind.name, with: field)
        guard let folder = EntryKind(rawValue: kind.name)?.folder else { continue }
        if kind.name == "commentary", field.key == "withdrawn" { continue }
        try tree.write("---\n\(head)---\n", to: "Content/\(folder)/\(kind.name)-\(number).md")
      }
    }
    let (library, diagnostics) = await Library.load(root: tree.root)
    expectNoDiagnostics(diagnostics)
    #expect(library?.articles.count == FieldCatalogue.kind(named: "article")?.shape.fields.count)
  }

  @Test("of the settings have such examples too")
  func settings() async throws {
    let dossier = try #require(FieldCatalogue.kind(named: "dossier"))
    let text = dossier.shape.fields.map { "\($0.key): \($0.example)\n" }.joined()
    let tree = try ContentTree([:])
    try tree.write(.text(text), to: "Content/dossier.yaml")
    try tree.write("x", to: "Content/assets/photographs/square.jpg")
    try tree.write("x", to: "Content/assets/icon.png")
    let (library, diagnostics) = await Library.load(root: tree.root)
    let settings = try #require(library).settings
    #expect(diagnostics.filter { $0.path?.hasSuffix("dossier.yaml") ?? false }.map(\.message) == [])
    #expect(settings.editors.map(\.name) == ["Jane Doe"])
    #expect(settings.search == .off)
  }

  @Test("say something, each key once in its mapping")
  func words() {
    for kind in FieldCatalogue.kinds {
      let fields = kind.fields
      #expect(fields.allSatisfy { !$0.declaration.doc.isEmpty && !$0.declaration.example.isEmpty })
      #expect(Set(fields.map(\.path)).count == fields.count, "\(kind.name)")
    }
  }
}
