/// The delimiters of every locale of Unicode CLDR 41 that has some (`common/main/*.xml` of Debian’s package
/// `unicode-cldr-core` 41-0.1, parents filled in): outer opening and closing mark, inner opening and
/// closing mark, and the locales.
enum CLDRDelimiters {
  static let rows: [(marks: String, locales: String)] = [
    ("«»«»", "fr hy yav"),
    ("«»‘’", "dua ksf no rw"),
    ("«»“”", "ast bm br ca dyo el es es-US ewo it kab kk mg mua nnh pt-PT sc sg sq ti"),
    ("«»”“", "fr-CA"),
    ("«»„“", "bas be ky os ru sah uk"),
    ("«»„”", "shi shi-Latn zgh"),
    ("«»‹›", "am az-Cyrl fa fr-CH gsw it-CH jgo kkj mzn rm wae"),
    ("»«›‹", "kl ug"),
    ("‘’‘’", "nl"),
    ("‘’“”", "fur ia ti-ER xh"),
    (
      "“”‘’",
      """
      af ak as asa az bem bez bn brx ccp ceb cgg chr cy da dav dje doi dz ebu ee en eo es-419 \
      ff-Adlm fil fo fy gd gl gu guz hi id jmc jv kam kde kea khq ki kln km kn ko kok ksb ku \
      lg ln lo lrc lu luo lv mas mer mfe mgo mi ml mn mr ms mt my naq nd ne nus nyn or pa pcm \
      rof rwk saq sat sbp sd seh ses si sw ta te teo th to tr tt twq tzm uz-Cyrl vai vai-Latn \
      vi vun wo xog yo yue-Hans zh zu
      """
    ),
    ("“”’‘", "uz"),
    ("“”“”", "eu tk"),
    ("”“’‘", "ar ur"),
    ("””’’", "fi he lag rn se sn sv yi"),
    ("„“«»", "ka"),
    ("„“‘‘", "sr sr-Latn"),
    ("„“‚‘", "bs-Cyrl cs de dsb et hr hsb is ksh lb luy mk nds sk sl"),
    ("„“„“", "bg lt"),
    ("„”«»", "nmg pl ro"),
    ("„”»«", "hu"),
    ("„”‘’", "bs"),
    ("„”‚’", "agq ff"),
    ("「」『』", "ja yue zh-Hant"),
  ]

  static let locales: [(locale: String, marks: [String])] = rows.flatMap { row in
    row.locales.split(separator: " ").map { (String($0), row.marks.map(String.init)) }
  }
}
