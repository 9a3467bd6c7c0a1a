import DossierModel

extension Publication {
  /// The same of a library in which some bodies were edited; nil where they, or the time that has
  /// passed, may decide otherwise what is hidden.
  package func edited(_ bodies: [EditedBody]) -> Publication? {
    // Where the clock was asked, something may have opened by itself.
    guard viewing.clock == nil else { return nil }
    var publication = self
    for body in bodies {
      guard !mayHide(body), publication.library.put(body) else { return nil }
    }
    return publication
  }

  /// Whether an edited body may hide something, or is itself hidden.
  private func mayHide(_ edited: EditedBody) -> Bool {
    guard edited.id.kind == .commentary else { return entries[edited.id] != nil }
    return places[edited.file.path] != nil || !passages.isEmpty
      || MarkedNotes.mayBeIn(edited.file, edited.body)
  }
}
