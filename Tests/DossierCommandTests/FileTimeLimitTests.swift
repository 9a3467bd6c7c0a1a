import DossierCore
import DossierTesting
import Foundation
import Testing

@testable import DossierCommand

@Suite("A file that takes too long")
struct FileTimeLimitTests {
  let folder: WorkFolder
  private static let slow = "Content/pages/slow.md"

  /// A dossier with a file that takes far more than the limit that the tests set, and that the
  /// program alone would take.
  init() throws {
    folder = try WorkFolder()
    #expect(try DossierProcess(["new", "dossier", "."], in: folder.path).status == 0)
    #expect(try DossierProcess(["build"], in: folder.path).status == 0)
    // Images within images: cmark-gfm takes the square of their number in each paragraph.
    let paragraph = String(repeating: "![[]()", count: 9_900) + "\n\n"
    try folder.write(
      "---\ntitle: Slow\n---\n" + String(repeating: paragraph, count: 60), to: Self.slow)
  }

  private func run(_ arguments: [String]) throws -> DossierProcess {
    try DossierProcess(arguments, in: folder.path, environment: [FileTimeLimit.variable: "1"])
  }

  @Test("ends the run with its name and with 1, and the old site stands")
  func build() throws {
    let before = folder.files("Site")
    let build = try run(["build"])
    #expect(build.status == 1)
    #expect(build.errors.contains(": error: this file takes more than 1 second,"))
    #expect(build.errors.contains("[too-expensive]"))
    #expect(build.errors.contains(Self.slow), "\(build.errors)")
    #expect(folder.files("Site") == before)
  }

  @Test("is told of in the format that was asked for", arguments: ["json", "github"])
  func check(format: String) throws {
    let check = try run(["check", "--format", format])
    #expect(check.status == 1)
    #expect(check.output.contains("too-expensive") && check.output.contains(Self.slow))
    #expect(check.errors.isEmpty)
    if format == "json" {
      let list = try JSONDecoder().decode([Listed].self, from: Data(check.output.utf8))
      #expect(list == [Listed(id: "too-expensive", path: Self.slow)])
    }
  }

  @Test("ends `passages` too")
  func passages() throws {
    #expect(try run(["passages"]).status == 1)
  }

  @Test("leaves nothing that the next run does not clear")
  func cleared() throws {
    // A run that ends while it writes leaves its staging folder, as one that is killed does.
    try folder.write("", to: ".Site.staging/lock")
    try folder.write("half a page", to: ".Site.staging/new/index.html")
    #expect(try run(["build"]).status == 1)
    try folder.write("---\ntitle: Slow\n---\nNot any more.\n", to: Self.slow)
    #expect(try DossierProcess(["build"], in: folder.path).status == 0)
    #expect(!folder.paths.contains { $0.contains(".staging") })
    #expect(folder.text("Site/pages/slow.html") != nil)
  }

  @Test("is one that takes ten seconds, unless the environment says otherwise")
  func limit() {
    #expect(FileTimeLimit.limit(in: [:]) == 10)
    #expect(FileTimeLimit.limit(in: [FileTimeLimit.variable: "0.5"]) == 0.5)
    for wrong in ["", "x", "0", "-1", "nan", "inf", "1e9"] {
      #expect(FileTimeLimit.limit(in: [FileTimeLimit.variable: wrong]) == 10)
    }
    let diagnostic = FileTimeLimit.diagnostic("Content/pages/a.md", 10)
    #expect(diagnostic.id == .tooExpensive && diagnostic.path == "Content/pages/a.md")
    #expect(diagnostic.message.contains("more than 10 seconds"))
    #expect(FileTimeLimit.diagnostic("a", 1).message.contains("1 second,"))
  }

  /// What `check --format json` says of a diagnostic, in part.
  private struct Listed: Decodable, Equatable {
    let id: String
    let path: String
  }
}
