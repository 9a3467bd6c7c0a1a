import ContextualEscaping
import DossierCore

/// Blocks, and what else must stand between elements.
extension ProgramCompiler {
  mutating func checkFilledBlocks() {
    for level in chain.indices.dropLast() {
      let known = chain[(level + 1)...].flatMap(\.blocks).map(\.name.text)
      self.level = level
      for block in chain[level].outerBlocks where !known.contains(block.name.text) {
        let near = NearMiss.best(for: block.name.text, among: known)
        report(
          .unknownBlock, block.name.range,
          "the template `\(chain[level + 1].name)` has no block `\(block.name.text)`",
          suggestion: near.map { "write `\($0)`" },
          notes: ["its blocks: " + known.sorted().joined(separator: ", ")])
      }
    }
  }

  /// A block: the body given by the template nearest to the page, or else its own.
  mutating func compile(_ block: Node.Block) {
    guard requireElementText(block.range, "block") else { return }
    let ownLevel = level
    let filling = chain[..<level].enumerated().lazy.compactMap { level, template in
      template.outerBlocks.first { $0.name.text == block.name.text }.map { (level, $0) }
    }.first
    let outer = scope
    if let (level, block) = filling {
      self.level = level
      scope.leave(to: outerDepth)
      compileBlockBody(block)
    } else {
      compileBlockBody(block)
    }
    scope = outer
    level = ownLevel
  }

  private mutating func compileBlockBody(_ block: Node.Block) {
    compile(block.body)
    context.opened = nil
    if context.state == .text { return }
    report(
      .unsafeInterpolation, block.range,
      "the block `\(block.name.text)` ends inside \(context.place)",
      suggestion: "let it begin and end between elements")
    context = .text
    isContextLost = true
  }

  /// Whether this is element text, the one place for whole pieces of a page.
  mutating func requireElementText(_ range: Range<Int>, _ word: String) -> Bool {
    if context.state == .text { return true }
    report(
      .unsafeInterpolation, range, "`\(word)` can't stand in \(context.place)",
      suggestion: "let it stand between elements")
    return false
  }
}
