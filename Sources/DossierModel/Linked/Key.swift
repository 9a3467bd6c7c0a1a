/// The place of an entry in one of a dossier's lists: a reference that cannot dangle.
@usableFromInline package struct Key<Element>: Sendable, Hashable, Comparable {
  @usableFromInline package let index: Int

  @inlinable package init(_ index: Int) {
    self.index = index
  }

  @inlinable package static func < (left: Key, right: Key) -> Bool { left.index < right.index }
}

extension Array {
  // In place: a getter would copy the whole entry, and a setter each list that is appended to.
  @inlinable package subscript(key: Key<Element>) -> Element {
    _read { yield self[key.index] }
    _modify { yield &self[key.index] }
  }

  @inlinable package var keys: [Key<Element>] { indices.map { Key($0) } }
}

/// Any entry of a dossier.
package enum EntryKey: Sendable, Hashable {
  case article(Key<LinkedArticle>)
  case argument(Key<LinkedArgument>)
  case expert(Key<LinkedExpert>)
  case event(Key<LinkedEvent>)
  case page(Key<LinkedPage>)
}
