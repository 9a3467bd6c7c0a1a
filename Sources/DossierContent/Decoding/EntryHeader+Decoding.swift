import DossierCore
import DossierYAML

private enum Status: String, CaseIterable {
  case draft, published
}

extension EntryHeader {
  /// Reads the keys that every entry may have.
  init(id: EntryID, file: SourceFile, body: Range<Int>, fields: inout FieldReader) {
    let topics = fields.texts("topics")
    let status = fields.choice("status", of: Status.self)
    let was = fields.texts("was").compactMap { fields.newID($0, what: "an entry") }
    let addedBy = fields.text("added-by")
    let notMentioned = fields.texts("not")
    self.init(
      id: id, file: file, body: body, topics: topics, isDraft: status?.value == .draft, was: was,
      addedBy: addedBy, notMentioned: notMentioned)
  }
}
