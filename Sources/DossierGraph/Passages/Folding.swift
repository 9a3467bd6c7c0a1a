import DossierCore
import Foundation

/// What becomes of one scalar where texts are compared (DESIGN §3): differences of type-setting
/// vanish, differences of wording stay.
enum FoldedScalar: Sendable {
  case same
  case space
  case nothing
  case one(Unicode.Scalar)
  case several([Unicode.Scalar])

  /// How many scalars it becomes, where that is several; the others take no more room than they had.
  var length: Int {
    if case .several(let scalars) = self { scalars.count } else { 0 }
  }

  init(_ scalar: Unicode.Scalar) {
    self = scalar.isASCII ? Self.ascii(scalar) : Self.other(scalar)
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> FoldedScalar {
    switch scalar {
    case " ", "\t", "\n", "\r", "\u{B}", "\u{C}": .space
    case "`": .one("'")
    default: .same
    }
  }

  private static func other(_ scalar: Unicode.Scalar) -> FoldedScalar {
    switch scalar {
    case "\u{201C}"..."\u{201F}", "«", "»", "\u{2033}", "\u{301D}"..."\u{301F}", "\u{FF02}":
      .one("\"")
    case "\u{2018}"..."\u{201B}", "‹", "›", "\u{2032}", "\u{B4}", "\u{2BC}", "\u{FF07}":
      .one("'")
    case "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FE58}", "\u{FE63}", "\u{FF0D}": .one("-")
    case "\u{AD}", "\u{200B}"..."\u{200F}", "\u{2060}", "\u{FEFF}", "\u{FE00}"..."\u{FE0F}":
      .nothing
    // Marks of every kind are alike: what is withheld is not told apart by its kind.
    case _ where scalar.isWithheldMark: .one(WithheldMark.bar)
    default: scalar.properties.isWhitespace ? .space : compatible(scalar)
    }
  }

  /// Compatibility forms (Unicode Standard Annex #15, NFKD) of letters, ligatures and digits.
  private static func compatible(_ scalar: Unicode.Scalar) -> FoldedScalar {
    let decomposed = Array(String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars)
    if decomposed == [scalar] { return .same }
    return decomposed.count == 1 ? .one(decomposed[0]) : .several(decomposed)
  }
}
