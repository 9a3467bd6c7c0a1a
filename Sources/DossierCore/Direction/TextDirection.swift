/// Which way a language's lines run.
///
/// From the language tag alone (BCP 47): its script where it names one, else the language's usual
/// script, as CLDR gives it (`characterOrder`).
package enum TextDirection: String, Sendable, CaseIterable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"

  package init(ofLanguage tag: String) {
    let subtags = tag.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).map(
      String.init)
    let script = subtags.dropFirst().first { $0.utf8.count == 4 && $0.first?.isLetter == true }
    let isRightToLeft =
      script.map(Self.scripts.contains) ?? subtags.first.map(Self.languages.contains) ?? false
    self = isRightToLeft ? .rightToLeft : .leftToRight
  }

  private static let scripts: Set = [
    "adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa", "yezi",
  ]

  private static let languages: Set = [
    "ar", "arc", "arz", "bal", "bgn", "ckb", "dv", "fa", "glk", "he", "iw", "khw", "ks", "lrc",
    "mzn",
    "nqo", "pnb", "ps", "rhg", "sd", "sdh", "skr", "syr", "ug", "ur", "yi",
  ]
}
