/// What was looked up of the scalars of one text, which are mostly few: each is kept at a place of its
/// own until another takes it.
struct ScalarMemo<Value> {
  private var known: [(scalar: Unicode.Scalar, value: Value)?] = []

  /// As many as the letters of any alphabet have places of their own.
  private static var places: Int { 256 }

  @inline(__always)
  mutating func value(of scalar: Unicode.Scalar, _ make: (Unicode.Scalar) -> Value) -> Value {
    if known.isEmpty { known = Array(repeating: nil, count: Self.places) }
    let place = Int(truncatingIfNeeded: scalar.value) & (Self.places - 1)
    if let known = known[place], known.scalar == scalar { return known.value }
    let value = make(scalar)
    known[place] = (scalar, value)
    return value
  }
}
