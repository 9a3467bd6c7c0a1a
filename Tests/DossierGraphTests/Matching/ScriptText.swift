/// Random texts in a dozen scripts, with marks, dashes, symbols, odd spaces and what is rarer still.
enum ScriptText {
  private static let alphabets = [
    "abcdeABCDE019 .,-'\"`_()[]@#\t\n\u{B}\u{1}\u{7F}", "éèñüßæøÅıİſŸ\u{301}\u{336}\u{323}",
    "абвгдАБВЁ\u{483}", "αβγΑΣςάΰᾳ\u{345}\u{37A}", "한국어가각힣각", "ไทยภาษา\u{E31}\u{E48}กข",
    "ابتـَُيةﷺﻻ٣\u{640}", "שלום\u{5B0}", "हिन्दी\u{93F}\u{94D}क", "北京東京ぁあがカﾊﾞｶ\u{3099}々",
    "’“”–—…•→©€$😀👍🏽👩\u{200D}\u{FE0F}🇩🇪ⓐⒶ½²①㎏㍻Ⅷﬁ\u{A8}\u{B4}\u{B8}˘",
    "\u{A0}\u{202F}\u{2003}\u{2028}\u{85}\u{200B}\u{AD}\u{FEFF}\u{202A}",
    "\u{F8E0}\u{2588}\u{F8FF}\u{378}\u{10FFFF}𝐀𐐀𐐨𝟙",
  ].map { Array($0.unicodeScalars) }

  static func random(_ count: Int, _ random: inout SplitMix) -> [Unicode.Scalar] {
    let mixed = (0...random.below(4)).map { _ in alphabets[random.below(alphabets.count)] }
    var alphabet = alphabets[0]
    return (0..<count).map { _ in
      if random.below(4) == 0 { alphabet = (mixed + [alphabets[0]])[random.below(mixed.count + 1)] }
      return random.below(7) == 0 ? " " : alphabet[random.below(alphabet.count)]
    }
  }
}
