import DossierCore

/// One template's tree, before anything is known of the values it will meet.
struct ParsedTemplate {
  let name: String
  let file: SourceFile
  let extends: LocatedName?
  let nodes: [Node]

  /// The blocks that do not stand inside others: those by which a template fills its base.
  var outerBlocks: [Node.Block] {
    nodes.compactMap { if case .block(let block) = $0 { block } else { nil } }
  }

  /// The tree without the line end that closes the file: an include stands on a line of its own.
  var nodesWithoutLastLineEnd: [Node] {
    guard case .literal(let range) = nodes.last, range.upperBound == file.bytes.count,
      file.bytes.last == 0x0A
    else { return nodes }
    let hasReturn = range.count > 1 && file.bytes[range.upperBound - 2] == 0x0D
    let end = range.upperBound - (hasReturn ? 2 : 1)
    return nodes.dropLast() + [.literal(range.lowerBound..<end)]
  }

  /// Every node, each before those inside it.
  func visit(_ body: (Node) -> Void) {
    var waiting = Array(nodes.reversed())
    while let node = waiting.popLast() {
      body(node)
      waiting += node.children.reversed()
    }
  }

  /// Every block, those inside others too.
  var blocks: [Node.Block] {
    var blocks: [Node.Block] = []
    visit { if case .block(let block) = $0 { blocks.append(block) } }
    return blocks
  }

  var includes: [Node.Include] {
    var includes: [Node.Include] = []
    visit { if case .include(let include) = $0 { includes.append(include) } }
    return includes
  }
}

extension Node {
  fileprivate var children: [Node] {
    switch self {
    case .literal, .value, .include: []
    case .conditional(let conditional):
      conditional.branches.flatMap(\.body) + conditional.otherwise
    case .loop(let loop): loop.body + loop.empty
    case .block(let block): block.body
    }
  }
}
