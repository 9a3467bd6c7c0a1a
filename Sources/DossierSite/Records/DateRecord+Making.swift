import DossierCore

extension DateRecord {
  init(_ date: EDTFDate, wording: Wording) {
    self.init(
      text: date.source, edtf: date.iso8601, datetime: date.htmlDateTime,
      isUncertain: date.isUncertain || date.isApproximate)
  }
}
