/// Which quotation marks of a text belong together.
///
/// A single mark may be an apostrophe. One that can only be the one or the other decides: a mark that
/// must close has its opening one, and where both may be apostrophes, both are.
package struct QuotationPairs {
  package struct Pair {
    /// Among the marks.
    package let opening: Int
    /// Among the marks: the marks that may close it, the last first; several where each may be an
    /// apostrophe.
    package let closings: [Int]
    /// Of how many others it stands within, in double marks.
    let depth: Int
    /// Whether it is no doubt that the marks are a quotation's.
    package let isCertain: Bool
  }

  package let marks: [QuotationMark]
  /// In the order of their opening marks.
  package private(set) var pairs: [Pair] = []
  /// The marks that open what nothing closes, in order.
  package private(set) var unclosed: [Int] = []
  /// Those of these that may be apostrophes, and can be going on in the next paragraph alone.
  package private(set) var doubtful: Set<Int> = []

  private let scalars: ArraySlice<Unicode.Scalar>
  private let language: QuotationStyle
  private var levels: [Level] = [Level(opening: nil, isSoft: true)]

  /// What stands within one pair of double marks, or outside all.
  fileprivate struct Level {
    let opening: Int?
    /// Whether the mark that opens it may be something else, such as inches.
    let isSoft: Bool
    var singles: [Single] = []
    /// Marks before words that may be elided, which only a mark that must close makes open.
    var possible: [Int] = []
    var sure: [Int] = []
  }

  /// A single mark that opens, if something closes it.
  fileprivate struct Single {
    let opening: Int
    /// Marks that may be apostrophes.
    var closings: [Int] = []
    /// Marks within words that may part a suffix from a quotation.
    var inWord: [Int] = []
  }

  /// - Parameters:
  ///   - passedOver: where marks mean nothing; half-open, in order.
  package init(
    _ scalars: ArraySlice<Unicode.Scalar>, passedOver: [Range<Int>] = [], language: QuotationStyle
  ) {
    self.init(
      marks: QuotationMarkReader.marks(in: scalars, passedOver: passedOver), scalars, language)
  }

  init(
    marks: [QuotationMark], _ scalars: ArraySlice<Unicode.Scalar>, _ language: QuotationStyle
  ) {
    self.marks = marks
    self.scalars = scalars
    self.language = language
    for index in marks.indices where !marks[index].isGershayim {
      if marks[index].isSingle { takeSingle(index) } else { takeDouble(index) }
    }
    while levels.count > 1 { leave(closing: nil) }
    finishSingles(of: levels[0], depth: 0)
    pairs.sort { $0.opening < $1.opening }
    unclosed.sort()
  }
}

// MARK: Double marks

extension QuotationPairs {
  private mutating func takeDouble(_ index: Int) {
    let mark = marks[index]
    let level = level(closedBy: mark)
    switch mark.lean {
    case .opens where mark.after != .closing || level == nil: open(index)
    case .closes:
      if let level {
        if !isInches(index) { close(level, with: index) }
      } else if mark.sign == "«" || mark.sign == "‹" {
        open(index)
      }
    case .opens, .either, .inWord, .neither:
      if let level { close(level, with: index) } else { open(index) }
    }
  }

  /// The innermost level that a mark closes. So many are looked at that nobody writes more.
  private func level(closedBy mark: QuotationMark) -> Int? {
    levels.indices.suffix(Self.mostLevels).last { level in
      guard let opening = levels[level].opening else { return false }
      let sign = marks[opening].sign
      // What opens closes its like only where nothing else can be meant.
      let mayClose = sign != mark.sign || mark.lean == .closes || !QuotationSign.onlyOpens(sign)
      return mayClose && QuotationSign.closers(of: sign).contains(mark.sign)
    }
  }

  private static let mostLevels = 8

  private mutating func open(_ index: Int) {
    let mark = marks[index]
    guard let kind = QuotationSign.kind(mark.sign) else { return }
    switch kind {
    case .closer, .single: return
    case .opener: levels.append(Level(opening: index, isSoft: mark.lean == .closes))
    case .either:
      // Inches, and minutes of arc.
      if mark.before == .digit { return }
      levels.append(Level(opening: index, isSoft: mark.lean != .opens))
    }
  }

  private mutating func close(_ level: Int, with closing: Int) {
    while levels.count > level + 1 { leave(closing: nil) }
    leave(closing: closing)
  }

  private mutating func leave(closing: Int?) {
    guard let level = levels.popLast(), let opening = level.opening else { return }
    finishSingles(of: level, depth: levels.count)
    if let closing {
      pairs.append(
        Pair(opening: opening, closings: [closing], depth: levels.count - 1, isCertain: true))
    } else if !level.isSoft {
      unclosed.append(opening)
    }
  }

  /// Whether a mark behind a digit stands for inches, since the next double mark must close.
  private func isInches(_ index: Int) -> Bool {
    let sign = marks[index].sign
    guard marks[index].before == .digit, sign == "\"" || sign == "\u{201D}" else { return false }
    let next = marks[(index + 1)...].prefix(Self.mostInches).first {
      !$0.isSingle && $0.before != .digit
    }
    return next.map { $0.lean == .closes } ?? false
  }

  private static let mostInches = 16
}

// MARK: Single marks

extension QuotationPairs {
  /// How many marks are kept of those that may close one quotation, each of which is a reading of it.
  private static let mostClosings = 16

  private mutating func takeSingle(_ index: Int) {
    let mark = marks[index]
    let last = levels.count - 1
    let isOpen = !levels[last].singles.isEmpty
    switch mark.lean {
    case .opens: openSingle(index)
    case .closes: closeSingle(index)
    case .inWord: levels[last].singles.mutateLast { $0.inWord.append(index) }
    case .either:
      if isOpen { closeSingle(index) } else { openSingle(index) }
    case .neither:
      let mayOpen = mark.sign == "\u{2018}" || mark.sign == "\u{201A}"
      if isOpen { closeSingle(index) } else if mayOpen { openSingle(index) }
    }
  }

  private mutating func openSingle(_ index: Int) {
    let last = levels.count - 1
    switch sureness(ofApostrophe: index) {
    case .sure: levels[last].sure.append(index)
    case .possible: levels[last].possible.append(index)
    case .none: levels[last].singles.append(Single(opening: index))
    }
  }

  private func sureness(ofApostrophe index: Int) -> Elision.Sureness {
    let mark = marks[index]
    guard !mark.touchesUnspaced, mark.sign != "\u{201A}" else { return .none }
    let elision = Elision.before(scalars[mark.range.upperBound...])
    guard case .none = elision else { return elision }
    return mark.sign == "\u{2019}" && !language.opensWithApostrophe ? .possible : .none
  }

  /// A mark that must close ends the last single mark that opens, or else the last that may.
  private mutating func closeSingle(_ index: Int) {
    let last = levels.count - 1
    let mark = marks[index]
    let mayBeApostrophe =
      !mark.touchesUnspaced && mark.sign != "\u{2018}"
      && Elision.mayEnd(scalars[..<mark.range.lowerBound])
    if let single = levels[last].singles.last, closes(mark, single.opening) {
      guard mayBeApostrophe else {
        levels[last].singles.removeLast()
        addSingle(single.opening, [index], isCertain: true)
        levels[last].dropPossible(after: single.opening)
        return
      }
      levels[last].singles.mutateLast { $0.closings.append(index) }
    } else if let opening = levels[last].possible.last,
      !(mayBeApostrophe && isBeforeWord(mark)), closes(mark, opening)
    {
      levels[last].possible.removeLast()
      addSingle(opening, [index], isCertain: !mayBeApostrophe)
      levels[last].dropPossible(after: opening)
    } else if !mayBeApostrophe, let opening = levels[last].sure.last, closes(mark, opening) {
      levels[last].sure.removeLast()
      addSingle(opening, [index], isCertain: true)
    }
  }

  private func closes(_ mark: QuotationMark, _ opening: Int) -> Bool {
    QuotationSign.closers(of: marks[opening].sign).contains(mark.sign)
  }

  /// A genitive stands before what it has.
  private func isBeforeWord(_ mark: QuotationMark) -> Bool {
    guard mark.after == .space else { return false }
    let next = scalars[mark.range.upperBound...].prefix(2)
    return next.count == 2 && (next.last.map { $0.isLetter || ("0"..."9").contains($0) } ?? false)
  }

  private mutating func addSingle(_ opening: Int, _ closings: [Int], isCertain: Bool) {
    pairs.append(
      Pair(
        opening: opening, closings: closings, depth: levels.count - 1, isCertain: isCertain))
  }

  private mutating func finishSingles(of level: Level, depth: Int) {
    for single in level.singles {
      let suffixed = language.partsSuffixes ? single.inWord : []
      let closings = (single.closings.isEmpty ? suffixed : single.closings)
        .prefix(Self.mostClosings).reversed()
      if !closings.isEmpty {
        pairs.append(
          Pair(
            opening: single.opening, closings: Array(closings), depth: depth, isCertain: false))
      } else {
        unclosed.append(single.opening)
        if marks[single.opening].after != .unspaced { doubtful.insert(single.opening) }
      }
    }
  }
}

extension QuotationPairs.Level {
  /// Marks between those of a quotation are its own.
  fileprivate mutating func dropPossible(after opening: Int) {
    while let mark = possible.last, mark > opening { possible.removeLast() }
    while let mark = sure.last, mark > opening { sure.removeLast() }
  }
}

extension Array {
  fileprivate mutating func mutateLast(_ change: (inout Element) -> Void) {
    guard !isEmpty else { return }
    change(&self[count - 1])
  }
}
