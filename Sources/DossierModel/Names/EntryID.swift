/// The kinds of content file that Dossier knows, one folder each.
package enum EntryKind: String, Sendable, CaseIterable, Comparable {
  case article, argument, expert, event, page, commentary

  /// The folder in `Content/`, and in the site for those that have pages of their own.
  package var folder: String {
    switch self {
    case .article: "articles"
    case .argument: "arguments"
    case .expert: "experts"
    case .event: "events"
    case .page: "pages"
    case .commentary: "commentary"
    }
  }

  package init?(folder: some StringProtocol) {
    guard let kind = Self.allCases.first(where: { $0.folder == folder }) else { return nil }
    self = kind
  }

  package static func < (left: EntryKind, right: EntryKind) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The identity of an entry: its kind and its file's stem, unique within the kind.
package struct EntryID: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let kind: EntryKind
  package let name: String

  package init(_ kind: EntryKind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  /// Reads `kind/name`.
  package init?(spelled text: String) {
    let parts = text.split(separator: "/", maxSplits: 1)
    guard parts.count == 2, let kind = EntryKind(rawValue: String(parts[0])) else { return nil }
    self.init(kind, String(parts[1]))
  }

  /// As it is written where the id alone would be ambiguous: `argument/price-too-high`.
  package var description: String { "\(kind.rawValue)/\(name)" }

  package static func < (left: EntryID, right: EntryID) -> Bool {
    (left.kind, left.name) < (right.kind, right.name)
  }
}
