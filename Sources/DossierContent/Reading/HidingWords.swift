import DossierYAML

/// Words by which people, and other programs, say that readers are not to see something yet. Where one
/// stands that Dossier doesn't know, what it suggests must never publish at once.
enum HidingWords {
  /// What a key that a mapping doesn't have is about.
  enum Meaning {
    /// It is hidden until somebody says otherwise.
    case draft
    /// It is hidden until a moment.
    case embargo
  }

  /// nil for a key that is about nothing of the kind.
  ///
  /// Never `published`, which is when the source appeared, and would hide nothing.
  static func meaning(of pair: YAMLMapping.Pair) -> Meaning? {
    let letters = letters(pair.key.text)
    if hiding.contains(letters) { return .draft }
    let isMoment = isTimeOfDay(pair.value) && letters.hasPrefix("publ")
    guard isMoment || isOpening(letters) else { return nil }
    guard TruthWord.isTrue(pair.value) != nil else { return .embargo }
    return letters == "publish" ? nil : .draft
  }

  /// What to write for a value of `status` that it can't have.
  static func meant(byStatus value: String) -> String? {
    let letters = letters(value)
    if hiding.contains(letters) { return "write `draft`" }
    let embargo =
      "put `embargo: 2025-06-01T06:00+02:00` in place of `status`, with the moment at which it opens"
    if ["publish", "live"].contains(letters) {
      return "choose `published`, or, where it is to open later, \(embargo)"
    }
    let isLater = isOpening(letters) || ["future", "later", "waiting"].contains(letters)
    return isLater ? embargo : nil
  }

  private static let hiding: Set<String> = [
    "draft", "isdraft", "unpublished", "notpublished", "hidden", "hide", "private", "unlisted",
    "internal", "secret", "visibility", "visible", "public", "wip", "pending", "review", "inreview",
  ]

  private static func isOpening(_ letters: String) -> Bool {
    let words = [
      "publish", "publishes", "publishing", "published", "publication", "visible",
      "hidden", "hide", "hold", "show", "shown", "opens", "open", "live", "golive", "goeslive",
      "available", "lift", "lifts", "lifted",
    ]
    let times = ["on", "at", "from", "after", "before", "until", "till", "date", "time"]
    return ["embargo", "release", "schedule"].contains(where: letters.hasPrefix)
      || letters.hasSuffix("embargo")
      || ["publish", "publishes", "opens", "golive", "goeslive", "notbefore", "liveon"].contains(
        letters)
      || words.contains { word in times.contains { letters == word + $0 } }
  }

  private static func letters(_ text: String) -> String {
    String(text.lowercased().unicodeScalars.filter { !"-_ ".unicodeScalars.contains($0) })
  }

  private static func isTimeOfDay(_ node: YAMLNode) -> Bool {
    guard case .scalar(let scalar) = node else { return false }
    return scalar.text.contains(":")
  }
}
