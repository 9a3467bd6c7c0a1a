/// A name taken apart into words.
struct NameParts {
  var given: [String] = []
  var particle: [String] = []
  var family: [String] = []
  var suffix: [String] = []
  /// What stands between the words of the given name: nothing in scripts without spaces.
  var joint = " "

  /// By the words alone.
  init(_ name: String) {
    var (stretches, after) = Self.stretches(of: name)
    // `Doe, John`
    let isInverted = stretches.count == 2
    if isInverted { (given, suffix) = Self.partingSuffix(stretches.removeLast()) }
    let (words, own) = Self.partingSuffix(stretches.flatMap { $0 })
    suffix = own + suffix + after
    let (first, last) = NameParticles.start(in: words, isAlone: isInverted)
    let capital = words[first..<last].firstIndex { !NameParticles.isSmall($0) } ?? last
    given = words[..<first] + given
    particle = Array(words[first..<capital])
    family = Array(words[capital...])
    takeConjunction()
    takeElision()
    if family.isEmpty { family = [name] }
  }

  /// By the part that an editor says is the family's; nil where it is no part of the name.
  init?(_ name: String, family wanted: String) {
    let words = PersonName.words(of: name)
    let parts = PersonName.words(of: wanted)
    // Looking for very many words in very many would take long; all of them need no looking for.
    guard !parts.isEmpty, parts.count <= words.count,
      parts.count <= 50 || parts.count == words.count,
      let start = (0...(words.count - parts.count)).first(where: {
        words[$0..<($0 + parts.count)].elementsEqual(parts, by: Self.areAlike)
      })
    else {
      guard let unspaced = Self.unspaced(name, family: wanted) else { return nil }
      self = unspaced
      return
    }
    family = Array(words[start..<(start + parts.count)])
    var before = Array(words[..<start])
    var after = Array(words[(start + parts.count)...])
    while let last = before.last, NameParticles.isSmall(last) {
      particle.insert(last, at: 0)
      before.removeLast()
    }
    while let last = after.last, NameParticles.isSuffix(last) {
      suffix.insert(last, at: 0)
      after.removeLast()
    }
    given = before + after
  }

  private init() {}

  /// `习` of `习近平`.
  private static func unspaced(_ name: String, family: String) -> NameParts? {
    let (all, part) = (name.unicodeScalars, family.unicodeScalars)
    guard let first = all.first, first.value >= 0x1100, all.count > part.count, !part.isEmpty,
      !all.contains(where: \.properties.isWhitespace)
    else { return nil }
    var parts = NameParts()
    parts.family = [family]
    parts.joint = ""
    if all.starts(with: part) {
      parts.given = [String(String.UnicodeScalarView(all.dropFirst(part.count)))]
    } else if all.suffix(part.count).elementsEqual(part) {
      parts.given = [String(String.UnicodeScalarView(all.dropLast(part.count)))]
    } else {
      return nil
    }
    return parts
  }

  /// The stretches between commas, and what of them are suffixes: `Martin Luther King, Jr.`.
  private static func stretches(of name: String) -> ([[String]], suffix: [String]) {
    var stretches = name.unicodeScalars.split(separator: ",").map {
      PersonName.words(of: String($0))
    }.filter { !$0.isEmpty }
    var suffix: [String] = []
    for place in stretches.indices.dropFirst().reversed()
    where stretches[place].allSatisfy({ NameParticles.isSuffix($0, afterComma: true) }) {
      suffix = stretches.remove(at: place) + suffix
    }
    return (stretches, suffix)
  }

  private static func partingSuffix(_ words: [String]) -> (words: [String], suffix: [String]) {
    var words = words
    var suffix: [String] = []
    while words.count > 2 || words.count == 2 && NameParticles.isJunior(words[1]),
      let last = words.last, NameParticles.isSuffix(last)
    {
      suffix.insert(last, at: 0)
      words.removeLast()
    }
    // `Elizabeth II`, who has no family name.
    if words.count == 2, NameParticles.isNumeral(words[1]) {
      words = [words.joined(separator: " ")]
    }
    return (words, suffix)
  }

  /// `Ortega y Gasset`: what the conjunction joins is all of the family's.
  private mutating func takeConjunction() {
    guard let joining = particle.last, ["y", "e", "i"].contains(joining), given.count > 1 else {
      return
    }
    family = [given.removeLast()] + particle + family
    particle = []
  }

  /// `al-` of `al-Assad`, `d’` of `d’Alembert`.
  private mutating func takeElision() {
    guard let first = family.first, let (elision, rest) = NameParticles.elision(of: first)
    else { return }
    particle.append(elision)
    family[0] = rest
  }

  private static func areAlike(_ left: String, _ right: String) -> Bool {
    left == right || withoutMarks(left) == withoutMarks(right)
  }

  /// A straight apostrophe for each curled one.
  private static func withoutMarks(_ word: String) -> String {
    String(
      String.UnicodeScalarView(word.unicodeScalars.map { $0 == "’" || $0 == "ʼ" ? "'" : $0 }))
  }
}
