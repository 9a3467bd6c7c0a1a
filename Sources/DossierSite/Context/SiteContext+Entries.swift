import DossierCore
import DossierModel
import DossierTheme

extension SiteContext {
  package func common(_ key: EntryKey, _ common: EntryCommon) -> CommonRecord {
    let placed = common.body.placedNotes
    let unplaced = common.notes.filter { !placed.contains($0) }
    return CommonRecord(
      id: common.id.name, body: body(common.body, on: key),
      topics: common.topics.map(topic), addedBy: common.addedBy.map(EditorRecord.init),
      previewLabel: wording.label(of: common.label),
      corrected: corrected(common), withheld: text(common.withheld),
      notes: common.notes.map { note($0, on: key) },
      wholeNotes: unplaced.filter { dossier.notes[$0].passage == nil }.map { note($0, on: key) },
      lostNotes: unplaced.filter { dossier.notes[$0].passage != nil }.map { note($0, on: key) },
      lostPassages: common.passages.filter {
        dossier.passages[$0].range == nil && dossier.passages[$0].note == nil
      }.map { passage($0, on: key) },
      quotations: quotations(of: key, common), backlinks: backlinks(common.backlinks))
  }

  private func corrected(_ common: EntryCommon) -> CorrectedRecord? {
    let corrections = order.corrections(among: common.notes, dossier)
    guard let latest = corrections.first else { return nil }
    return CorrectedRecord(
      date: dossier.notes[latest].date.map(date), count: corrections.count,
      url: .fragment(dossier.notes[latest].fragment))
  }

  /// The first with the words around them: on pages that link to one another each repeats them all.
  package func backlinks(_ backlinks: [Backlink]) -> [BacklinkRecord] {
    backlinks.enumerated().map { offset, backlink in
      self.backlink(backlink, hasContext: offset < BacklinkRecord.mostContexts)
    }
  }

  private func backlink(_ backlink: Backlink, hasContext: Bool) -> BacklinkRecord {
    let note = backlink.note.map { dossier.notes[$0] }
    return BacklinkRecord(
      entry: link(backlink.from),
      url: address(of: backlink.from, fragment: note?.fragment ?? backlink.block, on: nil),
      isInNote: note != nil,
      before: hasContext ? backlink.context.before : "", label: backlink.context.label,
      after: hasContext ? backlink.context.after : "")
  }

  package func topic(_ key: Key<Topic>) -> TopicSummaryRecord {
    let topic = dossier.topics[key]
    return TopicSummaryRecord(
      id: topic.slug, name: topic.name, url: .site(.topic(slug: topic.slug)),
      entryCount: topic.entries.count)
  }
}
