import Foundation

/// What becomes of one scalar where texts are compared (DESIGN §3): differences of type-setting
/// vanish, differences of wording stay.
package enum FoldedScalar: Sendable {
  case same
  case space
  case nothing
  case one(Unicode.Scalar)
  case several([Unicode.Scalar])

  /// How many scalars it becomes, where that is several; the others take no more room than they had.
  var length: Int {
    if case .several(let scalars) = self { scalars.count } else { 0 }
  }

  package init(_ scalar: Unicode.Scalar) {
    self =
      switch scalar.value {
      case 0..<0x80: Self.ascii(scalar)
      case 0x80..<0x180: Self.latin[Int(scalar.value) - 0x80]
      default: Self.other(scalar)
      }
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> FoldedScalar {
    switch scalar {
    case " ", "\t", "\n", "\r", "\u{B}", "\u{C}": .space
    case "`": .one("'")
    default: .same
    }
  }

  /// Of the Latin letters that are written most and their like: each is looked up once a program.
  private static let latin: [FoldedScalar] = (0x80..<0x180).map {
    Unicode.Scalar($0).map(other) ?? .same
  }

  private static func other(_ scalar: Unicode.Scalar) -> FoldedScalar {
    switch scalar {
    case "\u{201C}"..."\u{201F}", "«", "»", "\u{2033}", "\u{301D}"..."\u{301F}", "\u{FF02}":
      .one("\"")
    case "\u{5F4}", "\u{275B}"..."\u{2760}", "\u{2E02}"..."\u{2E05}", "\u{2E09}", "\u{2E0A}",
      "\u{2E0C}", "\u{2E0D}", "\u{2E1C}", "\u{2E1D}", "\u{2E20}", "\u{2E21}", "\u{2E42}",
      "\u{300C}"..."\u{300F}", "\u{FE41}"..."\u{FE44}", "\u{FF62}", "\u{FF63}",
      "\u{1F676}"..."\u{1F678}":
      .one("\"")
    case "\u{5F3}": .one("'")
    case "\u{2018}"..."\u{201B}", "‹", "›", "\u{2032}", "\u{B4}", "\u{2BC}", "\u{FF07}":
      .one("'")
    case "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FE58}", "\u{FE63}", "\u{FF0D}": .one("-")
    // Marks of every kind are alike: what is withheld is not told apart by its kind.
    case _ where scalar.isWithheldMark: .one(WithheldMark.bar)
    case _ where scalar.properties.isDefaultIgnorableCodePoint: .nothing
    case _ where scalar.properties.isWhitespace: .space
    default: scalar.isSeenAsSuch ? .same : compatible(scalar)
    }
  }

  /// Compatibility forms (Unicode Standard Annex #15, NFKD) of letters, ligatures and digits: those
  /// that readers see as the same.
  private static func compatible(_ scalar: Unicode.Scalar) -> FoldedScalar {
    let decomposed = Array(String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars)
    if decomposed == [scalar] { return .same }
    return decomposed.count == 1 ? .one(decomposed[0]) : .several(decomposed)
  }
}

extension Unicode.Scalar {
  /// Whether readers see another thing than the letters and digits that its compatibility form has:
  /// 10⁶ is not 106, nor H₂ H2, nor ① 1, nor ½ the three signs of 1⁄2.
  fileprivate var isSeenAsSuch: Bool {
    if case .digit? = properties.numericType { return true }
    return switch value {
    case 0xAA, 0xB2, 0xB3, 0xB9, 0xBA, 0xBC...0xBE: true
    case 0x02B0...0x02B8, 0x02E0...0x02E4, 0x1D2C...0x1D6A, 0x1D78, 0x1D9B...0x1DBF: true
    case 0x2070...0x209C, 0x2120, 0x2122, 0x2150...0x215F, 0x2189, 0x2460...0x24FF: true
    case 0x2C7C, 0x2C7D, 0x2D6F, 0x3192...0x319F, 0x3200...0x32FF, 0x339F...0x33A6: true
    case 0x33A8, 0x33AF, 0xA69C, 0xA69D, 0xA770, 0xA7F2...0xA7F4, 0xA7F8, 0xA7F9: true
    case 0xAB5C...0xAB5F, 0x10780...0x107BA, 0x1E030...0x1E06D, 0x1F100...0x1F16F: true
    default: false
    }
  }
}
