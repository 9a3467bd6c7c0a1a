/// Which of two languages a text is written in: a digest may be in that of its source or in the
/// dossier's.
package enum WrittenLanguage {
  /// Whether a text is written in a language rather than in another, both by their tags: by its script
  /// where these have two, else by their commonest words. Where nothing tells, it is not.
  package static func isRather(
    _ language: String, than other: String, _ text: some Sequence<Unicode.Scalar>
  ) -> Bool {
    let scripts = (TextScript(ofLanguage: language), TextScript(ofLanguage: other))
    let text = text.prefix(longest)
    guard scripts.0 == scripts.1 else { return count(scripts.0, text) > count(scripts.1, text) }
    let (own, others) = (words(of: language), words(of: other))
    guard own != others else { return false }
    var lead = 0
    for word in text.split(whereSeparator: { !$0.isLetter }) {
      let word = String(String.UnicodeScalarView(word.lazy.map(\.inLowerCase)))
      if own.contains(word) { lead += 1 }
      if others.contains(word) { lead -= 1 }
    }
    return lead > 0
  }

  /// Whether words can be in a language and not in another, both by their tags, since most of their
  /// letters are of its script.
  package static func canOnlyBe(
    _ language: String, not other: String, _ text: some Collection<Unicode.Scalar>
  ) -> Bool {
    let (script, otherScript) = (TextScript(ofLanguage: language), TextScript(ofLanguage: other))
    guard script != otherScript else { return false }
    return 2 * count(script, text) > text.count(where: \.isLetter)
  }

  private static let longest = 4_000

  private static func count(_ script: TextScript, _ text: some Sequence<Unicode.Scalar>) -> Int {
    text.count { TextScript($0) == script }
  }

  private static func words(of language: String) -> Set<String> {
    let tag = language.lowercased().prefix { $0 != "-" }
    return commonest[String(tag)] ?? []
  }

  private static let commonest: [String: Set<String>] = [
    "en": "the of and to in is that was he it for his with as on be at by had not they she her",
    "de": "der die das und zu den dem nicht von er sie es ist ein eine mit sich auf für sagte war",
    "fr": "le la les des et est une que qui dans pour pas il elle sur au avec dit ce ne un du",
    "es": "el los las y en que es una por con para no se lo del dijo un su como más",
    "it": "il lo gli che è di e non una per con si del della ha sono disse un nel i",
    "pt": "o os as e que não uma um por com para do da se em disse foi é ao",
    "nl": "de het een en van niet dat is zei hij zij op te voor met was die er aan ze",
    "sv": "och att det en är inte som på han hon för sa med av ett var till de den",
    "da": "og at det en er ikke som på han hun for sagde med af et var til de den",
    "nb": "og at det en er ikke som på han hun for sa med av et var til de den",
    "no": "og at det en er ikke som på han hun for sa med av et var til de den",
    "fi": "ja on ei että se hän oli sanoi ovat mutta kun tai niin joka",
    "pl": "i w nie na się że jest to do z jak powiedział był o ale",
    "cs": "a v je se na že to ne s z řekl byl do ale jako by",
    "hu": "a az és nem hogy egy van is azt mondta volt de meg",
    "tr": "ve bir bu da de için ne dedi çok ile değil olarak",
    "ro": "și în nu este că un o la cu pe a spus din care",
    "ca": "el els les i que no és una un per amb del va dir",
    "ru": "и в не на что он она это с как сказал по но был",
    "uk": "і в не на що він вона це з як сказав та але був",
  ].mapValues { Set($0.split(separator: " ").map(String.init)) }
}
