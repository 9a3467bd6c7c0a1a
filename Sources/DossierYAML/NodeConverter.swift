import DossierCore
import Yams

/// Turns Yams' tree into ours: gives every node its place, and finds what Yams lets pass.
struct NodeConverter {
  private enum Step {
    case visit(Node, depth: Int)
    case closeSequence(items: Int, start: Int, isFlow: Bool)
    case closeMapping(pairs: Int, start: Int, isFlow: Bool)
  }

  /// How deep lists and mappings may nest.
  static let deepest = 64

  let file: SourceFile
  let extent: ScalarExtent
  private var cursor: MarkCursor
  private var steps: [Step] = []
  private var finished: [YAMLNode] = []
  var diagnostics = DiagnosticList()

  init(file: SourceFile, range: Range<Int>) {
    self.file = file
    extent = ScalarExtent(bytes: file.bytes, limit: min(range.upperBound, file.bytes.count))
    cursor = MarkCursor(bytes: file.bytes, range: range)
  }

  mutating func convert(_ root: Node) -> (YAMLNode?, [Diagnostic]) {
    steps = [.visit(root, depth: 0)]
    while let step = steps.popLast() {
      switch step {
      case .visit(let node, let depth):
        guard depth <= Self.deepest else { return (nil, [tooDeep(at: offset(of: node))]) }
        visit(node, depth: depth)
      case .closeSequence(let items, let start, let isFlow):
        closeSequence(items: items, start: start, isFlow: isFlow)
      case .closeMapping(let pairs, let start, let isFlow):
        closeMapping(pairs: pairs, start: start, isFlow: isFlow)
      }
    }
    return (finished.last, diagnostics.all)
  }

  private mutating func visit(_ node: Node, depth: Int) {
    let start = offset(of: node)
    switch node {
    case .scalar(let scalar):
      finished.append(.scalar(converted(scalar, start: start)))
    case .sequence(let sequence):
      let isFlow = isBracket(at: start)
      steps.append(.closeSequence(items: sequence.count, start: start, isFlow: isFlow))
      for item in sequence.reversed() { steps.append(.visit(item, depth: depth + 1)) }
    case .mapping(let mapping):
      let isFlow = isBracket(at: start)
      steps.append(.closeMapping(pairs: mapping.count, start: start, isFlow: isFlow))
      for pair in mapping.reversed() {
        steps.append(.visit(pair.value, depth: depth + 1))
        steps.append(.visit(pair.key, depth: depth + 1))
      }
    case .alias:
      refuse(UInt8(ascii: "*"), at: start)
      finished.append(.scalar(YAMLScalar(text: "", style: .plain, span: file.span(start..<start))))
    }
  }

  /// Yams takes a collection's style from the wrong event; the file itself says what it is.
  private func isBracket(at offset: Int) -> Bool {
    offset < file.bytes.count
      && (file.bytes[offset] == UInt8(ascii: "[") || file.bytes[offset] == UInt8(ascii: "{"))
  }

  private mutating func offset(of node: Node) -> Int {
    node.mark.map { cursor.offset(of: $0) } ?? 0
  }

  private mutating func closeSequence(items count: Int, start: Int, isFlow: Bool) {
    let items = Array(finished.suffix(count))
    finished.removeLast(count)
    let last = items.last?.span.range.upperBound ?? start
    let end = isFlow ? extent.endOfFlow(after: max(last, start)) : max(last, start)
    finished.append(.sequence(YAMLSequence(items: items, span: file.span(start..<end))))
  }

  private mutating func closeMapping(pairs count: Int, start: Int, isFlow: Bool) {
    let nodes = Array(finished.suffix(2 * count))
    finished.removeLast(2 * count)
    let last = nodes.last?.span.range.upperBound ?? start
    let end = isFlow ? extent.endOfFlow(after: max(last, start)) : max(last, start)
    let pairs = pairs(of: nodes)
    finished.append(.mapping(YAMLMapping(pairs: pairs, span: file.span(start..<end))))
  }

  private mutating func pairs(of nodes: [YAMLNode]) -> [YAMLMapping.Pair] {
    var pairs: [YAMLMapping.Pair] = []
    var first: [String: SourceSpan] = [:]
    for index in stride(from: 0, to: nodes.count, by: 2) {
      guard case .scalar(let key) = nodes[index] else {
        diagnostics.append(keyIsNotText(at: nodes[index].span))
        continue
      }
      if let earlier = first[key.text] {
        diagnostics.append(duplicate(key, earlier: earlier))
      } else {
        first[key.text] = key.span
        pairs.append(YAMLMapping.Pair(key: key, value: nodes[index + 1]))
      }
    }
    return pairs
  }
}

extension NodeConverter {
  private func tooDeep(at offset: Int) -> Diagnostic {
    Diagnostic(
      .invalidYAML, at: file.span(offset..<offset + 1),
      "lists and mappings nest more than \(Self.deepest) deep here")
  }

  private func keyIsNotText(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .invalidYAML, at: span, "a key must be text, not a list or a mapping",
      suggestion: "put quotes around a value that begins with `[` or `{`")
  }

  private func duplicate(_ key: YAMLScalar, earlier: SourceSpan) -> Diagnostic {
    Diagnostic(
      .duplicateKey, at: key.span,
      "`\(key.text)` stands twice; the first is on line \(earlier.start.line)",
      suggestion: "keep one of the two")
  }
}
