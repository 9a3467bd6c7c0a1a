import DossierCore
import DossierModel
import TypedTemplates

/// What the words of each language say of names in texts, which may be in another language than the
/// pages.
extension WordsLoading {
  /// By a language's tag: that of the tag itself and of its primary language, together.
  static func nameWording(_ files: ThemeFiles) -> @Sendable (String) -> NameWording {
    let lists = nameLists(files)
    let wordings = lists.mapValues { NameWording(ordinary: $0.ordinary, titles: $0.titles) }
    return { language in
      let primary = String(language.prefix { $0 != "-" && $0 != "_" }).lowercased()
      guard let exact = lists[language], let whole = lists[primary], primary != language else {
        return wordings[language] ?? wordings[primary] ?? NameWording()
      }
      return NameWording(
        ordinary: exact.ordinary + whole.ordinary, titles: exact.titles + whole.titles)
    }
  }

  private typealias NameLists = (ordinary: [String], titles: [String])

  /// By the tags of all files of words that there are, the site's own over the built-in ones.
  private static func nameLists(_ files: ThemeFiles) -> [String: NameLists] {
    var phrases: [String: [String: String]] = [:]
    for source in english { phrases["en", default: [:]][source.name] = source.only }
    for file in files.files where files.own.contains(file.path) && file.path.hasPrefix("words/") {
      let tag = String(file.path.dropFirst(6).dropLast(5))
      var loading = WordsLoading(files: files)
      for source in loading.read(file) { phrases[tag, default: [:]][source.name] = source.only }
    }
    return phrases.mapValues { phrases in
      let months = (1...12).flatMap { [phrases["month\($0)"], phrases["monthShort\($0)"]] }
      let list = { (phrase: SitePhrase) in Self.list(phrases[phrase.rawValue] ?? "") }
      return (months.compactMap { $0 } + list(.ordinaryWords), list(.titlesBeforeNames))
    }
  }

  /// Words with commas between them.
  private static func list(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: ",").map { String($0) }
  }
}

extension Words.Source {
  /// Its text, where it has a single form.
  fileprivate var only: String? { forms.count == 1 ? forms[0].text.value : nil }
}
