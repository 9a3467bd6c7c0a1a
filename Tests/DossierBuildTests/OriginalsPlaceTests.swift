import DossierCore
import DossierTesting
import Foundation
import Testing

@testable import DossierBuild

/// Which folder the originals are read from, and what no message tells of one that is not.
@Suite("The place of withheld texts")
struct OriginalsPlaceTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("title: A dossier\n", to: "Content/dossier.yaml")
    try folder.write(
      "---\ntitle: E\ntext: excerpt\n---\n", to: "Content/articles/e.md")
    try folder.write(
      "---\nabout: e\n---\n> [!comment] ^one\n> FIRST […] LAST\n\nA.\n",
      to: "Content/commentary/e.md")
    try folder.write(
      "---\ntitle: D\ntext: digest\n---\nThey say “password is forgotten”.\n",
      to: "Content/articles/d.md")
  }

  private static let secret = "FIRST the password is hunter LAST\n"

  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.place(path), withDestinationPath: target)
  }

  private func run(_ originals: String? = nil) async -> [Diagnostic] {
    var request = BuildRequest(root: folder.path)
    request.originals = originals.map(folder.place)
    let built = await BuildSession.build(request).diagnostics
    request.isCheck = true
    return await built + BuildSession.check(request).diagnostics
      + BuildSession.passages(request).diagnostics
  }

  private func expectNothingTold(_ found: [Diagnostic], _ id: DiagnosticID) {
    #expect(found.count { $0.id == id } == 3, "\(found.map(\.message))")
    #expect(!found.contains { "\($0.message) \($0.suggestion ?? "")".contains("hunter") })
    #expect(!folder.tree("Site").values.contains { $0.contains("hunter") })
    #expect(folder.text("Content/passages.lock")?.contains("hunter") != true)
    #expect(!folder.exists("Site"))
  }

  @Test(
    "holds no link that leads out of it, or to what is hidden",
    arguments: ["../.env", "../secret.txt", ".hidden", "../Content/articles/d.md"])
  func linkOut(target: String) async throws {
    for path in [".env", "secret.txt", "Originals/.hidden"] {
      try folder.write(Self.secret, to: path)
    }
    for name in ["e.txt", "d.txt"] { try link("Originals/\(name)", to: target) }
    let found = await run()
    #expect(found.count { $0.id == .linkOutsideRoot } == 6)
    #expect(!found.contains { "\($0.message) \($0.suggestion ?? "")".contains("hunter") })
    #expect(!folder.exists("Site"))
  }

  @Test(
    "is no link that is in the repository; one that is not is followed",
    .enabled(if: GitRepository.isThere, "the test asks the program `git`"))
  func tracked() async throws {
    for name in ["e", "d"] { try folder.write(Self.secret, to: "private/\(name).txt") }
    try link("Originals", to: "private")
    GitRepository.make(in: folder.path, tracking: ["Originals"])
    expectNothingTold(await run(), .trackedLink)
    GitRepository.run(["rm", "-q", "--cached", "Originals"], in: folder.path)
    #expect(await run().contains { $0.id == .quotationNotFound })
  }

  @Test("is the folder that is named, whose links lead to what lies in it")
  func named() async throws {
    for name in ["e", "d"] { try folder.write(Self.secret, to: "private/\(name).txt") }
    try folder.write("FIRST and LAST\n", to: "Originals/e.txt")
    let found = await run("private/")
    #expect(found.contains { $0.message.contains("private/d.txt") || $0.id == .quotationNotFound })
    try folder.write(Self.secret, to: "elsewhere.txt")
    try FileManager.default.removeItem(atPath: folder.place("private/d.txt"))
    try link("private/d.txt", to: "../elsewhere.txt")
    expectNothingTold(await run("private"), .linkOutsideRoot)
  }

  @Test("that is named and not there, or is no folder, is an error of the command line")
  func missing() async throws {
    try folder.write("x", to: "file")
    for name in ["nothing", "file", "file/x"] {
      #expect(await run(name).count { $0.id == .originalsNotFound } == 3)
      var request = BuildRequest(root: folder.path)
      request.originals = folder.place(name)
      #expect(await BuildSession.build(request).status == .commandWrong)
    }
    #expect(!folder.exists("Site"))
  }

  @Test(
    "lies in nothing that a site is made of", arguments: ["Content/texts", "Templates", "Static/x"])
  func published(place: String) async throws {
    try folder.write(Self.secret, to: "\(place)/e.txt")
    #expect(await run(place).contains { $0.id == .originalsPublished })
    try link("Originals", to: place)
    #expect(await run().contains { $0.id == .originalsPublished })
    #expect(!folder.exists("Site"))
  }

  @Test("that is named is no output")
  func output() async throws {
    try folder.makeFolder("private")
    for output in ["private", "private/Site"] {
      var request = BuildRequest(root: folder.path, output: folder.place(output))
      request.originals = folder.place("private")
      #expect(
        await BuildSession.build(request).diagnostics.contains { $0.id == .outputInsideContent })
    }
  }
}
