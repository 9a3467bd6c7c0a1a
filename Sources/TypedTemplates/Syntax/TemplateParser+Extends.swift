import DossierCore

/// What `extends` and `block` ask of a file.
extension TemplateParser {
  mutating func take(extends name: LocatedName, at range: Range<Int>, isAtStart: Bool) {
    if isAtStart {
      extends = name
    } else {
      report(
        .templateSyntax, range, "`extends` must come first in its file",
        suggestion: "move it to the first line")
    }
  }

  mutating func checkBlockNames() {
    let template = ParsedTemplate(name: "", file: file, extends: nil, nodes: nodes)
    var seen: Set<String> = []
    for block in template.blocks where !seen.insert(block.name.text).inserted {
      report(
        .templateSyntax, block.name.range, "there is another block `\(block.name.text)` above",
        suggestion: "give it a name of its own")
    }
  }

  mutating func checkOutsideOfBlocks() {
    for node in nodes {
      guard let range = node.rangeOutsideOfBlocks(in: file.bytes) else { continue }
      report(
        .templateSyntax, range,
        "in a template that extends another, this would be written nowhere",
        suggestion: "move it into a `block`")
    }
  }
}

extension Node {
  /// Where a node stands that is neither a block nor blank.
  fileprivate func rangeOutsideOfBlocks(in bytes: [UInt8]) -> Range<Int>? {
    switch self {
    case .block: return nil
    case .value(let expression): return expression.range
    case .conditional(let conditional): return conditional.range
    case .loop(let loop): return loop.range
    case .include(let include): return include.range
    case .literal(let range):
      let text = bytes[range]
      guard let first = text.firstIndex(where: { !$0.isWhiteSpace }),
        let last = text.lastIndex(where: { !$0.isWhiteSpace })
      else { return nil }
      return first..<last + 1
    }
  }
}
