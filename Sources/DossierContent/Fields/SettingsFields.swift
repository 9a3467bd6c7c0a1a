import DossierCore
import DossierModel
import DossierYAML
import EDTF
import TextAnalysis

extension SiteSettings: DeclaredRecord {
  static let declaration = RecordDeclaration<SiteSettings>(
    "the dossier", whatItIs + howItIsShown + howItIsMade)

  private static let whatItIs: [Field<SiteSettings>] = [
    .title("title", \.title, need: .required(), "its title", example: "Washington and Moscow"),
    .title("subtitle", \.subtitle, "a text", example: "Could they be reconciled?"),
    .title(
      "description", \.description, "what it is, in a sentence, a text",
      example: "Three sources of one winter and spring, with commentary"),
    .text("licence", \.licence, "under which it may be used, a text", example: "CC BY 4.0"),
    .language("language", \.language, "a tag; `en` if left out", example: "en"),
    Field(
      "editors", .mapping(.record(Editor.declaration.shape)), "who writes here: ids, each with",
      example: "{jane: {name: Jane Doe}}"
    ) { reader, settings in
      settings.editors = reader.ownPairs("editors").compactMap { editor($0, &reader) }
    },
    Field(
      "questions", .list(.record(QuestionFields.declaration.shape), most: FieldBounds.items),
      "what is in question, a list of:",
      example: "[{id: reconciled, text: Could they be reconciled?}]"
    ) { $1.questions = questions(&$0) },
  ]

  private static let howItIsShown: [Field<SiteSettings>] = [
    .texts(
      "start", of: .reference(EntryKind.linkable), \.start, "entries to begin with",
      example: "[three-reasons]", most: FieldBounds.pages),
    .declared(
      "image", .asset, \.image,
      "the same of every page whose entry names none: what other sites show [beside a link](#pictures-of-links) to it",
      example: "photographs/square.jpg"),
    .declared(
      "touch-icon", .asset, \.touchIcon,
      "a square PNG in `Content/assets/`, 180 pixels or more, by which telephones keep the site",
      example: "icon.png"),
    .choice(
      "search", \.search, "`false` leaves out the search page, its index and the links to it",
      example: "\"false\""),
    .records(
      "navigation", \.navigation,
      "the main pages, in the head of each page. Left out, they are Sources, Arguments, People, Timeline, Positions and Search; a list takes the place of all of them, so name these too where readers should find them: `articles/index.html`, `arguments/index.html`, `experts/index.html`, `timeline.html`, `positions.html`, `search.html`. A list of:",
      example: "[{label: About, to: about}]", most: FieldBounds.pages
    ) { NavigationItem(label: "", to: Located("", $0)) },
    Field(
      "theme", .record(Theme.declaration.shape), "colours of the theme:",
      example: "{accent: \"#2f4b7c\", accent-dark: \"#a9c1ec\"}"
    ) { reader, settings in
      settings.theme =
        reader.value("theme").flatMap { reader.record($0, key: "theme") { _ in Theme() } }
        ?? Theme()
    },
  ]

  private static let howItIsMade: [Field<SiteSettings>] = [
    Field(
      "url", .siteAddress,
      "where the site is published; without it there is no sitemap and there are no feeds",
      example: "https://example.org/thaw/"
    ) { $1.url = address(&$0) },
    Field(
      "utc-offset", .utcOffset,
      "how far the clock of an `embargo` that is a day alone is ahead of UTC, such as `+02:00`",
      example: "\"+02:00\""
    ) { $1.utcOffset = utcOffset(&$0) },
    Field.choice(
      "withhold", \.withhold,
      "`required`: nothing is built without a [list of what must not be published](publishing.md#what-must-not-be-published)",
      example: "required"
    ).neverEmpty,
    Field(
      "assets", .record(AssetsFields.declaration.shape), "what is said of assets:",
      example: "{allow: [.parquet]}"
    ) { reader, settings in
      let assets = reader.value("assets").flatMap {
        reader.record($0, key: "assets") { _ in AssetsFields() }
      }
      settings.assetsAsTheyAre = assets?.asTheyAre ?? []
      settings.allowedAssets = assets?.allowed ?? []
    },
  ]

  private static func utcOffset(_ fields: inout FieldReader) -> Int? {
    guard let text = fields.text("utc-offset") else { return nil }
    if let minutes = UTCOffset.minutes(text.value) { return minutes }
    fields.report(
      Diagnostic(
        .badEmbargo, at: text.span, "`utc-offset` cannot be `\(text.value)`",
        suggestion: "write a distance from UTC such as `+02:00`, or `Z`"))
    return nil
  }

  private static func editor(
    _ pair: YAMLMapping.Pair, _ fields: inout FieldReader
  ) -> Editor? {
    let key = Located(pair.key.text, pair.key.span)
    guard let id = fields.newID(key, what: "an editor") else { return nil }
    return fields.record(pair.value, key: "editors") { _ in Editor(id: id.value, name: "") }
  }

  /// Where the site is published, with a closing slash.
  private static func address(_ fields: inout FieldReader) -> String? {
    guard let url = fields.webAddress("url") else { return nil }
    guard !url.value.contains(where: { "?#".contains($0) }) else {
      fields.report(
        Diagnostic(
          .badURL, at: url.span, "the address of a site holds no `?` and no `#`",
          suggestion: YAMLWriting.suggestion(String(url.value.prefix { !"?#".contains($0) }))))
      return nil
    }
    return url.value.hasSuffix("/") ? url.value : url.value + "/"
  }

  /// The questions without those whose id an earlier one has.
  private static func questions(_ fields: inout FieldReader) -> [Question] {
    let questions = fields.elements("questions").compactMap {
      fields.record($0, key: "questions", start: QuestionFields.init)
    }
    var seen: Set<String> = []
    return questions.filter { question in
      if seen.insert(question.id.value).inserted { return true }
      fields.report(
        Diagnostic(
          .duplicateID, at: question.id.span, "two questions have the id `\(question.id.value)`",
          suggestion: "give one of them another id"))
      return false
    }.map { Question(id: $0.id.value, text: $0.text, groups: $0.groups) }
  }

  /// Reads the whole of `dossier.yaml`; nil where it is not a mapping. A title that is missing is
  /// reported and left empty, so that the rest of the content can still be checked.
  static func read(_ file: SourceFile) -> (SiteSettings?, [Diagnostic]) {
    let start = FrontMatter.contentStart(of: file)
    let (mapping, faults) = YAMLMapping.read(file, range: start..<file.bytes.count)
    guard let mapping else { return (nil, faults) }
    let place = file.span(start..<max(start, file.lineRange(at: start).upperBound))
    var reader = FieldReader(mapping, shape: declaration.shape, place: place)
    reader.marks = QuotationStyle(language: reader.writtenLanguage ?? "en")
    var settings = SiteSettings(file: file, title: Located("", place))
    declaration.read(&reader, into: &settings)
    return (settings, faults + reader.finish())
  }
}
