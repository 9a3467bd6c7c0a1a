import EDTF

/// How one argument stands to another, with what shows it.
package struct Relation: Sendable {
  package let kind: Argument.RelationKind
  package let from: Key<LinkedArgument>
  package let to: Key<LinkedArgument>
  package let because: String?
  package let passages: [CitedPassage]

  package init(
    kind: Argument.RelationKind,
    from: Key<LinkedArgument>,
    to: Key<LinkedArgument>,
    because: String?,
    passages: [CitedPassage]
  ) {
    self.kind = kind
    self.from = from
    self.to = to
    self.because = because
    self.passages = passages
  }

  /// Whether no passage says so: the relation is the editors' own reading.
  package var isInferred: Bool { passages.isEmpty }
}

/// Who holds an argument, when it was said, who relays it, and how near the words are.
package struct Position: Sendable {
  package let expert: Key<LinkedExpert>
  package let stance: Argument.Stance
  package let said: EDTFDate?
  package let via: Key<LinkedExpert>?
  package let basis: Argument.Basis
  package let passages: [CitedPassage]
  /// Whether the lock alone says that words which it cites are a source's.
  package var isRecorded = false

  package init(
    expert: Key<LinkedExpert>,
    stance: Argument.Stance,
    said: EDTFDate?,
    via: Key<LinkedExpert>?,
    basis: Argument.Basis,
    passages: [CitedPassage],
    isRecorded: Bool = false
  ) {
    self.expert = expert
    self.stance = stance
    self.said = said
    self.via = via
    self.basis = basis
    self.passages = passages
    self.isRecorded = isRecorded
  }
}

/// A passage as one citation gives it.
package struct CitedPassage: Sendable {
  package let passage: Key<Passage>
  package let locator: String?

  package init(passage: Key<Passage>, locator: String?) {
    self.passage = passage
    self.locator = locator
  }
}

/// A link, or a name, in some entry that leads to another.
package struct Backlink: Sendable {
  package let from: EntryKey
  /// The note in which it stands; nil where it stands in the entry's own body.
  package let note: Key<Note>?
  /// The HTML id of the block of the body in which it stands, where it has one; nil within a note.
  package var block: String? = nil
  /// The sentence around it, as plain text in three parts.
  package let context: Context

  package init(from: EntryKey, note: Key<Note>?, block: String? = nil, context: Context) {
    self.from = from
    self.note = note
    self.block = block
    self.context = context
  }

  package struct Context: Sendable {
    package let before: String
    package let label: String
    package let after: String

    package init(before: String, label: String, after: String) {
      self.before = before
      self.label = label
      self.after = after
    }
  }
}
