import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

/// The map of each question, then the list of arguments, in order of claim; `total` counts those on
/// all its pages.
struct ArgumentIndexPage: ListPageKind {
  /// The arguments that answer a question, and how they stand to each other.
  struct QuestionMap: TemplateRecord {
    let question: String?
    let argumentCount: Int
    let map: MapRecord

    static let schema = Schema<Self>(
      "questionMap",
      [
        .optionalText(
          "question", \.question, "The question; absent for the arguments that answer none."),
        .number("argumentCount", \.argumentCount, "How many arguments answer the question."),
        .record("map", \.map, "The arguments and their relations."),
      ])
  }

  let site: Shared<SiteRecord>
  let page: PageRecord
  let total: Int
  let maps: [QuestionMap]
  let arguments: [ArgumentSummaryRecord]

  static let template = "arguments"
  static let schema = Schema<Self>(
    "arguments",
    [
      .site(\.site),
      .page(\.page),
      .number("total", \.total, "How many arguments there are, on all pages of the list."),
      .list("maps", \.maps, "A map for each question, on the first page alone."),
      .list("arguments", \.arguments, "The arguments of this page, in order of claim."),
    ])
}

extension ArgumentIndexPage {
  static let section = Section.arguments

  static func total(_ model: SiteModel) -> Int? {
    model.figures.arguments
  }

  init(_ model: SiteModel, _ part: ListPart) {
    site = model.frames.site(at: part.path, in: .arguments)
    page = model.frames.page(model.frames.head(part, kind: Self.template))
    total = part.pagination.total
    maps = part.number == 1 ? QuestionMap.all(model) : []
    arguments = model.orders.arguments[part.range].map { model.summaries[$0] }
  }
}

extension ArgumentIndexPage.QuestionMap {
  /// One for each question that an argument answers, then one for those that answer none.
  static func all(_ model: SiteModel) -> [Self] {
    let dossier = model.dossier
    let asked = dossier.questions.keys.map { key in
      Self(MapContent(of: key, in: dossier), "map-\(dossier.questions[key].id)", key, model)
    }
    let others = Self(MapContent(of: nil, in: dossier), "other-map", nil, model)
    return (asked + [others]).filter { $0.argumentCount > 0 }
  }

  private init(
    _ content: MapContent, _ fragment: String, _ question: Key<LinkedQuestion>?,
    _ model: SiteModel
  ) {
    self.init(
      question: question.map { model.dossier.questions[$0].text },
      argumentCount: content.own.count, map: MapRecord(content, fragment: fragment, model))
  }
}
