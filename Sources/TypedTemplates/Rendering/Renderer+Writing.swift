import ContextualEscaping
import DossierCore

/// Values as they are written.
extension Renderer {
  @inline(__always)
  func write(_ value: TemplateValue, _ escaping: Escaping, into output: inout OutputBuffer) {
    switch (value, escaping) {
    case (.text(let range), .text): withBytes(range) { output.appendEscaped($0) }
    case (.text(let range), .wholeString):
      withBytes(range) { output.appendBalancedString($0) }
    case (.text(let range), .element(let direction)):
      if !page.foreign.isEmpty, let foreign = page.foreign(at: range) {
        return write(foreign, direction, into: &output)
      }
      withBytes(range) { output.appendIsolated($0, in: direction) }
    case (.text(let range), .wholeElement): withBytes(range) { output.appendBalanced($0) }
    case (.text(let range), _): output.append(text(range), escaping)
    case (.number(let number), _): output.append(number)
    case (.url(let range, let isWithinSite), _):
      if isWithinSite { output.append(root) }
      withBytes(range) { output.append($0) }
    case (.html(let fragment), .html): page.write(fragment: fragment, root: root, into: &output)
    case (.json(let range), .json): output.append(page.slice(range))
    default: break
    }
  }

  /// A text with its language; in an element that parts it from others where it runs the other way.
  private func write(
    _ text: PageValues.ForeignText, _ direction: TextDirection, into output: inout OutputBuffer
  ) {
    let isApart =
      text.direction != direction || BalancedText.isTurning(page.slice(text.range), in: direction)
    output.append(isApart ? "<bdi lang=\"" : "<span lang=\"")
    output.appendEscaped(page.slice(text.language))
    if isApart { output.append(text.direction == .rightToLeft ? "\" dir=\"rtl" : "\" dir=\"ltr") }
    output.append("\">")
    output.appendBalanced(page.slice(text.range))
    output.append(isApart ? "</bdi>" : "</span>")
  }

  func text(_ range: Range<Int>) -> String {
    withBytes(range) { String(decoding: $0, as: UTF8.self) }
  }

  @inline(__always)
  func withBytes<Result>(
    _ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let first = page.bytes.count
    if range.lowerBound < first { return body(page.slice(range)) }
    return made.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[range.lowerBound - first..<range.upperBound - first]))
    }
  }
}

extension OutputBuffer {
  /// Text as its place asks for it.
  mutating func append(_ text: String, _ escaping: Escaping) {
    switch escaping {
    case .wholeString: appendEscaped(text.balanced)
    case .text, .html, .json, .address, .wholeElement: appendEscaped(text)
    case .element(let direction): appendIsolated(text, in: direction)
    case .string(let direction): appendEscaped(text.isolated(in: direction))
    case .singleQuoted(let direction):
      appendSingleQuoted(direction.map { text.isolated(in: $0) } ?? text)
    case .checkedAddress: appendExternalURL(text)
    case .component: appendURLComponent(text)
    case .fragment: appendURLFragment(text)
    }
  }

  /// By bytes: an apostrophe with an accent is no character `'`, but ends an attribute all the same.
  private mutating func appendSingleQuoted(_ text: String) {
    var isFirst = true
    for part in text.utf8.split(
      separator: UInt8(ascii: "'"), omittingEmptySubsequences: false)
    {
      if !isFirst { append("&#39;") }
      isFirst = false
      appendEscaped(String(Substring(part)))
    }
  }
}
