import DossierTesting
import Foundation
import Testing

@Suite("What belongs to whom, on the command line")
struct OwnershipCommandTests {
  let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    #expect(try DossierProcess(["new", "dossier", "."], in: folder.path).status == 0)
  }

  private func run(
    _ arguments: String..., variables: [String: String] = [:]
  ) throws -> DossierProcess {
    try DossierProcess(arguments, in: folder.path, environment: variables)
  }

  @Test("a file that no build wrote ends a build with status 2, unless it may be discarded")
  func foreign() throws {
    #expect(try run("build").status == 0)
    try folder.write("example.org", to: "Site/CNAME")
    let refused = try run("build")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("`CNAME`") && refused.errors.contains("[foreign-output]"))
    #expect(folder.text("Site/CNAME") == "example.org")
    #expect(try run("build", "--discard-foreign").status == 0)
    #expect(folder.text("Site/CNAME") == nil)
  }

  @Test("originals are named by an option or else a variable, of every command that reads them")
  func originals() throws {
    try folder.makeFolder("texts")
    for command in ["build", "check", "passages"] {
      let missing = try run(command, "--originals", "nothing")
      #expect(missing.status == 2, "\(command)")
      #expect(missing.errors.contains("[originals-not-found]"))
      #expect(try run(command, variables: ["DOSSIER_ORIGINALS": "nothing"]).status == 2)
      #expect(try run(command, variables: ["DOSSIER_ORIGINALS": ""]).status == 0)
      let named = try run(
        command, "--originals", "texts", variables: ["DOSSIER_ORIGINALS": "nothing"])
      #expect(named.status == 0, "\(command): \(named.errors)")
      #expect(try run(command, "--originals", "").status == 2)
    }
  }

  @Test(
    "where there is a repository and no Git, a marker and a link to originals are errors",
    .enabled(if: GitRepository.isThere, "the test asks the program `git`"))
  func noGit() throws {
    #expect(try run("build").status == 0)
    GitRepository.make(in: folder.path, tracking: [])
    let without = ["PATH": "/nowhere"]
    let marker = try run("build", variables: without)
    #expect(marker.status == 2)
    #expect(marker.errors.contains("no program `git`"))
    try folder.makeFolder("private")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/Originals", withDestinationPath: "private")
    for command in ["build", "check", "passages"] {
      let link = try run(command, variables: without)
      #expect(link.status == 1, "\(command)")
      #expect(link.errors.contains("no program `git`") && link.errors.contains("[tracked-link]"))
      #expect(try run(command).status == 0)
    }
    // What lies in no repository needs none to be asked.
    let other = try WorkFolder()
    let elsewhere = try run("build", "--output", "\(other.path)/Site")
    #expect(elsewhere.status == 0)
    try FileManager.default.removeItem(atPath: "\(folder.path)/Originals")
    #expect(try run("build", "--output", "\(other.path)/Site", variables: without).status == 0)
  }

  @Test("files that steer a server are told by a check")
  func serverFiles() throws {
    try folder.write("/a /b", to: "Static/_redirects")
    let check = try run("check", "--format", "json")
    #expect(check.status == 0)
    #expect(check.output.contains(#""id": "server-file""#))
    #expect(try run("check", "--strict").status == 0)
    #expect(try run("build").status == 0)
    #expect(folder.text("Site/_redirects") == "/a /b")
  }
}
