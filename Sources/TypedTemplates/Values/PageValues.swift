import DossierCore

/// Everything that one page offers to its template, laid out flat: the slots of records and lists
/// in one run of values, their texts in one run of bytes.
///
/// A tree of arrays and strings would cost the renderer more in counted references than in bytes
/// written.
@usableFromInline package struct PageValues: ~Copyable, Sendable {
  /// A fragment of HTML: half-open ranges of `bytes` and of `rootSlots`.
  struct Fragment: Sendable {
    let bytes: Range<Int>
    let rootSlots: Range<Int>
  }

  @usableFromInline var values: [TemplateValue] = []
  private var output = OutputBuffer()
  private(set) var fragments: [Fragment] = []
  /// Counted from the start of their fragment.
  private(set) var rootSlots: [Int] = []
  /// The texts whose language is known and not the page's, in order of place.
  private(set) var foreign: [ForeignText] = []

  struct ForeignText: Sendable {
    let range: Range<Int>
    /// A BCP 47 tag, as bytes.
    let language: Range<Int>
    let direction: TextDirection
  }

  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    output.withBytes(body)
  }
  /// The page itself, whose members are the template's names.
  private(set) var page = TemplateValue.none

  /// The values of one page, which `page` makes and returns as one.
  @usableFromInline package init(_ page: (inout PageValues) -> TemplateValue) {
    self.page = page(&self)
  }

  @usableFromInline package mutating func text(_ text: String) -> TemplateValue {
    let start = output.count
    output.append(text)
    return .text(start..<output.count)
  }

  /// A text in a language of its own, which stands beside it wherever an element may.
  ///
  /// - Parameter language: a BCP 47 tag; nil where it is the page's.
  @usableFromInline package mutating func text(_ text: String, language: String?) -> TemplateValue {
    guard let language, !text.isEmpty else { return self.text(text) }
    let start = output.count
    output.append(text)
    let range = start..<output.count
    output.append(language)
    foreign.append(
      ForeignText(
        range: range, language: range.upperBound..<output.count,
        direction: TextDirection(ofLanguage: language)))
    return .text(range)
  }

  /// An address; it is escaped here, once, however often it is written.
  @usableFromInline package mutating func url(_ url: SiteURL) -> TemplateValue {
    let start = output.count
    output.appendURLWithoutRoot(url)
    let range = start..<output.count
    if case .site = url { return .url(range, isWithinSite: true) }
    return .url(range, isWithinSite: false)
  }

  @usableFromInline package mutating func html(_ html: HTML) -> TemplateValue {
    let start = rootSlots.count
    rootSlots += html.rootSlots
    let bytes = html.withBytes { append($0) }
    fragments.append(Fragment(bytes: bytes, rootSlots: start..<rootSlots.count))
    return .html(fragments.count - 1)
  }

  @usableFromInline package mutating func json(_ json: JSON) -> TemplateValue {
    .json(json.bytes.withUnsafeBufferPointer { append($0) })
  }

  /// A record whose slots are made in their order.
  @usableFromInline package mutating func record(
    slots: Int, _ value: (_ slot: Int, inout PageValues) -> TemplateValue
  ) -> TemplateValue {
    .record(run(of: slots, value))
  }

  /// A record of which only some slots have values, made in their order.
  @inlinable package mutating func record(
    slots count: Int, of use: RecordUse,
    _ value: (_ slot: Int, _ record: RecordUse?, inout PageValues) -> TemplateValue
  ) -> TemplateValue {
    let start = values.count
    values.append(contentsOf: repeatElement(.none, count: count))
    for (slot, record) in use.used { values[start + slot] = value(slot, record, &self) }
    return .record(start..<start + count)
  }

  /// A list whose elements are made in their order.
  @inlinable package mutating func list(
    count: Int, _ element: (_ index: Int, inout PageValues) -> TemplateValue
  ) -> TemplateValue {
    .list(run(of: count, element))
  }

  /// Values one after another; what they hold in turn comes after them.
  @inlinable mutating func run(
    of count: Int, _ value: (Int, inout PageValues) -> TemplateValue
  ) -> Range<Int> {
    let start = values.count
    values.append(contentsOf: repeatElement(.none, count: count))
    for index in 0..<count { values[start + index] = value(index, &self) }
    return start..<start + count
  }

  private mutating func append(_ more: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let start = output.count
    output.append(more)
    return start..<output.count
  }
}
