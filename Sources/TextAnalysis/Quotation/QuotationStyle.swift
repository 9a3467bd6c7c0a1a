/// The quotation marks of a language, as Unicode CLDR 41 (`delimiters` of `common/main`) has them.
package struct QuotationStyle: Sendable, Equatable {
  /// What opens and closes a quotation.
  package struct Marks: Sendable, Equatable {
    package let opening: String
    package let closing: String
  }

  package let outer: Marks
  package let inner: Marks
  /// What single marks become outside all others.
  package let single: Marks
  /// Whether ’ opens quotations.
  package let opensWithApostrophe: Bool
  /// Whether suffixes follow a closing mark directly.
  package let partsSuffixes: Bool

  package static let english = QuotationStyle(language: "en")

  /// - Parameter language: a tag (BCP 47), in any case; marks of one that CLDR does not name are
  ///   those of its root, “…” and ‘…’.
  package init(language: String) {
    let tag = language.lowercased()
    let subtags = tag.split(separator: "-")
    let scalars = Array((Self.marks(of: subtags) ?? Self.root).unicodeScalars)
    // French sets its marks apart, by a space that no line breaks at; Swiss French does not.
    let space = subtags.first == "fr" && !subtags.contains("ch") ? "\u{202F}" : ""
    func marks(_ index: Int) -> Marks {
      Marks(opening: "\(scalars[index])\(space)", closing: "\(space)\(scalars[index + 1])")
    }
    outer = marks(0)
    inner = marks(2)
    single = scalars[0] == "\u{2018}" ? outer : inner
    opensWithApostrophe = scalars[0] == "\u{2019}" || scalars[2] == "\u{2019}"
    partsSuffixes = subtags.first.map { Self.suffixing.contains(String($0)) } ?? false
  }

  private static let root = "“”‘’"
  private static let suffixing: Set<String> = [
    "tr", "az", "tk", "tt", "crh", "fi", "et", "hu", "eu", "kk", "ky",
  ]

  private static func marks(of subtags: [Substring]) -> String? {
    var subtags = subtags
    if subtags.first == "zh", !["hant", "tw", "hk", "mo"].contains(where: { subtags.contains($0) })
    {
      return nil
    }
    while !subtags.isEmpty {
      if let marks = table[subtags.joined(separator: "-")] { return marks }
      subtags.removeLast()
    }
    return nil
  }

  /// By tag: outer opening and closing mark, inner opening and closing mark. Those of the root are left
  /// out. Dutch has its inner ones from use, since CLDR names the outer twice.
  private static let table: [String: String] = {
    var table: [String: String] = [:]
    for (marks, tags) in rows {
      for tag in tags.split(separator: " ") { table[String(tag)] = marks }
    }
    return table
  }()

  private static let rows: [(marks: String, tags: String)] = [
    ("„”‚’", "agq ff"),
    ("«»‹›", "am az-cyrl fa fr-ch gsw it-ch jgo kkj mzn rm wae"),
    ("”“’‘", "ar ur"),
    ("«»“”", "ast bm br ca dyo el es ewo it kab kk mg mua nnh pt-pt sc sg sq ti"),
    ("«»„“", "bas be ky os ru sah uk"),
    ("„“„“", "bg lt"),
    ("„”‘’", "bs"),
    ("„“‚‘", "bs-cyrl cs de dsb et hr hsb is ksh lb luy mk nds sk sl"),
    ("«»‘’", "dua ksf nb nn no rw"),
    ("“”‘’", "es-419 ff-adlm uz-cyrl yue-hans"),
    ("“”“”", "eu tk"),
    ("””’’", "fi he iw lag rn se sn sv yi"),
    ("«»«»", "fr hy yav"),
    ("«»”“", "fr-ca"),
    ("‘’“”", "fur ia nl ti-er xh"),
    ("„”»«", "hu"),
    ("「」『』", "ja yue zh zh-hant"),
    ("„“«»", "ka"),
    ("»«›‹", "kl ug"),
    ("„”«»", "nmg pl ro"),
    ("«»„”", "shi zgh"),
    ("„“‘‘", "sr"),
    ("“”’‘", "uz"),
  ]
}
