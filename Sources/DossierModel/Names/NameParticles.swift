/// Small words in names, and what comes after them.
enum NameParticles {
  /// Those that are dropped where the family name stands alone.
  static let dropped: Set<String> = ["von", "vom", "zu", "zum", "zur", "und"]

  /// Arabic articles, which are often left out.
  private static let articles: Set<String> = [
    "al", "el", "ad", "an", "ar", "as", "ash", "at", "az",
  ]

  /// Words that belong to the family name where they are capitalised.
  private static let capital: Set<String> = [
    "af", "al", "av", "bin", "da", "das", "de", "degli", "dei", "del", "della", "delle", "den",
    "der", "des", "di", "do", "dos", "du", "el", "ibn", "la", "las", "le", "les", "lo", "los",
    "mac", "ní", "ni", "nic", "ó", "saint", "san", "santa", "st", "st.", "te", "ten", "ter", "uí",
    "van", "vande", "vander", "vom", "von", "zu", "zum", "zur",
  ]

  private static let juniors: Set<String> = ["jr", "sr", "jnr", "snr"]
  private static let suffixes: Set<String> = [
    "ii", "iii", "iv", "vi", "vii", "viii", "2nd", "3rd", "4th", "esq", "phd", "md",
  ]

  /// Begins with a small letter, or one after an apostrophe (`’t`): always a particle.
  static func isSmall(_ word: String) -> Bool {
    word.unicodeScalars.first { !"'’".unicodeScalars.contains($0) }?.properties.isLowercase == true
  }

  static func isParticle(_ word: String) -> Bool {
    isSmall(word) || capital.contains(word.lowercased())
  }

  /// Where the particles before the last word begin, and where that word stands. The first word is a
  /// given name, unless it is a particle for certain.
  ///
  /// - Parameter isAlone: whether no given name stands before.
  static func start(in words: [String], isAlone: Bool) -> (particle: Int, last: Int) {
    guard !words.isEmpty else { return (0, 0) }
    let last = words.count - 1
    let isCertain =
      isAlone || isSmall(words[0])
      || words.count > 2 && isParticle(words[0]) && isSmall(words[1])
    var start = last
    while start > (isCertain ? 0 : 1), isParticle(words[start - 1]) { start -= 1 }
    return (start, last)
  }

  static func isJunior(_ word: String) -> Bool { juniors.contains(bare(word)) }

  static func isSuffix(_ word: String, afterComma: Bool = false) -> Bool {
    let letters = bare(word)
    if juniors.contains(letters) || suffixes.contains(letters) { return true }
    guard afterComma else { return false }
    // `KCB`, `PhD`, `Ph.D.`
    return isNumeral(word)
      || letters.utf8.count <= 5 && word.unicodeScalars.count(where: \.properties.isUppercase) > 1
  }

  /// A Roman number in capitals.
  static func isNumeral(_ word: String) -> Bool {
    word.unicodeScalars.count > 0
      && word.unicodeScalars.allSatisfy { "IVXL".unicodeScalars.contains($0) }
      && (word.unicodeScalars.count > 1 || word == "I" || word == "V" || word == "X")
  }

  private static func bare(_ word: String) -> String {
    String(String.UnicodeScalarView(word.unicodeScalars.filter { $0 != "." })).lowercased()
  }

  /// `al-` and `Assad`, `d’` and `Alembert`; nil for a word that begins with no such small letters.
  static func elision(of word: String) -> (particle: String, rest: String)? {
    guard isSmall(word) else { return nil }
    let scalars = Array(word.unicodeScalars)
    guard let mark = scalars.firstIndex(where: { ["-", "'", "’"].contains($0) }),
      mark + 1 < scalars.count, scalars[mark + 1].properties.isUppercase
    else { return nil }
    let text = { (part: ArraySlice<Unicode.Scalar>) in String(String.UnicodeScalarView(part)) }
    return (text(scalars[...mark]), text(scalars[(mark + 1)...]))
  }

  /// `Assad` of `Al-Assad`, `Baradei` of `El Baradei`, `Trapp` of `Von Trapp`; nil where a family
  /// name has no article of its own.
  static func withoutArticle(_ family: String) -> String? {
    let words = PersonName.words(of: family)
    guard let first = words.first else { return nil }
    if words.count == 2,
      articles.contains(first.lowercased()) || dropped.contains(first.lowercased())
    {
      return words[1]
    }
    let scalars = Array(first.unicodeScalars)
    guard words.count == 1, let hyphen = scalars.firstIndex(of: "-"), hyphen + 1 < scalars.count,
      articles.contains(String(String.UnicodeScalarView(scalars[..<hyphen])).lowercased())
    else { return nil }
    return String(String.UnicodeScalarView(scalars[(hyphen + 1)...]))
  }
}
