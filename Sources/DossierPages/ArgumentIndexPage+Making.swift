import DossierModel
import DossierSite

extension ArgumentIndexPage {
  init(_ context: SiteContext, _ part: ListPart) {
    site = context.site(at: part.path, in: .arguments)
    page = context.page(context.head(part, kind: Self.template))
    total = part.pagination.total
    maps = part.number == 1 ? QuestionMap.all(context) : []
    arguments = context.order.arguments[part.range].map { context.summary($0) }
  }
}

extension ArgumentIndexPage.QuestionMap {
  /// One for each question that an argument answers, then one for those that answer none.
  static func all(_ context: SiteContext) -> [Self] {
    let dossier = context.dossier
    let asked = dossier.questions.keys.map { key in
      Self(MapContent(of: key, in: dossier), "map-\(dossier.questions[key].id)", key, context)
    }
    let others = Self(MapContent(of: nil, in: dossier), "other-map", nil, context)
    return (asked + [others]).filter { $0.argumentCount > 0 }
  }

  private init(
    _ content: MapContent, _ fragment: String, _ question: Key<LinkedQuestion>?,
    _ context: SiteContext
  ) {
    self.init(
      question: question.map { context.dossier.questions[$0].text },
      argumentCount: content.own.count, map: context.map(content, fragment: fragment))
  }
}
