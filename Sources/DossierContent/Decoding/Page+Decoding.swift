import DossierModel

extension Page {
  init(header: EntryHeader, fields: inout FieldReader) {
    self.init(header: header, title: fields.requiredTitle("title") ?? fields.standIn)
  }
}
