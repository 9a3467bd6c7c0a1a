import DossierModel
import DossierTheme
import EDTF

extension Wording {
  /// That something was taken down, and when: `withdrawn on 3 May 2026`.
  func withdrawn(on date: EDTFDate) -> String {
    self(date.isOneDay ? .withdrawnOn : .withdrawnAt, dateOf(date))
  }

  /// The same as the heading of a page.
  package func withdrawnHead(on date: EDTFDate) -> String {
    self(date.isOneDay ? .withdrawnHeadOn : .withdrawnHeadAt, dateOf(date))
  }

  private func dateOf(_ date: EDTFDate) -> [String: String] {
    ["date": DateRecord(date, wording: self).text]
  }

  /// The phrases that stand in bodies for what readers don't get to see.
  package var hidden: HiddenWording {
    HiddenWording(notPublished: self(.notPublished), withdrawn: { [self] in withdrawn(on: $0) })
  }
}

extension EDTFDate {
  /// Whether it is a day, which is not in doubt.
  fileprivate var isOneDay: Bool { exactDay?.day != nil }
}

extension UncompiledTheme {
  /// The phrases that stand in bodies for what readers don't get to see, in the site's language.
  package var hiddenWording: HiddenWording { Wording(words).hidden }
}
