import TextAnalysis

/// Counts the scalars of plain text before and in each step of a section.
///
/// Blocks within a section are parted by one newline, and by none where one of them has no text;
/// the cells of a row by a tab, always.
struct StepNumbering {
  private var count = 0
  private var hasText = false
  /// A newline that is due before the next text.
  private var due: Int?

  static func number(_ facts: inout DocumentFacts) {
    for index in facts.blocks.indices {
      facts.blocks[index].scalars = number(facts.blocks[index].steps, in: &facts)
    }
    for index in facts.definitions.indices {
      facts.definitions[index].scalars = number(facts.definitions[index].steps, in: &facts)
    }
  }

  private static func number(_ steps: Range<Int>, in facts: inout DocumentFacts) -> Int {
    var numbering = StepNumbering()
    for index in steps {
      if facts.steps[index].kind == .entryLink {
        let label = facts.entryLinks[Int(facts.steps[index].number)].label
        facts.steps[index].length = Int32(clamping: label.scalarCount)
      }
      numbering.take(index, &facts.steps)
    }
    return numbering.count
  }

  private mutating func take(_ index: Int, _ steps: inout [Step]) {
    if steps[index].kind == .separator {
      if steps[index].number == Int32(UInt8(ascii: "\n")) {
        if hasText { due = index }
        return
      }
      steps[index].length = 1
    }
    if steps[index].length > 0 {
      if let due {
        steps[due].offset = Int32(count)
        steps[due].length = 1
        count += 1
        self.due = nil
      }
      hasText = true
    }
    steps[index].offset = Int32(count)
    count += Int(steps[index].length)
  }
}

extension [UInt8] {
  var scalarCount: Int { withUnsafeBufferPointer { $0.scalarCount } }
}
