import DossierCore
import DossierModel
import DossierSite
import DossierTheme

/// `data/`: everything that pages say, a list for each kind of thing.
extension Export {
  static let articles = Export(.articles) { site in
    list(site.model.dossier.articles.keys) { [data = EntryData(site.model)] in
      data.export($0)
    }
  }

  static let arguments = Export(.arguments) { site in
    list(site.model.dossier.arguments.keys) { [data = EntryData(site.model)] in
      data.export($0)
    }
  }

  static let experts = Export(.experts) { site in
    list(site.model.dossier.experts.keys) { [data = EntryData(site.model)] in
      data.export($0)
    }
  }

  static let events = Export(.events) { site in
    list(site.model.dossier.events.keys) { [data = EntryData(site.model)] in
      data.export($0)
    }
  }

  static let notes = Export(.notes) { site in
    list(site.model.dossier.notes.keys) { [data = EntryData(site.model)] in
      data.export($0)
    }
  }

  static let citations = Export(.citations) { site in
    list(site.model.dossier.articles.keys) { [data = CitationData(site.model)] in
      data.export($0)
    }
  }

  /// A JSON array, an element a line.
  private static func list<Element>(
    _ keys: [Key<Element>], _ value: @escaping @Sendable (Key<Element>) -> JSONValue
  ) -> SitePage.Content {
    .parts(count: keys.count + 1) { place, output in
      let isFirst = place == 0
      if place == keys.count {
        output.append(isFirst ? "[\n]\n" as StaticString : "\n]\n")
      } else {
        output.append(isFirst ? "[\n" as StaticString : ",\n")
        output.append(value(keys[place]))
      }
    }
  }
}
