import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import EDTF
import TypedTemplates

/// `timeline.ics`: both lanes of the timeline as whole days, and what has a time at that time: events; articles by the day of their
/// publication; statements.
///
/// A date that is not one known day says so in words in the summary and the description. What lies
/// outside the years 1 to 9999, or has no day at all, is left out, for iCalendar has no place for
/// it; the calendar's description says how much that is. Its times come from the content, so that
/// the same content gives the same file at any time.
struct TimelineCalendar: ~Copyable {
  private let model: SiteModel
  private let stamp: String
  private let host: String
  private(set) var output = OutputBuffer()

  init(_ model: SiteModel) {
    self.model = model
    stamp = model.dossier.calendarStamp
    host = model.links.base.flatMap { Self.host(of: $0) } ?? "dossier"
    var writer = CalendarWriter()
    writer.component("VCALENDAR") { writer in
      writer.line("VERSION", "2.0")
      writer.line("PRODID", "-//dossier//timeline//EN")
      writer.line("CALSCALE", "GREGORIAN")
      writer.text("X-WR-CALNAME", model.dossier.settings.title.value)
      writer.text("X-WR-CALDESC", about)
      for (date, entry) in model.chronology.moments { write(entry, on: date, to: &writer) }
    }
    output = writer.output
  }

  /// What the calendar holds, and how much of the timeline it does not.
  private var about: String {
    let left = model.chronology.moments.count { $0.date.calendarDays == nil }
    let whole = model.wording(.calendarDescription)
    return left == 0
      ? whole : whole + "\n" + model.wording(.calendarLeftOut, count: left)
  }

  private func write(_ entry: TimelineEntry, on date: EDTFDate, to writer: inout CalendarWriter) {
    guard let days = date.calendarDays else { return }
    let words = model.dates.record(date).text
    switch entry {
    case .event(let key):
      let event = model.summaries[key]
      write(Moment(model.links[key]), days, date, to: &writer) { writer in
        if let place = event.place { writer.text("LOCATION", place) }
        writer.text(
          "DESCRIPTION",
          description(
            words, otherwise: otherDates(of: key), event.people.map(\.title),
            unnamed: model.dossier.events[key].event.unnamedPeople, alone: .peopleUnnamed))
      }
    case .publication(let key):
      let article = model.dossier.articles[key]
      let people = article.authors.compactMap(\.expert).map { model.links[$0].title }
      write(Moment(model.links[key]), days, date, to: &writer) { writer in
        writer.text(
          "DESCRIPTION",
          description(
            words, people, unnamed: model.people.untoldAuthorCount(of: article),
            alone: .authorsUnnamed))
      }
    case .position(let key, let position, let number):
      write(model.reasoning.position(position, of: key), number, days, date, to: &writer)
    }
  }

  private func write(
    _ position: PositionRecord, _ number: Int, _ days: (first: CalendarDay, after: CalendarDay),
    _ date: EDTFDate, to writer: inout CalendarWriter
  ) {
    let speaker = position.expert.title
    let title = model.wording(
      .calendarStatement,
      ["name": speaker, "stance": position.stanceLabel, "claim": position.argument.short])
    let via = position.via.map { model.wording(.calendarVia, ["name": $0.title]) }
    let claim = model.wording(
      .calendarClaim,
      ["claim": position.argument.title, "attribution": position.argument.attribution ?? ""])
    let lines = [model.wording(.calendarDate, ["date": model.dates.record(date).text]), via, claim]
    write(
      Moment(
        uid: "statement-\(position.argument.id)-\(position.expert.id)-\(number)", title: title,
        category: model.wording(.itemPosition), url: position.argument.url),
      days, date, to: &writer
    ) { writer in
      writer.text(
        "DESCRIPTION", (lines + [position.basisLabel]).compactMap { $0 }.joined(separator: "\n"))
    }
  }

  /// What every entry of the calendar says of itself.
  private struct Moment {
    let uid: String
    let title: String
    let category: String
    let url: SiteURL

    init(uid: String, title: String, category: String, url: SiteURL) {
      self.uid = uid
      self.title = title
      self.category = category
      self.url = url
    }

    init(_ link: Shared<EntryLinkRecord>) {
      self.init(
        uid: "\(link.kind)-\(link.id)", title: link.title, category: link.kindLabel, url: link.url)
    }
  }

  private func write(
    _ moment: Moment, _ days: (first: CalendarDay, after: CalendarDay), _ date: EDTFDate,
    to writer: inout CalendarWriter,
    _ more: (inout CalendarWriter) -> Void
  ) {
    writer.component("VEVENT") { writer in
      writer.line("UID", "\(moment.uid)@\(host)")
      writer.line("DTSTAMP", stamp)
      if let moment = date.calendarMoment {
        writer.line("DTSTART", moment)
      } else {
        writer.line("DTSTART;VALUE=DATE", days.first.basic)
        writer.line("DTEND;VALUE=DATE", days.after.basic)
      }
      writer.text("SUMMARY", summary(moment.title, date))
      more(&writer)
      writer.text("CATEGORIES", moment.category)
      if let url = model.links.absolute(moment.url) { writer.line("URL", url) }
      writer.line("TRANSP", "TRANSPARENT")
    }
  }

  private func summary(_ title: String, _ date: EDTFDate) -> String {
    guard !date.isKnownDays else { return title }
    return model.wording(
      .calendarUncertain, ["title": title, "date": model.dates.record(date).text])
  }

  private func description(
    _ date: String, otherwise: [String] = [], _ people: [String], unnamed: Int,
    alone: SitePhrase
  ) -> String {
    var lines = [model.wording(.calendarDate, ["date": date])]
    if !otherwise.isEmpty {
      lines.append(
        model.wording(.calendarOtherwise, ["dates": model.wording.list(otherwise)]))
    }
    if !people.isEmpty || unnamed > 0 {
      let names = model.wording.list(people, unnamed: unnamed, alone: alone)
      lines.append(model.wording(.calendarPeople, ["names": names]))
    }
    return lines.joined(separator: "\n")
  }

  /// What sources give instead of an event's own date, each once.
  private func otherDates(of key: Key<LinkedEvent>) -> [String] {
    model.chronology.otherDates(of: key).map { model.dates.record($0).text }
  }

  /// Letters, digits, dots and hyphens between the scheme and what follows the host.
  private static func host(of url: String) -> String? {
    guard let scheme = url.firstRange(of: "://") else { return nil }
    let host = url[scheme.upperBound...].prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-")
    }
    return host.isEmpty ? nil : String(host)
  }
}

extension CalendarDay {
  /// As ISO 8601 writes it without hyphens; for years of four digits.
  fileprivate var basic: String { description.filter { $0 != "-" } }
}

extension EDTFDate {
  /// Its first day and the day after its last; an open end has the other's. Nil outside the years 1
  /// to 9999.
  fileprivate var calendarDays: (first: CalendarDay, after: CalendarDay)? {
    guard let first = earliest ?? latest, let last = latest ?? earliest else { return nil }
    let after = last.adding(days: 1)
    guard first.year >= 1, after.year <= 9999 else { return nil }
    return (first, after)
  }

  /// A moment, in UTC where its distance from UTC is known, else as the clocks of its place had it;
  /// nil for what has no time.
  fileprivate var calendarMoment: String? {
    guard case .single(let date) = value, case .time(_, _, let time) = date.detail,
      let day = earliest
    else { return nil }
    let minutes = time.hour * 60 + time.minute - (time.offset ?? 0)
    let inDay = (minutes % 1_440 + 1_440) % 1_440
    let digits = { (number: Int) in (number < 10 ? "0" : "") + String(number) }
    // iCalendar's clocks may show a sixtieth second.
    let clock = [inDay / 60, inDay % 60, time.second].map(digits).joined()
    let shifted = day.adding(days: (minutes - inDay) / 1_440)
    guard (1...9999).contains(shifted.year) else { return nil }
    return "\(shifted.basic)T\(clock)\(time.offset == nil ? "" : "Z")"
  }

  /// Whether it is one day, or a stretch from one known day to another.
  fileprivate var isKnownDays: Bool {
    guard !isUncertain, !isApproximate, !isSet, earliest != nil, latest != nil else { return false }
    return dates.allSatisfy { $0.earliest == $0.latest }
  }
}

extension Dossier {
  /// The latest day that the content speaks of itself, in UTC; the epoch where there is none.
  fileprivate var calendarStamp: String {
    let notes = notes.compactMap { $0.date?.latest }
    let articles = articles.compactMap {
      ($0.article.accessed ?? $0.article.published)?.value.latest
    }
    let days = (notes + articles).filter { (1...9999).contains($0.year) }
    return (days.max()?.basic ?? "19700101") + "T000000Z"
  }
}

extension Export {
  static let calendar = Export(.calendar) { site in
    .rendered { $0.append(TimelineCalendar(site.model).output) }
  }
}
