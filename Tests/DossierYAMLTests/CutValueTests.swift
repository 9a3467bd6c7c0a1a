import DossierCore
import DossierTesting
import DossierYAML
import Testing

@Suite("Values that a comment cuts off")
struct CutValueTests {
  private func faults(_ source: MarkedSource) -> [Diagnostic] {
    let file = source.file("a.yaml")
    return parseYAML(file: file, range: 0..<file.bytes.count).1
  }

  @Test(
    "are told of, with the value between quotation marks",
    arguments: [
      ("claim: 1️⃣The US is #1\n", "\"The US is #1\""),
      ("accent: 1️⃣#2f4b7c\n", "\"#2f4b7c\""),
      ("topics:\n  - 1️⃣Agenda #2030\n  - b\n", "\"Agenda #2030\""),
      ("a: 1️⃣say \"no\" #now \\ or never\nb: c\n", "\"say \\\"no\\\" #now \\\\ or never\""),
      ("a: 1️⃣Überblick \t#überall\r\n", "\"Überblick \t#überall\""),
    ] as [(MarkedSource, String)])
  func cut(source: MarkedSource, whole: String) {
    let found = faults(source)
    expectDiagnostics(found, in: source, [.init(.cutValue, at: 1, suggestion: "write `\(whole)`")])
    guard case .span(let span)? = found.first?.place else { return }
    // Put in its place, it is read as it was meant, and nothing is told any more.
    let text = source.text
    let bytes = Array(text.utf8)
    let mended =
      String(decoding: bytes[..<span.range.lowerBound], as: UTF8.self) + whole
      + String(decoding: bytes[span.range.upperBound...], as: UTF8.self)
    expectNoDiagnostics(faults(MarkedSource(mended)))
  }

  @Test(
    "are not taken for what is a comment",
    arguments: [
      "status: draft # until Monday\n", "status: draft #later\n", "a: One # two\n", "# a: b\n",
      "a: b\n#c\n", "a: \"The US is #1\"\n", "a: 'b' #c\n", "a: b#c\n", "a: |\n  The US is #1\n",
      "a:\n  # b\n  c: d\n", "a: One ## two\n", "a: # b\n  - c\n", "published: 2016-11 #about\n",
    ])
  func comments(text: String) {
    expectNoDiagnostics(faults(MarkedSource(text)))
  }
}
