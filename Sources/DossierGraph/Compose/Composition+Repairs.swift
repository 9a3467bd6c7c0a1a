import DossierModel
import DossierPassages

extension Composition {
  /// What can be put right, in order of entry: anchors of passages that were carried, and missing ids.
  package var repairs: [PassageRepair] {
    zip(entries, library.headersWithKeys).flatMap { entry, header in
      repairs(of: entry, id: header.1.id)
    }
  }

  private func repairs(of entry: ComposedEntry, id: EntryID) -> [PassageRepair] {
    var taken = Set(entry.passages.lazy.map(\.request).filter(\.isNamed).map(\.name))
    return entry.passages.compactMap { passage in
      PassageRepair(
        passage.request, about: id, anchor: passage.presentAnchor,
        name: passage.request.lacksID ? Self.free(passage.request.name, &taken) : nil,
        changesMeaning: passage.change != nil)
    }
  }

  /// The name or, where another passage has it, the name with a number.
  private static func free(_ name: String, _ taken: inout Set<String>) -> String {
    var free = name
    var number = 1
    while !taken.insert(free).inserted {
      number += 1
      free = "\(name)-\(number)"
    }
    return free
  }
}

extension PassageRequest {
  /// Whether it stands in commentary without `^id`.
  fileprivate var lacksID: Bool {
    if case .citation = source { return false }
    return !isNamed
  }
}
