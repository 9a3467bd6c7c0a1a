import DossierCore

/// Marks are flat: each covers a run of text in which neither the highlights nor the element
/// change. A name's link goes around them.
extension HTMLWriter {
  /// Writes a step's text, cut where annotations begin and end.
  mutating func writeText(_ text: UnsafeBufferPointer<UInt8>, of step: Step) {
    var offset = pieceStart + Int(step.offset)
    let end = offset + Int(step.length)
    if highlighting.isIdle(before: end) { return append(text: text) }
    var rest = text[...]
    while offset < end {
      activate(at: offset)
      openWrappers()
      let next = min(end, highlighting.boundary(after: offset))
      let bytes = rest.length(ofScalars: next - offset)
      append(text: UnsafeBufferPointer(rebasing: rest.prefix(bytes)))
      rest = rest.dropFirst(bytes)
      offset = next
      if offset < end { retire(upTo: offset) }
    }
    // What the plain text leaves out: the last newline of a block of code.
    append(text: UnsafeBufferPointer(rebasing: rest))
    settle()
  }

  /// Begins what starts at or before an offset.
  mutating func activate(at offset: Int) {
    let annotations = highlighting.annotations
    while let highlight = annotations.highlights[safe: highlighting.nextHighlight],
      highlight.range.lowerBound <= offset
    {
      highlighting.active.append(highlighting.nextHighlight)
      highlighting.nextHighlight += 1
    }
    while let name = annotations.names[safe: highlighting.nextName],
      name.range.lowerBound <= offset
    {
      if name.range.upperBound > offset { highlighting.name = highlighting.nextName }
      highlighting.nextName += 1
    }
    retire(upTo: offset)
  }

  /// Ends what ends at or before an offset; markers follow where they may stand.
  mutating func retire(upTo offset: Int) {
    let annotations = highlighting.annotations
    if let name = highlighting.name, annotations.names[name].range.upperBound <= offset {
      highlighting.name = nil
    }
    let ended = highlighting.active.filter { annotations.highlights[$0].range.upperBound <= offset }
    if !ended.isEmpty {
      closeMark()
      highlighting.active.removeAll { annotations.highlights[$0].range.upperBound <= offset }
      for index in ended { close(index) }
    }
    if highlighting.name == nil, highlighting.openName != nil { closeWrappers() }
    writePendingMarkers()
  }

  private mutating func close(_ index: Int) {
    let highlight = highlighting.annotations.highlights[index]
    if !highlighting.isAnchored[index] { writeAnchor(index) }
    if let marker = highlight.marker { highlighting.pending.append(marker) }
  }

  /// What no text was left for: highlights beyond the end get their ids and markers all the same.
  mutating func finishHighlights() {
    activate(at: Int.max)
  }

  // MARK: What is open

  private mutating func openWrappers() {
    if highlighting.openName != highlighting.wantedName { closeWrappers() }
    if highlighting.openName == nil, let name = highlighting.wantedName { openName(name) }
    guard highlighting.openMarks != highlighting.active else { return }
    closeMark()
    if !highlighting.active.isEmpty { openMark() }
  }

  private mutating func openName(_ index: Int) {
    output.append("<a href=\"")
    append(highlighting.annotations.names[index].url)
    output.append("\">")
    highlighting.openName = index
  }

  private mutating func openMark() {
    let highlights = highlighting.annotations.highlights
    let active = highlighting.active
    let fresh = active.filter { !highlighting.isAnchored[$0] }
    for index in fresh.dropFirst() { writeAnchor(index) }
    output.append("<mark class=\"")
    output.appendEscaped(Self.classes(of: active.map { highlights[$0].style }))
    if active.count > 1 { output.append(" overlap") }
    if let first = fresh.first {
      output.append("\" id=\"")
      output.appendEscaped(highlights[first].fragment)
      highlighting.isAnchored[first] = true
    }
    output.append("\" data-passages=\"")
    for (position, index) in active.enumerated() {
      if position > 0 { output.append(" ") }
      output.appendEscaped(highlights[index].passage)
    }
    output.append("\">")
    highlighting.openMarks = active
  }

  private static func classes(of styles: [String]) -> String {
    let others = Set(styles).subtracting(["noted"]).sorted()
    return ((styles.contains("noted") ? ["noted"] : []) + others).joined(separator: " ")
  }

  private mutating func writeAnchor(_ index: Int) {
    output.append("<span id=\"")
    output.appendEscaped(highlighting.annotations.highlights[index].fragment)
    output.append("\"></span>")
    highlighting.isAnchored[index] = true
  }

  private mutating func closeMark() {
    guard !highlighting.openMarks.isEmpty else { return }
    output.append("</mark>")
    highlighting.openMarks = []
  }

  /// Closes marks and a name's link before a tag.
  mutating func closeWrappers() {
    closeMark()
    guard highlighting.openName != nil else { return }
    output.append("</a>")
    highlighting.openName = nil
    writePendingMarkers()
  }

  // MARK: Markers

  /// Leaves an element that may not hold a marker.
  mutating func lowerBarrier() {
    highlighting.barriers -= 1
    writePendingMarkers()
  }

  private mutating func writePendingMarkers() {
    guard !highlighting.pending.isEmpty, highlighting.barriers == 0, highlighting.openName == nil
    else { return }
    let markers = highlighting.pending
    highlighting.pending = []
    closeMark()
    for marker in markers {
      output.append("<sup class=\"ref\"><a id=\"")
      output.appendEscaped(marker.fragment)
      output.append("\" href=\"#")
      output.appendURLFragment(marker.target)
      output.append("\" role=\"doc-noteref\">")
      output.appendEscaped(marker.text)
      output.append("</a></sup>")
    }
  }
}

extension Annotations.Highlight {
  /// The passage's own name: its HTML id without `p-`.
  fileprivate var passage: String {
    fragment.hasPrefix("p-") ? String(fragment.dropFirst(2)) : fragment
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// How many bytes the first scalars take.
  fileprivate func length(ofScalars count: Int) -> Int {
    var left = count
    var index = startIndex
    while index < endIndex {
      if self[index] & 0xC0 != 0x80 {
        if left == 0 { break }
        left -= 1
      }
      index += 1
    }
    return index - startIndex
  }
}
