import DossierTesting
import Foundation
import Testing

@Suite("The command line")
struct CommandLineTests {
  let folder: WorkFolder

  init() throws { folder = try WorkFolder() }

  func run(_ arguments: String...) throws -> DossierProcess {
    try DossierProcess(arguments, in: folder.path)
  }

  @Test("Alone it shows how it is used")
  func alone() throws {
    let process = try run()
    #expect(process.status == 0)
    #expect(process.output.contains("USAGE: dossier <subcommand>"))
    for command in ["build", "check", "passages", "new", "templates", "schema"] {
      #expect(process.output.contains("\n  \(command) "))
    }
    #expect(process.errors.isEmpty)
  }

  @Test("Help and version go to standard output", arguments: [["--version"], ["build", "--help"]])
  func help(arguments: [String]) throws {
    let process = try DossierProcess(arguments, in: folder.path)
    #expect(process.status == 0)
    #expect(!process.output.isEmpty)
    #expect(process.errors.isEmpty)
  }

  @Test(
    "A wrong command line ends with status 2 and says what is wrong",
    arguments: [
      ["frobnicate"], ["build", "--nope"], ["build", "extra"], ["build", "--root", "nowhere"],
      ["build", "--output", ""], ["check", "--format", "xml"], ["new"], ["new", "article"],
      ["new", "articel", "x"], ["new", "article", "Not An Id"], ["new", "article", "../x"],
      ["new", "page", "index"], ["new", "dossier", ""], ["passages", "--format", "github"],
      ["passages", "--dry-run"], ["passages", "--fix", "--format", "json"], ["schema", "articel"],
      ["passages", "--accept", "war"], ["passages", "--accept", "a^b", "--fix"],
      ["passages", "--accept", "a^b", "--format", "json"],
      ["schema", "--format", "github"],
    ])
  func wrong(arguments: [String]) throws {
    let process = try DossierProcess(arguments, in: folder.path)
    #expect(process.status == 2)
    #expect(process.errors.hasPrefix("Error: "))
    #expect(process.output.isEmpty)
    #expect(folder.paths.isEmpty)
  }

  @Test("A bad id is refused with one that would do")
  func badID() throws {
    #expect(try run("new", "article", "Not An Id").errors.contains("'not-an-id'"))
    #expect(try run("new", "articel", "x").errors.contains("'article'"))
  }

  @Test("A folder without content is the content's fault, for people and for machines")
  func noContent() throws {
    let build = try run("build")
    #expect(build.status == 1)
    #expect(build.errors.contains("Content: error: "))
    #expect(build.errors.contains("[missing-content-folder]"))
    #expect(build.errors.hasSuffix("\n1 error\n"))
    #expect(build.output.isEmpty)
    let check = try run("check", "--format", "json")
    #expect(check.status == 1)
    #expect(check.output.contains(#""id": "missing-content-folder""#))
    #expect(check.errors.isEmpty)
    #expect(folder.paths.isEmpty)
  }

  @Test("An entry is made once, and never over another")
  func newEntry() throws {
    try folder.makeFolder("Content")
    let first = try run("new", "argument", "price-too-high")
    #expect(first.status == 0)
    #expect(first.output.contains("Content/arguments/price-too-high.md"))
    let text = folder.text("Content/arguments/price-too-high.md")
    #expect(text?.contains("claim: \"Price too high\"") == true)
    let second = try run("new", "argument", "price-too-high")
    #expect(second.status == 1)
    #expect(second.errors.contains("[file-exists]"))
    #expect(folder.text("Content/arguments/price-too-high.md") == text)
  }

  @Test("An entry is not made where there is no dossier")
  func newEntryElsewhere() throws {
    let process = try run("new", "argument", "price-too-high")
    #expect(process.status == 1)
    #expect(process.errors.contains("[missing-content-folder]"))
    #expect(folder.paths.isEmpty)
  }

  @Test("A whole dossier is made in a folder of its own, once")
  func newDossier() throws {
    let first = try run("new", "dossier", "mine")
    #expect(first.status == 0)
    #expect(first.output.contains("dossier build --root mine"))
    let paths = folder.paths
    #expect(paths.contains("mine/Content/dossier.yaml"))
    #expect(paths.allSatisfy { $0 == "mine" || $0.hasPrefix("mine/") })
    let second = try run("new", "dossier", "mine")
    #expect(second.status == 1)
    #expect(folder.paths == paths)
  }

  @Test("Edited passages are shown with their changes, and put right unless that is a dry run")
  func fixedPassages() throws {
    #expect(try run("new", "dossier", "mine").status == 0)
    #expect(folder.text("mine/.gitattributes") == "Content/passages.lock merge=union\n")
    #expect(try run("build", "--root", "mine").status == 0)
    let article = try #require(folder.text("mine/Content/articles/why-we-meet.md"))
    let commentary = "mine/Content/commentary/why-we-meet.md"
    let list = try run("passages", "--root", "mine").output
    #expect(list.contains(" found "))
    let words = try #require(
      folder.text(commentary)?.split(separator: "\n").first {
        $0.hasPrefix("> ") && !$0.hasPrefix("> [!")
      })
    let word = try #require(
      words.split(separator: " ").dropFirst(2).first { $0.allSatisfy(\.isLetter) })
    try folder.write(
      article.replacing("\(word)", with: "otherwise"), to: "mine/Content/articles/why-we-meet.md")
    let before = folder.text(commentary)
    let dry = try run("passages", "--root", "mine", "--fix", "--dry-run")
    #expect(dry.status == 0)
    #expect(dry.output.contains("  + > "))
    #expect(dry.output.contains("Would rewrite "))
    #expect(folder.text(commentary) == before)
    #expect(try run("passages", "--root", "mine").output.contains("    it reads: "))
    #expect(try run("passages", "--root", "mine", "--fix").output.contains("Rewrites "))
    #expect(folder.text(commentary)?.contains("otherwise") == true)
    let again = try run("passages", "--root", "mine", "--fix")
    #expect(again.output == "There is nothing to put right\n")
  }

  @Test("A new dossier lies below the root that is named")
  func newDossierBelowRoot() throws {
    try folder.makeFolder("root")
    #expect(try run("new", "dossier", "mine", "--root", "root").status == 0)
    #expect(folder.paths.contains("root/mine/Content/dossier.yaml"))
  }
}
