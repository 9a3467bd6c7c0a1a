import DossierCore
import DossierModel
import DossierYAML
import EDTF

extension SiteSettings {
  /// Reads `dossier.yaml`; a title that is missing is reported and left empty, so that the rest of
  /// the content can still be checked.
  init(file: SourceFile, fields: inout FieldReader) {
    let title = fields.requiredTitle("title") ?? Located("", fields.place)
    let subtitle = fields.title("subtitle")?.value
    let description = fields.title("description")?.value
    let language = fields.language("language")?.value ?? "en"
    let editors = fields.ownPairs("editors").compactMap { Self.editor($0, &fields) }
    let questions = fields.records("questions", name: "a question", decode: Question.read)
    let start = fields.texts("start", most: FieldBounds.pages)
    let navigation = fields.records(
      "navigation", name: "a link", most: FieldBounds.pages, decode: NavigationItem.init)
    let url = Self.address(&fields)
    let licence = fields.text("licence")?.value
    let theme = fields.value("theme").flatMap {
      fields.record($0, key: "theme", name: "the theme", decode: Theme.init)
    }
    let assets = fields.value("assets").flatMap {
      fields.record($0, key: "assets", name: "what is said of assets") {
        (
          asTheyAre: $0.texts("as-they-are", most: 10 * FieldBounds.items),
          allowed: $0.texts("allow")
        )
      }
    }
    let search = fields.choice("search", of: Search.self)?.value ?? .on
    let withhold = fields.choice("withhold", of: Withhold.self)
    self.init(
      file: file, title: title, subtitle: subtitle, description: description, language: language,
      editors: editors, questions: Self.distinct(questions, &fields).map(\.value), start: start,
      navigation: navigation, url: url, licence: licence, theme: theme ?? Theme(),
      search: search, utcOffset: Self.utcOffset(&fields),
      assetsAsTheyAre: assets?.asTheyAre ?? [], allowedAssets: assets?.allowed ?? [],
      withhold: withhold)
  }

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
    return fields.record(pair.value, key: "editors", name: "an editor") { editor in
      let name = editor.requiredText("name")?.value
      let role = editor.text("role")?.value
      let url = editor.webAddress("url")
      return name.map { Editor(id: id.value, name: $0, role: role, url: url) }
    }
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
  private static func distinct(
    _ questions: [Located<Question>], _ fields: inout FieldReader
  ) -> [Located<Question>] {
    var seen: Set<String> = []
    return questions.filter { question in
      if seen.insert(question.value.id).inserted { return true }
      fields.report(
        Diagnostic(
          .duplicateID, at: question.span, "two questions have the id `\(question.value.id)`",
          suggestion: "give one of them another id"))
      return false
    }
  }
}

extension SiteSettings.Question {
  /// A question with the place of its id.
  fileprivate static func read(_ fields: inout FieldReader) -> Located<Self>? {
    let id = fields.requiredText("id").flatMap { fields.newID($0, what: "a question") }
    let text = fields.requiredTitle("text")?.value
    let groups = fields.records("groups", name: "a group") { group in
      let label = group.requiredTitle("label")?.value
      let arguments = group.texts("arguments")
      return label.map { SiteSettings.Group(label: $0, arguments: arguments) }
    }
    guard let id, let text else { return nil }
    return Located(Self(id: id.value, text: text, groups: groups), id.span)
  }
}

extension SiteSettings.NavigationItem {
  fileprivate init?(_ fields: inout FieldReader) {
    let label = fields.requiredTitle("label", most: FieldBounds.label)?.value
    let to = Self.target(&fields)
    guard let label, let to else { return nil }
    self.init(label: label, to: to)
  }

  /// A colon stands in no id and no name of a page, so what holds one must be an address.
  private static func target(_ fields: inout FieldReader) -> Located<String>? {
    guard let to = fields.requiredText("to", most: FieldBounds.target) else { return nil }
    return to.value.contains(":") ? fields.webAddress(to, key: "to") : to
  }
}

extension SiteSettings.Theme {
  fileprivate init?(_ fields: inout FieldReader) {
    self.init(accent: fields.colour("accent"), accentDark: fields.colour("accent-dark"))
  }
}

extension SiteSettings {
  /// Reads the whole of `dossier.yaml`; nil where it is not a mapping.
  static func read(_ file: SourceFile) -> (SiteSettings?, [Diagnostic]) {
    let start = FrontMatter.contentStart(of: file)
    let (mapping, faults) = YAMLMapping.read(file, range: start..<file.bytes.count)
    guard let mapping else { return (nil, faults) }
    let place = file.span(start..<max(start, file.lineRange(at: start).upperBound))
    var fields = FieldReader(mapping, name: "the dossier", place: place)
    let settings = SiteSettings(file: file, fields: &fields)
    return (settings, faults + fields.finish())
  }
}
