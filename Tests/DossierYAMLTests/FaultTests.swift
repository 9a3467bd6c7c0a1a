import DossierCore
import DossierTesting
import DossierYAML
import Testing

private func parse(_ source: MarkedSource) -> (YAMLNode?, [Diagnostic]) {
  let file = source.file("a.yaml")
  return parseYAML(file: file, range: 0..<file.bytes.count)
}

@Suite("Faults in YAML")
struct FaultTests {
  @Test(
    "What is not YAML is reported in plain words and at its place",
    arguments: [
      ("title: One1️⃣: two\n", "`: `"),
      ("title: 1️⃣'One\nb: c\n", "never closed"),
      ("a: b\n1️⃣no colon\nc: d\n", "`key: value`"),
      ("a:\n1️⃣\t- b\n", "tab"),
      ("a: 1️⃣@b\n", "`@`"),
      ("a: 1️⃣`b`\n", "cannot begin"),
      ("a: 1️⃣[b, c\nd: e\n", "`[`"),
      ("a: 1️⃣{b: c\n", "`{`"),
      ("a:\n- {name: Ann 1️⃣#2}\n", "so the `}` after it is not read"),
      ("a: ['b #1', c 1️⃣#2]\nd: e\n", "so the `]` after it is not read"),
      ("a: [b, # one\n  c 1️⃣#2]\n", "so the `]` after it is not read"),
      ("a: 1️⃣[b, # one\n  c\n", "`[`"),
      ("a: 1️⃣- b\n", "list item"),
      ("a: \"b1️⃣\\q\"\n", "backslash"),
      ("a: 1️⃣&x b\n", "anchor"),
      ("a: 1️⃣*x\n", "alias"),
      ("a: 1️⃣**bold** words\n", "alias"),
      ("a: 1️⃣!x b\n", "tag"),
      ("a: 1️⃣&x\n  b: c\n", "anchor"),
      ("a: 1️⃣!!map {b: c}\n", "tag"),
      ("a: [1️⃣*x]\n", "alias"),
      ("1️⃣[a]: b\n", "a key must be text"),
      ("a: b1️⃣\u{1}c\n", "U+0001"),
      ("a: b\n1️⃣--- \nc: d\n", "second YAML document"),
      ("a: 1️⃣\"b \\x01 c\"\n", "U+0001"),
      ("a: 1️⃣\"\\uFFFF\"\n", "U+FFFF"),
      ("a: \"b \\u1️⃣d800\"\n", "stands for no character"),
      ("a: b\n1️⃣\tc: d\n", "tab"),
    ] as [(MarkedSource, String)])
  func syntax(source: MarkedSource, message: String) {
    expectDiagnostics(parse(source).1, in: source, [.init(.invalidYAML, at: 1, message: message)])
  }

  @Test(
    "A key longer than YAML allows is called that, wherever it stands",
    arguments: [
      ("1️⃣LONG: b\n"), ("a: b\n1️⃣LONG: c\n"), ("a: b\n1️⃣LONG:\n  c: d\n"),
      ("a:\n  - 1️⃣LONG: c\n"), ("a: b\n1️⃣\"LONG\": c\n"),
      ("a: b\n1️⃣LONG it is said: the wall stood\nc: d\n"),
    ])
  func longKeys(text: String) {
    for key in [String(repeating: "a", count: 1_025), String(repeating: "ä ", count: 600) + "b"] {
      let source = MarkedSource(text.replacing("LONG", with: key))
      let found = parse(source).1
      expectDiagnostics(
        found, in: source, [.init(.invalidYAML, at: 1, message: "longer than the 1,024 characters")]
      )
      #expect(found.first?.suggestion?.contains("a short key") == true)
    }
  }

  @Test("A long value, and a long text without a colon, are no long keys")
  func longTexts() {
    let long = String(repeating: "word ", count: 300)
    expectNoDiagnostics(parse(MarkedSource("a: \(long)\nb: c\n")).1)
    expectNoDiagnostics(parse(MarkedSource("\(String(repeating: "a", count: 1_000)): b\n")).1)
    let bare: MarkedSource = MarkedSource("a: b\n1️⃣\(long)\nc: d\n")
    expectDiagnostics(
      parse(bare).1, in: bare, [.init(.invalidYAML, at: 1, message: "`key: value`")])
    let colon: MarkedSource = MarkedSource("a: \(long)1️⃣: b\n")
    expectDiagnostics(parse(colon).1, in: colon, [.init(.invalidYAML, at: 1, message: "`: `")])
  }

  @Test("Every key that stands twice is found, and the rest is read")
  func duplicates() throws {
    let marked: MarkedSource = """
      title: a
      list:
        - {x: 1, 1️⃣"x": 2}
      2️⃣title: b
      'é': 1
      3️⃣"é": 2
      4️⃣title: c
      last: d
      """
    let (node, found) = parse(marked)
    expectDiagnostics(
      found, in: marked,
      [
        .init(.duplicateKey, at: 1), .init(.duplicateKey, at: 2, message: "line 1"),
        .init(.duplicateKey, at: 3), .init(.duplicateKey, at: 4),
      ])
    guard case .mapping(let mapping) = node else { Issue.record("no mapping"); return }
    #expect(mapping.pairs.map(\.key.text) == ["title", "list", "é", "last"])
  }

  @Test("An empty key that stands twice is found")
  func emptyKeys() {
    let source: MarkedSource = "1️⃣\"\": a\n\"\": b\n"
    expectDiagnostics(parse(source).1, in: source, [.init(.duplicateKey, at: 1)])
  }

  @Test("Twenty times the same key end in a diagnostic, not a loop")
  func manyDuplicates() {
    let text = String(repeating: "a: b\n", count: 20)
    #expect(parse(MarkedSource(text)).1.map(\.id).contains(.duplicateKey))
  }

  @Test("Nesting is bounded", arguments: [65, 900, 5_000, 100_000])
  func nesting(depth: Int) {
    for text in [
      String(repeating: "[", count: depth), String(repeating: "- ", count: depth) + "a",
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth),
      String(repeating: "{a: ", count: depth), String(repeating: "? ", count: depth) + "a",
    ] {
      let (_, found) = parse(MarkedSource("a:\n " + text))
      #expect(found.map(\.id) == [.invalidYAML])
    }
  }

  @Test("Sixty levels are read")
  func allowedNesting() {
    let text = String(repeating: "[", count: 60) + String(repeating: "]", count: 60)
    expectNoDiagnostics(parse(MarkedSource("a: " + text)).1)
  }

  @Test("A bomb of aliases is refused before it goes off")
  func bomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...40 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let (_, found) = parse(MarkedSource(text + "? *a40\n: x\n"))
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.id == .invalidYAML })
  }
}
