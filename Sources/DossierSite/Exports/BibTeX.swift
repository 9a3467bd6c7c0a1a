import DossierContent
import DossierCore
import DossierGraph

/// Articles as BibTeX entries, for LaTeX and for every program that keeps references.
///
/// The editors' digest is an entry of its own, since it is another work by other authors. What is not
/// known is left out; a date that is not sure stands as a note, in words.
enum BibTeX {
  static func write(_ context: SiteContext, to output: inout OutputBuffer) {
    for key in context.dossier.articles.keys {
      for entry in context.bibtex(key) { output.append(entry + "\n") }
    }
  }

  static func entry(_ name: String, _ fields: KeyValuePairs<String, String?>) -> String {
    let lines = fields.compactMap { name, value in value.map { "  \(name) = {\($0)}" } }
    return "@misc{\(name),\n\(lines.joined(separator: ",\n"))\n}\n"
  }

  /// Text in which no character means anything to TeX. By scalars: a brace with an accent is a brace.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: special.contains) else { return text }
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\textbackslash{}".unicodeScalars
      case "~": escaped += "\\textasciitilde{}".unicodeScalars
      case "^": escaped += "\\textasciicircum{}".unicodeScalars
      case "{", "}", "%", "#", "$", "&", "_": escaped += ["\\", scalar]
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  private static let special = ByteSet(of: "\\~^{}%#$&_")

  /// `and` parts names, so that a name which holds it is protected; so is one of a body, which has no
  /// surname.
  ///
  /// - Parameter hasOthers: whether there are more, whom the list does not name.
  static func authors(
    _ names: [(name: String, isBody: Bool)], hasOthers: Bool = false
  ) -> String? {
    guard !names.isEmpty else { return nil }
    let written = names.map { name, isBody in
      isBody || name.holds(" and ") ? "{\(escaped(name))}" : escaped(name)
    }
    return (written + (hasOthers ? ["others"] : [])).joined(separator: " and ")
  }
}

extension SiteContext {
  /// The digest's own entry, where the article is one, then the source's.
  func bibtex(_ key: Key<LinkedArticle>) -> [String] {
    let source = sourceBibTeX(key)
    guard dossier.articles[key].article.text == .digest else { return [source] }
    return [digestBibTeX(key), source]
  }

  private func sourceBibTeX(_ key: Key<LinkedArticle>) -> String {
    let linked = dossier.articles[key]
    let article = linked.article
    let day = article.published?.value.exactDay
    return BibTeX.entry(
      linked.common.id.name,
      [
        "author": bibtexAuthors(linked),
        "title": "{" + BibTeX.escaped(article.heading.text) + "}",
        "howpublished": article.publisher.map(BibTeX.escaped),
        "year": day.map { String($0.year) },
        "month": day?.month.map(String.init), "day": day?.day.map(String.init),
        "note": day == nil ? article.published.map { BibTeX.escaped(date($0.value).text) } : nil,
        "language": article.language?.value,
        "url": article.url.map { BibTeX.url($0.value) },
        "urldate": article.accessed?.value.htmlDateTime,
      ])
  }

  private func bibtexAuthors(_ linked: LinkedArticle) -> String? {
    let names = linked.authors.compactMap { author -> (String, Bool)? in
      switch author {
      case .expert(let key): (link(key).title, dossier.experts[key].expert.kind == .organisation)
      case .named(let name): (name, false)
      case .unnamed: nil
      }
    }
    let unnamed = linked.unnamedAuthorCount
    if names.isEmpty, unnamed > 0 {
      return BibTeX.authors([(wording(.authorsUnnamed, count: unnamed), true)])
    }
    return BibTeX.authors(names, hasOthers: unnamed > 0)
  }

  private func digestBibTeX(_ key: Key<LinkedArticle>) -> String {
    let linked = dossier.articles[key]
    let editors = dossier.settings.editors.map { ($0.name, true) }
    return BibTeX.entry(
      linked.common.id.name + "-digest",
      [
        "author": BibTeX.authors(editors.isEmpty ? [(wording(.citationEditors), true)] : editors),
        "title": "{"
          + BibTeX.escaped(
            wording(.citationDigestTitle, ["title": linked.article.heading.text])) + "}",
        "howpublished": BibTeX.escaped(dossier.settings.title.value),
        "language": dossier.settings.language,
        "url": absolute(link(key).url).map(BibTeX.url),
      ])
  }
}

extension BibTeX {
  /// An address between braces that match: a stray one would end the field.
  static func url(_ address: String) -> String {
    address.unicodeScalars.map { scalar in
      switch scalar {
      case "{": "%7B"
      case "}": "%7D"
      case "\\": "%5C"
      default: String(scalar)
      }
    }.joined()
  }
}

/// A date as references have it: a year, and more of it where it is known.
struct ReferenceDay {
  let year: Int
  let month: Int?
  let day: Int?
}

extension EDTFDate {
  /// nil for a date that is not sure, not one date, or not of the common era.
  var exactDay: ReferenceDay? {
    guard !isUncertain, !isApproximate, let text = htmlDateTime else { return nil }
    let parts = text.prefix(10).split(separator: "-").map { Int(figure: $0) }
    guard let year = parts.first ?? nil, year > 0, parts.allSatisfy({ $0 != nil }) else {
      return nil
    }
    return ReferenceDay(
      year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
  }
}
