import DossierModel

extension CommentaryFile: DeclaredRecord {
  static let declaration = RecordDeclaration<CommentaryFile>(
    "a commentary",
    [
      Field.reference(
        "about", to: EntryKind.linkable, \.about,
        need: .required(add: "add `about:` with the id of an entry"),
        "the id of the entry that the notes are on", example: "three-reasons"
      ).scaffolded("# The id of the entry that the notes are about.", "about: {id}"),
      Field.declared(
        "by", .editor, \.by, "the id of the editor who speaks where a note names none",
        example: "jane"
      ).neverEmpty.scaffolded("# by: editors"),
      Field.date("date", \.date, "the date of notes that have none", example: "2026-11-20")
        .scaffolded("# date: YYYY-MM-DD"),
    ])
}
