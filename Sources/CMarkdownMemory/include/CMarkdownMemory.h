#ifndef DOSSIER_CMARKDOWNMEMORY_H
#define DOSSIER_CMARKDOWNMEMORY_H

/* The memory of one tree of cmark-gfm: taken in large pieces, and given back as a whole, without a
   walk over the tree. A parse makes some thousand small blocks, and half of its time went into them. */
typedef struct dossier_memory dossier_memory;

/* NULL with a sanitizer, which is to see each block: cmark-gfm's own allocator serves then. */
dossier_memory *dossier_memory_new(void);
void dossier_memory_free(dossier_memory *memory);

/* Makes a memory the one that this thread's blocks come from, and gives the one of before. Blocks
   may be made, resized and freed only while their memory is entered. */
dossier_memory *dossier_memory_enter(dossier_memory *memory);

/* What cmark_parser_new_with_mem takes. */
void *dossier_memory_functions(void);

#endif
