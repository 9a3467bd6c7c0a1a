import DossierCore
import Foundation
import Testing

@testable import DossierBuild

@Suite("Content written with ill will")
struct HostileContentTests {
  /// What would run, or break out of where it stands, in HTML, attributes, JSON and templates.
  private static let words = #"<script>alert(1)</script>'\"&amp;&lt;--></title>\\(x)"#
  private static let settings = """
    title: "\(words)"
    subtitle: "\(words)"
    description: "\(words)"
    url: https://example.org/a&b/
    licence: "\(words)"
    editors: {ed: {name: "\(words)", role: "\(words)"}}
    questions: [{id: q, text: "\(words)", groups: [{label: "\(words)", arguments: [arg]}]}]
    start: [art]
    navigation: [{label: "\(words)", to: art}]
    """

  private static let entries = [
    "articles/art.md": """
    ---
    title: "\(words)"
    subtitle: "\(words)"
    publisher: "\(words)"
    genre: "\(words)"
    rights: "\(words)"
    authors: [ex, {name: "\(words)"}]
    topics: ["\(words)"]
    was: [old]
    text: digest
    ---
    Hello words here of &lt;script>alert(1)&lt;/script>.[^1]

    # notes

    # Main

    ## note-n

    ## provenance title

    ## fn 1

    ## p n

    `<script>alert(1)</script>`

    [^1]: Foot.
    """,
    "arguments/arg.md": """
    ---
    claim: "\(words)"
    short: "\(words)"
    question: q
    attacks: [{argument: other, because: "\(words)", cite: {in: art, quote: Hello words here, locator: "\(words)"}}]
    positions: [{expert: ex, stance: for, cite: {in: art, quote: Hello words here}}]
    ---
    """,
    "arguments/other.md": "---\nclaim: Other\n---\n# main\n\n# positions\n",
    "experts/ex.md": """
    ---
    name: "\(words)"
    honorific: "\(words)"
    aliases: ["\(words) b"]
    roles: [{title: "\(words)", organisation: "\(words)"}]
    links: {"\(words)": https://example.org/}
    ---
    """,
    "events/ev.md":
      "---\ntitle: \"\(words)\"\ndate: 2016\nplace: \"\(words)\"\npeople: [ex]\n---\n",
    "pages/pg.md": "---\ntitle: \"\(words)\"\n---\n[[art|alert(1) '&]] [[art#Main]] [[art^n]]\n",
    "commentary/c.md": """
    ---
    about: art
    by: ed
    ---
    > [!comment] &lt;script>alert(1) " ' & ^n
    > Hello words here

    Note.[^1]

    [^1]: Foot.

    > [!dispute] ^main
    > words here of

    # notes
    """,
  ]

  @Test("runs nowhere, breaks no link, and gives no id twice")
  func scripts() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.settings, to: "Content/dossier.yaml")
    for (path, text) in Self.entries { try folder.write(text, to: "Content/\(path)") }
    let outcome = await BuildSession.build(BuildRequest(root: folder.path))
    #expect(outcome.status == .done, "\(outcome.diagnostics.map { "\($0.place) \($0.message)" })")
    let pages = folder.tree("Site").filter { $0.key.hasSuffix(".html") }
    #expect(pages.count > 20)
    var ids: [String: Set<String>] = [:]
    for (path, text) in pages {
      #expect(!text.contains("<script>alert"), "\(path)")
      let given = text.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
      ids[path] = Set(given)
      #expect(given.count == Set(given).count, "\(path): \(given.sorted())")
    }
    for (path, text) in pages {
      for match in text.matches(of: /\shref="([^":]*)"/) {
        let (target, fragment) = Self.target(of: String(match.output.1), from: path)
        #expect(folder.exists("Site/\(target)"), "\(path): \(match.output.1)")
        guard let fragment, let there = ids[target] else { continue }
        #expect(there.contains(fragment), "\(path): \(match.output.1)")
      }
    }
  }

  /// The path from the site's root, and the fragment, to which a link of a page leads.
  private static func target(of link: String, from page: String) -> (String, String?) {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? String(parts[1]).removingPercentEncoding : nil
    guard let address = parts.first, !address.isEmpty else { return (page, fragment) }
    var folders = page.split(separator: "/").dropLast()
    for part in address.split(separator: "/") {
      if part == ".." { folders = folders.dropLast() } else { folders.append(part) }
    }
    let path = folders.joined(separator: "/")
    return (path.removingPercentEncoding ?? path, fragment)
  }
}
