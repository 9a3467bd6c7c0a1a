import Foundation

/// What the fuzzer drives; `DOSSIER_FUZZ_TARGET` names it.
enum FuzzTarget: String, CaseIterable {
  case frontMatter = "front-matter"
  case edtf, commentary, links, html, templates, passages, lock, collation, trees, assets

  static let chosen: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["DOSSIER_FUZZ_TARGET"] ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
      let names = allCases.map(\.rawValue).joined(separator: ", ")
      FileHandle.standardError.write(Data("DOSSIER_FUZZ_TARGET must be one of: \(names)\n".utf8))
      exit(2)
    }
    return target
  }()

  func run(_ input: FuzzedInput) {
    switch self {
    case .frontMatter: FrontMatterTarget.run(input)
    case .edtf: EDTFTarget.run(input)
    case .commentary: CommentaryTarget.run(input)
    case .links: LinkTarget.run(input)
    case .html: HTMLTarget.run(input)
    case .templates: TemplateTarget.run(input)
    case .passages: PassageTarget.run(input)
    case .lock: LockTarget.run(input)
    case .collation: CollationTarget.run(input)
    case .trees: TreeTarget.run(input)
    case .assets: AssetTarget.run(input)
    }
  }
}

/// libFuzzer's own loop, which reads the arguments and calls back with each input.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@main
enum Fuzz {
  static func main() {
    _ = FuzzTarget.chosen
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    let status = runDriver(&count, &arguments) { data, count in
      let bytes = Array(UnsafeBufferPointer(start: data, count: count))
      FuzzTarget.chosen.run(FuzzedInput(bytes: bytes))
      return 0
    }
    exit(status)
  }
}
