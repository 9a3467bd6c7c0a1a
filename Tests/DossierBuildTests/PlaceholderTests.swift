import DossierCore
import DossierModel
import DossierTesting
import Testing

@testable import DossierBuild
@testable import DossierStarter

@Suite("What `new` wrote for its editor to replace")
struct PlaceholderTests {
  private func lines(_ path: String, _ text: String) throws -> [Int] {
    let folder = try TemporaryFolder()
    try folder.write("title: D\n", to: "Content/dossier.yaml")
    try folder.write(text, to: "Content/\(path)")
    let found = try ProgramOutcome.check(folder.path).diagnostics
    return found.filter { $0.id == .placeholderText }.compactMap(\.line)
  }

  @Test(
    "is told of in front matter once it is no comment",
    arguments: [
      (
        "articles/a.md",
        "title: A\ntext: full\npublisher: The Name of the Paper\nauthors: [{name: B. Example}]\ntopics: [a-topic]",
        [4, 5, 6]
      ),
      (
        "articles/a.md",
        "title: A\ntext: full\nlanguage: en\ngenre: news analysis\nquoted-at-most: 5%", []
      ),
      (
        "experts/a.md",
        "name: A\naliases: [U. Titled]\nhonorific: Sir\nroles:\n  - { title: Director, organisation: An Institute, from: 2014, to: 2018 }\nlinks:\n  Website: https://example.org/",
        [3, 6, 8]
      ),
      ("arguments/a.md", "claim: A\nshort: A few words for lists and links\npositions: []", [3]),
      (
        "events/a.md",
        "title: A\n\(Starter.dateNotYetWritten.joined(separator: "\n"))\nplace: Moscow", [4]
      ),
      ("events/a.md", "title: A\ndate: XXXX", []),
    ] as [(String, String, [Int])])
  func fields(path: String, fields: String, told: [Int]) throws {
    #expect(try lines(path, "---\n\(fields)\n---\nOwn words.\n") == told)
  }

  @Test(
    "is told of in the body where it is a paragraph",
    arguments: [
      ("The text.", [4]), ("Words.\n\nThe text.\n\nThe text.\n", [6, 8]),
      ("Words\nThe text.\nMore.", []), ("```\n\nThe text.\n\n```", []),
      ("~~~~\n~~~\n\nThe text.\n", []), ("    The text.", []),
      ("```\nx\n```\n\n  The text.\r\n", [8]),
    ] as [(String, [Int])])
  func bodies(body: String, told: [Int]) throws {
    #expect(try lines("pages/a.md", "---\ntitle: A\n---\n\(body)") == told)
  }

  @Test("gives a new event no date that could be taken for one")
  func undated() throws {
    let name = try #require(EntryName("x"))
    let text = Starter.entryFile(.event, name).text
    #expect(text.contains("\ndate: XXXX\n"))
  }
}
