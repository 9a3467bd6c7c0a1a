import DossierTesting
import Foundation
import Testing

@Suite("A build that fails")
struct FailedBuildTests {
  let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    #expect(try DossierProcess(["new", "dossier", "."], in: folder.path).status == 0)
    #expect(try DossierProcess(["build"], in: folder.path).status == 0)
    try folder.write("", to: "Site/.nojekyll")
  }

  @Test(
    "leaves the old site as it was, byte for byte, and says whose fault it is",
    arguments: [
      ("Content/pages/about.md", "---\ntitle: About\n---\nA <b>bold</b> word.\n", 1),
      ("Content/pages/about.md", "---\ntitle: About\n---\nA [[link-to-nowhere]].\n", 1),
      ("Content/dossier.yaml", "titel: Wrong\n", 1),
      ("Content/assets/run.svg", "<svg><script>1</script></svg>", 1),
      ("Templates/article.html", "\\(extends \"page\")\n\\(block main)\\(article.titel)\\(end)", 1),
      ("Templates/words/en.yaml", "skip: [a]\n", 1),
    ])
  func content(path: String, text: String, status: Int32) throws {
    let before = folder.files("Site")
    try folder.write(text, to: path)
    let build = try DossierProcess(["build"], in: folder.path)
    #expect(build.status == status)
    #expect(build.errors.contains("\(path):"))
    #expect(build.output.isEmpty)
    #expect(folder.files("Site") == before)
    #expect(!folder.paths.contains { $0.contains(".staging") })
  }

  @Test("on a warning alone does so only under --strict")
  func strict() throws {
    let path = "Content/commentary/why-we-meet.md"
    let text = try #require(folder.text(path))
    try folder.write(text + "\n> [!comment] ^lost\n> words that it never had\n\nNote.\n", to: path)
    let before = folder.files("Site")
    #expect(try DossierProcess(["build", "--strict"], in: folder.path).status == 1)
    #expect(folder.files("Site") == before)
    #expect(try DossierProcess(["build"], in: folder.path).status == 0)
    #expect(folder.files("Site") != before)
  }

  @Test("because the output is not its own ends with 2, and touches nothing")
  func foreign() throws {
    try folder.write("mine", to: "thesis/chapter.txt")
    let before = folder.files(".")
    let build = try DossierProcess(["build", "--output", "thesis"], in: folder.path)
    #expect(build.status == 2)
    #expect(build.errors.contains("[foreign-output]"))
    #expect(folder.files(".") == before)
  }

  @Test("because the disk takes no more ends with 3, and leaves the old site")
  func fullDisk() throws {
    try folder.write("---\ntitle: New\n---\nNew words.\n", to: "Content/pages/new.md")
    let before = folder.files("Site")
    // No file may grow beyond a block or two, as on a disk that is full.
    let limit = "trap '' XFSZ; ulimit -f 2; exec \"$0\" \"$@\""
    let build = try DossierProcess(
      ["build"], in: folder.path, through: ["/bin/sh", "-c", limit])
    #expect(build.status == 3)
    #expect(build.errors.contains("[write-failed]"))
    #expect(folder.files("Site") == before)
    #expect(!folder.paths.contains { $0.contains(".staging") })
    #expect(try DossierProcess(["build"], in: folder.path).status == 0)
    #expect(folder.text("Site/pages/new.html") != nil)
  }

  @Test("because a file stands where a folder must ends with 3")
  func fileInTheWay() throws {
    try folder.write("mine", to: "out")
    let build = try DossierProcess(["build", "--output", "out/Site"], in: folder.path)
    #expect(build.status == 3)
    #expect(folder.text("out") == "mine")
  }
}
