/// What keys of other programs mean, by their names in small letters, with `-` for `_`.
extension ForeignKeyAdvisor {
  enum Meaning {
    case topics, language, date, author, address, siteAddress, formerAddresses, source, publisher,
      rights, title, name
    /// Whether the value `true` hides.
    case draft(hides: Bool)
    case told(String)
  }

  static let meanings: [String: Meaning] = {
    let groups: [(Meaning, String)] = [
      (.topics, "topics tags tag categories category keywords keyword subjects subject"),
      (.language, "lang locale"),
      (.date, "date pubdate issued"),
      (.author, "author authors writer byline added-by"),
      (.address, "permalink slug url"), (.siteAddress, "baseurl site-url root-url"),
      (.formerAddresses, "was redirect-from redirects aliases alias old-url old-urls"),
      (.draft(hides: true), "draft private unlisted"),
      (.draft(hides: false), "published publish"),
      (.source, "source link source-url original-url canonical canonical-url"),
      (.publisher, "journal newspaper publication outlet website site homepage container-title"),
      (.rights, "copyright license"),
      (.title, "title"), (.name, "name"),
      (
        .told("leave it out: templates decide how pages look"),
        "layout template css cssclass cssclasses class style markup"
      ),
      (
        .told("leave it out: what an entry says stands in its body"),
        "description summary excerpt abstract teaser intro lead"
      ),
      (
        .told("leave it out: a file’s history is in Git"),
        "lastmod last-modified last-modified-at modified updated updated-at created created-at date-created date-modified"
      ),
      (
        .told(
          "show the picture in the body: `![…](assets/…)`; `image:` names one for links from elsewhere"
        ),
        "cover images thumbnail thumb featured-image banner header hero og-image photo picture"
      ),
      (
        .told("leave it out: the folder says what kind of entry it is"),
        "type kind post-type collection"
      ),
      (.told("leave it out: the file’s name is the id"), "id uid uuid guid"),
      (
        .told("leave it out: it says nothing to Dossier"),
        "weight order nav-order menu parent sidebar toc comments math mathjax featured pin pinned sticky series sitemap robots noindex outputs output cascade bibliography csl nav-exclude has-children render-with-liquid plugins gems paginate markdown highlighter"
      ),
    ]
    var meanings: [String: Meaning] = [:]
    for (meaning, names) in groups {
      for name in names.split(separator: " ") { meanings[String(name)] = meaning }
    }
    return meanings
  }()
}
