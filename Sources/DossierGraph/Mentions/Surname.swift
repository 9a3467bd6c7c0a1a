/// The ways in which a person's name is cut short to a surname, as texts write it.
///
/// Which word of a name is the surname can't be told for certain: the last but for `Jr.` and its
/// like, with the particles before it. A name that has its surname elsewhere, as Chinese and
/// Hungarian ones have, needs it as an alias.
package enum Surname {
  /// The part of a name by which an index of people sorts it, particles left out: `Berg` of
  /// `Jan van der Berg`, the whole of a name of one word.
  package static func sorting(_ name: String) -> String {
    var words = name.split(separator: " ").map { Array($0.unicodeScalars) }
    while words.count > 2, isSuffix(words[words.count - 1]) { words.removeLast() }
    guard let last = words.last else { return name }
    let bare = withoutArticle([last])?.first ?? last
    return String(String.UnicodeScalarView(bare))
  }

  /// In the order of how whole they are: `van der Berg`, `Van der Berg`; `al-Assad`, `Al-Assad`,
  /// `Assad`. None of a name of one word.
  static func forms(of name: [[Unicode.Scalar]]) -> [[[Unicode.Scalar]]] {
    guard name.count > 1 else { return [] }
    var words = name
    while words.count > 2, isSuffix(words[words.count - 1]) { words.removeLast() }
    if words[words.count - 1].last == "," { words[words.count - 1].removeLast() }
    var start = words.count - 1
    while start > 1, isParticle(words[start - 1]) { start -= 1 }
    let whole = Array(words[start...])
    guard let first = whole.first, !first.isEmpty else { return [] }
    var forms = [whole]
    let capital = capitalised(first)
    if capital != first { forms.append([capital] + whole.dropFirst()) }
    if let bare = withoutArticle(whole), forms.allSatisfy({ $0 != bare }) { forms.append(bare) }
    return forms
  }

  /// Particles that are dropped where the name is cut short, apart from which each counts as a part
  /// of the surname.
  private static let dropped: Set<String> = [
    "von", "zu", "al", "el", "ad", "an", "ar", "as", "ash", "at", "az",
  ]
  private static let kept: Set<String> = [
    "de", "del", "della", "di", "da", "do", "dos", "das", "du", "des", "van", "der", "den", "ter",
    "ten", "zum", "zur", "la", "le", "bin", "ibn", "af", "av",
  ]
  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

  private static func isParticle(_ word: [Unicode.Scalar]) -> Bool {
    if word.first?.properties.isLowercase == true { return true }
    let text = lowercased(word)
    return kept.contains(text) || dropped.contains(text)
  }

  private static func isSuffix(_ word: [Unicode.Scalar]) -> Bool {
    suffixes.contains(lowercased(word.filter { $0 != "." }))
  }

  /// `von Weizsäcker` as `Weizsäcker`, `al-Assad` as `Assad`; nil where nothing is dropped.
  private static func withoutArticle(_ words: [[Unicode.Scalar]]) -> [[Unicode.Scalar]]? {
    guard let first = words.first else { return nil }
    if words.count > 1, dropped.contains(lowercased(first)) { return Array(words.dropFirst()) }
    guard let hyphen = first.firstIndex(of: "-"), hyphen + 1 < first.count,
      dropped.contains(lowercased(first[..<hyphen]))
    else { return nil }
    return [Array(first[(hyphen + 1)...])] + words.dropFirst()
  }

  private static func capitalised(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let first = word.first else { return word }
    return Array(first.properties.titlecaseMapping.unicodeScalars) + word.dropFirst()
  }

  private static func lowercased(_ word: some Sequence<Unicode.Scalar>) -> String {
    word.reduce(into: "") { $0 += $1.properties.lowercaseMapping }
  }
}
