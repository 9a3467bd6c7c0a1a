import DossierCore
import DossierModel

/// What became of a passage in another edition whose words are withheld: after its article the other
/// one, a hash of its words and its fate.
package struct LockedSurvival: LockRecord {
  package static let kind = LockKind.survival

  package let entry: String
  /// As `EntryID` spells it.
  package let other: String
  /// Of the passage's words, folded.
  package let words: UInt64
  package let fate: Survival.Fate

  package init(entry: String, other: String, words: UInt64, fate: Survival.Fate) {
    self.entry = entry
    self.other = other
    self.words = words
    self.fate = fate
  }

  package init?(entry: String, fields: [Substring]) {
    guard fields.count == 3, EntryID(spelled: String(fields[0])) != nil,
      let words = UInt64(hexadecimal: fields[1]),
      let fate = Survival.Fate(rawValue: String(fields[2]))
    else { return nil }
    self.init(entry: entry, other: String(fields[0]), words: words, fate: fate)
  }

  package var fields: [String] { [other, words.hexadecimal, fate.rawValue] }
}
