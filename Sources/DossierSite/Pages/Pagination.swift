import DossierCore
import DossierModel

/// A list split over pages: which part of it stands on which.
package struct Pagination: Sendable {
  package let section: Section
  package let total: Int
  package let size: Int
  /// Where each page lies, by its number from 1.
  private let pathOfPage: @Sendable (Int) -> SitePath

  /// - Parameter path: where each page lies, where those are not the section's own.
  package init(
    section: Section, total: Int, size: Int, path: (@Sendable (Int) -> SitePath)? = nil
  ) {
    self.section = section
    self.total = total
    self.size = size
    pathOfPage = path ?? { .list(section, page: $0) }
  }

  /// At least 1: an empty list has a page that says so.
  package var pageCount: Int { max(1, (total + size - 1) / size) }

  package var numbers: ClosedRange<Int> { 1...pageCount }

  /// The half-open range of the list's elements that stand on a page, from 1.
  func range(ofPage number: Int) -> Range<Int> {
    (number - 1) * size..<min(number * size, total)
  }

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
          label: String($0), url: .site(path(ofPage: $0)), isCurrent: $0 == number)
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
