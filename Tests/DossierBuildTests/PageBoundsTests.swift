import DossierCore
import Foundation
import Testing

@testable import DossierBuild

@Suite("What is shown on one page")
struct PageBoundsTests {
  @Test("A map on an argument’s page is drawn of a hundred relations, and one of more is not")
  func maps() async throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Bounds\n", to: "Content/dossier.yaml")
    for argument in 0..<102 {
      try folder.write(
        "---\nclaim: Claim \(argument)\n"
          + (argument == 0 ? "" : "supports: a\(argument == 101 ? 1 : 0)\n") + "---\n",
        to: "Content/arguments/a\(argument).md")
    }
    func map() async throws -> String {
      var request = BuildRequest(root: folder.path)
      request.isFrozen = true
      #expect(await Rooms.pipeline.build(request).status == .done)
      return try #require(folder.text("Site/arguments/a0.html"))
    }
    #expect(try await map().contains("<svg class=\"map\""))
    try folder.write("---\nclaim: Claim 101\nsupports: a0\n---\n", to: "Content/arguments/a101.md")
    #expect(try await !map().contains("<svg class=\"map\""))
  }

  @Test("A page tells of a hundred replies to its objections, and counts the others")
  func replies() async throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Bounds\n", to: "Content/dossier.yaml")
    for argument in 0...120 {
      try folder.write(
        "---\nclaim: Claim \(argument)\n" + (argument == 0 ? "" : "contradicts: a0\n") + "---\n",
        to: "Content/arguments/a\(argument).md")
    }
    var request = BuildRequest(root: folder.path)
    request.isFrozen = true
    #expect(await Rooms.pipeline.build(request).status == .done)
    #expect(folder.text("Site/arguments/a1.html")?.contains("19 more replies") == true)
  }

  @Test("A page lists all places that lead to it, and has the words around the first hundred")
  func backlinks() async throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Bounds\n", to: "Content/dossier.yaml")
    for page in 0...120 {
      try folder.write(
        "---\ntitle: Page \(page)\n---\n\(page == 0 ? "" : "Words around [[p0]] here.")\n",
        to: "Content/pages/p\(page).md")
    }
    var request = BuildRequest(root: folder.path)
    request.isFrozen = true
    #expect(await Rooms.pipeline.build(request).status == .done)
    let page = try #require(folder.text("Site/pages/p0.html"))
    #expect(page.components(separatedBy: "<b>Page 0</b>").count == 121)
    #expect(page.components(separatedBy: "Words around <b>").count == 101)
  }

  @Test("Thousands of unknown headings cost a few messages, none longer than one may be")
  func unknownHeadings() async throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Bounds\n", to: "Content/dossier.yaml")
    let body = (0..<3_000).map { "# Heading \($0)\n\n[[#Headink \($0)]]\n\n" }.joined()
    try folder.write("---\ntitle: A\n---\n\(body)", to: "Content/pages/a.md")
    let outcome = await Rooms.pipeline.check(BuildRequest(root: folder.path))
    #expect(outcome.errors == 3_000)
    #expect(outcome.diagnostics.first?.suggestion == "write `[[#Heading 0]]`")
    let note = outcome.diagnostics.first?.notes.first
    #expect(note?.hasSuffix("“Heading 19” and 2980 more") == true, "\(note ?? "")")
  }
}
