/// Maps a list in parallel, in chunks of neighbours, and keeps its order.
///
/// A task costs microseconds, so it must do many items' work.
func inChunks<Element: Sendable, Value: Sendable>(
  _ elements: [Element], of size: Int = 64, transform: @escaping @Sendable (Element) -> Value
) async -> [Value] {
  guard elements.count > size else { return elements.map(transform) }
  return await withTaskGroup(of: (Int, [Value]).self) { group in
    for start in stride(from: 0, to: elements.count, by: size) {
      let chunk = elements[start..<min(start + size, elements.count)]
      group.addTask { (start, chunk.map(transform)) }
    }
    var chunks: [(start: Int, values: [Value])] = []
    for await chunk in group { chunks.append(chunk) }
    return chunks.sorted { $0.start < $1.start }.flatMap(\.values)
  }
}
