import DossierCore

extension Page {
  init?(header: EntryHeader, fields: inout FieldReader) {
    guard let title = fields.requiredText("title") else { return nil }
    self.init(header: header, title: title)
  }
}
