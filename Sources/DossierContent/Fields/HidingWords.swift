import DossierYAML

/// Words by which people, and other programs, say that readers are not to see something yet. Where one
/// stands that Dossier doesn't know, what it suggests must never publish at once.
enum HidingWords {
  /// The key that is meant by one that a mapping doesn't have, and what is to be written in place of key
  /// and value where that is not the same value; nil where it is about nothing of the kind.
  ///
  /// Never `published`, which is when the source appeared, and would hide nothing.
  static func meant(by pair: YAMLMapping.Pair) -> (key: String, written: String?)? {
    let letters = letters(pair.key.text)
    if hiding.contains(letters) { return ("status", "status: draft") }
    let isMoment = isTimeOfDay(pair.value) && letters.hasPrefix("publ")
    return isMoment || isOpening(letters) ? ("embargo", nil) : nil
  }

  /// The same of a value of `status` that it can't have.
  static func meant(byStatus value: String) -> String? {
    let letters = letters(value)
    if hiding.contains(letters) { return "write `draft`" }
    guard isOpening(letters) || ["future", "later", "waiting"].contains(letters) else { return nil }
    return
      "put `embargo: 2025-06-01T06:00+02:00` in place of `status`, with the moment at which it opens"
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
