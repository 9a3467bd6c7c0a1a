import DossierCore
import Testing
import TextAnalysis

@testable import DossierTheme

@Suite("Bars for what is withheld")
struct WithheldBarsTests {
  private func written(_ text: String, to path: String) -> String {
    let page = WithheldBars(.english).drawn(
      in: SitePage(path: path, content: .rendered { $0.append(text) }))
    guard case .rendered(let render) = page.content else { return "" }
    var output = OutputBuffer()
    output.append("before ")
    render(&output)
    return String(output.text.dropFirst(7))
  }

  private static let bar =
    #"<span class="withheld" role="img" aria-label="a name is withheld">█</span>"#

  @Test(
    "stand in the text of elements, and U+2588 where no element can",
    arguments: [
      ("<p>A \u{F8E1}.</p>", "<p>A \(bar).</p>"),
      ("<title>\u{F8E1}</title><h1>\u{F8E1}</h1>", "<title>█</title><h1>\(bar)</h1>"),
      ("<meta content=\"\u{F8E1} > \u{F8E1}\">\u{F8E1}", "<meta content=\"█ > █\">\(bar)"),
      ("<img alt='\u{F8E1}\"'>\u{F8E1}", "<img alt='█\"'>\(bar)"),
      (
        "<script type=\"a\">\"</p>\u{F8E1}<\"</script>\u{F8E1}",
        "<script type=\"a\">\"</p>█<\"</script>\(bar)"
      ),
      ("<style>\u{F8E1}</style>\u{F8E1}", "<style>█</style>\(bar)"),
      ("<textarea>\u{F8E1}</textarea>", "<textarea>█</textarea>"),
      (
        "<svg><g><svg>\u{F8E1}</svg><text>\u{F8E1}</text></g></svg>\u{F8E1}",
        "<svg><g><svg>█</svg><text>█</text></g></svg>\(bar)"
      ),
      (
        "<select><option>\u{F8E1}</option></select>\u{F8E1}",
        "<select><option>█</option></select>\(bar)"
      ),
      ("<!-- \u{F8E1} > -->\u{F8E1}", "<!-- █ > -->\(bar)"),
      ("<!doctype html>\u{F8E1}", "<!doctype html>\(bar)"),
      ("\u{F8E1}<p title=\"\u{F8E1}", "\(bar)<p title=\"█"), ("<title>\u{F8E1}", "<title>█"),
      ("█ \u{F8E8}\u{F8DF}，\u{FF3B}", "█ \u{F8E8}\u{F8DF}，\u{FF3B}"),
    ])
  func page(text: String, expected: String) {
    #expect(written(text, to: "a/b.html") == expected)
  }

  @Test("have one form for every kind, with its own phrase")
  func kinds() {
    let all = WithheldMark.allCases.map { written(String($0.scalar), to: "a.html") }
    #expect(Set(all).count == WithheldMark.allCases.count)
    let plain = Set(
      all.map { $0.split(separator: "\"", omittingEmptySubsequences: false) }.map {
        $0.enumerated().filter { $0.offset != 5 }.map(\.element).joined()
      })
    #expect(plain.count == 1)
    #expect(all.allSatisfy { !$0.contains("aria-label=\"\"") })
  }

  @Test("are U+2588 in every other file, also where it is written in parts")
  func others() {
    #expect(written("{\"a\":\"\u{F8E1}<b>\u{F8E0}\"}", to: "data/a.json") == "{\"a\":\"█<b>█\"}")
    let page = WithheldBars(.english).drawn(
      in: SitePage(path: "a.json", content: .parts(count: 2) { $1.append("\($0)\u{F8E7}") }))
    guard case .parts(_, let part) = page.content else { return }
    var output = OutputBuffer()
    part(0, &output)
    part(1, &output)
    #expect(output.text == "0█1█")
  }

  @Test("stand in addresses as U+2588 does")
  func addresses() {
    var output = OutputBuffer()
    output.appendURLComponent("a\u{F8E1}b")
    output.appendURL(.external("https://example.org/\u{F8E1}"), root: "")
    #expect(output.text == "a%E2%96%88bhttps://example.org/%E2%96%88")
  }
}
