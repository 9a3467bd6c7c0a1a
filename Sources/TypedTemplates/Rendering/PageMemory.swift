import DossierCore

/// The memory of a page's values while its template runs: borrowed, so that nothing is counted.
struct PageMemory {
  let values: UnsafeBufferPointer<TemplateValue>
  let bytes: UnsafeBufferPointer<UInt8>
  let fragments: UnsafeBufferPointer<PageValues.Fragment>
  let rootSlots: UnsafeBufferPointer<Int>
  let foreign: UnsafeBufferPointer<PageValues.ForeignText>

  func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[range])
  }

  /// What is known of the language of a text; nil where it is the page's.
  func foreign(at range: Range<Int>) -> PageValues.ForeignText? {
    var low = 0
    var high = foreign.count
    while low < high {
      let middle = (low + high) / 2
      if foreign[middle].range.lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < foreign.count && foreign[low].range == range ? foreign[low] : nil
  }

  /// The value in a slot of a record; what is absent has absent members.
  @inline(__always)
  func member(_ slot: Int, of value: TemplateValue) -> TemplateValue {
    guard case .record(let slots) = value, slot < slots.count else { return .none }
    return values[slots.lowerBound + slot]
  }

  /// A fragment of HTML, with `root` in each of its slots.
  func write(fragment: Int, root: UnsafeBufferPointer<UInt8>, into output: inout OutputBuffer) {
    let fragment = fragments[fragment]
    var start = fragment.bytes.lowerBound
    for slot in rootSlots[fragment.rootSlots] {
      let end = fragment.bytes.lowerBound + slot
      output.append(slice(start..<end))
      output.append(root)
      start = end
    }
    output.append(slice(start..<fragment.bytes.upperBound))
  }
}

extension PageValues {
  /// Lends the memory to `body`; it must not be kept.
  func withUnsafeMemory<Result>(_ body: (PageMemory) -> Result) -> Result {
    values.withUnsafeBufferPointer { values in
      withBytes { bytes in
        fragments.withUnsafeBufferPointer { fragments in
          rootSlots.withUnsafeBufferPointer { slots in
            foreign.withUnsafeBufferPointer { foreign in
              body(
                PageMemory(
                  values: values, bytes: bytes, fragments: fragments, rootSlots: slots,
                  foreign: foreign))
            }
          }
        }
      }
    }
  }
}
