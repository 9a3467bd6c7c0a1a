import DossierTesting
import Foundation
import Testing

@Suite("What is new")
struct FeedCommandTests {
  let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    try folder.write(
      "title: A dossier\nurl: https://example.org/d/\neditors: {ann: {name: Ann}}\n",
      to: "Content/dossier.yaml")
  }

  private func write(_ fields: String, to path: String, body: String = "Words.\n") throws {
    try folder.write("---\n\(fields)\n---\n\(body)", to: "Content/\(path).md")
  }

  private func build(_ arguments: String...) throws -> DossierProcess {
    try DossierProcess(["build"] + arguments, in: folder.path)
  }

  /// The entries of the feed in order, each as its address below the site's, and its time.
  private func feed() -> [String] {
    let text = folder.text("Site/feed.xml") ?? ""
    return text.components(separatedBy: "<entry>").dropFirst().map { entry in
      let id = entry.firstMatch(of: /<id>https:\/\/example\.org\/d\/([^<]*)/)?.output.1 ?? ""
      let time = entry.firstMatch(of: /<updated>([^<]*)/)?.output.1 ?? ""
      return "\(id) \(time)"
    }
  }

  @Test(
    "Once an entry is listed, the feed holds those alone that are, by that day or their embargo's end"
  )
  func listed() throws {
    try write("title: Old\ntext: full\npublished: 1865\nlisted: 2020-11-20", to: "articles/old")
    try write("title: Plain\ntext: full\npublished: 2017-05-16", to: "articles/plain")
    try write("title: Before\ntext: full\npublished: -0044", to: "articles/before")
    try write(
      "claim: A claim\nlisted: 2020-11-21\nembargo: 2020-11-21T06:00+02:00", to: "arguments/claim")
    try write("name: Ann Ames\nembargo: 2020-11-19T23:30-02:00", to: "experts/ames")
    try write("title: Draft\nstatus: draft\nlisted: 2020-11-26", to: "pages/draft")
    try write("title: Later\nembargo: 2126-11-26T00:00Z\nlisted: 2020-11-27", to: "pages/later")
    try write(
      "about: old\nby: ann\ndate: 2020-11-10", to: "commentary/old",
      body:
        "> [!comment] ^early\n> Words\n\nA note.\n\n> [!comment] 2020-11-23 ^late\n> Words\n\nA note.\n"
    )
    let build = try build("--as-of", "2020-11-28T00:00Z")
    #expect(build.errors == "")
    #expect(
      feed()
        == [
          "articles/old.html#note-late 2020-11-23T00:00:00Z",
          "arguments/claim.html 2020-11-21T04:00:00Z",
          "articles/old.html#note-early 2020-11-20T00:00:00Z",
          "articles/old.html 2020-11-20T00:00:00Z",
          "experts/ames.html 2020-11-20T01:30:00Z",
        ].sorted { $0.split(separator: " ")[1] > $1.split(separator: " ")[1] })
    let text = folder.text("Site/feed.xml") ?? ""
    #expect(
      text.components(separatedBy: "<entry>")[0].contains("<updated>2020-11-23T00:00:00Z</updated>")
    )
    let home = folder.text("Site/index.html") ?? ""
    #expect(home.contains("<h2 id=\"new-title\">New here</h2>"))
    #expect(home.contains("Updated 23 November 2020."))
    let new =
      home.components(separatedBy: "id=\"new-title\"").last?.components(separatedBy: "</section>")
      .first ?? ""
    let days = new.matches(of: /<time datetime="([^"]*)"/).map { String($0.output.1) }
    #expect(days == ["2020-11-21", "2020-11-20", "2020-11-19"])
    #expect(new.contains("arguments/claim.html") && !new.contains("articles/plain.html"))
    #expect(folder.text("Site/data/articles.json")?.contains("\"listed\":\"2020-11-20\"") == true)
  }

  @Test(
    "Without any the feed goes by the sources' dates, and one hint says so; drafts count for nothing"
  )
  func unlisted() throws {
    try write("title: Plain\ntext: full\npublished: 2017-05-16", to: "articles/plain")
    try write("title: Read\ntext: full\npublished: 2016\naccessed: 2026-11-02", to: "articles/read")
    try write("title: Draft\nstatus: draft\nlisted: 2026-11-26", to: "pages/draft")
    let build = try build("--strict")
    #expect(build.status == 0)
    #expect(build.errors.components(separatedBy: "hint: ").count == 2)
    #expect(build.errors.contains("[nothing-listed]"))
    #expect(
      feed() == [
        "articles/read.html 2026-11-02T00:00:00Z", "articles/plain.html 2017-05-16T00:00:00Z",
      ])
    #expect(folder.text("Site/index.html")?.contains("new-title") == false)
    try write("title: Shown\nlisted: 2026-11-26", to: "pages/draft")
    #expect(try self.build("--strict").errors == "")
    #expect(feed() == ["pages/draft.html 2026-11-26T00:00:00Z"])
  }

  @Test(
    "`listed` takes a day and nothing else",
    arguments: [
      "2026-11", "2026-11-20~", "2026-11-20T06:00Z", "2026-11-20/2026-11-21", "YYYY-MM-DD",
      "-0044-03-15",
    ])
  func days(_ day: String) throws {
    try write("title: x\nlisted: \(day)", to: "pages/x")
    let build = try build()
    #expect(build.status == 1)
    #expect(
      build.errors.contains("Content/pages/x.md:3:") && build.errors.contains("[bad-date]"),
      "\(build.errors)")
  }

  @Test("A day that is still to come is warned of where the moment is known, with an embargo")
  func future() throws {
    try write("title: x\nlisted: 2031-02-03", to: "pages/x")
    #expect(try build().errors == "")
    let build = try build("--as-of", "2020-11-28T00:00Z")
    #expect(build.errors.contains("[listed-in-future]"))
    #expect(build.errors.contains("add `embargo: 2031-02-03T06:00Z`"))
    #expect(try self.build("--as-of", "2020-11-28T00:00Z", "--strict").status == 1)
    try write("title: x\nlisted: 2031-02-03\nembargo: 2031-02-03T06:00Z", to: "pages/x")
    #expect(try self.build("--as-of", "2020-11-28T00:00Z").errors == "")
  }

  @Test(
    "The publisher's own change is a kind of note; a correction of a source's words must quote them"
  )
  func sourceChanged() throws {
    try write("title: Old\ntext: full\nlisted: 2026-11-20", to: "articles/old")
    try write(
      "about: old\nby: ann", to: "commentary/old",
      body: """
        > [!source-changed] The headline 2026-11-26 ^headline

        It was another.

        > [!correction] A slip 2026-11-27 ^slip
        > Words

        They were others.

        """)
    let build = try build()
    #expect(build.errors.components(separatedBy: "warning: ").count == 2, "\(build.errors)")
    #expect(
      build.errors.contains("Content/commentary/old.md")
        && build.errors.contains("[correction-without-quotation]"))
    #expect(folder.text("Site/articles/old.html")?.contains("The source changed") == true)
    #expect(folder.text("Site/corrections.html")?.contains("note-headline") == false)
    #expect(folder.text("Site/data/notes.json")?.contains("\"kind\":\"source-changed\"") == true)
    try write(
      "about: old\nby: ann", to: "commentary/old",
      body: "> [!correction] A slip 2026-11-27 ^slip\n> Words\n\n> Wurds\n\nThey were so.\n")
    #expect(try self.build("--strict").errors == "")
  }

  @Test("Straight marks in titles are curled, and a language has its name")
  func titles() throws {
    try write(
      "title: The \"end\" isn't near -- yet\ntext: full\nlanguage: en-GB\nlisted: 2026-11-20",
      to: "articles/end")
    #expect(try build().errors == "")
    let page = folder.text("Site/articles/end.html") ?? ""
    #expect(page.contains("The “end” isn’t near – yet"))
    #expect(page.contains("English (United Kingdom)"))
    #expect(folder.text("Site/data/articles.json")?.contains("\"language\":\"en-GB\"") == true)
  }
}
