extension Starter {
  /// Keeps built pages and withheld texts out of a repository. Without slashes, so that links that
  /// stand for these folders are ignored too.
  static let gitignore = """
    Originals
    Site
    .Site.staging

    """

  /// Lets notes that two people add at the same time merge without a conflict.
  static let gitattributes = """
    Content/passages.lock merge=union

    """
}
