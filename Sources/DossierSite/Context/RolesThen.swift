import DossierContent
import DossierCore
import DossierGraph

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

extension Expert.Role {
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
