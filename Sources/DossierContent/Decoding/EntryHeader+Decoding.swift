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
    let former = fields.texts("was").compactMap { FormerName.read($0, kind: id.kind, &fields) }
    let addedBy = fields.text("added-by")
    let notMentioned = fields.texts("not")
    self.init(
      id: id, file: file, body: body, topics: topics, visibility: visibility,
      was: former.compactMap(\.id), addresses: former.compactMap(\.address), addedBy: addedBy,
      notMentioned: notMentioned)
  }
}
