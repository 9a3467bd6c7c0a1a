import DossierCore
import EDTF

/// One claim, how it stands to others, and who holds it.
package struct Argument: Sendable {
  /// How one argument stands to another, in Argdown's terms; read "this argument … the other".
  package enum RelationKind: String, Sendable, CaseIterable {
    case supports, attacks, undercuts, contradicts
    case contraryTo = "contrary-to"
    case entails
  }

  package struct Relation: Sendable {
    package let kind: RelationKind
    package var argument: Reference
    package var because: String?
    /// Empty where the relation is the editors' inference.
    package var cite: [Citation]

    package init(
      kind: RelationKind, argument: Reference, because: String? = nil, cite: [Citation] = []
    ) {
      self.kind = kind
      self.argument = argument
      self.because = because
      self.cite = cite
    }
  }

  package enum Stance: String, Sendable, CaseIterable {
    case `for`, against, mixed, conditional
  }

  /// How near a position is to the words its holder used.
  package enum Basis: String, Sendable, CaseIterable {
    case quoted, paraphrased, inferred
  }

  package struct Position: Sendable {
    package var expert: Reference
    package var stance: Stance
    package var said: Located<EDTFDate>?
    /// Who relays it: an expert's id.
    package var via: Reference?
    package var basis: Basis
    package var cite: [Citation]
    package let span: SourceSpan

    package init(
      expert: Reference, stance: Stance, said: Located<EDTFDate>? = nil, via: Reference? = nil,
      basis: Basis, cite: [Citation] = [], span: SourceSpan
    ) {
      self.expert = expert
      self.stance = stance
      self.said = said
      self.via = via
      self.basis = basis
      self.cite = cite
      self.span = span
    }
  }

  package var header: EntryHeader
  package var claim: Located<String>
  /// A short name for lists, the map and links.
  package var short: String?
  /// The id of the question in `dossier.yaml` that the claim answers.
  package var question: Located<String>?
  package var relations: [Relation]
  package var positions: [Position]
  /// Whether it had more of them, which readers don't get to see.
  package var hidesPositions = false

  package init(
    header: EntryHeader, claim: Located<String>, short: String? = nil,
    question: Located<String>? = nil, relations: [Relation] = [], positions: [Position] = []
  ) {
    self.header = header
    self.claim = claim
    self.short = short
    self.question = question
    self.relations = relations
    self.positions = positions
  }
}
