/// The order in which diagnostics are shown, and the first of many alike.
///
/// The order is total: by path, place, id and wording. So what is shown depends neither on the order
/// in which tasks ended nor on that in which faults were found.
extension Diagnostic {
  package static func sorted(_ diagnostics: some Sequence<Diagnostic>) -> [Diagnostic] {
    diagnostics.map { (SortKey($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// In order, with the first of each kind in a file alone, and their near misses.
  package static func told(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    told(diagnostics, within: NearMissBudget())
  }

  static func told(_ diagnostics: [Diagnostic], within budget: NearMissBudget) -> [Diagnostic] {
    settled(first(DiagnosticBounds.kept, ofSorted: sorted(diagnostics)), budget)
  }

  /// The first of each kind in a file; the last of these says how many more there are.
  ///
  /// - Parameter diagnostics: in order.
  package static func first(_ most: Int, ofSorted diagnostics: [Diagnostic]) -> [Diagnostic] {
    var groups: [Group: (count: Int, last: Int, more: Int)] = [:]
    var first: [Diagnostic] = []
    for diagnostic in diagnostics {
      let group = Group(diagnostic)
      var state = groups[group] ?? (0, 0, 0)
      state.more += diagnostic.more
      if state.count < most {
        state.count += 1
        state.last = first.count
        first.append(diagnostic)
        first[state.last].more = 0
      } else {
        state.more += 1
      }
      groups[group] = state
    }
    for state in groups.values { first[state.last].more = state.more }
    return first
  }

  /// Those that people see are settled first, so that what is left over for others takes nothing
  /// from them.
  private static func settled(
    _ diagnostics: [Diagnostic], _ budget: NearMissBudget
  ) -> [Diagnostic] {
    var budget = budget
    var counts: [Group: Int] = [:]
    var settled = diagnostics
    var others: [Int] = []
    for index in settled.indices {
      let count = counts[Group(settled[index]), default: 0]
      counts[Group(settled[index])] = count + 1
      if count < DiagnosticBounds.shown {
        settled[index] = settled[index].settled(&budget)
      } else {
        others.append(index)
      }
    }
    for index in others { settled[index] = settled[index].settled(&budget) }
    return settled
  }

  /// What many alike have in common.
  package struct Group: Hashable, Sendable {
    private let id: DiagnosticID
    private let severity: Severity
    private let isOfHidden: Bool
    private let path: String?

    package init(_ diagnostic: Diagnostic) {
      id = diagnostic.id
      severity = diagnostic.severity
      isOfHidden = diagnostic.isOfHidden
      path = diagnostic.path
    }
  }

  private struct SortKey: Comparable {
    private let path: String
    /// The first and the end, in bytes; before all places in a file stands the file as a whole.
    private let start: Int
    private let end: Int
    private let id: String
    private let severity: Severity
    private let message: String
    private let notes: [String]

    init(_ diagnostic: Diagnostic) {
      path = diagnostic.path ?? ""
      switch diagnostic.place {
      case .span(let span): (start, end) = (span.range.lowerBound, span.range.upperBound)
      case .file: (start, end) = (-1, -1)
      case .nowhere: (start, end) = (-2, -2)
      }
      id = diagnostic.id.rawValue
      severity = diagnostic.severity
      message = diagnostic.message
      notes = diagnostic.notes
    }

    static func == (left: SortKey, right: SortKey) -> Bool { !(left < right) && !(right < left) }

    static func < (left: SortKey, right: SortKey) -> Bool {
      if let isLess = isLess(left.path, right.path) { return isLess }
      if left.start != right.start { return left.start < right.start }
      if left.end != right.end { return left.end < right.end }
      if let isLess = isLess(left.id, right.id) { return isLess }
      if left.severity != right.severity { return left.severity > right.severity }
      if let isLess = isLess(left.message, right.message) { return isLess }
      return isLess(left.notes.joined(separator: "\n"), right.notes.joined(separator: "\n"))
        ?? false
    }

    /// By bytes, since Swift takes texts for equal that are not written alike; nil of equals.
    private static func isLess(_ left: String, _ right: String) -> Bool? {
      if left.utf8.elementsEqual(right.utf8) { return nil }
      return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
  }
}

/// Diagnostics as they are found, of which no more are held than are told.
///
/// A file of 4 MB can hold a fault in every word.
package struct DiagnosticList: Sendable {
  private var held: [Diagnostic] = []
  /// How many may be held before those are dropped that will not be told.
  private var room = Self.least

  private static let least = 2 * DiagnosticBounds.kept

  package init() {}

  package var all: [Diagnostic] { held }
  package var isEmpty: Bool { held.isEmpty }

  package mutating func append(_ diagnostic: Diagnostic) {
    held.append(diagnostic)
    if held.count >= room { drop() }
  }

  package mutating func append(contentsOf more: some Sequence<Diagnostic>) {
    for diagnostic in more { append(diagnostic) }
  }

  package static func += (list: inout DiagnosticList, more: some Sequence<Diagnostic>) {
    list.append(contentsOf: more)
  }

  private mutating func drop() {
    held = Diagnostic.first(DiagnosticBounds.kept, ofSorted: Diagnostic.sorted(held))
    room = max(Self.least, 2 * held.count)
  }
}
