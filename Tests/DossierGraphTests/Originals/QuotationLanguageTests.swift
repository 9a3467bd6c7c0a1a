import DossierRandom
import DossierTesting
import Testing

@testable import DossierGraph
@testable import DossierModel
@testable import DossierQuotations
@testable import TextAnalysis

@Suite("Quotation marks of all languages")
struct QuotationLanguageTests {
  @Test("are those of CLDR")
  func styles() {
    for (locale, marks) in CLDRDelimiters.locales where locale != "nl" {
      let style = QuotationStyle(language: locale)
      let set = [
        style.outer.opening, style.outer.closing, style.inner.opening, style.inner.closing,
      ]
      #expect(set.map { $0.replacing("\u{202F}", with: "") } == marks, "\(locale)")
    }
    // CLDR names the same twice for Dutch.
    #expect(QuotationStyle(language: "nl-BE").inner == QuotationStyle(language: "en").outer)
    #expect(QuotationStyle(language: "ZH-Hant-HK") == QuotationStyle(language: "ja"))
    #expect(QuotationStyle(language: "zh-CN") == .english)
  }

  @Test("are all known, and what closes them")
  func known() {
    for value in UInt32(0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      let isMark =
        properties.isQuotationMark || properties.generalCategory == .initialPunctuation
        || properties.generalCategory == .finalPunctuation
      if isMark { #expect(QuotationSign.kind(scalar) != nil, "\(String(value, radix: 16))") }
    }
    for (locale, marks) in CLDRDelimiters.locales {
      let signs = marks.map { $0.unicodeScalars.first ?? " " }
      #expect(QuotationSign.closers(of: signs[0]).contains(signs[1]), "\(locale)")
      #expect(QuotationSign.closers(of: signs[2]).contains(signs[3]), "\(locale)")
    }
  }

  /// Words of one script, and what may stand between them and a mark.
  private struct Writing {
    let words: [String]
    let separator: String
    let before: [String]
    let after: [String]

    static let spaced = (
      before: [" ", " (", "", ": ", " —", "\n", " 5 ", " *x* ", " [x](y) "],
      after: [" ", ") ", ".", ", ", "—", "", "! ", "[^1] ", " *x* "]
    )
    static let unspaced = (
      before: ["", " ", "：", "(", "。"], after: ["", " ", "。", "고 ", "、", ")"]
    )

    static func words(_ words: String, spaced: Bool = true, separator: String = " ") -> Writing {
      let sides = spaced ? Self.spaced : Self.unspaced
      return Writing(
        words: words.split(separator: " ").map(String.init), separator: separator,
        before: sides.before, after: sides.after)
    }

    static let all: [Writing] = [
      .words("war the gone house été ended moon"),
      .words("война и мир слова нет дом"), .words("الحرب انتهت السلام"),
      .words("המלחמה נגמרה שלום"), .words("전쟁은 끝났다 평화 그는", spaced: false),
      .words("战争 结束 和平 他", spaced: false, separator: ""),
      .words("せんそう おわった", spaced: false, separator: ""),
      .words("สงคราม จบ แล้ว", spaced: false, separator: ""),
    ]

    func some(_ random: inout SeededRandom) -> String {
      (0..<Int.random(in: 2...4, using: &random))
        .compactMap { _ in words.randomElement(using: &random) }.joined(separator: separator)
    }
  }

  @Test("are found in texts of every language, whatever stands beside them")
  func everywhere() {
    var random = SeededRandom(seed: 16)
    for (locale, marks) in CLDRDelimiters.locales {
      for pair in [marks[0...1], marks[2...3]] {
        for (number, writing) in Writing.all.enumerated() {
          let language = [locale, "en", "ko", "de"][(number + locale.count) % 4]
          let quoted = writing.some(&random)
          let before = writing.before.randomElement(using: &random) ?? " "
          let after = writing.after.randomElement(using: &random) ?? " "
          let isBeginning = before.isEmpty && writing.separator == " "
          let text =
            (isBeginning ? "" : writing.some(&random)) + before + (pair.first ?? "") + quoted
            + (pair.last ?? "") + after
            + (after.isEmpty && writing.separator == " " ? "" : writing.some(&random))
          let plain = PlainText(paragraphs: text)
          let found = QuotationScanner.quotations(in: plain, titles: [], language: language)
          let readings = found.flatMap { $0.readings.map { plain.text($0.parts[0]) } }
          // In other languages than its own, ’ before a word and after a genitive is an apostrophe.
          #expect(readings.contains(quoted), "\(language) \(locale): \(text)")
        }
      }
    }
  }

  private static let source = """
    The war is over, he said. 전쟁은 계속된다. 戦争は続く。The gray zones of the dogs grow.
    """

  private func faults(
    _ body: String, language: String? = nil, site: String? = nil
  ) async throws -> [String] {
    let settings = "title: A dossier\n" + (site.map { "language: \($0)\n" } ?? "")
    let article = QuotingDossier.article(body, language.map { "language: \($0)\n" } ?? "")
    let changes: [String: String?] = [
      "Content/dossier.yaml": settings, "Originals/letter.txt": Self.source,
    ]
    return try await QuotingDossier(article, changes).compose().diagnostics
      .filter { $0.severity == .error }.map(\.message)
  }

  @Test(
    "that hold unsaid words are told, and those that hold said ones are not",
    arguments: [
      ("그는 ‘전쟁은 끝났다’고 말했다.", "ko", false), ("그는 ‘전쟁은 계속된다’고 말했다.", "ko", true),
      ("그는 '전쟁은 끝났다'고 말했다.", "ko", false), ("그는 '전쟁은 계속된다'고 말했다.", "ko", true),
      ("彼は\"戦争は終\"と言った。", "ja", false), ("彼は\"戦争は続く\"と言った。", "ja", true),
      ("彼は「戦争は終」と", "ja", false), ("彼は「戦争は続く」と", "ja", true),
      ("Il dit \"gray zones\".", "fr", true), ("Il dit \"grey zones\".", "fr", false),
      ("Han sa ’grey zones’.", "sv", false), ("Han sa 'gray zones'.", "sv", true),
      ("Er sagte \"gray zones\" und »the war«.", "de", true), ("Er sagte »a war«.", "de", false),
      ("rock 'n' roll in the '60s and '70s the dogs' owners", "en", true),
      ("*The Guardian*'s view … the ministers' view", "en", true),
      ("the 'ood and the dogs' owners", "en", false), ("the ’ood and the dogs’ owners", "en", true),
      ("the 'surge' of troops", "en", false), ("the *surge* of troops", "en", true),
      ("“The war is over”, he said; ‘the dogs’ grow", "en", true),
      ("he said:“a peace”.", "en", false), ("``a peace''", "en", false),
    ])
  func verified(body: String, language: String, isSound: Bool) async throws {
    #expect(try await faults(body, site: language).isEmpty == isSound)
    let isOwnScript = language == "ko" || language == "ja"
    // The same where the source is in the language and the dossier is not.
    if isOwnScript { #expect(try await faults(body, language: language).isEmpty == isSound) }
  }

  @Test("that may be apostrophes are told of with what to write")
  func advice() async throws {
    let found = try await QuotingDossier(QuotingDossier.article("the 'ood and the dogs' owners"))
      .compose().diagnostics
    #expect(found.first?.suggestion?.contains("an apostrophe is written `’` (U+2019)") == true)
    let typed = try await QuotingDossier(QuotingDossier.article("’the quite other thing’"))
      .compose().diagnostics
    #expect(typed.first?.suggestion?.contains("`ʼ` (U+02BC)") == true)
  }

  @Test("of a digest are set as in the language that it is written in")
  func digests() async throws {
    let words = { (body: String, more: String) async throws -> String in
      let article = QuotingDossier.article(body, more)
      return try await QuotingDossier(article).compose().entry("letter").body.plainText
    }
    let german = try await words("Er sagte \"gray zones\".", "language: de\n")
    #expect(german == "Er sagte „gray zones“.")
    #expect(
      try await words("He said \"gray zones\" in it.", "language: de\n")
        == "He said “gray zones” in it.")
  }

  @Test("by the thousand are read in a moment")
  func many() {
    for text in [
      "‘a ", "‘s’ ", "’a ", "’as’ ", "“a ", "“a” ", "»a« ", "”a ", "「a", "「a」", "5” ", "“5” ",
    ] {
      let plain = PlainText(paragraphs: String(repeating: text, count: 10_000))
      let found = QuotationScanner.quotations(in: plain, titles: [])
      #expect(found.count <= 10_000)
      #expect(found.allSatisfy { $0.readings.count <= 16 })
    }
  }
}
