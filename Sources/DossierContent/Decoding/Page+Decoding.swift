import DossierCore

extension Page {
  init(header: EntryHeader, fields: inout FieldReader) {
    self.init(header: header, title: fields.requiredText("title") ?? fields.standIn)
  }
}
