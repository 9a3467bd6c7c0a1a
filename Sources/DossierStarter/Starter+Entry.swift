import DossierContent
import DossierModel

extension Starter {
  /// The text of a new entry: of each field of its kind what the declaration says is written of it
  /// (`FieldDeclaration.scaffold`), in the order in which fields are declared, and a body to be replaced.
  static func text(of kind: EntryKind, _ name: EntryName) -> String {
    let lines = FieldCatalogue.shape(of: kind).fields.flatMap(\.scaffold)
      .map { line in
        line.replacing("{title}", with: name.title).replacing("{name}", with: name.personalName)
          .replacing("{id}", with: name.text)
      }
    return "---\n" + lines.joined(separator: "\n") + "\n---\n\n" + body(of: kind) + "\n"
  }

  /// What a new event has in the place of its date: a comment, and a date that says nothing.
  static let dateNotYetWritten: [String] =
    FieldCatalogue.shape(of: .event).fields.first { $0.key == "date" }?.scaffold ?? []

  private static func body(of kind: EntryKind) -> String {
    switch kind {
    case .article, .page: "The text."
    case .argument: "What the claim says, and what it does not say."
    case .expert: "Who this is."
    case .event: "What happened."
    case .commentary:
      """
      Words before the first passage are a note on the whole entry. A note on a passage quotes it first:

          > [!context] An optional title ^an-id
          > the words of the entry, as they stand there

          What the editors say of them, up to the next such quotation.

      The kinds are comment, context, question, dispute, correction, source-changed, and passage, which only names words so that others can cite them as `entry^an-id`.
      """
    }
  }
}
