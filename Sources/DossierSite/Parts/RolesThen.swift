import DossierCore
import DossierModel
import EDTF

/// The roles that an expert held when something was said.
struct RolesThen {
  /// Those surely held then or, where there are none, those that may have been.
  let roles: [Expert.Role]
  let areSure: Bool

  init(of position: Position, _ expert: Expert) {
    guard let said = position.said else {
      (roles, areSure) = ([], false)
      return
    }
    let sure = expert.roles.filter { $0.covers(said) == .surely }
    areSure = !sure.isEmpty
    roles = areSure ? sure : expert.roles.filter { $0.covers(said) == .perhaps }
  }
}

extension Expert {
  /// The roles that have no end, the latest begun first; of those begun alike, or nobody says when,
  /// in the order in which they are written.
  var openRoles: [Role] {
    Self.latestFirst(roles.filter(\.isOpen)) { $0.from?.value }
  }

  /// The role by which a list tells who somebody is: an open one or, where all have ended, that which
  /// ended last.
  var shownRole: (role: Role, isFormer: Bool)? {
    if let open = openRoles.first { return (open, false) }
    return Self.latestFirst(roles) { $0.to?.value }.first.map { ($0, true) }
  }

  private static func latestFirst(_ roles: [Role], by date: (Role) -> EDTFDate?) -> [Role] {
    roles.enumerated().sorted { left, right in
      switch (date(left.element), date(right.element)) {
      case (let leftDate?, let rightDate?) where leftDate != rightDate: leftDate > rightDate
      case (.some, nil): true
      case (nil, .some): false
      default: left.offset < right.offset
      }
    }.map(\.element)
  }
}

extension Expert.Role {
  /// Whether nobody says that it has ended.
  var isOpen: Bool {
    guard let to = to?.value else { return true }
    if case .interval(.from(_, end: .open)) = to.value { return true }
    return false
  }

  enum Coverage {
    case surely, perhaps, no
  }

  /// Whether the role was held at a date: surely, where it had begun by the date's first day and had
  /// not ended before its last, wherever within their own bounds its beginning and end lie; perhaps,
  /// where that depends on them. A role without any date is known to be held at none.
  func covers(_ date: EDTFDate) -> Coverage {
    guard from != nil || to != nil, let first = date.earliest, let last = date.latest else {
      return .no
    }
    if let begins = from?.value.earliest, begins > first { return .no }
    if let ends = to?.value.latest, ends < last { return .no }
    let hasBegun = from.map { $0.value.isSure && ($0.value.latest.map { $0 <= first } ?? false) }
    let hasNotEnded = to.map { $0.value.isSure && ($0.value.earliest.map { $0 >= last } ?? false) }
    return (hasBegun ?? true) && (hasNotEnded ?? true) && date.isSure ? .surely : .perhaps
  }
}

extension EDTFDate {
  fileprivate var isSure: Bool { !isUncertain && !isApproximate }
}
