/// The place of an entry in one of a dossier's lists: a reference that cannot dangle.
package struct Key<Element>: Sendable, Hashable, Comparable {
  package let index: Int

  package init(_ index: Int) {
    self.index = index
  }

  package static func < (left: Key, right: Key) -> Bool { left.index < right.index }
}

extension Array {
  package subscript(key: Key<Element>) -> Element {
    get { self[key.index] }
    set { self[key.index] = newValue }
  }

  package var keys: [Key<Element>] { indices.map { Key($0) } }
}

/// Any entry of a dossier.
package enum EntryKey: Sendable, Hashable {
  case article(Key<LinkedArticle>)
  case argument(Key<LinkedArgument>)
  case expert(Key<LinkedExpert>)
  case event(Key<LinkedEvent>)
  case page(Key<LinkedPage>)
}
