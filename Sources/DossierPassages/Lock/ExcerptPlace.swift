import DossierCore

/// Where a part of an excerpt stands among the others.
package enum ExcerptPlace: Sendable, Hashable {
  /// Beside a part that comes before it in the original.
  case among(ExcerptEdges, after: After?)
  /// In the paragraphs of the original, as earlier versions counted them.
  case counted(CountedPlace)

  package struct After: Sendable, Hashable {
    package let part: PieceName
    package let relation: ExcerptRelation

    package init(part: PieceName, relation: ExcerptRelation) {
      self.part = part
      self.relation = relation
    }
  }

  /// The same where anchors have other names.
  func renamed(by names: [UInt64: UInt64]) -> ExcerptPlace {
    guard case .among(let edges, let after?) = self, let name = names[after.part.hash] else {
      return self
    }
    let part = PieceName(hash: name, number: after.part.number)
    return .among(edges, after: After(part: part, relation: after.relation))
  }

  /// Three fields: which edges of its paragraph it reaches, after which part it comes, and how.
  var fields: [String] {
    switch self {
    case .among(let edges, let after):
      [edges.spelling, after?.part.spelling ?? "-", after?.relation.spelling ?? "-"]
    case .counted(let place): place.fields
    }
  }

  init?(_ fields: ArraySlice<Substring>) {
    let fields = Array(fields)
    guard fields.count == 3, let edges = ExcerptEdges(spelled: fields[0]) else { return nil }
    if fields[1] == "-", fields[2] == "-" {
      self = .among(edges, after: nil)
      return
    }
    guard let part = PieceName(spelled: fields[1]),
      let relation = ExcerptRelation(spelled: fields[2])
    else { return nil }
    self = .among(edges, after: After(part: part, relation: relation))
  }
}

/// How a part of an excerpt follows another.
package enum ExcerptRelation: Sendable, Hashable {
  /// It begins so many scalars after it, and nothing is left out from there on.
  case within(Int)
  /// In the same paragraph, with words left out between; also where the anchor itself leaves them out,
  /// whatever lies there.
  case apart
  /// In the next paragraph.
  case next
  /// With whole paragraphs left out between.
  case later

  var spelling: String {
    switch self {
    case .within(let offset): "+\(offset)"
    case .apart: "apart"
    case .next: "next"
    case .later: "later"
    }
  }

  init?(spelled text: Substring) {
    switch text {
    case "apart": self = .apart
    case "next": self = .next
    case "later": self = .later
    default:
      guard text.utf8.first == UInt8(ascii: "+"), let offset = Int(figure: text.dropFirst()) else {
        return nil
      }
      self = .within(offset)
    }
  }
}

/// What a part of an excerpt has nothing before, or after.
package struct ExcerptEdges: OptionSet, Sendable, Hashable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// It begins its paragraph.
  package static let starts = ExcerptEdges(rawValue: 1)
  /// It ends its paragraph.
  package static let ends = ExcerptEdges(rawValue: 2)
  /// Its paragraph is the first of the original.
  package static let first = ExcerptEdges(rawValue: 4)
  /// Its paragraph is the last.
  package static let last = ExcerptEdges(rawValue: 8)

  private static let names: [(edge: ExcerptEdges, name: String)] = [
    (.starts, "starts"), (.ends, "ends"), (.first, "first"), (.last, "last"),
  ]

  var spelling: String {
    isEmpty ? "-" : Self.names.filter { contains($0.edge) }.map(\.name).joined(separator: ",")
  }
}

extension ExcerptEdges {
  init?(spelled text: Substring) {
    self = []
    if text == "-" { return }
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let known = Self.names.first(where: { $0.name == part }) else { return nil }
      insert(known.edge)
    }
  }
}
