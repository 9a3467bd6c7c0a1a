import DossierContent
import DossierCore

/// Where each entry that is shown stands, and which entries are hidden.
package struct EntryIndex: Sendable {
  private var places: [EntryID: Place] = [:]
  private var kindsByName: [String: [EntryKind]] = [:]
  /// Asked only where no entry that is shown has the name: what is hidden makes no name ambiguous.
  private var hiddenKindsByName: [String: [EntryKind]] = [:]
  private let passages: [EntryID: [String: Visibility]]
  private let wording: HiddenWording

  /// What an id names.
  private enum Place: Sendable {
    case entry(EntryKey, title: String)
    case hidden(Visibility)
    /// Its file is there and could not be read; a diagnostic of loading says why.
    case broken
  }

  /// An entry that a reference has found.
  package struct Target: Sendable {
    package let id: EntryID
    package let key: EntryKey
    /// What the entry is called where it is linked without a label.
    package let title: String
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
      passages: publication.passages, wording: wording)
  }

  /// - Parameters:
  ///   - hidden: entries that are known without a key, whether or not the library still has them.
  ///   - passages: the names that hidden commentary gives, by the entry they stand in.
  init(
    _ library: Library, hidden: [EntryID: Visibility],
    passages: [EntryID: [String: Visibility]] = [:], wording: HiddenWording = .english
  ) {
    self.passages = passages
    self.wording = wording
    for (id, visibility) in hidden {
      places[id] = .hidden(visibility)
      hiddenKindsByName[id.name, default: []].append(id.kind)
    }
    add(library.articles, .article, header: \.header, title: \.heading.text, key: EntryKey.article)
    add(library.arguments, .argument, header: \.header, title: \.name, key: EntryKey.argument)
    add(library.experts, .expert, header: \.header, title: \.name.value, key: EntryKey.expert)
    add(library.events, .event, header: \.header, title: \.title.value, key: EntryKey.event)
    add(library.pages, .page, header: \.header, title: \.title.value, key: EntryKey.page)
    for id in library.broken.sorted() {
      kindsByName[id.name, default: []].append(id.kind)
      places[id] = .broken
    }
  }

  private mutating func add<Entry, Linked>(
    _ entries: [Entry], _ kind: EntryKind, header: (Entry) -> EntryHeader,
    title: (Entry) -> String, key: (Key<Linked>) -> EntryKey
  ) {
    var next = 0
    for entry in entries {
      let header = header(entry)
      if case .hidden? = places[header.id] { continue }
      kindsByName[header.id.name, default: []].append(kind)
      places[header.id] = .entry(key(Key(next)), title: title(entry))
      next += 1
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
    var present = (kindsByName[name] ?? []).filter(kinds.contains)
    if present.isEmpty { present = (hiddenKindsByName[name] ?? []).filter(kinds.contains) }
    switch present.count {
    case 0: return .failure(.unknown)
    case 1: return find(EntryID(present[0], name), kinds: kinds)
    default: return .failure(.ambiguous(present.sorted()))
    }
  }

  private func find(_ id: EntryID, kinds: [EntryKind]) -> Result<Target, Failure> {
    switch places[id] {
    case .entry(let key, let title): .success(Target(id: id, key: key, title: title))
    case .hidden(let visibility): .failure(.hidden(id, visibility))
    case .broken: .failure(.broken)
    case nil: .failure(.unknown)
    }
  }

  /// The entry that may be meant by what names none.
  ///
  /// - Parameter before: what stands before its name in the suggestion.
  func nearMiss(
    for written: String, kinds: [EntryKind], suggesting before: String = "write `",
    _ after: String = "`", otherwise: String? = nil
  ) -> NearMissSearch {
    var (name, kinds) = (written, kinds)
    let places = places
    if let slash = written.firstIndex(of: "/") {
      let prefix = written[..<slash]
      name = String(written[written.index(after: slash)...])
      if let kind = EntryKind(rawValue: String(prefix)) ?? EntryKind(folder: prefix) {
        kinds = [kind]
      }
    }
    return NearMissSearch(
      for: name, suggesting: before, after, otherwise: otherwise,
      among: { [kinds, places] in places.keys.filter { kinds.contains($0.kind) }.map(\.name) })
  }

  package func isHidden(_ id: EntryID) -> Bool {
    if case .hidden = places[id] { true } else { false }
  }

  /// What stands for a link without a label: its target's title or, where readers don't get to see
  /// that, one phrase for whatever it is.
  func label(of written: String) -> String {
    switch find(written) {
    case .success(let target): target.title
    case .failure(.hidden(_, .withdrawn(let withdrawal))): wording.withdrawn(withdrawal.on)
    case .failure(.hidden): wording.notPublished
    case .failure: written
    }
  }

  /// What is put after a link's own label: that its entry was taken down, and when.
  func suffix(of written: String) -> String {
    guard case .failure(.hidden(_, .withdrawn(let withdrawal))) = find(written) else { return "" }
    return " (\(wording.withdrawn(withdrawal.on)))"
  }

  /// Why a passage can't be led to, where hidden commentary alone names it.
  func hidden(passage name: String, of entry: EntryID) -> Visibility? { passages[entry]?[name] }

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
