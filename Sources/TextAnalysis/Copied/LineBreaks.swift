/// What a line's end stands for within a text: mostly for a space; for nothing between letters of Chinese
/// and Japanese; and after a hyphen for nothing or for a hyphen, where one word was parted or two were
/// joined by it.
package enum LineBreaks {
  package enum Meaning: Sendable {
    case space
    /// Nothing.
    case unspaced
    /// A parted word, without the hyphen.
    case joined
    /// A word with a hyphen.
    case hyphenated
  }

  /// Whether a line ends within Chinese or Japanese: between letters or signs of these, also where signs
  /// stand that are Western as well.
  private static func isUnspaced(
    _ line: some BidirectionalCollection<Unicode.Scalar>, _ next: some Sequence<Unicode.Scalar>
  ) -> Bool {
    guard let last = line.last(where: { !$0.isQuotationOrDash }), last.isChineseOrJapanese,
      let first = next.first(where: { !$0.isQuotationOrDash })
    else { return false }
    return first.isChineseOrJapanese
  }
}

/// The words of a text, by which is known what a hyphen at a line's end is.
package struct BrokenWords {
  private var words: Set<String> = []
  /// Words as they would be if a hyphen parted them, and where.
  private var parted: [String: Set<Int>] = [:]

  package init() {}

  /// Adds the words of a text; those that a hyphen at its end or beginning parts are no words.
  package mutating func add(_ text: some Sequence<Unicode.Scalar>) {
    var word = String.UnicodeScalarView()
    func end() {
      while word.last == "-" { word.removeLast() }
      guard !word.isEmpty else { return }
      words.insert(Self.key(word))
      word = String.UnicodeScalarView()
    }
    for scalar in text {
      if scalar.isPartOfWord {
        word.append(scalar)
      } else if scalar.isHyphen, !word.isEmpty {
        if scalar != LineBreaks.softHyphen { word.append("-") }
      } else {
        end()
      }
    }
    end()
  }

  /// Adds a word that a line's end parts.
  package mutating func addParted(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) {
    parted[Self.key(left + right), default: []].insert(left.count)
  }

  /// What a hyphen at a line's end stands for between two parts of a word; nil where the text does not
  /// tell: then it stays as it is.
  package func meaning(
    _ left: [Unicode.Scalar], _ hyphen: Unicode.Scalar, _ right: [Unicode.Scalar]
  ) -> LineBreaks.Meaning? {
    let joined = Self.key(left + right)
    if hyphen == LineBreaks.softHyphen || words.contains(joined) { return .joined }
    if words.contains(Self.key(left + ["-"] + right)) { return .hyphenated }
    return parted[joined].map { $0.count > 1 } == true ? .joined : nil
  }

  private static func key(_ word: some Sequence<Unicode.Scalar>) -> String {
    let scalars = Normalization.decomposed(word, .compatible).filter { !$0.isOptionalMark }
    return String(String.UnicodeScalarView(Words.lowered(scalars)))
  }
}

extension LineBreaks {
  package static let softHyphen: Unicode.Scalar = "\u{AD}"

  /// The letters that end a text before a hyphen, which is its last scalar.
  package static func left(of text: some BidirectionalCollection<Unicode.Scalar>) -> [Unicode
    .Scalar]
  {
    Array(text.dropLast().reversed().prefix { $0.isPartOfWord }.reversed())
  }

  /// The letters that begin a text.
  package static func right(of text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    Array(text.prefix { $0.isPartOfWord })
  }

  /// What stands between two lines of one paragraph.
  package static func meaning(
    between line: some BidirectionalCollection<Unicode.Scalar>,
    and next: some BidirectionalCollection<Unicode.Scalar>, _ words: BrokenWords
  ) -> Meaning? {
    guard let last = line.last, let first = next.first else { return .space }
    if isUnspaced(line, next) { return .unspaced }
    guard last.isHyphen, first.isLetter else { return .space }
    let (left, right) = (left(of: line), right(of: next))
    return left.isEmpty || right.isEmpty ? .space : words.meaning(left, last, right)
  }
}

extension Unicode.Scalar {
  /// Hyphens at which lines are broken.
  package var isHyphen: Bool { self == "-" || self == "\u{2010}" || self == LineBreaks.softHyphen }

  fileprivate var isPartOfWord: Bool {
    isLetter || !isASCII && (properties.generalCategory == .nonspacingMark || self == "’")
  }

  /// Ideographs, kana, and the signs that stand among them.
  package var isChineseOrJapanese: Bool {
    switch value {
    case 0x2E80...0x312F, 0x31A0...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF: true
    case 0xFE30...0xFE4F, 0xFF01...0xFF9F, 0x1B000...0x1B16F, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// Syllables of Hangul and the letters of which they are.
  package var isHangul: Bool {
    switch value {
    case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: true
    default: false
    }
  }

  /// Signs of both Western and Chinese texts.
  fileprivate var isQuotationOrDash: Bool {
    switch value {
    case 0x2014, 0x2015, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0xB7: true
    default: false
    }
  }
}
