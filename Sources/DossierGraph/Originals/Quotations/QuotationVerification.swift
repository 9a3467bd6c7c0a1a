import DossierCore

/// Verifies the quotations of one digest.
///
/// Words in quotation marks, and block quotations, must stand in the digest's original; in the title
/// or subtitle; or in a source that is named there: the article of which this is an edition, or one
/// that the same block links to. Where an original is not at hand, the lock says what was verified.
struct QuotationVerification {
  private let own: QuotedSource
  /// The article of which its source is an edition.
  private let editionOf: EntryID?
  private let sources: QuotedSources
  private let memory: QuotationMemory
  private let isTranslated: Bool
  private(set) var findings = QuotationFindings()

  /// - Parameters:
  ///   - own: the digest's source.
  ///   - siteLanguage: the tag of the language that digests are written in.
  init(
    of own: QuotedSource, editionOf: EntryID?, sources: QuotedSources, lock: PassageLock,
    siteLanguage: String
  ) {
    self.own = own
    self.editionOf = editionOf
    self.sources = sources
    memory = QuotationMemory(lock, of: own.id)
    isTranslated = own.language.map { $0 != siteLanguage.primaryLanguage } ?? false
    remember()
  }

  /// Nothing is verified, and no mark is a mistake, where there is and was nothing to verify by.
  var hasGround: Bool { own.original != nil || memory.knowsOriginal(of: own.id) }

  mutating func verify(_ digest: QuotedDigest) {
    for quotation in Self.written(digest) {
      if quotation.readings.isEmpty {
        let mark = digest.span(of: quotation.opening..<quotation.opening + 1)
        findings.diagnostics.append(.unclosedQuotation(at: mark))
      } else {
        verify(quotation, digest)
      }
    }
  }

  /// All quotations of the digest, in order.
  private static func written(_ digest: QuotedDigest) -> [WrittenQuotation] {
    let blocks = digest.blocks.filter(\.isQuotation).map(\.range)
    let marked = QuotationScanner.quotations(in: digest.plain, titles: digest.titles)
      .filter { quotation in !blocks.contains { $0.contains(quotation.opening) } }
    return (marked + blocks.map { WrittenQuotation(block: $0, of: digest.plain) })
      .sorted { $0.opening < $1.opening }
  }

  private mutating func verify(_ quotation: WrittenQuotation, _ digest: QuotedDigest) {
    let texts = quotation.readings.map { QuotationText($0.parts, in: digest.plain) }
    guard let shortest = texts.last, !shortest.isEmpty else { return }
    let named = named(in: digest.block(at: quotation.opening))
    for text in texts where !text.isEmpty {
      for source in named {
        if let verified = find(text, in: source) {
          findings.quotations.append(verified)
          return
        }
      }
    }
    findings.unverified += 1
    if !isTranslated { report(shortest, named, digest) }
  }

  /// The sources that words of a block may be quoted from, the digest's own first.
  private func named(in block: QuotedDigest.Block?) -> [QuotedSource] {
    var ids: [EntryID] = [own.id]
    let others = [editionOf].compactMap(\.self) + (block?.links ?? [])
    for id in others where !ids.contains(id) { ids.append(id) }
    return ids.compactMap { sources[$0] }
  }

  private mutating func find(_ text: QuotationText, in source: QuotedSource) -> Quotation? {
    let range = text.place(text.comparable.scalars.indices)
    if let record = record(text, in: source) {
      if source.original != nil { findings.remembered.append(LockLine(record)) }
      return Quotation(
        range: range, source: source.id, places: record.places,
        fragment: record.shape.flatMap { text.fragment($0, places: record.places.count) })
    }
    let isHeading = source.headings.contains { heading in
      text.readings.contains { !heading.places(of: $0).isEmpty }
    }
    return isHeading ? Quotation(range: range, source: source.id, places: [], fragment: nil) : nil
  }

  /// What is known of a quotation: from its original or, where that isn't at hand, from the lock.
  private func record(_ text: QuotationText, in source: QuotedSource) -> LockedQuotation? {
    guard let original = source.original else {
      return memory.quotation(text.hash, of: source.id)
    }
    for reading in text.readings {
      let found = original.search.places(of: reading)
      guard let place = found.first else { continue }
      return LockedQuotation(
        entry: own.id.description, source: source.id.name, hash: text.hash,
        places: place.map { original.search.words.words(within: $0) },
        shape: found.count == 1
          ? original.shape(of: text.pieces(at: place.count), in: text.comparable) : nil)
    }
    return nil
  }

  /// What stays in the lock of originals that are not at hand, and what is known of those that are.
  private mutating func remember() {
    findings.remembered = memory.lines { sources[$0]?.original == nil }
    if let original = own.original {
      findings.remembered.append(
        LockLine(original.record(of: own.id)))
    }
  }
}

extension QuotationVerification {
  /// A quotation that stands in no original is a mistake; where one that it may come from is not at
  /// hand, nobody can tell.
  private mutating func report(
    _ text: QuotationText, _ named: [QuotedSource], _ digest: QuotedDigest
  ) {
    let place = text.place(text.comparable.scalars.indices)
    let absent = named.first { $0.original == nil && memory.knowsOriginal(of: $0.id) }
    guard absent == nil, let original = own.original else {
      findings.diagnostics.append(
        .quotationUnverified(at: digest.span(of: place), source: (absent ?? own).id))
      return
    }
    let nearest = NearestWords(text, in: original)
    let wrong = nearest.map { text.place($0.difference) } ?? place
    findings.diagnostics.append(
      .quotationNotFound(
        at: digest.span(of: wrong), quoted: digest.plain.text(place), nearest,
        path: original.text.path))
  }
}
