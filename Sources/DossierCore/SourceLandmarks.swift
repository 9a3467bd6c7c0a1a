/// What is known of every thousandth byte of a file, so that places in it are found without counting from
/// its beginning: a file with many faults would take the square of their number.
struct SourceLandmarks: Sendable {
  private struct Landmark {
    /// From 1.
    let line: Int
    let lineStart: Int
    /// How many scalars begin between the line's start and here.
    let scalars: Int
  }

  private static let distance = 1 << 10

  private let landmarks: [Landmark]

  init(_ bytes: [UInt8]) {
    var landmarks: [Landmark] = []
    landmarks.reserveCapacity(bytes.count / Self.distance + 1)
    var present = Landmark(line: 1, lineStart: 0, scalars: 0)
    for start in stride(from: 0, through: bytes.count, by: Self.distance) {
      landmarks.append(present)
      present = Self.advanced(
        present, over: start..<min(start + Self.distance, bytes.count), bytes)
    }
    self.landmarks = landmarks
  }

  private static func advanced(
    _ landmark: Landmark, over range: Range<Int>, _ bytes: [UInt8]
  ) -> Landmark {
    var (line, lineStart, scalars) = (landmark.line, landmark.lineStart, landmark.scalars)
    for index in range {
      if bytes[index] == UInt8(ascii: "\n") {
        line += 1
        lineStart = index + 1
        scalars = 0
      } else if bytes[index] & 0xC0 != 0x80 {
        scalars += 1
      }
    }
    return Landmark(line: line, lineStart: lineStart, scalars: scalars)
  }

  private func landmark(at offset: Int, _ bytes: [UInt8]) -> Landmark {
    let number = offset / Self.distance
    return Self.advanced(landmarks[number], over: number * Self.distance..<offset, bytes)
  }

  /// - Parameter offset: within the bytes, or their end.
  func position(at offset: Int, in bytes: [UInt8]) -> SourcePosition {
    let landmark = landmark(at: offset, bytes)
    return SourcePosition(line: landmark.line, column: landmark.scalars + 1)
  }

  /// Where the line of an offset begins.
  func lineStart(at offset: Int, in bytes: [UInt8]) -> Int {
    landmark(at: offset, bytes).lineStart
  }

  /// Where the line of an offset ends, before its line feed.
  func lineEnd(at offset: Int, in bytes: [UInt8]) -> Int {
    var start = offset
    var number = offset / Self.distance + 1
    let line = landmark(at: offset, bytes).line
    if number < landmarks.count, landmarks[number].line == line {
      // The line goes on: the last landmark in it is looked for by halves.
      var end = landmarks.count
      while end - number > 1 {
        let middle = (number + end) / 2
        if landmarks[middle].line == line { number = middle } else { end = middle }
      }
      start = number * Self.distance
    }
    return bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }
}
