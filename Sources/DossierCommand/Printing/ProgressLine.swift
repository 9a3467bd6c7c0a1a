import DossierCore

/// How far a build is, in one line: the stage, how much of it is done, how fast, and the time left.
struct ProgressLine {
  private var stage: BuildProgress.Stage?
  /// When this stage was first seen.
  private var began = Duration.zero

  /// The line for what a moment saw, some time after the build began.
  mutating func text(_ moment: BuildProgress.Moment, after elapsed: Duration) -> String {
    if moment.stage != stage { (stage, began) = (moment.stage, elapsed) }
    var parts = [Self.name(moment.stage)]
    if moment.total > 0 {
      parts[0] += " \(Self.grouped(moment.done)) of \(Self.grouped(moment.total))"
      parts[0] += moment.stage == .composing ? " entries" : " files"
      let rate = Double(moment.done) / max((elapsed - began) / .seconds(1), 0.05)
      if moment.done > 0, elapsed > began { parts.append("\(Self.grouped(Int(rate))) a second") }
    }
    if let left = Self.left(moment, after: elapsed) { parts.append(left) }
    return parts.joined(separator: ", ")
  }

  private static func name(_ stage: BuildProgress.Stage) -> String {
    switch stage {
    case .reading: "Reading"
    case .composing: "Composing"
    case .linking: "Linking"
    case .listing: "Indexing"
    case .writing: "Writing"
    }
  }

  /// What each stage has of a whole build, in hundredths, as measured.
  private static func share(of stage: BuildProgress.Stage) -> Double {
    switch stage {
    case .reading: 12
    case .composing: 38
    case .linking: 2
    case .listing: 16
    case .writing: 32
    }
  }

  /// Nothing before a twentieth is done: there is too little to go by.
  private static func left(_ moment: BuildProgress.Moment, after elapsed: Duration) -> String? {
    var done = BuildProgress.Stage.allCases.prefix { $0 != moment.stage }
      .reduce(0) { $0 + share(of: $1) }
    if moment.total > 0 {
      done += share(of: moment.stage) * Double(moment.done) / Double(moment.total)
    }
    guard done >= 5 else { return nil }
    let seconds = Int((elapsed / .seconds(1) * (100 - done) / done).rounded(.up))
    return seconds < 120 ? "about \(seconds) s left" : "about \((seconds + 30) / 60) min left"
  }

  /// With a comma between thousands.
  private static func grouped(_ number: Int) -> String {
    var digits = String(number)
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
      place -= 3
    }
    return digits
  }
}
