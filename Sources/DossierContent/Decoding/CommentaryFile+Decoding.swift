import DossierModel

extension CommentaryFile {
  init?(header: EntryHeader, fields: inout FieldReader) {
    let about = fields.requiredText("about", suggestion: "add `about:` with the id of an entry")
    let by = fields.text("by")
    let date = fields.date("date")
    guard let about else { return nil }
    self.init(header: header, about: about, by: by, date: date)
  }
}
