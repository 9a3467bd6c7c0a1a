import DossierCore
import DossierTesting
import DossierYAML
import Testing

private func parse(_ text: String) -> (YAMLNode?, [Diagnostic]) {
  let file = SourceFile(path: "a.yaml", text: text)
  return parseYAML(file: file, range: 0..<file.bytes.count)
}

private func value(of text: String) throws -> YAMLNode {
  let (node, diagnostics) = parse(text)
  expectNoDiagnostics(diagnostics)
  guard case .mapping(let mapping) = node else { throw NotFound() }
  return try #require(mapping.pairs.last).value
}

private struct NotFound: Error {}

@Suite("Places of YAML nodes")
struct NodePlaceTests {
  @Test(
    "A scalar's span is the text as it is written",
    arguments: [
      ("a: b", "b", "b"),
      ("a: 'it''s'  ", "'it''s'", "it's"),
      (#"a: "x \" y" # note"#, #""x \" y""#, #"x " y"#),
      ("a: some words # note", "some words", "some words"),
      ("a: some\n  words\nb: ü y", "ü y", "ü y"),
      ("a: one\n  two", "one\n  two", "one two"),
      ("é: à la  carte", "à la  carte", "à la  carte"),
      ("a: |\n  one\n  two\n", "|\n  one\n  two", "one\ntwo\n"),
      ("a: >-\n  **one**\n  two\n\n", ">-\n  **one**\n  two", "**one** two"),
      ("a: -0044", "-0044", "-0044"),
      ("a: yes", "yes", "yes"),
      ("a: R&D at AT&T!", "R&D at AT&T!", "R&D at AT&T!"),
      (#"a: "&x *y !z""#, #""&x *y !z""#, "&x *y !z"),
      ("a:", "", ""),
      ("a: ''", "''", ""),
      ("a: x\u{2028}  y", "x\u{2028}  y", "x\u{2028}y"),
      ("b: x\u{85}a: y", "y", "y"),
      ("b: 1\r\na: y\r\n", "y", "y"),
    ])
  func scalars(text: String, written: String, says: String) throws {
    guard case .scalar(let scalar) = try value(of: text) else { throw NotFound() }
    #expect(scalar.span.text == written)
    #expect(scalar.text == says)
  }

  @Test(
    "A list's and a mapping's span reaches to its end",
    arguments: [
      ("a: [b, c ] # x", "[b, c ]"),
      ("a: {b: c, d: [e]}", "{b: c, d: [e]}"),
      ("a: []", "[]"),
      ("a:\n  - b\n  - 'c'\n", "- b\n  - 'c'"),
      ("a:\n  b: c\n  d: \"e\"\n", "b: c\n  d: \"e\""),
    ])
  func collections(text: String, written: String) throws {
    #expect(try value(of: text).span.text == written)
  }

  @Test("A part of a scalar has its own place, also after characters of several bytes")
  func parts() throws {
    guard case .scalar(let scalar) = try value(of: "x: 1\na: \"émil^näme\"") else {
      throw NotFound()
    }
    #expect(scalar.span(ofScalars: 5..<9).text == "näme")
    #expect(scalar.span(ofScalars: 5..<9).start == SourcePosition(line: 2, column: 10))
  }

  @Test("Only the given range is read")
  func range() throws {
    let file = SourceFile(path: "a", text: "---\né: b\n---\n[")
    let (node, diagnostics) = parseYAML(file: file, range: 4..<10)
    expectNoDiagnostics(diagnostics)
    guard case .mapping(let mapping) = node else { throw NotFound() }
    #expect(mapping.pairs.map(\.key.text) == ["é"])
    #expect(mapping.pairs.first?.value.span.start == SourcePosition(line: 2, column: 4))
  }

  @Test("Nothing is no node and no fault", arguments: ["", "\n\n", "# only a comment\n"])
  func nothing(text: String) {
    let (node, diagnostics) = parse(text)
    #expect(node == nil)
    expectNoDiagnostics(diagnostics)
  }
}
