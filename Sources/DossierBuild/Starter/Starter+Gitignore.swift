extension Starter {
  /// Keeps built pages and withheld texts out of a repository.
  static let gitignore = """
    Originals/
    Site/
    .Site.staging/

    """
}
