import CCmarkGFM

/// A node of cmark-gfm's tree; it lives as long as its `CmarkTree`.
///
/// Texts are cmark's own memory: UTF-8, without a terminator.
struct CmarkNode: Equatable {
  let pointer: UnsafeMutableRawPointer

  var kind: dossier_kind { dossier_node_kind(pointer) }
  var next: CmarkNode? { dossier_node_next(pointer).map(CmarkNode.init) }
  var parent: CmarkNode? { dossier_node_parent(pointer).map(CmarkNode.init) }
  var firstChild: CmarkNode? { dossier_node_first_child(pointer).map(CmarkNode.init) }

  var literal: UnsafeBufferPointer<UInt8> { dossier_node_literal(pointer).buffer }
  var info: UnsafeBufferPointer<UInt8> { dossier_node_info(pointer).buffer }
  var url: UnsafeBufferPointer<UInt8> { dossier_node_url(pointer).buffer }
  var title: UnsafeBufferPointer<UInt8> { dossier_node_title(pointer).buffer }
  var alignments: UnsafeBufferPointer<UInt8> { dossier_table_alignments(pointer).buffer }
  /// The name of a footnote's definition, without brackets.
  var footnoteName: UnsafeBufferPointer<UInt8> { dossier_footnote_name(pointer).buffer }
  /// How often a definition is referred to, or which of its references this one is, from 1.
  var footnoteCount: Int { Int(dossier_footnote_count(pointer)) }

  var headingLevel: Int { Int(dossier_heading_level(pointer)) }
  var isOrdered: Bool { dossier_list_is_ordered(pointer) != 0 }
  var isTight: Bool { dossier_list_is_tight(pointer) != 0 }
  var listStart: Int { Int(dossier_list_start(pointer)) }
  var isTask: Bool { dossier_item_is_task(pointer) != 0 }
  var isChecked: Bool { dossier_item_is_checked(pointer) != 0 }
  var isHeaderRow: Bool { dossier_row_is_header(pointer) != 0 }

  /// Lines from 1; 0 where cmark does not know.
  var startLine: Int { Int(dossier_start_line(pointer)) }
  var endLine: Int { Int(dossier_end_line(pointer)) }
  /// Columns from 1, in bytes; 0 or less where cmark does not know.
  var startColumn: Int { Int(dossier_start_column(pointer)) }
  var endColumn: Int { Int(dossier_end_column(pointer)) }

  var isLeaf: Bool {
    switch kind {
    case DOSSIER_HTML_BLOCK, DOSSIER_RULE, DOSSIER_CODE_BLOCK, DOSSIER_TEXT, DOSSIER_SOFT_BREAK,
      DOSSIER_LINE_BREAK, DOSSIER_CODE, DOSSIER_HTML_INLINE, DOSSIER_FOOTNOTE_REFERENCE:
      true
    default: false
    }
  }
}

extension dossier_text {
  var buffer: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: data, count: data == nil ? 0 : Int(length))
  }
}
