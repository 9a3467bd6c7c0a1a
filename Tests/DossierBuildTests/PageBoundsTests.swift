import DossierTesting
import Foundation
import Testing

@Suite("What is shown on one page")
struct PageBoundsTests {
  @Test("A map on an argument’s page is drawn of a hundred relations, and one of more is not")
  func maps() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Bounds\n", to: "Content/dossier.yaml")
    for argument in 0..<102 {
      try folder.write(
        "---\nclaim: Claim \(argument)\n"
          + (argument == 0 ? "" : "supports: a\(argument == 101 ? 1 : 0)\n") + "---\n",
        to: "Content/arguments/a\(argument).md")
    }
    func map() throws -> String {
      #expect(try ProgramOutcome.build(folder.path, ["--frozen"]).isDone)
      return try #require(folder.text("Site/arguments/a0.html"))
    }
    #expect(try map().contains("<svg class=\"map\""))
    try folder.write("---\nclaim: Claim 101\nsupports: a0\n---\n", to: "Content/arguments/a101.md")
    #expect(try !map().contains("<svg class=\"map\""))
  }

  @Test("A page tells of a hundred replies to its objections, and counts the others")
  func replies() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Bounds\n", to: "Content/dossier.yaml")
    for argument in 0...120 {
      try folder.write(
        "---\nclaim: Claim \(argument)\n" + (argument == 0 ? "" : "contradicts: a0\n") + "---\n",
        to: "Content/arguments/a\(argument).md")
    }
    #expect(try ProgramOutcome.build(folder.path, ["--frozen"]).isDone)
    #expect(folder.text("Site/arguments/a1.html")?.contains("19 more replies") == true)
  }

  @Test("A page lists all places that lead to it, and has the words around the first hundred")
  func backlinks() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Bounds\n", to: "Content/dossier.yaml")
    for page in 0...120 {
      try folder.write(
        "---\ntitle: Page \(page)\n---\n\(page == 0 ? "" : "Words around [[p0]] here.")\n",
        to: "Content/pages/p\(page).md")
    }
    #expect(try ProgramOutcome.build(folder.path, ["--frozen"]).isDone)
    let page = try #require(folder.text("Site/pages/p0.html"))
    #expect(page.components(separatedBy: "<b>Page 0</b>").count == 121)
    #expect(page.components(separatedBy: "Words around <b>").count == 101)
  }

  @Test("Thousands of unknown headings cost a few messages, none longer than one may be")
  func unknownHeadings() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Bounds\n", to: "Content/dossier.yaml")
    let body = (0..<3_000).map { "# Heading \($0)\n\n[[#Headink \($0)]]\n\n" }.joined()
    try folder.write("---\ntitle: A\n---\n\(body)", to: "Content/pages/a.md")
    let check = try DossierProcess(["check"], in: folder.path)
    #expect(check.errors.hasSuffix("\n3000 errors\n"))
    #expect(check.errors.contains("    suggestion: write `[[#Heading 0]]`\n"))
    #expect(check.errors.contains("“Heading 19” and 2980 more\n"))
  }
}
