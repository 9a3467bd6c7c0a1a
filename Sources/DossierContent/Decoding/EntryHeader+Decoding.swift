import DossierCore
import DossierModel
import DossierYAML

extension EntryHeader {
  /// Reads the keys that every entry may have, of which commentary has some.
  ///
  /// - Parameter utcOffset: that of moments that give none, in minutes.
  init(
    id: EntryID, file: SourceFile, body: Range<Int>, fields: inout FieldReader, utcOffset: Int?
  ) {
    // Commentary has no page of its own: nobody could find it by a topic or an earlier address.
    let hasPage = id.kind != .commentary
    let topics = hasPage ? fields.texts("topics", most: FieldBounds.pages) : []
    let visibility = Visibility.read(&fields, kind: id.kind, utcOffset: utcOffset)
    let listed = fields.day("listed")
    let former = hasPage ? FormerName.all(&fields, kind: id.kind) : []
    let addedBy = hasPage ? fields.text("added-by") : nil
    let notMentioned = fields.elements("not").compactMap { NotMentioned.read($0, &fields) }
    self.init(
      id: id, file: file, body: body, topics: topics, visibility: visibility,
      listed: listed, was: former.compactMap(\.id), addresses: former.compactMap(\.address),
      addedBy: addedBy,
      notMentioned: notMentioned)
  }
}

extension FormerName {
  fileprivate static func all(_ fields: inout FieldReader, kind: EntryKind) -> [FormerName] {
    fields.texts("was", most: FieldBounds.pages).compactMap { read($0, kind: kind, &fields) }
  }
}

extension NotMentioned {
  /// An expert's id, or `{entry, form}`.
  fileprivate static func read(_ node: YAMLNode, _ fields: inout FieldReader) -> NotMentioned? {
    if case .mapping = node {
      return fields.record(node, key: "not", name: "a name that means somebody else") { name in
        let entry = name.requiredText("entry", suggestion: "add `entry:` with the id of an expert")
        let form = name.requiredText(
          "form", suggestion: "add `form:` with the name as it stands here")
        guard let entry, let form else { return nil }
        return NotMentioned(entry, form: form)
      }
    }
    return fields.text(of: node, key: "not").map { NotMentioned($0) }
  }
}
