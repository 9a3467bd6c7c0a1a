import DossierTesting
import Foundation
import Testing

/// The commands of `Documentation/publishing.md` as they stand there, run by a shell.
@Suite("The guide's recipes for publishing", .enabled(if: GitRepository.isThere))
struct PublishingRecipeTests {
  let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    try folder.makeFolder("bin")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/bin/dossier",
      withDestinationPath: DossierProcess.program().path)
  }

  /// The blocks of shell commands below a heading, in order.
  private static func recipes(below heading: String) throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let guide = try String(
      contentsOf: root.appending(path: "Documentation/publishing.md"), encoding: .utf8)
    let sections = guide.components(separatedBy: "\n## ")
    let section = try #require(sections.first { $0.hasPrefix(heading + "\n") })
    return section.components(separatedBy: "```sh\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
  }

  /// Runs commands in a folder below the test's own; what they print where they fail.
  private func shell(_ commands: String, in place: String) throws -> String {
    let variables = [
      "HOME": folder.path, "PATH": "\(folder.path)/bin:/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "A",
      "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_CONFIG_GLOBAL": "/dev/null",
    ]
    let process = try DossierProcess(
      ["-e", "-u", "-c", commands], in: "\(folder.path)/\(place)", environment: variables,
      running: URL(filePath: "/bin/sh"))
    return process.status == 0 ? "" : process.output + process.errors
  }

  @Test("A branch is made, built into and pushed, again and from another clone")
  func branch() throws {
    let recipes = try Self.recipes(below: "GitHub Pages")
    #expect(recipes.count == 3)
    let (once, clone, each) = (recipes[0], recipes[1], recipes[2])
    let begin = """
      git init --quiet --bare host.git
      dossier new dossier mine && cd mine
      git init --quiet && git checkout --quiet -b main && git remote add origin "file://\(folder.path)/host.git"
      git add --all && git commit --quiet --message Begin && git push --quiet origin main
      """
    #expect(try shell(begin, in: ".") == "")
    #expect(try shell(once, in: "mine") == "")
    #expect(try shell(clone, in: "mine") == "")
    #expect(try shell(each, in: "mine") == "")
    try folder.write("---\ntitle: More\n---\nMore of it.\n", to: "mine/Content/pages/more.md")
    #expect(try shell(each, in: "mine") == "")
    let save = "git add --all && git commit --quiet --message More && git push --quiet origin main"
    #expect(try shell(save, in: "mine") == "")
    // Nothing of the site is in the branch of the content.
    #expect(
      try shell("git ls-tree -r --name-only main | grep -q '^Site' && exit 1 || exit 0", in: "mine")
        == "")
    let again = "git clone --quiet -b main file://\(folder.path)/host.git other && cd other"
    #expect(try shell(again, in: ".") == "")
    try folder.write("---\ntitle: Less\n---\nLess of it.\n", to: "other/Content/pages/more.md")
    #expect(try shell(clone, in: "other") == "")
    #expect(try shell(each, in: "other") == "")
    #expect(
      try shell("git clone --quiet -b gh-pages file://\(folder.path)/host.git public", in: ".")
        == "")
    #expect(folder.text("public/pages/more.html")?.contains("Less of it.") == true)
    #expect(folder.text("public/.nojekyll") == "")
    #expect(folder.text("public/.gitignore") == nil)
  }

  @Test(
    "A folder is copied to a server",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/rsync")))
  func server() throws {
    let recipes = try Self.recipes(below: "A plain web server")
    #expect(recipes.count == 2)
    #expect(
      try shell(
        "dossier new dossier mine && mkdir -p www/dossier && cd mine && dossier build", in: ".")
        == "")
    for recipe in recipes {
      let here = recipe.replacing("example.org:/srv/www", with: "\(folder.path)/www")
        .replacing("/srv/www", with: "\(folder.path)/direct")
      #expect(try shell("mkdir -p ../direct && " + here, in: "mine") == "")
    }
    #expect(folder.text("www/dossier/index.html") == folder.text("direct/dossier/index.html"))
    #expect(folder.text("www/dossier/.dossier-site") == nil)
  }

  @Test(
    "A site is packed into an archive",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/zip")))
  func archive() throws {
    let recipes = try Self.recipes(below: "A shared folder, a stick, an archive")
    #expect(recipes.count == 1)
    #expect(try shell("dossier new dossier mine && cd mine && dossier build", in: ".") == "")
    #expect(try shell(recipes.joined(), in: "mine") == "")
    #expect(FileManager.default.fileExists(atPath: "\(folder.path)/mine/dossier.zip"))
  }
}
