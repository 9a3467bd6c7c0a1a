import TextAnalysis

/// The words of a language that say how many, when, and that something is not.
struct MeaningWords {
  private let table: Table?
  /// Whether a capital within a sentence makes a name.
  let writesNamesAlone: Bool

  /// - Parameter language: a BCP 47 tag.
  init(language: String) {
    let tag = language.lowercased().prefix { $0 != "-" && $0 != "_" }
    table = Self.tables[tag == "no" || tag == "nn" ? "nb" : String(tag)]
    writesNamesAlone = tag != "de" && tag != "lb"
  }

  /// Whether a word in lower case is a figure or, in any language known, a number, a month or a weekday.
  static func isNumber(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    if letters.contains(where: \.isFigure) { return true }
    let word = String(String.UnicodeScalarView(letters))
    return english.numbers[word] != nil
      || tables.values.contains { $0.months[word] != nil || $0.weekdays[word] != nil }
  }

  /// Whether the names of months are known.
  var knowsMonths: Bool { table != nil }

  /// Says of a word what it is.
  func classify(_ token: inout MeaningToken) {
    guard let table else { return }
    let word = String(String.UnicodeScalarView(token.letters))
    if let number = table.numbers[word] {
      (token.kind, token.value) = (.number, number)
      token.isWeak = table.weak.contains(word)
    } else if let month = table.months[word], token.isCapitalised || !table.writesMonthsLarge {
      (token.kind, token.value) = (.month, month)
    } else if let day = table.weekdays[word], token.isCapitalised || !table.writesMonthsLarge {
      (token.kind, token.value) = (.weekday, "d\(day)")
    } else if table.negations.contains(word) || table.negatingEnd.map(word.hasSuffix) ?? false {
      token.kind = .negation
    }
  }

  /// Whether a word with a capital is only the first of a sentence, or a title.
  func isCommon(_ token: MeaningToken) -> Bool {
    token.letters.count < 2
      || table?.common.contains(String(String.UnicodeScalarView(token.letters))) ?? false
  }

  /// Whether two words differ in a syllable that negates: `possible`, `impossible`.
  func areOpposites(_ one: MeaningToken, _ other: MeaningToken) -> Bool {
    guard let table, one.kind == .word, other.kind == .word else { return false }
    let (short, long) = one.letters.count < other.letters.count ? (one, other) : (other, one)
    let lead = long.letters.count - short.letters.count
    guard short.letters.count >= Self.leastStem, lead > 0,
      long.letters.dropFirst(lead).elementsEqual(short.letters)
    else { return false }
    return table.negatingStarts.contains(
      String(String.UnicodeScalarView(long.letters.prefix(lead))))
  }

  /// What two numbers say together that follow one another: a ten and a unit, a number and how many
  /// thousands.
  func joined(_ first: MeaningToken, _ second: MeaningToken) -> String? {
    guard let table, first.kind == .number, second.kind == .number,
      let word = table.numbers[String(String.UnicodeScalarView(second.letters))]
    else { return nil }
    if Self.scales.contains(word) { return Self.product(first.value, zeros: word.count - 1) }
    guard let ten = Int(first.value), let unit = Int(word), (20...90).contains(ten),
      ten % 10 == 0, (1...9).contains(unit), first.letters.allSatisfy(\.isLetter)
    else { return nil }
    return String(ten + unit)
  }

  private static let leastStem = 4
  private static let scales: Set = ["100", "1000", "1000000", "1000000000", "1000000000000"]

  /// A number written in digits with so many zeros more: 2.5 and six are 2500000.
  private static func product(_ value: String, zeros: Int) -> String? {
    let parts = value.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2,
      value.unicodeScalars.allSatisfy({ $0 == "." || ("0"..."9").contains($0) })
    else { return nil }
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    guard fraction.count <= zeros else { return nil }
    let digits = (String(whole) + fraction).drop { $0 == "0" }
    return String(digits) + String(repeating: "0", count: zeros - fraction.count)
  }
}

extension MeaningWords {
  private struct Table {
    var numbers: [String: String] = [:]
    /// Numbers that mostly say no number.
    var weak: Set<String> = []
    var months: [String: String] = [:]
    var weekdays: [String: String] = [:]
    /// Whether names of months and weekdays have a capital.
    var writesMonthsLarge = false
    var negations: Set<String> = []
    var negatingEnd: String?
    var negatingStarts: Set<String> = []
    var common: Set<String> = []
  }

  /// By language: all that is known of those in which the built-in words of sites are, of others the
  /// names in dates.
  private static let tables = months.reduce(into: ["en": english]) { tables, months in
    tables[months.key] = Table(
      months: dated(months.value), weekdays: dated(weekdays[months.key] ?? ""),
      writesMonthsLarge: months.key == "de")
  }

  /// Names of months or weekdays in their order, other forms of one after a slash; folded, since the
  /// words of a text are.
  private static func dated(_ names: String) -> [String: String] {
    numbered(
      names.split(separator: " ").map { forms in
        forms.split(separator: "/").map { form in
          let folded = Words.lowered(FoldedText(form.unicodeScalars).scalars)
          return String(String.UnicodeScalarView(folded))
        }
      })
  }

  private static let english = Table(
    numbers: values(
      [
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
        "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
        "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
        "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
        "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1_000,
        "million": 1_000_000, "billion": 1_000_000_000, "hundreds": 100, "thousands": 1_000,
        "millions": 1_000_000, "billions": 1_000_000_000, "dozen": 12, "dozens": 12,
        "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
        "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
        "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
        "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
        "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
        "once": 1, "twice": 2, "thrice": 3, "double": 2, "triple": 3, "trillion": 1_000_000_000_000,
      ], ["half": "1/2", "halves": "1/2", "quarter": "1/4", "quarters": "1/4"]),
    weak: [
      "one", "first", "second", "third", "quarter", "quarters", "half", "once", "hundreds",
      "thousands", "millions", "billions", "dozens", "double", "triple",
    ],
    months: numbered([
      ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"],
      ["june", "jun"], ["july", "jul"], ["august", "aug"], ["september", "sept", "sep"],
      ["october", "oct"], ["november", "nov"], ["december", "dec"],
    ]),
    weekdays: numbered([
      ["monday"], ["tuesday"], ["wednesday"], ["thursday"], ["friday"], ["saturday"], ["sunday"],
    ]),
    writesMonthsLarge: true,
    negations: words(
      """
      no not never none nobody nothing nowhere neither nor without cannot hardly scarcely barely rarely \
      seldom non
      """),
    negatingEnd: "n't", negatingStarts: words("un in im il ir non dis mis"),
    common: words(
      """
      a an the this that these those it its he she they we you i his her their our your my who whom \
      whose which what when where why how if as and or but so yet for from of to in on at by \
      with about after before between under over into during since until while because although \
      though however moreover therefore thus hence indeed still also then there here now today \
      tomorrow yesterday some any all many most more much few several each every both either such \
      other others another same only just even is are was were be been has have had do does did \
      will would can could may might shall should must mr mrs ms dr prof sir according despite \
      among perhaps maybe meanwhile nevertheless otherwise instead again later earlier soon once
      """))

  private static func values(
    _ numbers: [String: Int], _ others: [String: String]
  ) -> [String: String] {
    numbers.mapValues(String.init).merging(others) { first, _ in first }
  }

  private static func numbered(_ names: [[String]]) -> [String: String] {
    Dictionary(
      names.enumerated().flatMap { number, names in names.map { ($0, String(number + 1)) } },
      uniquingKeysWith: { first, _ in first })
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map(String.init))
  }
}
