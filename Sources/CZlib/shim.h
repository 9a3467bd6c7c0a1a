#ifndef DOSSIER_ZLIB_SHIM_H
#define DOSSIER_ZLIB_SHIM_H

#include <zlib.h>

/* Begins to unpack bare DEFLATE (RFC 1951): a macro in zlib, which Swift can't call. */
static inline int dossier_begin_inflation(z_stream *stream) { return inflateInit2(stream, -15); }

#endif
