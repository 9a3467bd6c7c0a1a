import DossierCore
import DossierModel
import Foundation
import Testing

@testable import DossierBuild

@Suite("Drafts")
struct DraftTests {
  /// What no published file holds.
  private static let secrets = [
    "zephyr", "quokka", "obelisk", "marzipan", "thunderhead", "velvet", "xylophone", "gondola",
  ]

  private static let settings = """
    title: Open
    url: https://example.org/open/
    editors: {ed: {name: Ed}}
    questions: [{id: q, text: "Which?", groups: [{label: Side, arguments: [shown]}]}]
    start: [source]
    """

  private static let published = [
    "articles/source.md":
      "---\ntitle: Source\nauthors: [ada]\npublished: 2001\ntopics: [common]\ntext: full\n---\n"
      + "Plain words of a source that everybody reads. Ada Byron wrote them.\n",
    "arguments/shown.md":
      "---\nclaim: It is so\nquestion: q\npositions: [{expert: ada, stance: for, basis: inferred}]\n---\n",
    "experts/ada.md": "---\nname: Ada Byron\n---\n",
    "events/shown-event.md": "---\ntitle: It begins\ndate: 2001\npeople: [ada]\n---\n",
    "pages/about.md": "---\ntitle: About\n---\nSee [[source]].\n",
    "commentary/source.md":
      "---\nabout: source\nby: ed\n---\n> [!comment] ^one\n> Plain words of a source\n\nIndeed.\n",
  ]

  private static let drafts = [
    "articles/zephyr.md":
      "---\ntitle: Zephyr\nauthors: [quokka]\nwas: [obelisk]\nedition-of: source\nedition: reprint\n"
      + "text: full\ntopics: [marzipan, common]\nstatus: draft\n---\nQuokka of [[source]], Ada Byron.\n",
    "arguments/thunderhead.md":
      "---\nclaim: Thunderhead\nquestion: q\nsupports: [shown]\nstatus: draft\n"
      + "positions: [{expert: ada, stance: against, cite: {in: source, quote: that everybody reads}}]\n"
      + "---\n[[shown]] and [[source^one]].\n",
    "experts/quokka.md": "---\nname: Quokka\naliases: [Ada Byron]\nstatus: draft\n---\n[[ada]]\n",
    "events/velvet.md":
      "---\ntitle: Velvet\ndate: 2001-02\npeople: [ada]\nbears-on: [shown]\nstatus: draft\n"
      + "sources: [{cite: source^one}]\n---\n[[about]]\n",
    "pages/gondola.md": "---\ntitle: Gondola\nstatus: draft\n---\n[[source#x]] [[shown]]\n",
    "commentary/xylophone.md":
      "---\nabout: source\nby: ed\nstatus: draft\n---\n> [!correction] Xylophone ^xylophone\n"
      + "> that everybody reads\n\nXylophone, [[source]].\n",
    "commentary/of-draft.md":
      "---\nabout: zephyr\nby: ed\n---\n> [!comment] ^velvet\n> Quokka of\n\nVelvet.\n",
  ]

  private static func dossier(_ trees: [[String: String]]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(settings, to: "Content/dossier.yaml")
    for tree in trees {
      for (path, text) in tree { try folder.write(text, to: "Content/\(path)") }
    }
    return folder
  }

  private static func found(in folder: TemporaryFolder) -> [String] {
    folder.tree("Site").flatMap { path, text in
      secrets.filter { text.lowercased().contains($0) || path.contains($0) }.map {
        "\(path): \($0)"
      }
    }.sorted()
  }

  @Test("leave no trace: the site has the same bytes as one that never had them")
  func noTrace() async throws {
    let with = try Self.dossier([Self.published, Self.drafts])
    let without = try Self.dossier([Self.published])
    let built = await BuildSession.build(BuildRequest(root: with.path))
    #expect(built.status == .done, "\(built.diagnostics.map(\.message))")
    #expect(await BuildSession.build(BuildRequest(root: without.path)).status == .done)
    #expect(without.tree("Site").count > 30)
    #expect(with.tree("Site") == without.tree("Site"))
    #expect(Self.found(in: with) == [])
  }

  @Test("that published entries refer to are warned of, and leave no words, page or data")
  func referenced() async throws {
    let folder = try Self.dossier([Self.published, Self.drafts])
    try folder.write(
      "---\nclaim: It is so\nquestion: q\nattacks: [thunderhead]\ncontrary-to: thunderhead\n"
        + "positions: [{expert: quokka, stance: for, basis: inferred}]\n---\nSee [[gondola|here]].\n",
      to: "Content/arguments/shown.md")
    try folder.write(
      "---\ntitle: It begins\ndate: 2001\npeople: [ada, quokka]\nbears-on: [thunderhead]\n---\n",
      to: "Content/events/shown-event.md")
    let built = await BuildSession.build(BuildRequest(root: folder.path))
    #expect(built.status == .done, "\(built.diagnostics.map(\.message))")
    let faults = built.diagnostics.filter { $0.severity != .hint }
    #expect(Set(faults.map(\.id)) == [.draftReferenced])
    #expect(Self.found(in: folder) == [])
  }

  @Test("are shown with --drafts")
  func shown() async throws {
    let folder = try Self.dossier([Self.published, Self.drafts])
    try folder.write(
      "---\ntitle: Gondola\nstatus: draft\n---\n[[source]]\n", to: "Content/pages/gondola.md")
    try folder.write(
      "---\nname: Quokka\nstatus: draft\n---\n[[ada]]\n", to: "Content/experts/quokka.md")
    var request = BuildRequest(root: folder.path)
    request.publication.view = .editors
    let built = await BuildSession.build(request)
    #expect(built.status == .done, "\(built.diagnostics.map(\.message))")
    let text = folder.tree("Site").values.joined().lowercased()
    #expect(
      Self.secrets.filter { !text.contains($0) && !folder.exists("Site/articles/\($0).html") } == []
    )
  }
}
