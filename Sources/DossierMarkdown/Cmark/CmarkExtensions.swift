import CCmarkGFM
import CMarkdownMemory
import Synchronization

/// The extensions of cmark-gfm, registered once, before the first parse.
///
/// `cmark_parser_finish` makes the special characters of attached extensions special in a table
/// that all parsers share, and ordinary again at its end, so that parallel parses break one
/// another. Autolink's are therefore made special for good at the start; strikethrough, whose
/// `~` changes how emphasis beside it is read, is attached only to sources that hold one, and
/// these finish one at a time. A source without `~` is not touched by what happens to `~`.
struct CmarkExtensions: @unchecked Sendable {
  // Sendable: the pointers lead to structures that are never written again.
  private let table: UnsafeMutableRawPointer?
  private let strikethrough: UnsafeMutableRawPointer?
  private let autolink: UnsafeMutableRawPointer?
  private let taskList: UnsafeMutableRawPointer?

  static let registered = CmarkExtensions()
  private static let strikethroughLock = Mutex(())

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    table = dossier_find_extension("table")
    strikethrough = dossier_find_extension("strikethrough")
    autolink = dossier_find_extension("autolink")
    taskList = dossier_find_extension("tasklist")
    if let autolink { dossier_settle_special_characters(autolink) }
  }

  /// Parses bytes into the memory that is entered, and gives the root of a tree.
  static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, syntax: CmarkSyntax, holdsTilde: Bool
  ) -> UnsafeMutableRawPointer? {
    let registered = registered
    let functions = dossier_memory_functions()
    guard let parser = dossier_parser_new(syntax.options, functions) else { return nil }
    defer { dossier_parser_free(parser) }
    let locks = syntax.extensions.contains(.strikethrough) && holdsTilde
    registered.attach(syntax.extensions, strikethrough: locks, to: parser)
    dossier_parser_feed(parser, bytes.baseAddress, bytes.count)
    guard locks else { return dossier_parser_finish(parser) }
    let address = strikethroughLock.withLock { _ in UInt(bitPattern: dossier_parser_finish(parser))
    }
    return UnsafeMutableRawPointer(bitPattern: address)
  }

  private func attach(
    _ wanted: CmarkSyntax.Extensions, strikethrough locks: Bool, to parser: UnsafeMutableRawPointer
  ) {
    if wanted.contains(.table), let table { dossier_parser_attach(parser, table) }
    if locks, let strikethrough { dossier_parser_attach(parser, strikethrough) }
    if wanted.contains(.autolink), let autolink { dossier_parser_attach(parser, autolink) }
    if wanted.contains(.taskList), let taskList { dossier_parser_attach(parser, taskList) }
  }
}
