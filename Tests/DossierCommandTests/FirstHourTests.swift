import DossierTesting
import Foundation
import Testing

@Suite("The first hour with a dossier")
struct FirstHourTests {
  let folder: WorkFolder

  init() throws { folder = try WorkFolder() }

  func run(_ arguments: String..., in place: String? = nil) throws -> DossierProcess {
    try DossierProcess(
      arguments, in: place.map { "\(folder.path)/\($0)" } ?? folder.path,
      environment: ["HOME": folder.path])
  }

  @Test(
    "`new dossier .` works beside a README and a repository, and says what it left",
    .enabled(if: GitRepository.isThere))
  func besideOthers() throws {
    try folder.write("Mine\n", to: "readme.md")
    try folder.write("Site\n*.log\n", to: ".gitignore")
    GitRepository.make(in: folder.path, tracking: [])
    let new = try run("new", "dossier", ".")
    #expect(new.status == 0, "\(new.errors)")
    #expect(
      new.output == """
        Left readme.md as it was
        Left .gitignore as it was; a dossier needs these lines in it: `Originals`, `.Site.staging`
        Made a new dossier. Build it with: dossier build

        """)
    #expect(folder.text("readme.md") == "Mine\n")
    #expect(folder.text("README.md") == nil || folder.text("README.md") == "Mine\n")
    #expect(folder.text(".gitattributes") == "Content/passages.lock merge=union\n")
    #expect(try run("build", "--strict", "--quiet").errors == "")
    let again = try run("new", "dossier", ".")
    #expect(again.status == 1)
    #expect(again.errors.contains("[file-exists]"))
  }

  @Test("A new dossier's pages lead to articles, positions and the search")
  func navigation() throws {
    #expect(try run("new", "dossier", "mine").status == 0)
    #expect(try run("build", "--root", "mine").status == 0)
    let home = folder.text("mine/Site/index.html") ?? ""
    for page in ["articles/index.html", "positions.html", "search.html", "timeline.html"] {
      #expect(home.contains("<li><a href=\"\(page)\">"), "\(page)")
    }
  }

  @Test(
    "A new expert has a name as one is written",
    arguments: [
      ("paul-renshaw", "Paul Renshaw"), ("john-van-der-berg", "John van der Berg"),
      ("center-for-strategic-research", "Center for Strategic Research"),
      ("émile_zola", "Émile Zola"),
    ])
  func names(_ id: String, _ name: String) throws {
    #expect(try run("new", "dossier", "mine").status == 0)
    #expect(try run("new", "expert", id, "--root", "mine").status == 0)
    #expect(folder.text("mine/Content/experts/\(id).md")?.contains("\nname: \"\(name)\"\n") == true)
  }

  @Test("The root is found from a folder within it, and not beyond a repository's top")
  func rootAbove() throws {
    #expect(try run("new", "dossier", "mine").status == 0)
    try folder.makeFolder("mine/Content/articles/old")
    #expect(
      try run("build", in: "mine/Content/articles/old").output.contains(
        "Open ../../../Site/index.html"))
    #expect(try run("check", in: "mine/Content").status == 0)
    #expect(try run("passages", in: "mine/Content").output.contains("why-we-meet"))
    #expect(try run("new", "page", "method", in: "mine/Content/pages").status == 0)
    #expect(folder.text("mine/Content/pages/method.md") != nil)
    try folder.makeFolder("mine/tools/.git")
    #expect(try run("check", in: "mine/tools").errors.contains("[missing-content-folder]"))
    #expect(try run("check", "--root", ".", in: "mine/Content").status == 1)
  }

  @Test(
    "A folder after a command is told to be named by --root",
    arguments: ["build", "check", "passages", "templates"])
  func strayFolder(_ command: String) throws {
    #expect(try run("new", "dossier", "my dossier").status == 0)
    let whole = try run(command, "my dossier")
    #expect(whole.status == 2)
    #expect(whole.errors.contains("write `--root 'my dossier'`"))
    for part in ["my dossier/", "my dossier/Content/articles", "my dossier/Content/dossier.yaml"] {
      #expect(try run(command, part).errors.contains("write `--root 'my dossier'`"), "\(part)")
    }
  }

  @Test("What `new` wrote is told of once readers would see it, and not before")
  func placeholders() throws {
    #expect(try run("new", "dossier", "mine").status == 0)
    for kind in ["article", "argument", "expert", "event", "page"] {
      #expect(try run("new", kind, "some-\(kind)", "--root", "mine").status == 0)
    }
    #expect(try run("new", "commentary", "some-page", "--root", "mine").status == 0)
    #expect(try run("check", "--strict", "--root", "mine").errors == "")
    var paths: [String] = []
    for path in folder.paths where path.contains("/some-") {
      guard let text = folder.text(path) else { continue }
      try folder.write(
        text.replacing("status: draft\n", with: "").replacing(
          "# listed: YYYY-MM-DD", with: "listed: 2026-11-20"),
        to: path)
      paths.append(path)
    }
    #expect(paths.count == 6)
    let check = try run("check", "--root", "mine")
    #expect(check.status == 0)
    #expect(
      check.errors.components(separatedBy: "[placeholder-text]").count == 12, "\(check.errors)")
    for path in paths {
      guard let text = folder.text(path), let end = text.range(of: "\n---\n") else { continue }
      let fields = text[..<end.upperBound].replacing("date: XXXX", with: "date: 2016-11")
      try folder.write(fields + "Words of their own.\n", to: path)
    }
    #expect(try run("check", "--strict", "--root", "mine").errors == "")
  }

  @Test("An editor who is not known is told of with those who are")
  func editors() throws {
    try folder.write(
      "title: x\neditors: {ann: {name: Ann}, ben: {name: Ben}}\n", to: "Content/dossier.yaml")
    try folder.write("---\ntitle: x\nadded-by: zoe\n---\n", to: "Content/pages/x.md")
    #expect(try run("check").errors.contains("note: the editors are `ann`, `ben`"))
  }

  @Test("With --quiet a check says nothing where nothing is wrong")
  func quietCheck() throws {
    #expect(try run("new", "dossier", "mine").status == 0)
    let check = try run("check", "--quiet", "--root", "mine")
    #expect(check.status == 0)
    #expect(check.output + check.errors == "")
    try folder.write("---\ntitel: x\n---\n", to: "mine/Content/pages/x.md")
    #expect(try run("check", "--quiet", "--root", "mine").errors.contains("[unknown-key]"))
  }

  @Test("Files of the theme are copied and skeletons of words made, never over what is there")
  func themeFiles() throws {
    #expect(try run("new", "dossier", ".").status == 0)
    let made = try run(
      "templates", "--words", "de", "--copy", "page", "--copy", "assets/dossier.css")
    #expect(made.status == 0, "\(made.errors)")
    #expect(
      made.output
        == "Made Templates/words/de.yaml\nMade Templates/page.html\nMade Templates/assets/dossier.css\n"
    )
    #expect(folder.text("Templates/page.html")?.contains("Content-Security-Policy") == true)
    let again = try run("templates", "--copy", "page")
    #expect(again.status == 1)
    #expect(again.errors.contains("[file-exists]"))
    #expect(try run("templates", "--copy", "pag").errors.contains("did you mean 'page'?"))
    #expect(try run("templates", "--words", "de_AT").errors.contains("'de-AT'"))
    let settings = folder.text("Content/dossier.yaml") ?? ""
    try folder.write(
      settings.replacing("language: en", with: "language: de"), to: "Content/dossier.yaml")
    let check = try run("check", "--strict")
    #expect(check.status == 0, "\(check.errors)")
    #expect(check.errors.components(separatedBy: "[unknown-word]").count == 2, "\(check.errors)")
  }

  @Test(
    "An asset of the site's own is found from any depth, and its own search files stay without a search"
  )
  func ownAssets() throws {
    #expect(try run("new", "dossier", ".").status == 0)
    #expect(try run("templates", "--copy", "page").status == 0)
    let page = folder.text("Templates/page.html") ?? ""
    try folder.write(
      page.replacing(
        "<link rel=\"icon\"",
        with: "<link rel=\"stylesheet\" href=\"\\(asset(\"brand.css\"))\">\n<link rel=\"icon\""),
      to: "Templates/page.html")
    #expect(try run("check").errors.contains("[missing-asset]"))
    try folder.write("body { margin: 0; }\n", to: "Templates/assets/brand.css")
    try folder.write("p { margin: 0; }\n", to: "Templates/assets/searching.css")
    let settings = folder.text("Content/dossier.yaml") ?? ""
    try folder.write(settings + "search: false\n", to: "Content/dossier.yaml")
    let build = try run("build", "--strict")
    #expect(build.status == 0, "\(build.errors)")
    #expect(folder.text("Site/index.html")?.contains("href=\"assets/brand.css\"") == true)
    #expect(
      folder.text("Site/articles/why-we-meet.html")?.contains("href=\"../assets/brand.css\"")
        == true)
    #expect(folder.text("Site/assets/searching.css") != nil)
    #expect(folder.text("Site/assets/search.js") == nil)
  }

  @Test("A theme's elements that browsers block are warnings of its check")
  func blocked() throws {
    #expect(try run("new", "dossier", ".").status == 0)
    try folder.write(
      "<style>p { }</style>\n<a href=\"style.css\">x</a>\n", to: "Templates/note-foot.html")
    let check = try run("check")
    #expect(check.errors.contains("Templates/note-foot.html:1:1: warning: "))
    #expect(check.errors.contains("[blocked-by-policy]"))
    #expect(check.errors.contains("[relative-address]"))
  }
}
