import TextAnalysis

/// How often something is withheld, by what it is.
package struct WithheldCounts: Sendable, Equatable {
  private var counts = [Int](repeating: 0, count: WithheldMark.allCases.count)

  package init() {}

  package init(_ marks: some Sequence<WithheldMark>) {
    for mark in marks { counts[Int(mark.rawValue)] += 1 }
  }

  /// Those whose scalars stand in a text.
  package init(in text: String) {
    self.init(text.holdsWithheldMark ? text.unicodeScalars.compactMap { WithheldMark($0) } : [])
  }

  package subscript(mark: WithheldMark) -> Int { counts[Int(mark.rawValue)] }
  package var total: Int { counts.reduce(0, +) }

  /// What is withheld at least once, with how often, in the order of the kinds.
  package var present: [(mark: WithheldMark, count: Int)] {
    WithheldMark.allCases.map { ($0, self[$0]) }.filter { $0.1 > 0 }
  }

  package static func + (left: WithheldCounts, right: WithheldCounts) -> WithheldCounts {
    var sum = left
    for mark in WithheldMark.allCases { sum.counts[Int(mark.rawValue)] += right[mark] }
    return sum
  }
}

extension SourceFile {
  /// What is withheld in it.
  package var withheld: WithheldCounts { WithheldCounts(marks.lazy.map(\.mark)) }
}
