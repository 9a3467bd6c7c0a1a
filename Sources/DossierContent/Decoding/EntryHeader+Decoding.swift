import DossierCore
import DossierYAML

extension EntryHeader {
  /// Reads the keys that every entry may have.
  ///
  /// - Parameter utcOffset: that of moments that give none, in minutes.
  init(
    id: EntryID, file: SourceFile, body: Range<Int>, fields: inout FieldReader, utcOffset: Int?
  ) {
    let topics = fields.texts("topics")
    let visibility = Visibility.read(&fields, kind: id.kind, utcOffset: utcOffset)
    let listed = fields.day("listed")
    let was = fields.texts("was").compactMap { fields.newID($0, what: "an entry") }
    let addedBy = fields.text("added-by")
    let notMentioned = fields.texts("not")
    self.init(
      id: id, file: file, body: body, topics: topics, visibility: visibility,
      listed: listed, was: was, addedBy: addedBy, notMentioned: notMentioned)
  }
}
