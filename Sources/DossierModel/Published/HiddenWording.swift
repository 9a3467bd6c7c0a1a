import EDTF

/// The phrases that stand for entries which readers don't get to see.
package struct HiddenWording: Sendable {
  /// For a hidden entry, whatever hides it: “an entry that is not published”.
  package let notPublished: String
  /// For one that was taken down, with the date: “withdrawn on 3 May 2026”.
  package let withdrawn: @Sendable (EDTFDate) -> String

  package init(notPublished: String, withdrawn: @escaping @Sendable (EDTFDate) -> String) {
    self.notPublished = notPublished
    self.withdrawn = withdrawn
  }

  package static let english = HiddenWording(
    notPublished: "an entry that is not published", withdrawn: { "withdrawn (\($0.source))" })
}
