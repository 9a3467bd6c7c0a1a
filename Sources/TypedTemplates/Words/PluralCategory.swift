/// The categories of Unicode CLDR by which languages tell numbers of things apart.
enum PluralCategory: String, CaseIterable, Sendable {
  case zero, one, two, few, many, other
}
