import DossierCore
import DossierTesting
import Foundation
import Testing

@testable import DossierBuild

/// The staging folder may come from a repository: what is in it is an old site only if a build left it.
@Suite("What lies where a site is staged")
struct StagingOwnershipTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("title: A dossier\n", to: "Content/dossier.yaml")
    try folder.write("", to: ".Site.staging/lock")
  }

  private func build() async -> BuildOutcome {
    await BuildSession.build(BuildRequest(root: folder.path))
  }

  @Test(
    "never becomes the site, though its marker is in the repository, nor though the lock says so",
    .enabled(if: GitRepository.isThere, "the test asks the program `git`"),
    arguments: ["", "1 2\n", "18446744073709551616 -1\n"])
  func forged(lock: String) async throws {
    try folder.write("<p>evil", to: ".Site.staging/old/index.html")
    try folder.write(ForeignFilesTests.earlierMarker, to: ".Site.staging/old/.dossier-site")
    try folder.write(lock, to: ".Site.staging/lock")
    GitRepository.make(in: folder.path, tracking: ["."])
    try folder.write("titel: Wrong\n", to: "Content/dossier.yaml")
    #expect(await build().status == .contentFaulty)
    #expect(!folder.exists("Site"))
    try folder.write("title: A dossier\n", to: "Content/dossier.yaml")
    #expect(await build().diagnostics.map(\.id) == [.writeFailed])
    #expect(!folder.exists("Site"))
    #expect(folder.text(".Site.staging/old/index.html") == "<p>evil")
  }

  @Test("gives nothing to the new site, where no build noted that it was the old one")
  func notCarried() async throws {
    try folder.write("evil", to: ".Site.staging/new/.well-known/x")
    try folder.write("", to: ".Site.staging/new/.nojekyll")
    #expect(await build().status == .done)
    #expect(!folder.exists("Site/.well-known") && !folder.exists("Site/.nojekyll"))
    #expect(!folder.exists(".Site.staging"))
  }

  @Test("is put back where an earlier version left it, which noted nothing")
  func earlier() async throws {
    try folder.write("old", to: ".Site.staging/old/index.html")
    try folder.write(ForeignFilesTests.earlierMarker, to: ".Site.staging/old/.dossier-site")
    try folder.write("titel: Wrong\n", to: "Content/dossier.yaml")
    #expect(await build().status == .contentFaulty)
    #expect(folder.text("Site/index.html") == "old")
    try folder.write("ref: main", to: ".Site.staging/new/.git/HEAD")
    try folder.write("", to: ".Site.staging/lock")
    try folder.write("title: A dossier\n", to: "Content/dossier.yaml")
    #expect(await build().status == .done)
    #expect(folder.text("Site/.git/HEAD") == "ref: main")
  }
}
