import DossierCore
import DossierModel
import TextAnalysis

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

  /// By the hash of its first run of letters ("K" of "K.T.", "al" of "al-Assad"), whatever its case;
  /// longer names first.
  private var names: [UInt64: [Name]] = [:]
  /// Of these hashes.
  private(set) var filter = WordFilter()
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
    filter = WordFilter(names.keys)
  }

  /// The names that begin with a run of letters of this hash, longer ones first.
  func names(beginningWith hash: UInt64) -> [Name] { names[hash] ?? [] }

  package func id(of expert: Key<LinkedExpert>) -> EntryID { ids[expert.index] }

  /// What an expert goes by, as it is written: the whole name, aliases, short forms.
  package func texts(of expert: Key<LinkedExpert>) -> [String] { texts[expert.index] }

  private mutating func add(
    _ words: [[Unicode.Scalar]], of expert: Key<LinkedExpert>, _ surname: BareSurname? = nil,
    isAlias: Bool = false
  ) {
    // Of a name that is withheld in part, every bar of every text would remind.
    guard let (lead, run) = NameWords.firstRun(of: words),
      !words.joined().contains(where: \.isWithheldBar)
    else { return }
    names[NameWords.hash(ofRun: run), default: []].append(
      Name(expert: expert, words: words, lead: lead, surname: surname, isAlias: isAlias))
  }
}
