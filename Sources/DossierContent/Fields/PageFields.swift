import DossierModel

extension Page: DeclaredRecord {
  static let declaration = RecordDeclaration<Page>(
    "a page",
    [
      Field.title(
        "title", \.title, need: .required(), "its title", example: "About this dossier"
      ).scaffolded(#"title: "{title}""#)
    ])
}
