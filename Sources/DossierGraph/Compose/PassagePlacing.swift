import DossierCore
import DossierMarkdown

/// Finds the passages of one entry and puts its notes in the order of the page.
struct PassagePlacing {
  /// Notes and passages in the order of the page, and the marks that the writer makes of them.
  struct Placed: Sendable {
    var notes: [NoteDraft] = []
    var passages: [PlacedPassage] = []
    /// The offsets of passages without a note that something cites, in order of place.
    var cited: [Int] = []
    var highlights: [Annotations.Highlight] = []
  }

  private let search: PassageSearch
  /// The path of the entry's file, for messages.
  private let about: String
  private(set) var diagnostics: [Diagnostic] = []

  init(_ search: PassageSearch, about: String) {
    self.search = search
    self.about = about
  }

  mutating func place(_ commentary: EntryCommentary, cited: Set<String>) -> Placed {
    checkNames(commentary)
    let found = commentary.requests.map { (request: $0, range: range(of: $0)) }
      .enumerated()
      .sorted { Self.order($0.element.range, $0.offset) < Self.order($1.element.range, $1.offset) }
      .map(\.element)
    var placed = Placed()
    var order: [Int: Int] = [:]
    for (offset, note) in commentary.notes.enumerated() where note.isOnWhole {
      order[offset] = placed.notes.count
      placed.notes.append(note)
    }
    for (request, range) in found {
      var note: Int?
      if case .note(let offset) = request.source {
        note = placed.notes.count
        placed.notes.append(commentary.notes[offset])
      } else if cited.contains(request.name) {
        placed.cited.append(placed.passages.count)
      }
      placed.passages.append(
        PlacedPassage(
          request: request, range: range,
          exact: range.map { search.plain.text($0).onOneLine() } ?? request.anchor.text, note: note))
    }
    placed.highlights = PassageMarks.highlights(placed)
    return placed
  }

  /// By place, longer ones first where they begin alike; lost ones last, as they were written.
  private static func order(_ range: Range<Int>?, _ offset: Int) -> SortKey {
    SortKey(
      isLost: range == nil, start: range?.lowerBound ?? 0, end: -(range?.upperBound ?? 0),
      offset: offset)
  }

  private struct SortKey: Comparable {
    let isLost: Bool
    let start: Int
    let end: Int
    let offset: Int

    static func < (left: SortKey, right: SortKey) -> Bool {
      (left.isLost ? 1 : 0, left.start, left.end, left.offset)
        < (right.isLost ? 1 : 0, right.start, right.end, right.offset)
    }
  }

  private mutating func range(of request: PassageRequest) -> Range<Int>? {
    guard !request.anchor.hasLooseBold else { return nil }
    switch search.find(request.anchor) {
    case .found(let range): return range
    case .several(let ranges):
      diagnostics.append(.passageNotUnique(request, ranges, search.plain, path: about))
      return nil
    case .absent:
      diagnostics.append(.passageNotFound(request, search, path: about))
      return nil
    }
  }

  private mutating func checkNames(_ commentary: EntryCommentary) {
    var seen: [String: SourceSpan] = [:]
    for request in commentary.requests {
      if let first = seen[request.name] {
        diagnostics.append(.duplicatePassage(request, first: first))
      } else {
        seen[request.name] = request.headSpan
      }
    }
  }
}
