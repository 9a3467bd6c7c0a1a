/// The words by which people name months, seasons, centuries and eras.
extension MistakenDate {
  static let fillers: Set = [
    "the", "of", "in", "year", "on", "de", "del", "den", "der", "des", "am", "im",
  ]
  static let ordinalEndings: Set = ["st", "nd", "rd", "th", "er", "re", "e", "º", "ª"]
  static let centuries: Set = [
    "century", "centuries", "cent", "jahrhundert", "jahrhunderts", "jh", "jhdt",
  ]

  /// The number of a month's English name, or of its first three letters or more; or of its name in
  /// another language.
  static func month(_ token: Token) -> Int? {
    guard let word = token.word, word.unicodeScalars.count >= 3 else { return nil }
    if let index = months.firstIndex(where: { $0.hasPrefix(word) }) { return index + 1 }
    return monthsElsewhere.firstIndex { $0.contains(word) }.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// In German, French, Spanish, Italian, Portuguese, Dutch, the Scandinavian languages and Polish;
  /// with and without accents. Names that mean different months in different languages (`listopad`)
  /// are left out.
  private static let monthsElsewhere: [Set<String>] = [
    [
      "januar", "jänner", "janner", "janvier", "janv", "enero", "ene", "gennaio", "gen", "janeiro",
      "januari", "stycznia", "styczeń", "styczen",
    ],
    [
      "februar", "feber", "février", "fevrier", "févr", "fevr", "febrero", "febbraio", "fevereiro",
      "fev", "februari", "lutego", "luty",
    ],
    [
      "märz", "marz", "maerz", "mär", "mrz", "mars", "marzo", "março", "marco", "maart", "marts",
      "marca", "marzec",
    ],
    ["avril", "avr", "abril", "abr", "aprile", "kwietnia", "kwiecień", "kwiecien"],
    ["mai", "mayo", "maggio", "mag", "maio", "mei", "maj", "maja"],
    ["juni", "juin", "junio", "giugno", "giu", "junho", "czerwca", "czerwiec"],
    ["juli", "juillet", "juil", "julio", "luglio", "lug", "julho", "lipca"],
    ["août", "aout", "agosto", "ago", "augustus", "augusti", "sierpnia", "sierpień", "sierpien"],
    [
      "septembre", "septiembre", "setiembre", "settembre", "setembro", "set", "września",
      "wrzesnia", "wrzesień", "wrzesien",
    ],
    [
      "oktober", "okt", "octobre", "octubre", "ottobre", "ott", "outubro", "out", "października",
      "pazdziernika", "październik", "pazdziernik",
    ],
    ["novembre", "noviembre", "novembro"],
    [
      "dezember", "dez", "décembre", "decembre", "déc", "diciembre", "dic", "dicembre", "dezembro",
      "desember", "grudnia", "grudzień", "grudzien",
    ],
  ]

  /// The first number of each season in ISO 8601-2.
  static let seasons = [
    "spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24, "frühling": 21,
    "fruhling": 21, "frühjahr": 21, "fruhjahr": 21, "sommer": 22, "herbst": 23, "printemps": 21,
    "été": 22, "automne": 23, "hiver": 24,
  ]

  /// Monday is 0.
  static func weekday(_ word: String) -> Int? {
    guard word.unicodeScalars.count >= 3 else { return nil }
    return ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
      .firstIndex { $0.hasPrefix(word) }
  }

  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
  ]

  /// `2nd`, `19`, `second` at the beginning: the number, and what stands after it.
  static func ordinal(_ tokens: ArraySlice<Token>) -> (number: Int, rest: ArraySlice<Token>)? {
    guard let first = tokens.first else { return nil }
    let rest = tokens.dropFirst()
    if let number = first.part, number > 0 {
      return (number, ordinalEndings.contains(rest.first?.word ?? "") ? rest.dropFirst() : rest)
    }
    if first == .word("twenty"), rest.first == .word("first") { return (21, rest.dropFirst()) }
    return first.word.flatMap { ordinals.firstIndex(of: $0) }.map { ($0 + 1, rest) }
  }

  private static let erasBefore: Set = ["bc", "bce", "vchr", "avjc", "ac"]
  private static let erasAfter: Set = ["ad", "ce", "nchr", "apjc", "dc"]

  /// `44 BC`, `AD 44`, `15 March 44 B.C.E.`, `44 v. Chr.`: the date, and whether it is before year 1.
  static func partingEra(_ tokens: [Token]) -> (date: [Token], isBefore: Bool)? {
    let places = tokens.indices.filter { tokens[$0].word != nil }
    for count in (1...3).reversed() where places.count >= count {
      let letters = { (places: ArraySlice<Int>) in places.compactMap { tokens[$0].word }.joined() }
      let isEra = { (text: String) in erasBefore.contains(text) || erasAfter.contains(text) }
      let last = letters(places.suffix(count))
      if isEra(last), let start = places.suffix(count).first,
        tokens[start...].allSatisfy(isOfEra)
      {
        return (Token.trimmed(tokens[..<start]), erasBefore.contains(last))
      }
      let first = letters(places.prefix(count))
      if isEra(first), let end = places.prefix(count).last,
        tokens[...end].allSatisfy(isOfEra)
      {
        let rest = tokens[(end + 1)...].drop { $0 == .mark(".") }
        return (Token.trimmed(rest), erasBefore.contains(first))
      }
    }
    return nil
  }

  /// A letter of an era, or what may stand beside it; what else there is, such as a dash or a mark of
  /// doubt, says something of its own.
  private static func isOfEra(_ token: Token) -> Bool {
    token.word != nil || [.blank, .mark("."), .mark(","), .mark("("), .mark(")")].contains(token)
  }
}
