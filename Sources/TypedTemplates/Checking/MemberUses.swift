/// Which members of which records a program asks for, and which programs it includes.
struct MemberUses {
  /// By the names of record types; types of one name share their slots.
  private(set) var slots: [String: Set<Int>] = [:]
  /// Of a page's program: the slots of the page whose members are the template's names.
  private(set) var names: Set<Int> = []
  private(set) var includes: Set<Int> = []

  mutating func insert(_ slot: Int, of type: String) { slots[type, default: []].insert(slot) }

  mutating func insert(name slot: Int) { names.insert(slot) }

  mutating func insert(include program: Int) { includes.insert(program) }

  private mutating func formUnion(_ other: MemberUses) {
    slots.merge(other.slots) { $0.union($1) }
    names.formUnion(other.names)
  }

  /// The slots that a program and all that it includes ask for.
  static func reached(from program: Int, in programs: [MemberUses]) -> MemberUses {
    var uses = MemberUses()
    var seen: Set = [program]
    var waiting = [program]
    while let next = waiting.popLast() {
      uses.formUnion(programs[next])
      waiting += programs[next].includes.filter { seen.insert($0).inserted }
    }
    return uses
  }
}
