/// The locals of all programs that run, one frame after another; a program sees the last one.
///
/// A frame's locals hold what was there before until the program gives them a value, which the
/// compiler lets it do before it asks.
struct Locals: ~Copyable {
  private var memory: UnsafeMutableBufferPointer<TemplateValue>
  /// Where the last frame begins and ends.
  private var base = 0
  private var end = 0

  init() {
    memory = .allocate(capacity: 256)
    memory.initialize(repeating: .none)
  }

  deinit { memory.deallocate() }

  /// A local of the last frame, below the frame's count.
  @inline(__always)
  subscript(local: Int) -> TemplateValue {
    get { memory[base + local] }
    nonmutating set { memory[base + local] = newValue }
  }

  /// Makes room for a frame of so many locals after the last one.
  mutating func reserve(_ count: Int) {
    guard end + count > memory.count else { return }
    let larger = UnsafeMutableBufferPointer<TemplateValue>.allocate(
      capacity: max(end + count, memory.count * 2))
    larger.initialize(repeating: .none)
    _ = larger.update(fromContentsOf: memory)
    memory.deallocate()
    memory = larger
  }

  /// Gives a value to a local of the frame that will be entered, for which there is room.
  func setNext(_ local: Int, to value: TemplateValue) { memory[end + local] = value }

  /// Enters a frame for which there is room; where the frame left began.
  mutating func enter(_ count: Int) -> Int {
    let outer = base
    base = end
    end += count
    return outer
  }

  /// Goes back to the frame that begins at `outer`.
  mutating func leave(to outer: Int) {
    end = base
    base = outer
  }
}
