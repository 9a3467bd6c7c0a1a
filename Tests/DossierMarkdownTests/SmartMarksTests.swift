import DossierCore
import Testing

@testable import DossierMarkdown
@testable import TextAnalysis

@Suite("Marks of titles")
struct SmartMarksTests {
  @Test(
    "Straight marks become what they are printed as",
    arguments: [
      ("Trump's \"closer ties\"", "Trump’s “closer ties”"), ("'Tis so", "’Tis so"),
      ("the '90s", "the ’90s"), ("'quoted'", "‘quoted’"), ("A -- B --- C", "A – B — C"),
      ("Wait...", "Wait…"), ("“done” already – so", "“done” already – so"), ("5'10\"", "5’10”"),
      ("rock 'n' roll", "rock ’n’ roll"),
      ("the '60s and the dogs' own", "the ’60s and the dogs’ own"),
      ("no marks", "no marks"), ("U.S.-led", "U.S.-led"),
    ])
  func table(_ text: String, _ expected: String) {
    #expect(SmartMarks.curled(text) == expected)
  }

  @Test(
    "They are the marks that the same words have in a body",
    arguments: [
      "Trump's \"closer ties\"", "He said: \"It's 'fine', isn't it?\"", "\"One\" and \"two\"",
      "a\"b\"c",
      "the 'old' way's end", "(\"so\")", "[\"so\"]", "x 'y", "x' y", "dogs' \"tails\"",
      "----- ---- -- -", "a--b",
      "....", "..", "a...b", "«\"so\"»", "\"…\"", "$\"x\"", "Ünï'ü \"ñ\"", "日\"本\"語", "'s", "\"\"",
    ])
  func likeBodies(_ text: String) {
    // Behind a letter, so that nothing begins a block.
    let body = MarkdownDocument("A " + text.replacing("[", with: "\\[")).plainText().text
    #expect(SmartMarks.curled("A " + text) == body, "\(text)")
  }
}
