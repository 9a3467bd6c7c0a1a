import DossierCore
import Testing

@testable import DossierGraph

@Suite("Quotations whose letters alone are right")
struct LookFaultTests {
  private static let figures =
    "We will not leave. There were 106 men, 10⁶ more, CO₂ and CO2. We waved 5 – 7."

  @Test(
    "are told of by what else they look like",
    arguments: [
      (
        "“We will ~~not~~ leave”",
        "“We will n̶o̶t̶ leave” does not stand in Originals/letter.txt, where these words are not struck out",
        "take the `~~` off"
      ),
      (
        "“We will ![never](a.png) not leave”",
        "“We will  not leave” does not stand in Originals/letter.txt with a picture in it",
        "take the picture out of the quotation"
      ),
      (
        "“\u{202B}waved 5 – 7\u{202C}”",
        "“waved 5 – 7” does not stand in Originals/letter.txt turned by U+202B",
        "take the U+202B out"
      ),
      (
        "\u{2067}“waved 5 – 7”\u{2069}",
        "“waved 5 – 7” does not stand in Originals/letter.txt turned by U+2067",
        "take the U+2067 out"
      ),
      (
        "“We ~~will~~ ![never](a.png) not leave”",
        "“We w̶i̶l̶l̶  not leave” does not stand in Originals/letter.txt, where these words are not struck out",
        "take the `~~` off, and take the picture out of the quotation"
      ),
      (
        "“We will ~~nit~~ leave”", "“We will n̶i̶t̶ leave” does not stand in Originals/letter.txt",
        "quote the words as they stand there"
      ),
      (
        "“There was one”", "“There was one” does not stand in Originals/letter.txt",
        "quote the words as they stand there, with `~~` around what is struck out"
      ),
    ])
  func looks(body: String, message: String, suggestion: String) async throws {
    let changes: [String: String?] = [
      "Originals/letter.txt": Self.figures + "\n\nThere w̶a̶s̶ one.\n"
    ]
    let found = try await QuotingDossier(QuotingDossier.article(body), changes).compose()
      .diagnostics.filter { $0.id == .quotationNotFound }
    #expect(
      found.map { $0.message.replacing("  ", with: " ") } == [message.replacing("  ", with: " ")])
    #expect(found.first?.suggestion == suggestion)
  }
}
