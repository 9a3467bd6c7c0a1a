import DossierCore

/// Where each entry that is shown stands, and which entries are hidden.
package struct EntryIndex: Sendable {
  private var places: [EntryID: Place] = [:]
  private var kindsByName: [String: [EntryKind]] = [:]
  /// Asked only where no entry that is shown has the name: what is hidden makes no name ambiguous.
  private var hiddenKindsByName: [String: [EntryKind]] = [:]
  private var former: FormerNames
  private let passages: [EntryID: [String: Visibility]]
  private let wording: HiddenWording

  /// What an id names.
  private enum Place: Sendable {
    case entry(EntryID, EntryKey, title: String)
    case hidden(EntryID, Visibility)
    /// Its file is there and could not be read; a diagnostic of loading says why.
    case broken

    var isShown: Bool {
      if case .entry = self { true } else { false }
    }
  }

  /// An entry that a reference has found.
  package struct Target: Sendable {
    /// As its file has it, however the reference is written.
    package let id: EntryID
    package let key: EntryKey
    /// What the entry is called where it is linked without a label.
    package let title: String
    /// Whether the reference names it by an id that it had before (`was`).
    package var isByFormerID = false
  }

  /// Why a reference leads nowhere.
  package enum Failure: Error, Sendable {
    case empty
    case unknown
    case ambiguous([EntryKind])
    case hidden(EntryID, Visibility)
    case broken
  }

  package init(_ publication: Publication, wording: HiddenWording = .english) {
    self.init(
      publication.library, hidden: publication.entries.mapValues(\.visibility),
      former: FormerNames(publication.entries), passages: publication.passages, wording: wording)
  }

  /// - Parameters:
  ///   - hidden: entries that are known without a key, whether or not the library still has them.
  ///   - former: earlier ids of entries that the library no longer has.
  ///   - passages: the names that hidden commentary gives, by the entry they stand in.
  package init(
    _ library: Library, hidden: [EntryID: Visibility], former: FormerNames = FormerNames(),
    passages: [EntryID: [String: Visibility]] = [:], wording: HiddenWording = .english
  ) {
    self.former = former
    self.passages = passages
    self.wording = wording
    for (id, visibility) in hidden {
      places[id] = .hidden(id, visibility)
      hiddenKindsByName[id.name, default: []].append(id.kind)
    }
    add(library.entries)
    for id in library.broken.sorted() {
      kindsByName[id.name, default: []].append(id.kind)
      places[id] = .broken
    }
  }

  private mutating func add(_ entries: [Entry]) {
    var shown: [EntryKind: Int] = [:]
    for entry in entries {
      let id = entry.header.id
      former.add(entry.header)
      if case .hidden? = places[id] { continue }
      guard let key = entry.key(at: shown[id.kind, default: 0]) else { continue }
      kindsByName[id.name, default: []].append(id.kind)
      places[id] = .entry(id, key, title: entry.title)
      shown[id.kind, default: 0] += 1
    }
  }

  /// Finds what `id` or `kind/id` names; `kinds` narrows where a bare id is looked for.
  package func find(
    _ written: String, kinds: [EntryKind] = EntryKind.linkable
  ) -> Result<Target, Failure> {
    guard !written.isEmpty else { return .failure(.empty) }
    guard let slash = written.firstIndex(of: "/") else { return find(bare: written, kinds: kinds) }
    let prefix = written[..<slash]
    let name = String(written[written.index(after: slash)...])
    guard let kind = EntryKind(rawValue: String(prefix)) ?? EntryKind(folder: prefix) else {
      return .failure(.unknown)
    }
    return find(EntryID(kind, name), kinds: [kind])
  }

  private func find(bare name: String, kinds: [EntryKind]) -> Result<Target, Failure> {
    let present = self.kinds(of: name, among: kinds)
    switch present.count {
    case 0: return .failure(.unknown)
    case 1: return find(EntryID(present[0], name), kinds: kinds)
    default: return .failure(.ambiguous(present.sorted()))
    }
  }

  /// The kinds that have an entry of a name: of this name now, else before; shown, else hidden.
  private func kinds(of name: String, among kinds: [EntryKind]) -> [EntryKind] {
    let shown = (kindsByName[name] ?? []).filter(kinds.contains)
    if !shown.isEmpty { return shown }
    let earlier = former.ids(named: name).filter { kinds.contains($0.kind) }
    let earlierOfShown = earlier.filter {
      former.entry(of: $0).flatMap { places[$0] }?.isShown ?? false
    }
    if !earlierOfShown.isEmpty { return earlierOfShown.map(\.kind) }
    let hidden = hiddenKinds(of: name, among: kinds)
    return hidden.isEmpty ? earlier.map(\.kind) : hidden
  }

  /// What a name stands for that only hidden entries have: for those that were taken down, which
  /// readers know of, or else for the first, so that one draft more makes a mistake of no reference.
  private func hiddenKinds(of name: String, among kinds: [EntryKind]) -> [EntryKind] {
    let hidden = (hiddenKindsByName[name] ?? []).filter(kinds.contains).sorted()
    let withdrawn = hidden.filter { visibility(ofHidden: EntryID($0, name))?.reason == "withdrawn" }
    return withdrawn.isEmpty ? Array(hidden.prefix(1)) : withdrawn
  }

  private func find(_ id: EntryID, kinds: [EntryKind]) -> Result<Target, Failure> {
    let present = places[id]
    let place = present ?? former.entry(of: id).flatMap { places[$0] }
    return switch place {
    case .entry(let id, let key, let title):
      .success(Target(id: id, key: key, title: title, isByFormerID: present == nil))
    case .hidden(let id, let visibility): .failure(.hidden(id, visibility))
    case .broken: .failure(.broken)
    case nil: .failure(.unknown)
    }
  }

  /// The nearest to what names no entry, as it must be written to lead there.
  ///
  /// - Parameter budget: how many steps it may take, and what it leaves of them.
  package func nearest(to written: String, kinds: [EntryKind], _ budget: inout Int) -> String? {
    guard !written.isEmpty, let slash = written.firstIndex(of: "/") else {
      return nearest(name: written, kinds: kinds, &budget)
    }
    let prefix = written[..<slash]
    let name = String(written[written.index(after: slash)...])
    let kind = EntryKind(rawValue: String(prefix)) ?? EntryKind(folder: prefix)
    return nearest(name: name, kinds: kind.map { [$0] } ?? kinds, &budget)
  }

  private func nearest(name: String, kinds: [EntryKind], _ budget: inout Int) -> String? {
    let shown = places.lazy.filter { kinds.contains($0.key.kind) && $0.value.isShown }.map(\.key)
    let near = NearMiss.best(for: name, among: shown.map(\.name), steps: &budget)
    guard let near else { return nil }
    return kinds.sorted().lazy.map { EntryID($0, near) }.first { places[$0]?.isShown ?? false }
      .flatMap { spelling(of: $0, among: kinds) }
  }

  /// How an entry is named where entries of some kinds may stand: its id or, where others have that
  /// too, its kind and its id; nil where neither leads there.
  package func spelling(of id: EntryID, among kinds: [EntryKind] = EntryKind.linkable) -> String? {
    [id.name, id.description].first { (try? find($0, kinds: kinds).get())?.id == id }
  }

  /// The entry at whose page readers of an old address arrive, where it is shown.
  package func entry(atFormerAddress path: String) -> EntryID? {
    guard let id = former.entry(at: path), places[id]?.isShown ?? false else { return nil }
    return id
  }

  package func isHidden(_ id: EntryID) -> Bool { visibility(ofHidden: id) != nil }

  /// Why an entry is hidden; nil where it is not.
  package func visibility(ofHidden id: EntryID) -> Visibility? {
    if case .hidden(_, let visibility)? = places[id] { visibility } else { nil }
  }

  /// Whether a preview shows what is hidden so: not what was taken down, nor what leans on that.
  package func isShownInPreviews(_ visibility: Visibility) -> Bool {
    var visibility = visibility
    var met: Set<EntryID> = []
    while case .dependent(let id) = visibility, met.insert(id).inserted,
      let next = self.visibility(ofHidden: id)
    {
      visibility = next
    }
    if case .withdrawn = visibility { return false }
    return true
  }

  /// What stands for a link without a label: its target's title or, where readers don't get to see
  /// that, one phrase for whatever it is.
  package func label(of written: String) -> String {
    switch find(written) {
    case .success(let target): target.title
    case .failure(.hidden(_, .withdrawn(let withdrawal))): wording.withdrawn(withdrawal.on)
    case .failure(.hidden): wording.notPublished
    case .failure: written
    }
  }

  /// What is put after a link's own label: that its entry was taken down, and when.
  package func suffix(of written: String) -> String {
    guard case .failure(.hidden(_, .withdrawn(let withdrawal))) = find(written) else { return "" }
    return " (\(wording.withdrawn(withdrawal.on)))"
  }

  /// Why a passage can't be led to, where hidden commentary alone names it.
  package func hidden(passage name: String, of entry: EntryID) -> Visibility? {
    passages[entry]?[name]
  }

  /// The kinds other than these that have an entry of this name.
  package func otherKinds(of name: String, than kinds: [EntryKind]) -> [EntryKind] {
    ((kindsByName[name] ?? []) + (hiddenKindsByName[name] ?? [])).filter { !kinds.contains($0) }
  }
}

extension EntryKind {
  /// The kinds that have pages and so can be linked to.
  package static let linkable: [EntryKind] = [.article, .argument, .expert, .event, .page]
}

extension Argument {
  /// Its short name or, where it has none, its claim.
  package var name: String { short ?? claim.value }
}
