import DossierModel

extension Page: DeclaredRecord {
  static let declaration = RecordDeclaration<Page>(
    "a page",
    [.title("title", \.title, need: .required(), "its title", example: "About this dossier")])
}
