extension Starter {
  /// Keeps built pages and withheld texts out of a repository.
  static let gitignore = """
    Originals/
    Site/
    .Site.staging/

    """

  /// Lets notes that two people add at the same time merge without a conflict.
  static let gitattributes = """
    Content/passages.lock merge=union

    """
}
