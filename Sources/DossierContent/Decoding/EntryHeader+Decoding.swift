import DossierCore
import DossierYAML

extension EntryHeader {
  /// Reads the keys that every entry may have.
  ///
  /// - Parameter utcOffset: that of moments that give none, in minutes.
  init(
    id: EntryID, file: SourceFile, body: Range<Int>, fields: inout FieldReader, utcOffset: Int?
  ) {
    let topics = fields.texts("topics", most: FieldBounds.pages)
    let visibility = Visibility.read(&fields, kind: id.kind, utcOffset: utcOffset)
    let was = fields.texts("was", most: FieldBounds.pages).compactMap {
      fields.newID($0, what: "an entry")
    }
    let addedBy = fields.text("added-by")
    let notMentioned = fields.texts("not")
    self.init(
      id: id, file: file, body: body, topics: topics, visibility: visibility, was: was,
      addedBy: addedBy, notMentioned: notMentioned)
  }
}
