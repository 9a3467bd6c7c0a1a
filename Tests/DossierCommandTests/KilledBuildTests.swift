import Foundation
import Testing

@Suite("A build that is killed")
struct KilledBuildTests {
  private static let about = "Content/pages/about.md"

  private static func page(_ words: String) -> String { "---\ntitle: About\n---\n\(words)\n" }

  /// The files of a site but those at its top that begin with a dot, which move after the exchange.
  private static func site(_ folder: WorkFolder) -> [String: Data] {
    folder.files("Site").filter { !$0.key.hasPrefix(".") }
  }

  @Test("at any moment leaves the old site or the new one, whole, and the next clears up")
  func killed() throws {
    let folder = try WorkFolder()
    #expect(try DossierProcess(["new", "dossier", "."], in: folder.path).status == 0)
    var sites: [[String: Data]] = []
    for words in ["Now one thing.", "Now the other."] {
      try folder.write(Self.page(words), to: Self.about)
      #expect(try DossierProcess(["build"], in: folder.path).status == 0)
      sites.append(Self.site(folder))
    }
    #expect(sites[0] != sites[1])
    try folder.write("kept", to: "Site/.nojekyll")

    var delays = (0..<20).map { UInt32($0) * 9_000 }
    delays.append(400_000)
    for (round, delay) in delays.enumerated() {
      try folder.write(
        Self.page(round.isMultiple(of: 2) ? "Now one thing." : "Now the other."), to: Self.about)
      try Self.killBuild(in: folder, after: delay)
      #expect(sites.contains(Self.site(folder)), "killed after \(delay) µs")
    }
    let last = try DossierProcess(["build"], in: folder.path)
    #expect(last.status == 0, "\(last.errors)")
    #expect(Self.site(folder) == sites[0])
    #expect(folder.text("Site/.nojekyll") == "kept")
    #expect(!folder.paths.contains { $0.contains(".staging") })
  }

  private static func killBuild(in folder: WorkFolder, after microseconds: UInt32) throws {
    let process = Process()
    process.executableURL = try DossierProcess.program()
    process.arguments = ["build", "--quiet"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    try process.run()
    usleep(microseconds)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
