import DossierCore

/// A file of an entry, or of commentary, that differs from what it was in its body alone.
package struct EditedBody: Sendable {
  package let id: EntryID
  /// As it was.
  package let earlier: SourceFile
  package let file: SourceFile
  /// Half-open, in the file's bytes.
  package let body: Range<Int>

  package init(id: EntryID, earlier: SourceFile, file: SourceFile, body: Range<Int>) {
    self.id = id
    self.earlier = earlier
    self.file = file
    self.body = body
  }
}

extension Library {
  /// Puts an edited file in the place of what it was; false where that is not there.
  package mutating func put(_ edited: EditedBody) -> Bool {
    switch edited.id.kind {
    case .article: edited.put(into: &articles, \.header)
    case .argument: edited.put(into: &arguments, \.header)
    case .expert: edited.put(into: &experts, \.header)
    case .event: edited.put(into: &events, \.header)
    case .page: edited.put(into: &pages, \.header)
    case .commentary: edited.put(into: &commentary, \.header)
    }
  }
}

extension EditedBody {
  fileprivate func put<Entry>(
    into entries: inout [Entry], _ header: WritableKeyPath<Entry, EntryHeader>
  ) -> Bool {
    guard let place = entries.firstIndex(where: { $0[keyPath: header].file === earlier }) else {
      return false
    }
    entries[place][keyPath: header].file = file
    entries[place][keyPath: header].body = body
    return true
  }
}
