/// One tag of HTML or XML, with what it holds that is not HTML's own.
struct MarkupTag {
  struct Attribute {
    /// Its name, unless HTML has it.
    var unknownName: Range<Int>?
    /// Without its quotation marks.
    var value: Range<Int>
    /// Whether its value is an address or an id.
    var holdsName = false
  }

  /// Its name, unless HTML or SVG has it.
  private(set) var unknownName: Range<Int>?
  private(set) var attributes: [Attribute] = []
  private(set) var end: Int
  /// Whether a note's number may stand in it: the beginning of `<sup>`.
  private(set) var isRaised = false
  private(set) var isClosed = false
  /// Whether the text holds no more `>` from here on.
  private(set) var lacksEnd = false

  private let text: UnsafeBufferPointer<UInt8>
  private let limit: Int

  /// nil where what begins here is no tag.
  init?(_ text: UnsafeBufferPointer<UInt8>, at start: Int, in range: Range<Int>) {
    self.text = text
    limit = range.upperBound
    end = start + 1
    let isEnd = text[end] == UInt8(ascii: "/")
    if isEnd { end += 1 }
    let name = takeName()
    let word = lowercased(name)
    if !Self.elements.contains(word) { unknownName = name }
    isRaised = !isEnd && word == "sup"
    while end < limit {
      let byte = text[end]
      if byte == UInt8(ascii: ">") {
        (end, isClosed) = (end + 1, true)
        return
      }
      if byte == UInt8(ascii: "<") { return nil }
      if byte <= 0x20 || byte == UInt8(ascii: "/") || byte >= 0xF8 {
        end += 1
      } else {
        takeAttribute()
      }
    }
    lacksEnd = true
  }

  private mutating func takeName() -> Range<Int> {
    let start = end
    while end < limit, Self.isOfName(text[end]) { end += 1 }
    return start..<end
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "/"): false
    default: true
    }
  }

  private mutating func takeAttribute() {
    let name = takeName()
    if name.isEmpty { end += 1 }
    let word = lowercased(name)
    var attribute = Attribute(
      unknownName: Self.isKnown(word) ? nil : name, value: end..<end,
      holdsName: Self.naming.contains(word))
    var next = end
    while next < limit, text[next] <= 0x20 { next += 1 }
    if next < limit, text[next] == UInt8(ascii: "=") {
      next += 1
      while next < limit, text[next] <= 0x20 { next += 1 }
      attribute.value = value(from: next)
    }
    attributes.append(attribute)
  }

  private mutating func value(from start: Int) -> Range<Int> {
    end = start
    guard start < limit else { return start..<start }
    let quote = text[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      end += 1
      while end < limit, text[end] != quote { end += 1 }
      let value = start + 1..<end
      if end < limit { end += 1 }
      return value
    }
    while end < limit, text[end] > 0x20, text[end] != UInt8(ascii: ">") { end += 1 }
    return start..<end
  }

  private func lowercased(_ range: Range<Int>) -> String {
    guard range.count <= 32 else { return "" }
    return String(decoding: text[range], as: UTF8.self).lowercased()
  }

  private static func isKnown(_ attribute: String) -> Bool {
    attribute.hasPrefix("aria-") || attributes.contains(attribute)
  }

  /// Attributes whose values are addresses and ids.
  private static let naming: Set<String> = [
    "id", "href", "src", "srcset", "for", "name", "action", "cite", "poster", "xlink:href",
    "aria-labelledby", "aria-describedby", "aria-controls", "data-id", "data-entry",
  ]
}

extension MarkupTag {
  private static func set(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map(String.init))
  }

  private static let elements = set(
    "a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption "
      + "cite code col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset "
      + "figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input "
      + "ins kbd label legend li link main map mark menu meta meter nav noscript object ol optgroup "
      + "option output p param picture pre progress q rp rt ruby s samp script search section select "
      + "slot small source span strong style sub summary sup svg table tbody td template textarea tfoot "
      + "th thead time title tr track u ul var video wbr g path rect circle ellipse line polyline "
      + "polygon text tspan defs use symbol marker clippath mask pattern image desc lineargradient "
      + "radialgradient stop filter metadata textpath feed entry id link author updated published "
      + "urlset url loc lastmod xml content")

  private static let attributes = set(
    "alt charset checked cite class colspan content controls d data datetime defer dir disabled draggable "
      + "fill for headers height hidden href hreflang http-equiv id itemid itemprop itemscope itemtype "
      + "label lang list loading loop max maxlength media min name open placeholder points r rel role "
      + "rowspan rx ry scope selected size sizes span spellcheck src srcset start stroke style tabindex "
      + "target text-anchor title transform type value version viewbox width x x1 x2 xml:lang xmlns y y1 "
      + "y2 cx cy dx dy marker-end marker-start data-kind data-date")
}
