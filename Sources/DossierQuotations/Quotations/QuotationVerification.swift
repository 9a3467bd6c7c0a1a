import DossierModel
import DossierPassages
import TextAnalysis

/// Verifies the quotations of one digest.
///
/// Words in quotation marks, and block quotations, must stand in the digest's original; in the title
/// or subtitle; or in a source that is named there: the article of which this is an edition, or one
/// that the same block links to. Where an original is not at hand, the lock says what was verified.
package struct QuotationVerification {
  private let own: QuotedSource
  /// The article of which its source is an edition.
  private let editionOf: EntryID?
  private let sources: QuotedSources
  private let memory: QuotationMemory
  /// The tag of the language that the digest is written in, and that of the dossier.
  private let written: String
  private let site: String
  /// Those that stand in originals that are at hand, and where.
  private var found: [Found] = []
  /// Those that stand nowhere.
  private var missing: [Missing] = []
  package private(set) var findings = QuotationFindings()
  /// What may still be spent on finding what comes near to those that stand nowhere.
  private var stepsLeft = NearestWords.mostSteps
  /// How many places are kept of words that stand often.
  private static let mostPlaces = 100
  /// Whether the places are wanted of what the lock alone knows.
  package var listsReliances = false

  private struct Found {
    /// In the findings.
    let offset: Int
    let text: QuotationText
    let source: QuotedSource
    let reading: QuotedWords
    var place: QuotationSearch.Place
    /// Every place at which it stands, in order.
    let places: [QuotationSearch.Place]
  }

  private struct Missing {
    let text: QuotationText
    let named: [QuotedSource]
    /// The sign that opens it, where that may be an apostrophe.
    let apostrophe: Unicode.Scalar?
  }

  /// - Parameters:
  ///   - own: the digest's source.
  ///   - language: the tag of the language that the digest is written in.
  ///   - siteLanguage: that of the dossier, in which digests are.
  package init(
    of own: QuotedSource, editionOf: EntryID?, sources: QuotedSources, lock: PassageLock,
    writtenIn language: String, siteLanguage: String
  ) {
    self.own = own
    self.editionOf = editionOf
    self.sources = sources
    memory = QuotationMemory(lock, of: own.id)
    written = language
    site = siteLanguage
    remember()
  }

  /// Nothing is verified, and no mark is a mistake, where there is and was nothing to verify by.
  package var hasGround: Bool { own.original != nil || memory.knowsOriginal(of: own.id) }

  package mutating func verify(_ digest: QuotedDigest) {
    for quotation in self.quotations(in: digest) {
      if quotation.readings.isEmpty {
        let mark = digest.span(of: quotation.opening..<quotation.opening + 1)
        findings.diagnostics.append(.unclosedQuotation(at: mark))
      } else {
        verify(quotation, digest)
      }
    }
    keepOutOfGaps()
    let leftOut = leftOut
    let published = Dictionary(grouping: found) { $0.source.id }
      .mapValues { $0.flatMap(\.place) }
    for quotation in found { record(quotation, published[quotation.source.id] ?? []) }
    for quotation in missing { report(quotation, digest, leftOut[own.id] ?? []) }
    guard listsReliances else { return }
    findings.recorded = findings.quotations.filter { $0.ground == .lock }
      .map { digest.span(of: $0.range) }
  }

  /// All quotations of the digest, in order.
  private func quotations(in digest: QuotedDigest) -> [WrittenQuotation] {
    let blocks = digest.blocks.filter(\.isQuotation).map(\.range)
    let marked = QuotationScanner.quotations(
      in: digest.plain, titles: digest.titles, language: written
    )
    .filter { !blocks.holds($0.opening) }
    return (marked + blocks.map { WrittenQuotation(block: $0, of: digest.plain) })
      .sorted { $0.opening < $1.opening }
  }

  private mutating func verify(_ quotation: WrittenQuotation, _ digest: QuotedDigest) {
    let texts = quotation.readings.map { QuotationText($0.parts, in: digest.plain) }
    guard let shortest = texts.last, !shortest.isEmpty else { return }
    let named = named(in: digest.block(at: quotation.opening))
    for text in texts where !text.isEmpty {
      for source in named {
        if find(text, in: source) { return }
      }
    }
    findings.unverified += 1
    guard !isTranslated(shortest) else { return }
    missing.append(Missing(text: shortest, named: named, apostrophe: quotation.apostrophe))
  }

  /// Whether words may be a translation of the source's.
  private func isTranslated(_ text: QuotationText) -> Bool {
    guard let language = own.language, language != site.primaryLanguage else { return false }
    return !WrittenLanguage.canOnlyBe(String(language), not: site, text.scalars)
  }

  /// The sources that words of a block may be quoted from, the digest's own first.
  private func named(in block: QuotedDigest.Block?) -> [QuotedSource] {
    var ids: [EntryID] = [own.id]
    let others = [editionOf].compactMap(\.self) + (block?.links ?? [])
    for id in others where !ids.contains(id) { ids.append(id) }
    return ids.compactMap { sources[$0] }
  }

  /// Adds a quotation to the findings where its source has the words.
  private mutating func find(_ text: QuotationText, in source: QuotedSource) -> Bool {
    if let original = source.original {
      for reading in text.readings {
        let places = original.search.places(of: reading)
        guard let place = places.first else { continue }
        found.append(
          Found(
            offset: findings.quotations.count, text: text, source: source, reading: reading,
            place: place, places: places))
        add(text, source, ground: .original)
        return true
      }
    } else {
      let known = memory.quotations(text, of: source.id)
      if let first = known.first {
        let words = first.words.indices.map { number in
          PublishedPiece(
            name: PieceName(hash: first.hash, number: number),
            words: known.filter { $0.words.count == first.words.count }.map { $0.words[number] })
        }
        add(text, source, words, first.shape, ground: .lock)
        return true
      }
    }
    let isHeading = source.headings.contains { heading in
      text.readings.contains { !heading.places(of: $0).isEmpty }
    }
    if isHeading { add(text, source, ground: .text) }
    return isHeading
  }

  private mutating func add(
    _ text: QuotationText, _ source: QuotedSource, _ words: [PublishedPiece] = [],
    _ shape: FragmentShape? = nil, ground: PassageGround
  ) {
    findings.quotations.append(quotation(text, source, words, shape, ground: ground))
  }

  private func quotation(
    _ text: QuotationText, _ source: QuotedSource, _ words: [PublishedPiece],
    _ shape: FragmentShape?, ground: PassageGround
  ) -> Quotation {
    let range = text.place(text.comparable.scalars.indices)
    let pieces = text.pieces(at: words.count).map { text.place($0) }
    return Quotation(
      range: range, stretches: words.count > 1 ? pieces : [range], source: source.id, words: words,
      fragment: shape.flatMap { text.fragment($0, places: words.count) }, ground: ground)
  }

  /// Words that stand several times are those that no quotation leaves out, where there are such: else
  /// what is said of them would depend on the words that are left out.
  private mutating func keepOutOfGaps() {
    let gaps = Dictionary(grouping: found) { $0.source.id }.mapValues { found in
      found.flatMap { zip($0.place, $0.place.dropFirst()) }
        .map { $0.upperBound..<$1.lowerBound }.joined
    }
    for index in found.indices {
      let quotation = found[index]
      guard let gaps = gaps[quotation.source.id], quotation.reading.pieces.count == 1 else {
        continue
      }
      let shown = quotation.places.first { !$0.contains(where: gaps.overlap) }
      if let shown { found[index].place = shown }
    }
  }

  /// Of each source, the words that quotations leave out and none holds; half-open, in scalars of its
  /// plain text.
  private var leftOut: [EntryID: [Range<Int>]] {
    Dictionary(grouping: found) { $0.source.id }.mapValues { found in
      guard let text = found[0].source.original?.search.text else { return [] }
      let quoted = found.flatMap(\.place).map(text.original).joined
      return found.flatMap { zip($0.place, $0.place.dropFirst()) }
        .map { text.original($0).upperBound..<text.original($1).lowerBound }
        .flatMap { $0.without(quoted) }
    }
  }

  /// Completes a quotation by what its original says, and keeps that for the lock.
  ///
  /// - Parameter published: all that is quoted of it here.
  private mutating func record(_ quotation: Found, _ published: [Range<Int>]) {
    guard let original = quotation.source.original?.publishing(published) else { return }
    let (text, place) = (quotation.text, quotation.place)
    let shape = original.shape(of: text.pieces(at: place.count), in: text.comparable)
    func counted(_ range: Range<Int>) -> PublishedWords {
      PublishedWords(original.search.words.words(within: range))
    }
    let words = place.map(counted)
    let elsewhere =
      place.count > 1
      ? []
      : quotation.places.prefix(Self.mostPlaces).filter { $0 != place }.flatMap { $0.map(counted) }
    let pieces = words.enumerated().map { number, words in
      PublishedPiece(
        name: PieceName(hash: text.hash, number: number), words: [words], elsewhere: elsewhere)
    }
    findings.quotations[quotation.offset] = self.quotation(
      text, quotation.source, pieces, shape, ground: .original)
    findings.records.append(
      .quotation(
        LockedQuotation(
          entry: own.id.description, source: quotation.source.id.name, hash: text.hash,
          words: words, shape: shape),
        elsewhere: elsewhere))
  }

  /// What stays in the lock of originals that are not at hand, and what is known of those that are.
  private mutating func remember() {
    findings.records = memory.records { sources[$0]?.original == nil }
    findings.remembered =
      own.original.map { [LockLine($0.record(of: own.id))] } ?? memory.originals
  }
}

extension QuotationVerification {
  /// A quotation that stands in no original is a mistake; where one that it may come from is not at
  /// hand, nobody can tell.
  private mutating func report(
    _ quotation: Missing, _ digest: QuotedDigest, _ leftOut: [Range<Int>]
  ) {
    let (text, named) = (quotation.text, quotation.named)
    let place = text.place(text.comparable.scalars.indices)
    let absent = named.first { $0.original == nil && memory.knowsOriginal(of: $0.id) }
    guard absent == nil, let original = own.original else {
      findings.diagnostics.append(
        .quotationUnverified(at: digest.span(of: place), source: (absent ?? own).id))
      return
    }
    // Words of the original that come near may be the very ones that are withheld.
    let isWithheld = text.comparable.scalars.contains(WithheldMark.bar)
    let steps = NearestWords.steps(text, in: original)
    let isTooLong = steps > stepsLeft
    if !isWithheld, !isTooLong { stepsLeft -= steps }
    let nearest =
      isWithheld || isTooLong ? nil : NearestWords(text, in: original, leftOut: leftOut)
    let wrong = nearest.map { text.place($0.difference) } ?? place
    findings.diagnostics.append(
      .quotationNotFound(
        at: digest.span(of: wrong), quoted: digest.plain.text(place), nearest,
        LookFault.all(of: text, in: original), path: original.text.path,
        apostrophe: quotation.apostrophe))
  }
}
