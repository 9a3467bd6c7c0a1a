import DossierCore
import DossierModel

/// A list split over pages: which part of it stands on which.
package struct Pagination: Sendable {
  package let section: Section
  package let total: Int
  /// Where each page begins in the list, in order; never empty.
  private let starts: [Int]
  /// Where each page lies, by its number from 1.
  private let pathOfPage: @Sendable (Int) -> SitePath
  /// What links to a page call it, by its number from 1; nil where that is the number.
  private let nameOfPage: (@Sendable (Int) -> String)?

  /// - Parameter path: where each page lies, where those are not the section's own.
  package init(
    section: Section, total: Int, size: Int, path: (@Sendable (Int) -> SitePath)? = nil
  ) {
    self.init(
      section: section, total: total,
      starts: Array(stride(from: 0, to: max(1, total), by: size)), path: path)
  }

  /// A list whose pages are not all of one size.
  ///
  /// - Parameters:
  ///   - starts: where each page begins in the list, in order, from 0.
  ///   - name: what links to a page call it, by its number from 1.
  package init(
    section: Section, total: Int, starts: [Int], path: (@Sendable (Int) -> SitePath)? = nil,
    name: (@Sendable (Int) -> String)? = nil
  ) {
    self.section = section
    self.total = total
    self.starts = starts
    pathOfPage = path ?? { .list(section, page: $0) }
    nameOfPage = name
  }

  /// At least 1: an empty list has a page that says so.
  package var pageCount: Int { starts.count }

  package var numbers: ClosedRange<Int> { 1...pageCount }

  /// The half-open range of the list's elements that stand on a page, from 1.
  package func range(ofPage number: Int) -> Range<Int> {
    starts[number - 1]..<(number < starts.count ? starts[number] : total)
  }

  /// The number of the page on which an element of the list stands, from 1.
  package func page(holding index: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= index { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// What links to a page call it; the number where it has no other name.
  package func name(ofPage number: Int) -> String { nameOfPage?(number) ?? String(number) }

  /// The pages that one page links to, in order: all of a few; of many the first, the last, its
  /// neighbours and some between, since each page with a link to each would take their square.
  func linked(fromPage number: Int) -> [Int] {
    guard pageCount > 20 else { return Array(numbers) }
    let near = max(1, number - 3)...min(pageCount, number + 3)
    let step = (pageCount + 9) / 10
    let between = stride(from: step, to: pageCount, by: step)
    return Set([1, pageCount] + near + between).sorted()
  }

  /// The path of one of its pages, from 1.
  package func path(ofPage number: Int) -> SitePath { pathOfPage(number) }

  /// Where its pages lie, in order.
  package var paths: [SitePath] { numbers.map(pathOfPage) }

  func record(ofPage number: Int) -> PaginationRecord? {
    guard pageCount > 1 else { return nil }
    return PaginationRecord(
      number: number, count: pageCount,
      previous: number > 1 ? .site(path(ofPage: number - 1)) : nil,
      next: number < pageCount ? .site(path(ofPage: number + 1)) : nil,
      pages: linked(fromPage: number).map {
        LabelledLinkRecord(
          label: name(ofPage: $0), url: .site(path(ofPage: $0)), isCurrent: $0 == number)
      })
  }
}

/// One page of a list.
package struct ListPart: Sendable {
  package let pagination: Pagination
  package let number: Int

  package init(pagination: Pagination, number: Int) {
    self.pagination = pagination
    self.number = number
  }

  package var path: SitePath { pagination.path(ofPage: number) }
  package var range: Range<Int> { pagination.range(ofPage: number) }
}
