import DossierTesting
import Foundation
import Testing

@Suite("The schema command")
struct SchemaCommandTests {
  private static let kinds = [
    "article", "argument", "expert", "event", "commentary", "page", "dossier",
  ]
  private let folder: WorkFolder

  init() throws { folder = try WorkFolder() }

  private func run(_ arguments: String...) throws -> DossierProcess {
    try DossierProcess(["schema"] + arguments, in: folder.path)
  }

  private struct Field: Decodable {
    let kind, key, shape, need, doc, example: String
    let of, values: [String]
  }

  private func fields(_ arguments: String...) throws -> [Field] {
    let process = try DossierProcess(["schema", "--format", "json"] + arguments, in: folder.path)
    #expect(process.status == 0)
    return try JSONDecoder().decode([Field].self, from: Data(process.output.utf8))
  }

  @Test("Alone it names the kinds, one a line")
  func alone() throws {
    let process = try run()
    #expect(process.status == 0)
    #expect(process.output == Self.kinds.map { $0 + "\n" }.joined())
    #expect(process.errors.isEmpty)
  }

  @Test("A kind’s schema is the one that the guide has", arguments: kinds)
  func schema(kind: String) throws {
    let process = try run(kind)
    #expect(process.status == 0)
    try Self.expect("\(kind).json", is: process.output)
    let read = try JSONSerialization.jsonObject(with: Data(process.output.utf8)) as? NSDictionary
    #expect(read?["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
    #expect(read?["additionalProperties"] as? Bool == false)
  }

  /// Compares a file of the guide, or rewrites it where `UPDATE_EXPECTED` is set.
  private static func expect(_ name: String, is text: String) throws {
    let place = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Documentation/schemas/\(name)").standardizedFileURL
    if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] != nil {
      try Data(text.utf8).write(to: place)
    }
    #expect(text == (try String(contentsOf: place, encoding: .utf8)))
  }

  @Test("The list of fields is the one that the guide has, so that each change of a key is seen")
  func listOfFields() throws {
    try Self.expect("fields.json", is: try run("--format", "json").output)
  }

  @Test("Fields are listed with what they take, their members in a fixed order")
  func listed() throws {
    let all = try fields()
    #expect(Set(all.map(\.kind)) == Set(Self.kinds))
    #expect(all.allSatisfy { !$0.doc.isEmpty && !$0.example.isEmpty })
    let stance = try #require(all.first { $0.kind == "argument" && $0.key == "positions.stance" })
    #expect((stance.shape, stance.need) == ("choice", "required"))
    #expect(stance.values == ["for", "against", "mixed", "conditional"])
    let authors = try #require(all.first { $0.kind == "article" && $0.key == "authors" })
    #expect((authors.shape, authors.of) == ("list", ["reference", "record"]))
    #expect(authors.values == ["expert"])
    #expect(all.contains { $0.kind == "dossier" && $0.key == "editors.*.name" })
    #expect(all.filter { $0.need == "one-of" }.map(\.key) == ["title", "label"])
    let names = try run("--format", "json").output.split(separator: "\n").dropFirst().first?
      .matches(of: #/"([a-z]+)": /#).map { String($0.output.1) }
    #expect(names == ["kind", "key", "shape", "need", "of", "values", "doc", "example"])
  }

  @Test("Of one kind alone where one is named")
  func ofOneKind() throws {
    #expect(Set(try fields("event").map(\.kind)) == ["event"])
  }

  @Test("An unknown kind is a mistake of the command line, with one that may be meant")
  func unknown() throws {
    let near = try run("articel")
    #expect(near.status == 2)
    #expect(near.output.isEmpty)
    #expect(near.errors.contains("'articel' is none of article, argument"))
    #expect(near.errors.contains("did you mean 'article'?"))
    #expect(try run("nothing-like-it").errors.contains("page, dossier.\n"))
  }
}
