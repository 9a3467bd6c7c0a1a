import DossierCore
import DossierModel
import DossierYAML
import TypedTemplates

/// Gathers the words of a dossier's language: the built-in English ones, over which lie those of
/// the primary language, then those of the exact tag, and the site's own over the built-in ones.
struct WordsLoading {
  private let files: ThemeFiles
  private var phrases: [String: Words.Source] = [:]
  private var diagnostics: [Diagnostic] = []

  init(files: ThemeFiles) {
    self.files = files
  }

  static func load(
    _ files: ThemeFiles, settings: SiteSettings
  ) -> (words: Words, diagnostics: [Diagnostic]) {
    // What most dossiers use is read once, and checked by tests.
    if settings.language == "en", !files.own.contains(where: { $0.hasPrefix("words/") }) {
      return (builtInEnglish, [])
    }
    var loading = WordsLoading(files: files)
    let language = loading.read(language: settings.language, settings: settings)
    let sources = loading.phrases.sorted { $0.key < $1.key }.map(\.value)
    let (words, diagnostics) = Words.load(
      language: language, sources: sources, counted: builtInEnglish.counted)
    let faults = PhraseParameters.faults(words, sources, files)
    return (
      words.leavingOut(Set(faults.map(\.phrase))),
      loading.diagnostics + diagnostics + faults.map(\.diagnostic)
    )
  }

  /// The words in the binary, as they are written.
  static let builtInEnglish: Words = {
    var loading = WordsLoading(files: ThemeFiles(own: []))
    loading.read("en")
    let sources = loading.phrases.sorted { $0.key < $1.key }.map(\.value)
    return Words.load(language: "en", sources: sources).words
  }()

  /// Reads what there is for a language, and gives the tag by whose rules plurals are formed.
  private mutating func read(language: String, settings: SiteSettings) -> String {
    read("en")
    let tags = Self.tags(of: language).filter { $0 != "en" && isThere($0) }
    if tags.isEmpty, Self.tags(of: language).last != "en" {
      diagnostics.append(noWords(language, settings: settings))
      return "en"
    }
    let english = Set(phrases.keys)
    var translated: Set<String> = []
    for tag in tags.reversed() { translated.formUnion(read(tag)) }
    if let tag = tags.first, Self.tags(of: language).last != "en" {
      reportMissing(english.subtracting(translated), language: tag)
      let forms = Words.pluralForms(of: language)
      for name in english.subtracting(translated) {
        phrases[name] = phrases[name]?.standingIn(withForms: forms)
      }
    }
    return language
  }

  /// The tag itself and its primary language, in order of how near they are: `pt-BR`, `pt`.
  private static func tags(of language: String) -> [String] {
    let primary = String(language.prefix { $0 != "-" && $0 != "_" }).lowercased()
    return primary == language ? [primary] : [language, primary]
  }

  private func isThere(_ tag: String) -> Bool {
    sources.contains { $0.path == "words/\(tag).yaml" }
  }

  /// The phrases of the built-in English words, on which all others lie.
  static let english: [Words.Source] = {
    var loading = WordsLoading(files: ThemeFiles(own: []))
    let files = ThemeFiles.builtIn.filter { $0.path == "words/en.yaml" }
    return files.flatMap { loading.read($0) }
  }()

  /// Built-in files first, then the site's own.
  private var sources: [SourceFile] { ThemeFiles.builtIn + ownSources }

  private var ownSources: [SourceFile] { files.files.filter { files.own.contains($0.path) } }

  /// Reads the files of a tag; the later of two phrases of one name counts.
  @discardableResult
  private mutating func read(_ tag: String) -> Set<String> {
    var read = tag == "en" ? Self.english : []
    for file in tag == "en" ? ownSources : sources where file.path == "words/\(tag).yaml" {
      read += self.read(file)
    }
    for phrase in read { phrases[phrase.name] = phrase }
    return Set(read.map(\.name))
  }

  /// The phrases of one file, as far as they can be read.
  static func phrases(of source: SourceFile, in files: ThemeFiles) -> [Words.Source] {
    var loading = WordsLoading(files: files)
    return loading.read(source)
  }

  mutating func read(_ source: SourceFile) -> [Words.Source] {
    let file = files.located(source)
    let (node, problems) = parseYAML(file: file, range: 0..<file.bytes.count)
    diagnostics += problems
    guard let node else { return [] }
    guard case .mapping(let mapping) = node else {
      diagnostics.append(wrongType(node, "words are written as `name: phrase`, one a line"))
      return []
    }
    return mapping.pairs.compactMap { phrase($0) }
  }

  private mutating func phrase(_ pair: YAMLMapping.Pair) -> Words.Source? {
    let name = pair.key.text
    switch pair.value {
    case .scalar(let scalar):
      diagnostics += scalar.cut
      let form = (
        category: Located("other", pair.key.span), text: Located(scalar.text, scalar.span)
      )
      return Words.Source(name: name, forms: [form], span: pair.key.span)
    case .mapping(let forms):
      return Words.Source(
        name: name, forms: forms.pairs.compactMap { form($0) }, span: pair.key.span)
    case .sequence:
      diagnostics.append(
        wrongType(pair.value, "`\(name)` is a phrase, or its plural forms as `one:` and `other:`"))
      return nil
    }
  }

  private mutating func form(
    _ pair: YAMLMapping.Pair
  ) -> (category: Located<String>, text: Located<String>)? {
    guard case .scalar(let scalar) = pair.value else {
      diagnostics.append(wrongType(pair.value, "a plural form is a phrase"))
      return nil
    }
    diagnostics += scalar.cut
    return (Located(pair.key.text, pair.key.span), Located(scalar.text, scalar.span))
  }

  private func wrongType(_ node: YAMLNode, _ message: String) -> Diagnostic {
    Diagnostic(.wrongType, at: node.span, message)
  }

  private func noWords(_ language: String, settings: SiteSettings) -> Diagnostic {
    let tags = sources.filter { $0.path.hasPrefix("words/") }.map {
      String($0.path.dropFirst(6).dropLast(5))
    }
    return Diagnostic(
      .unknownWord, severity: .hint, at: .file(settings.file.path),
      "there are no words for the language `\(language)`, so pages are in English",
      suggestion: NearMiss.best(for: language, among: tags).map { "write `language: \($0)`" }
        ?? "run `dossier templates --words \(language)`, and write them in the file that it makes")
  }

  private mutating func reportMissing(_ names: Set<String>, language: String) {
    guard !names.isEmpty else { return }
    let first = names.sorted().prefix(3).map { "`\($0)`" }.joined(separator: ", ")
    diagnostics.append(
      Diagnostic(
        .unknownWord, severity: .hint, at: .file("Templates/words/\(language).yaml"),
        "\(names.count) of the phrases are missing in `\(language)` and stay in English",
        suggestion: "write \(first)\(names.count > 3 ? " and the others" : "")"))
  }
}

extension Words.Source {
  /// The phrase in place of one in a language that forms plurals otherwise: its `other` form stands
  /// for each form that it lacks.
  fileprivate func standingIn(withForms names: [String]) -> Words.Source {
    guard forms.count > 1, let other = forms.first(where: { $0.category.value == "other" }) else {
      return self
    }
    let standIns = names.map { name in
      forms.first { $0.category.value == name }
        ?? (category: Located(name, other.category.span), text: other.text)
    }
    return Words.Source(name: name, forms: standIns, span: span)
  }
}
