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
    case "\u{2010}"..."\u{2015}", "\u{2212}", "\u{2E3A}", "\u{2E3B}", "\u{FE58}", "\u{FE63}",
      "\u{FF0D}":
      .one("-")
    // Marks of every kind are alike: what is withheld is not told apart by its kind.
    case _ where scalar.isWithheldMark: .one(WithheldMark.bar)
    case _ where scalar.properties.isDefaultIgnorableCodePoint: .nothing
    case _ where scalar.properties.isWhitespace: .space
    default: letters(scalar)
    }
  }

  private static func letters(_ scalar: Unicode.Scalar) -> FoldedScalar {
    let letters = LetterForm.wording.letters(of: scalar)
    if letters == [scalar] { return .same }
    // Signs among them are made alike as well: ŉ is ʼ and n. `latin` is not asked, which may be what is
    // being made.
    let folded = letters.flatMap { letter in
      (letter.isASCII ? ascii(letter) : other(letter)).scalars(of: letter)
    }
    return folded.count == 1 ? .one(folded[0]) : folded.isEmpty ? .nothing : .several(folded)
  }

  /// What stands for the scalar that this was made of.
  package func scalars(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch self {
    case .same: [scalar]
    case .space: [" "]
    case .nothing: []
    case .one(let other): [other]
    case .several(let others): others
    }
  }
}
