import DossierCore

/// What an editor writes in the place of words between those of an anchor, and what readers see there
/// in a text that is not published.
///
/// The words themselves are then shown nowhere, and nothing that is published depends on them.
enum Omission: Sendable, Hashable, CaseIterable {
  /// `[…]`: words are left out.
  case skipped
  /// `[withheld]`: they are left out, and a bar stands for them.
  case withheld(WithheldMark)

  static var allCases: [Omission] {
    [.skipped] + WithheldMark.allCases.map { .withheld($0) }
  }

  /// What stands for the words in a text.
  var shown: String {
    switch self {
    case .skipped: "[…]"
    case .withheld(let mark): String(mark.scalar)
    }
  }

  /// What stands for them in the name of an anchor, whatever is withheld.
  var inName: String {
    switch self {
    case .skipped: "[…]"
    case .withheld: String(WithheldMark.bar)
    }
  }

  /// What stands for them in the lock.
  var written: String {
    switch self {
    case .skipped: "[…]"
    case .withheld(let mark): mark.written
    }
  }

  /// The ways to write it, folded; a mark is a scalar by itself.
  private var spellings: [String] {
    switch self {
    case .skipped: ["[...]", "[…]"]
    case .withheld: []
    }
  }

  /// nil for what is not written so.
  init?(written text: some StringProtocol) {
    guard let omission = Self.allCases.first(where: { $0.written == text }) else { return nil }
    self = omission
  }

  /// The omission that folded words begin with, and how many scalars it has.
  static func leading(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) -> (omission: Omission, length: Int)? {
    guard scalars.first == "[" else { return nil }
    for omission in allCases {
      for spelling in omission.spellings where scalars.starts(with: spelling.unicodeScalars) {
        return (omission, spelling.unicodeScalars.count)
      }
    }
    return nil
  }
}

/// How words that are left out are hidden in a text from which messages quote: each scalar is replaced
/// by one that content may not hold, so that offsets stay, and what is quoted shows a mark instead.
extension Omission {
  static let veil: Unicode.Scalar = "\u{F8FF}"
}

extension String {
  /// The text with a mark for each run of veiled scalars.
  func withVeiledWordsMarked() -> String {
    guard unicodeScalars.contains(Omission.veil) else { return self }
    var text = String.UnicodeScalarView()
    var isVeiled = false
    for scalar in unicodeScalars {
      if scalar == Omission.veil {
        if !isVeiled { text.append(contentsOf: Omission.skipped.shown.unicodeScalars) }
      } else {
        text.append(scalar)
      }
      isVeiled = scalar == Omission.veil
    }
    return String(text)
  }
}
