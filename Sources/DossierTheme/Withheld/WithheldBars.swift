import DossierCore
import TextAnalysis

/// What readers see of marks for something withheld: in the text of a page, and in the HTML of a feed, a
/// bar, named by its phrase for those who listen, and on paper; U+2588 in attributes, titles, drawings and every other file.
///
/// It goes over each file after it is made, so that no template and no export can forget it.
package struct WithheldBars: Sendable {
  /// By the marks' raw values.
  private let elements: [[UInt8]]

  package init(_ wording: Wording) {
    elements = WithheldMark.allCases.map { mark in
      var output = OutputBuffer()
      output.append("<span class=\"withheld\" role=\"img\" aria-label=\"" as StaticString)
      output.appendEscaped(wording(.phrase(of: mark)))
      output.append("\">\u{2588}</span>" as StaticString)
      return output.bytes
    }
  }

  /// The same file with bars for its marks.
  package func drawn(in page: SitePage) -> SitePage {
    let isPage = page.isPage
    switch page.content {
    case .rendered(let render):
      return SitePage(
        path: page.path,
        content: .rendered { output in
          let start = output.count
          render(&output)
          draw(over: &output, from: start, isPage: isPage)
        }, source: page.source)
    case .parts(let count, let part):
      return SitePage(
        path: page.path,
        content: .parts(count: count) { index, output in
          let start = output.count
          part(index, &output)
          draw(over: &output, from: start, isPage: isPage)
        }, source: page.source)
    case .bytes, .copy, .cleanedCopy: return page
    }
  }

  /// - Parameter isPage: whether it is HTML, in which elements may stand.
  package func draw(over output: inout OutputBuffer, from start: Int, isPage: Bool) {
    guard isPage else { return output.barMarks(from: start) }
    guard output.holdsMark(from: start) else { return }
    let bytes = output.withBytes { Array($0[start...]) }
    output.truncate(to: start)
    bytes.withUnsafeBufferPointer { write($0, into: &output) }
    // What is left stands where no element can.
    output.barMarks(from: start)
  }

  private func write(_ page: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer) {
    var written = 0
    var places = PageTextPlaces(page)
    while let place = places.nextMark() {
      guard let mark = WithheldMark.mark(in: page, at: place) else { continue }
      output.append(UnsafeBufferPointer(rebasing: page[written..<place]))
      elements[Int(mark.rawValue)].withUnsafeBufferPointer { output.append($0) }
      written = place + WithheldMark.byteCount
    }
    output.append(UnsafeBufferPointer(rebasing: page[written...]))
  }
}
