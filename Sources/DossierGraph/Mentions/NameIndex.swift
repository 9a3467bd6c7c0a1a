import DossierContent
import DossierCore

/// The names by which experts are known, ready to be looked for in every body at once.
package struct NameIndex: Sendable {
  /// One way to name an expert.
  struct Name: Sendable {
    let expert: Key<LinkedExpert>
    let words: [[Unicode.Scalar]]
    /// How many scalars of the first word stand before its first letter: the `@` of a handle.
    let lead: Int
    /// What goes with a family name by itself; nil for other names.
    let surname: BareSurname?
    /// A family name by itself counts only where the whole name came before, unless an editor made it
    /// an alias.
    let isAlias: Bool

    var isBareSurname: Bool { surname != nil && !isAlias }
  }

  /// By the hash of its first run of letters ("K" of "K.T.", "al" of "al-Assad"); longer names
  /// first.
  private var names: [UInt64: [Name]] = [:]
  private var filter = HashFilter()
  /// The first letters of names, those of ASCII.
  private var beginnings = ByteSet()
  private let ids: [EntryID]
  /// As they are written, whole ones first: what each expert goes by.
  private var texts: [[String]] = []

  /// - Parameter experts: the published experts in order, so that their keys are their offsets.
  package init(_ experts: [Expert]) {
    ids = experts.map(\.header.id)
    for (offset, expert) in experts.enumerated() {
      let key = Key<LinkedExpert>(offset)
      texts.append([expert.name.value] + expert.aliases.map(\.value))
      guard case .person(let name) = expert.agentName else {
        for name in texts[offset] { add(NameWords.split(name), of: key) }
        continue
      }
      if let natural = name.inNaturalOrder { add(NameWords.split(natural), of: key) }
      let short = name.shortForms.map(NameWords.split)
      let surname = { (words: [[Unicode.Scalar]]) in
        BareSurname(words, of: name, honorific: expert.honorific)
      }
      for alias in texts[offset].map(NameWords.split) {
        add(alias, of: key, short.contains(alias) ? surname(alias) : nil, isAlias: true)
      }
      for (form, words) in zip(name.shortForms, short) {
        add(words, of: key, surname(words))
        texts[offset].append(form)
      }
    }
    for hash in names.keys { names[hash]?.sort { $0.words.count > $1.words.count } }
    filter = HashFilter(names.keys)
  }

  /// The names that begin with a run of letters of this hash, longer ones first.
  func names(beginningWith hash: UInt64) -> [Name] {
    filter.mayHold(hash) ? names[hash] ?? [] : []
  }

  /// The offset, at or after another, of the first run of letters that may begin a name; the text's
  /// end where there is none.
  func firstThatMayBegin(_ text: UnsafeBufferPointer<Unicode.Scalar>, from offset: Int) -> Int {
    var offset = offset
    while offset < text.count {
      let end = NameWords.runEnd(text, from: offset)
      if end > offset, mayBegin(with: text[offset]) { return offset }
      offset = max(end, offset + 1)
    }
    return offset
  }

  /// False only where no name begins with a scalar: what most words of a text are asked.
  @inline(__always)
  private func mayBegin(with scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? beginnings.contains(UInt8(truncatingIfNeeded: scalar.value)) : true
  }

  func id(of expert: Key<LinkedExpert>) -> EntryID { ids[expert.index] }

  /// What an expert goes by, as it is written: the whole name, aliases, short forms.
  func texts(of expert: Key<LinkedExpert>) -> [String] { texts[expert.index] }

  private mutating func add(
    _ words: [[Unicode.Scalar]], of expert: Key<LinkedExpert>, _ surname: BareSurname? = nil,
    isAlias: Bool = false
  ) {
    // Of a name that is withheld in part, every bar of every text would remind.
    guard let (lead, run) = NameWords.firstRun(of: words),
      !words.joined().contains(where: \.isWithheldBar)
    else { return }
    if let letter = run.first, letter.isASCII { beginnings.insert(UInt8(letter.value)) }
    names[NameWords.hash(run), default: []].append(
      Name(expert: expert, words: words, lead: lead, surname: surname, isAlias: isAlias))
  }
}

/// Words as names are compared: folded, so that ’ and ' or ﬁ and fi are the same.
enum NameWords {
  static func split(_ text: String) -> [[Unicode.Scalar]] {
    FoldedText(text.unicodeScalars).scalars.split(separator: " ").map(Array.init)
  }

  /// The first run of letters of a name, and how many scalars of its first word stand before it; nil
  /// where the first word has none.
  static func firstRun(
    of words: [[Unicode.Scalar]]
  ) -> (lead: Int, run: ArraySlice<Unicode.Scalar>)? {
    guard let first = words.first,
      let lead = first.firstIndex(where: { $0.isInSpacedWord || $0.isLetter })
    else { return nil }
    return (lead, first[lead..<runEnd(first, from: lead)])
  }

  /// The end of the run of letters and digits that begins at an offset: in scripts without spaces
  /// one scalar; the offset itself where none begins.
  static func runEnd(_ text: [Unicode.Scalar], from offset: Int) -> Int {
    text.withUnsafeBufferPointer { runEnd($0, from: offset) }
  }

  @inline(__always)
  static func runEnd(_ text: UnsafeBufferPointer<Unicode.Scalar>, from offset: Int) -> Int {
    var end = offset
    while end < text.count, text[end].isInSpacedWord { end += 1 }
    return end == offset && text[offset].isLetter ? offset + 1 : end
  }

  /// FNV-1a over the scalars.
  static func hash(_ word: some Sequence<Unicode.Scalar>) -> UInt64 {
    word.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1.value)) &* 0x100_0000_01b3 }
  }
}
