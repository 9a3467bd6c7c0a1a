import Testing

@testable import QuoteAnchoring

@Suite("An edit of a passage")
struct MeaningChangeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let before: String
    let after: String
    let kind: MeaningChange.Kind
    let words: [String?]
    var language = "en"
    var testDescription: String { "\(before) → \(after)" }

    init(
      _ before: String, _ after: String, _ kind: MeaningChange.Kind, _ words: [String?],
      _ language: String = "en"
    ) {
      self.before = before
      self.after = after
      self.kind = kind
      self.words = words
      self.language = language
    }
  }

  @Test(
    "changes its meaning with a figure, a date, a negation or a name, and says with which",
    arguments: [
      Case("a loan of 20 million", "a loan of 30 million", .figure, ["20 million", "30 million"]),
      Case("rose by 2.5 per cent", "rose by 2.6 per cent", .figure, ["2.5", "2.6"]),
      Case("rose by 2,5 %", "rose by 2,6 %", .figure, ["2,5", "2,6"], "de"),
      Case("some 1,600 men", "some 16,000 men", .figure, ["1,600", "16,000"]),
      Case(
        "forty ministers agreed", "barely thirty ministers agreed", .figure, ["forty", "thirty"]),
      Case("Norway voted no twice", "Norway voted no only once", .figure, ["twice", "once"]),
      Case("one of two reports", "one of three reports", .figure, ["two", "three"]),
      Case("the first report", "the second report", .figure, ["first", "second"]),
      Case(
        "the nineteenth century", "the eighteenth century", .figure, ["nineteenth", "eighteenth"]),
      Case("from 5 to 7 degrees", "from 7 to 5 degrees", .figure, ["5", "7"]),
      Case("20 men had come", "men had come", .figure, ["20", nil]),
      Case("men had come", "20 men had come", .figure, [nil, "20"]),
      Case("الاجتماع بعد ٢٠ يوما", "الاجتماع بعد ٢١ يوما", .figure, ["٢٠", "٢١"], "ar"),
      Case("三人の大臣", "四人の大臣", .figure, ["三", "四"], "ja"),
      Case("on May 20, 2015", "on May 21, 2015", .date, ["20", "21"]),
      Case("on May 20, 2015", "on June 20, 2015", .date, ["May", "June"]),
      Case("on the 20th of May", "on the 21st of May", .date, ["20", "21"]),
      Case("signed in 2015", "signed in 2016", .date, ["2015", "2016"]),
      Case("by 2015-05-20 at last", "by 2015-05-21 at last", .date, ["20", "21"]),
      Case("am 20.5.2015 in Bonn", "am 21.5.2015 in Bonn", .date, ["20", "21"], "de"),
      Case("2015年5月20日に", "2015年5月21日に", .date, ["20", "21"], "ja"),
      Case("met on Monday", "met on Tuesday", .date, ["Monday", "Tuesday"]),
      Case("am 20. Mai in Bonn", "am 20. Juni in Bonn", .date, ["Mai", "Juni"], "de-AT"),
      Case("seit Montag", "seit Dienstag", .date, ["Montag", "Dienstag"], "de"),
      Case("le 20 août", "le 21 août", .date, ["20", "21"], "fr"),
      Case("la fin d’août", "la fin d’avril", .date, ["d'août", "d'avril"], "fr"),
      Case("dès février", "dès août", .date, ["février", "août"], "fr"),
      Case("20 мая 2015 года", "20 июня 2015 года", .date, ["мая", "июня"], "ru"),
      Case("в мае", "в июне", .date, ["мае", "июне"], "ru"),
      Case("في ٢٠ مايو", "في ٢١ مايو", .date, ["٢٠", "٢١"], "ar"),
      Case("في مايو", "في يونيو", .date, ["مايو", "يونيو"], "ar"),
      Case("20 mai 2015", "20 juni 2015", .date, ["mai", "juni"], "no"),
      Case("20 Mei 2015", "20 Juni 2015", .date, ["Mei", "Juni"], "id"),
      Case("than any other state", "than no other state", .negation, ["any", "no"]),
      Case("they will agree", "they will not agree", .negation, [nil, "not"]),
      Case("they don’t agree", "they do agree", .negation, ["don't", "do"]),
      Case("they have never agreed", "they have agreed", .negation, ["never", nil]),
      Case("and they forgive it", "nor they forgive it", .negation, ["and", "nor"]),
      Case("peace is possible", "peace is impossible", .negation, ["possible", "impossible"]),
      Case("said that Norway voted", "said that Sweden voted", .name, ["Norway", "Sweden"]),
      Case("Norway voted no", "Sweden voted no", .name, ["Norway", "Sweden"]),
      Case("as President Obama said", "as President Trump said", .name, ["Obama", "Trump"]),
      Case("le ministre de Lyon", "le ministre de Paris", .name, ["Lyon", "Paris"], "fr"),
    ])
  func changes(example: Case) throws {
    let change = try #require(
      MeaningChange(example.before, example.after, language: example.language))
    #expect(change.kind == example.kind)
    #expect([change.before, change.after] == example.words)
  }

  @Test(
    "leaves it where only the wording is another",
    arguments: [
      ("twenty men", "20 men"), ("1,600 men", "1600 men"), ("1,600 men", "1 600 men"),
      ("two million men", "2,000,000 men"), ("twenty-one men", "21 men"),
      ("on May 20, 2015", "on 20 May 2015"), ("on May 20, 2015", "on 2015-05-20"),
      ("on Jan. 5", "on January 5"), ("on Jan. 5", "on 5 January"), ("٢٠ men", "20 men"),
      ("they do not agree", "they don’t agree"), ("they cannot agree", "they can not agree"),
      ("nobody came", "no one came"), ("one minister came", "a minister came"),
      ("the United States said", "the US said"), ("the U.S. said", "the US said"),
      ("Norway's vote", "the vote of Norway"), ("the Guide here", "the Guides here"),
      ("The talks began", "These talks began"), ("they may agree", "they might agree"),
      ("the minister said", "the ministers said"), ("said so quickly", "said so fast"),
      ("In 2015 they met in Bonn", "They met in Bonn in 2015"),
    ])
  func stays(before: String, after: String) {
    #expect(MeaningChange(before, after, language: "en") == nil)
  }

  @Test(
    "leaves it in other languages too where only the wording is another",
    arguments: [
      ("am 20. Mai 2015", "am 20.5.2015", "de"), ("der Mai", "der MAI", "de"),
      ("am 5. Okt.", "am 5. Oktober", "de"), ("в январе", "в месяце январь", "ru"),
      ("rasch gebaut", "schnell gebaut", "de"), ("das Haus", "das Gebäude", "de"),
      ("по мнению министра", "как считает министр", "ru"), ("قال الوزير", "قال وزيرنا", "ar"),
    ])
  func staysElsewhere(before: String, after: String, language: String) {
    #expect(MeaningChange(before, after, language: language) == nil)
  }

  @Test("is of a name only where the word never stands in lower case")
  func lowerCase() {
    let texts = ("as the Guide says", "as the Manual says")
    #expect(MeaningChange(texts.0, texts.1, language: "en")?.kind == .name)
    let isNoName = { (word: [Unicode.Scalar]) in word == Array("manual".unicodeScalars) }
    #expect(MeaningChange(texts.0, texts.1, language: "en", isInLowerCase: isNoName) == nil)
    #expect(MeaningChange("das Haus dort", "das Gebäude dort", language: "de") == nil)
  }
}
