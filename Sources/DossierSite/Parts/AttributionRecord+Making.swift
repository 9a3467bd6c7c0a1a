import DossierModel
import DossierTheme
import TypedTemplates

extension [AttributionRecord] {
  /// Who holds each of the arguments, in their order.
  init(for arguments: [LinkedArgument], experts: [Shared<EntryLinkRecord>], wording: Wording) {
    self = arguments.map { AttributionRecord(for: $0, experts: experts, wording: wording) }
  }
}

extension AttributionRecord {
  init(for argument: LinkedArgument, experts: [Shared<EntryLinkRecord>], wording: Wording) {
    let positions = Argument.Stance.allCases.map { stance in
      (stance, Self.last(argument.positions.filter { $0.stance == stance }))
    }
    voices = positions.flatMap { stance, positions in
      positions.map { Voice($0, experts: experts, wording: wording) }
    }
    // Who took one stance and then another is named with the date of each.
    let turned = Self.repeated(positions.flatMap(\.1).map(\.expert))
    let parts = positions.filter { !$0.1.isEmpty }.map { stance, positions in
      let names = Self.names(positions, turned, experts, wording)
      return wording(.attribution(of: stance), ["names": names])
    }
    text = parts.isEmpty ? Self.nobody(argument, wording) : Self.more(parts, wording)
  }

  /// Names as a list, or parted more strongly where one says how it comes to be here: "Huntington,
  /// relayed by Matovski; Matovski".
  private static func names(
    _ positions: [Position], _ turned: Set<Key<LinkedExpert>>, _ experts: [Shared<EntryLinkRecord>],
    _ wording: Wording
  ) -> String {
    // The attribution stands beside the claim wherever that is told.
    let shown = positions.count > mostNamed ? positions.prefix(mostNamed) : positions[...]
    var names = shown.map { name($0, isTurned: turned.contains($0.expert), experts, wording) }
    if positions.count > shown.count {
      names.append(wording(.attributionOthers, count: positions.count - shown.count))
    }
    let isPlain = shown.allSatisfy { $0.via == nil && $0.basis != .inferred }
    return isPlain ? wording.list(names) : more(names, wording)
  }

  /// How many are named of those who take one stance.
  private static let mostNamed = 12

  private static func more(_ parts: [String], _ wording: Wording) -> String {
    parts.dropFirst().reduce(parts.first ?? "") {
      wording(.attributionMore, ["first": $0, "rest": $1])
    }
  }

  private static func repeated(_ experts: [Key<LinkedExpert>]) -> Set<Key<LinkedExpert>> {
    var seen: Set<Key<LinkedExpert>> = []
    return Set(experts.filter { !seen.insert($0).inserted })
  }

  /// Each expert once, with the latest position; of several without a date the last that is written.
  private static func last(_ positions: [Position]) -> [Position] {
    var indices: [Key<LinkedExpert>: Int] = [:]
    var kept: [Position] = []
    for position in positions {
      if let index = indices[position.expert] {
        if !position.isBefore(kept[index]) { kept[index] = position }
      } else {
        indices[position.expert] = kept.count
        kept.append(position)
      }
    }
    return kept
  }

  private static func name(
    _ position: Position, isTurned: Bool, _ experts: [Shared<EntryLinkRecord>], _ wording: Wording
  ) -> String {
    var name = experts[position.expert.index].title
    if isTurned, let said = position.said {
      let date = DateRecord(said, wording: wording).label
      name = wording(.attributionWhen, ["name": name, "date": date])
    }
    if let via = position.via {
      name = wording(.attributionVia, ["name": name, "via": experts[via.index].title])
    }
    if position.basis == .inferred { name = wording(.attributionInferred, ["name": name]) }
    return name
  }

  private static func nobody(_ argument: LinkedArgument, _ wording: Wording) -> String {
    if argument.argument.hidesPositions { return wording(.attributionHidden) }
    guard let editor = argument.common.addedBy else { return wording(.attributionNone) }
    return wording(.attributionAddedBy, ["name": editor.name])
  }
}

extension AttributionRecord.Voice {
  init(_ position: Position, experts: [Shared<EntryLinkRecord>], wording: Wording) {
    self.init(
      expert: experts[position.expert.index], stance: position.stance.rawValue,
      stanceLabel: wording(.name(of: position.stance)),
      stanceSign: wording(.sign(of: position.stance)),
      said: position.said.map { Shared(DateRecord($0, wording: wording)) },
      via: position.via.map { experts[$0.index] },
      basisLabel: wording.basis(of: position), isInferred: position.basis == .inferred)
  }
}

extension Position {
  /// Whether it was surely said before another; one without a date counts as earlier.
  fileprivate func isBefore(_ other: Position) -> Bool {
    guard let otherSaid = other.said else { return false }
    return said.map { $0 < otherSaid } ?? true
  }
}
