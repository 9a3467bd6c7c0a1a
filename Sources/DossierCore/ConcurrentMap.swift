/// Transforms every item on all cores and gives the results in the items' order.
///
/// Items are handed out in chunks, since a task an item costs more than a small item does; a chunk
/// is a sixteenth of each core's share, so that uneven items still even out.
///
/// - Parameter progress: what is told how many items are done.
package func concurrentMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], telling progress: BuildProgress? = nil,
  _ transform: @escaping @Sendable (Item) -> Result
) async -> [Result] {
  guard items.count > 8 else { return items.map(transform) }
  let chunk = max(1, items.count / 64)
  return await withTaskGroup(of: (Int, [Result]).self) { group in
    for start in stride(from: 0, to: items.count, by: chunk) {
      group.addTask {
        let part = items[start..<min(start + chunk, items.count)]
        defer { progress?.advance(by: part.count) }
        return (start, part.map(transform))
      }
    }
    var parts: [(Int, [Result])] = []
    for await part in group { parts.append(part) }
    return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
  }
}
