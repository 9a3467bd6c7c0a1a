import DossierCore

/// The ids and addresses that entries had before (`was`), shown and hidden ones alike.
package struct FormerNames: Sendable {
  private var entries: [EntryID: EntryID] = [:]
  private var idsByName: [String: [EntryID]] = [:]
  private var entriesByAddress: [String: EntryID] = [:]

  init() {}

  /// Those of hidden entries.
  init(_ hidden: [EntryID: Publication.HiddenEntry]) {
    for (id, entry) in hidden { add(entry.was, of: id) }
  }

  mutating func add(_ header: EntryHeader) {
    add(header.was.map(\.value), of: header.id)
    for address in header.addresses { entriesByAddress[address.value.path] = header.id }
  }

  private mutating func add(_ names: [String], of id: EntryID) {
    for name in names {
      let old = EntryID(id.kind, name)
      guard entries.updateValue(id, forKey: old) == nil else { continue }
      idsByName[name, default: []].append(old)
    }
  }

  /// The old ids of a name, in order of kind.
  func ids(named name: String) -> [EntryID] { (idsByName[name] ?? []).sorted() }

  /// The entry that had an id.
  func entry(of old: EntryID) -> EntryID? { entries[old] }

  /// The entry that had an address, given as the path of its file in the site.
  func entry(at path: String) -> EntryID? { entriesByAddress[path] }
}
