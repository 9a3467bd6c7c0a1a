import TextAnalysis

/// What an editor writes in the place of words between those of an anchor, or before or after them, and
/// what readers see there in a text that is not published.
///
/// The words themselves are then shown nowhere, and nothing that is published depends on them.
package struct Omission: Sendable, Hashable {
  /// One of the signs that stand for words.
  package enum Sign: Sendable, Hashable, CaseIterable {
    /// `[…]`: words are left out.
    case skipped
    /// `[withheld]`: they are left out, and a bar stands for them.
    case withheld(WithheldMark)
  }

  /// Those of what is withheld, as they were written; `[…]` beside them says nothing more, and is the
  /// one sign where nothing is.
  package let signs: [Sign]

  /// Words that are left out, where nobody says more of them.
  package static let skipped = Omission([.skipped])

  package init(_ signs: some Sequence<Sign>) {
    let marks = signs.filter { $0 != .skipped }
    self.signs = marks.isEmpty ? [.skipped] : marks
  }

  /// What stands for the words in a text.
  package var shown: String { signs.map(\.shown).joined(separator: " ") }

  /// What stands for them in the name of an anchor, whatever is withheld.
  package var inName: String { signs.map(\.inName).joined(separator: " ") }

  /// What stands for them in the lock.
  package var written: String { signs.map(\.written).joined() }

  /// Whether something is withheld there, and not only left out.
  package var isWithheld: Bool { self != .skipped }
}

extension Omission {
  /// nil for what is not written so.
  package init?(written text: some StringProtocol) {
    var signs: [Sign] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      guard let sign = Sign.allCases.first(where: { rest.starts(with: $0.written.utf8) }) else {
        return nil
      }
      signs.append(sign)
      rest = rest.dropFirst(sign.written.utf8.count)
    }
    if signs.isEmpty { return nil }
    self.init(signs)
  }

  /// The sign that folded words begin with, and how many scalars it has; a mark is a scalar by itself.
  static func leading(_ scalars: ArraySlice<Unicode.Scalar>) -> (sign: Sign, length: Int)? {
    guard scalars.first == "[" else { return nil }
    for spelling in ["[...]", "[…]"] where scalars.starts(with: spelling.unicodeScalars) {
      return (.skipped, spelling.unicodeScalars.count)
    }
    return nil
  }
}

extension Omission.Sign {
  package static var allCases: [Omission.Sign] {
    [.skipped] + WithheldMark.allCases.map { .withheld($0) }
  }

  var shown: String {
    switch self {
    case .skipped: "[…]"
    case .withheld(let mark): String(mark.scalar)
    }
  }

  package var inName: String {
    switch self {
    case .skipped: "[…]"
    case .withheld: String(WithheldMark.bar)
    }
  }

  var written: String {
    switch self {
    case .skipped: "[…]"
    case .withheld(let mark): mark.written
    }
  }
}

/// How words that are left out are hidden in a text from which messages quote: each scalar is replaced
/// by one that content may not hold, so that offsets stay, and what is quoted shows a mark instead.
extension Omission {
  package static let veil: Unicode.Scalar = "\u{F8FF}"
}

extension String {
  /// The text with a mark for each run of veiled scalars.
  package func withVeiledWordsMarked() -> String {
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
