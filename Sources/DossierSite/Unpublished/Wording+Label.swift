import DossierModel
import DossierTheme
import EDTF

extension Wording {
  /// What a preview says of something that readers don't get to see yet; nil for what they do.
  package func label(of visibility: Visibility?) -> String? {
    switch visibility {
    case .draft: self(.labelDraft)
    case .internal: self(.labelInternal)
    case .embargoed(let moment): self(.labelEmbargoed, ["date": date(moment)])
    case .published, .withdrawn, .dependent, nil: nil
    }
  }

  /// A moment in words, by the clock by which it was written.
  func date(_ moment: Moment) -> String {
    let date = try? EDTFDate.parse(moment.edtf).get()
    return date.map { DateRecord($0, wording: self).text } ?? moment.readable
  }
}
