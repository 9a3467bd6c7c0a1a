#ifndef DOSSIER_CCMARKGFM_SHIM_H
#define DOSSIER_CCMARKGFM_SHIM_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

// Debian ships cmark-gfm's inner headers too. With them a node's text is read where it lies; without
// them (Homebrew) the public calls are used, which copy each text, and footnotes have no names.
#if __has_include(<cmark-gfm/node.h>) && !defined(DOSSIER_CMARK_PUBLIC_ONLY)
#include <cmark-gfm/node.h>
#define DOSSIER_CMARK_NODES_OPEN 1
#endif

// Node types of extensions are numbered as the extensions are registered.
extern cmark_node_type CMARK_NODE_TABLE;
extern cmark_node_type CMARK_NODE_TABLE_ROW;
extern cmark_node_type CMARK_NODE_TABLE_CELL;
extern cmark_node_type CMARK_NODE_STRIKETHROUGH;

// A node is a `void *` to Swift, since `cmark_node` is whole here and opaque there.
typedef struct {
  const uint8_t *data;
  int length;
} dossier_text;

typedef enum {
  DOSSIER_OTHER, DOSSIER_QUOTATION, DOSSIER_LIST, DOSSIER_ITEM, DOSSIER_CODE_BLOCK,
  DOSSIER_HTML_BLOCK, DOSSIER_PARAGRAPH, DOSSIER_HEADING, DOSSIER_RULE,
  DOSSIER_FOOTNOTE_DEFINITION, DOSSIER_TABLE, DOSSIER_ROW, DOSSIER_CELL, DOSSIER_TEXT,
  DOSSIER_SOFT_BREAK, DOSSIER_LINE_BREAK, DOSSIER_CODE, DOSSIER_HTML_INLINE, DOSSIER_EMPHASIS,
  DOSSIER_STRONG, DOSSIER_LINK, DOSSIER_IMAGE, DOSSIER_FOOTNOTE_REFERENCE, DOSSIER_STRIKETHROUGH
} dossier_kind;

static inline dossier_kind dossier_node_kind(void *node) {
  cmark_node_type type = cmark_node_get_type((cmark_node *)node);
  switch (type) {
  case CMARK_NODE_TEXT: return DOSSIER_TEXT;
  case CMARK_NODE_PARAGRAPH: return DOSSIER_PARAGRAPH;
  case CMARK_NODE_SOFTBREAK: return DOSSIER_SOFT_BREAK;
  case CMARK_NODE_LINEBREAK: return DOSSIER_LINE_BREAK;
  case CMARK_NODE_CODE: return DOSSIER_CODE;
  case CMARK_NODE_HTML_INLINE: return DOSSIER_HTML_INLINE;
  case CMARK_NODE_EMPH: return DOSSIER_EMPHASIS;
  case CMARK_NODE_STRONG: return DOSSIER_STRONG;
  case CMARK_NODE_LINK: return DOSSIER_LINK;
  case CMARK_NODE_IMAGE: return DOSSIER_IMAGE;
  case CMARK_NODE_FOOTNOTE_REFERENCE: return DOSSIER_FOOTNOTE_REFERENCE;
  case CMARK_NODE_BLOCK_QUOTE: return DOSSIER_QUOTATION;
  case CMARK_NODE_LIST: return DOSSIER_LIST;
  case CMARK_NODE_ITEM: return DOSSIER_ITEM;
  case CMARK_NODE_CODE_BLOCK: return DOSSIER_CODE_BLOCK;
  case CMARK_NODE_HTML_BLOCK: return DOSSIER_HTML_BLOCK;
  case CMARK_NODE_HEADING: return DOSSIER_HEADING;
  case CMARK_NODE_THEMATIC_BREAK: return DOSSIER_RULE;
  case CMARK_NODE_FOOTNOTE_DEFINITION: return DOSSIER_FOOTNOTE_DEFINITION;
  default: break;
  }
  if (type == CMARK_NODE_TABLE) return DOSSIER_TABLE;
  if (type == CMARK_NODE_TABLE_ROW) return DOSSIER_ROW;
  if (type == CMARK_NODE_TABLE_CELL) return DOSSIER_CELL;
  if (type == CMARK_NODE_STRIKETHROUGH) return DOSSIER_STRIKETHROUGH;
  return DOSSIER_OTHER;
}

static inline void *dossier_node_next(void *node) { return cmark_node_next((cmark_node *)node); }
static inline void *dossier_node_parent(void *node) { return cmark_node_parent((cmark_node *)node); }
static inline void *dossier_node_first_child(void *node) {
  return cmark_node_first_child((cmark_node *)node);
}

static inline dossier_text dossier_c_string(const char *string) {
  dossier_text text = {(const uint8_t *)string, string ? (int)strlen(string) : 0};
  return text;
}

#ifdef DOSSIER_CMARK_NODES_OPEN
static inline dossier_text dossier_chunk(cmark_chunk chunk) {
  dossier_text text = {chunk.data, chunk.len};
  return text;
}
static inline dossier_text dossier_node_literal(void *node) {
  cmark_node *open = (cmark_node *)node;
  return dossier_chunk(open->type == CMARK_NODE_CODE_BLOCK ? open->as.code.literal : open->as.literal);
}
static inline dossier_text dossier_node_info(void *node) {
  return dossier_chunk(((cmark_node *)node)->as.code.info);
}
static inline dossier_text dossier_node_url(void *node) {
  return dossier_chunk(((cmark_node *)node)->as.link.url);
}
static inline dossier_text dossier_node_title(void *node) {
  return dossier_chunk(((cmark_node *)node)->as.link.title);
}
// A definition's name; how often a definition is referred to, or which of these a reference is.
static inline dossier_text dossier_footnote_name(void *node) {
  return dossier_chunk(((cmark_node *)node)->as.literal);
}
static inline int dossier_footnote_count(void *node) { return ((cmark_node *)node)->footnote.def_count; }
#else
static inline dossier_text dossier_node_literal(void *node) {
  return dossier_c_string(cmark_node_get_literal((cmark_node *)node));
}
static inline dossier_text dossier_node_info(void *node) {
  return dossier_c_string(cmark_node_get_fence_info((cmark_node *)node));
}
static inline dossier_text dossier_node_url(void *node) {
  return dossier_c_string(cmark_node_get_url((cmark_node *)node));
}
static inline dossier_text dossier_node_title(void *node) {
  return dossier_c_string(cmark_node_get_title((cmark_node *)node));
}
static inline dossier_text dossier_footnote_name(void *node) {
  (void)node;
  return dossier_c_string(NULL);
}
static inline int dossier_footnote_count(void *node) {
  (void)node;
  return 1;
}
#endif

static inline void dossier_node_set_literal(void *node, const char *text) {
  cmark_node_set_literal((cmark_node *)node, text);
}
static inline void dossier_node_set_info(void *node, const char *text) {
  cmark_node_set_fence_info((cmark_node *)node, text);
}
static inline void dossier_node_set_url(void *node, const char *text) {
  cmark_node_set_url((cmark_node *)node, text);
}
static inline void dossier_node_set_title(void *node, const char *text) {
  cmark_node_set_title((cmark_node *)node, text);
}

static inline int dossier_heading_level(void *node) {
  return cmark_node_get_heading_level((cmark_node *)node);
}
static inline int dossier_list_is_ordered(void *node) {
  return cmark_node_get_list_type((cmark_node *)node) == CMARK_ORDERED_LIST;
}
static inline int dossier_list_start(void *node) { return cmark_node_get_list_start((cmark_node *)node); }
static inline int dossier_list_is_tight(void *node) {
  return cmark_node_get_list_tight((cmark_node *)node);
}
static inline int dossier_item_is_task(void *node) {
  return cmark_node_get_syntax_extension((cmark_node *)node) != NULL;
}
static inline int dossier_item_is_checked(void *node) {
  return cmark_gfm_extensions_get_tasklist_item_checked((cmark_node *)node);
}
static inline int dossier_row_is_header(void *node) {
  return cmark_gfm_extensions_get_table_row_is_header((cmark_node *)node);
}
static inline dossier_text dossier_table_alignments(void *node) {
  dossier_text text = {cmark_gfm_extensions_get_table_alignments((cmark_node *)node),
                       cmark_gfm_extensions_get_table_columns((cmark_node *)node)};
  return text;
}

// Lines and columns count from 1, columns in bytes.
static inline int dossier_start_line(void *node) { return cmark_node_get_start_line((cmark_node *)node); }
static inline int dossier_end_line(void *node) { return cmark_node_get_end_line((cmark_node *)node); }
static inline int dossier_start_column(void *node) {
  return cmark_node_get_start_column((cmark_node *)node);
}
static inline int dossier_end_column(void *node) { return cmark_node_get_end_column((cmark_node *)node); }

static inline void *dossier_parser_new(int options, void *memory) {
  return cmark_parser_new_with_mem(options, (cmark_mem *)memory);
}
static inline void dossier_parser_free(void *parser) { cmark_parser_free((cmark_parser *)parser); }
static inline void dossier_parser_attach(void *parser, void *extension) {
  cmark_parser_attach_syntax_extension((cmark_parser *)parser, (cmark_syntax_extension *)extension);
}
static inline void dossier_parser_feed(void *parser, const void *bytes, size_t count) {
  cmark_parser_feed((cmark_parser *)parser, (const char *)bytes, count);
}
static inline void *dossier_parser_finish(void *parser) {
  return cmark_parser_finish((cmark_parser *)parser);
}
static inline void dossier_tree_free(void *root) { cmark_node_free((cmark_node *)root); }
static inline char *dossier_render(void *root, int options) {
  return cmark_render_html((cmark_node *)root, options, NULL);
}
static inline void *dossier_find_extension(const char *name) {
  return cmark_find_syntax_extension(name);
}

// Makes an extension's special characters special for good, and takes them from the extension, so
// that no parse edits cmark's global table for it any more.
static inline void dossier_settle_special_characters(void *extension) {
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  cmark_parser_attach_syntax_extension(parser, (cmark_syntax_extension *)extension);
  cmark_manage_extensions_special_characters(parser, 1);
  cmark_parser_free(parser);
  cmark_syntax_extension_set_special_inline_chars((cmark_syntax_extension *)extension, NULL);
}

#endif
