#include "CMarkdownMemory.h"

#include <cmark-gfm.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define SEES_EACH_BLOCK 1
#endif
#endif

enum { PIECE = 64 * 1024, KEPT_PIECES = 8, ALIGNMENT = 16 };

typedef struct piece {
  struct piece *next;
  size_t room, used;
  _Alignas(ALIGNMENT) unsigned char bytes[];
} piece;

/* Before each block, since cmark-gfm does not say how large a block is that it resizes. */
typedef struct {
  _Alignas(ALIGNMENT) size_t size;
} heading;

struct dossier_memory {
  piece *pieces;
};

static _Thread_local dossier_memory *current;
/* Pieces that this thread's last trees left. */
static _Thread_local piece *kept;
static _Thread_local int kept_count;

static void *required(void *block) {
  if (!block) {
    fputs("dossier: out of memory\n", stderr);
    abort();
  }
  return block;
}

static size_t rounded(size_t size) { return (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1); }

static piece *new_piece(size_t size) {
  piece *found = kept;
  if (size <= PIECE && found) {
    kept = found->next;
    kept_count -= 1;
  } else {
    size_t room = size <= PIECE ? PIECE : size;
    found = required(malloc(sizeof(piece) + room));
    found->room = room;
  }
  found->used = 0;
  return found;
}

/* A block longer than half a piece gets one of its own, behind the first, which still has room. */
static unsigned char *take(dossier_memory *memory, size_t size) {
  size_t whole = sizeof(heading) + rounded(size);
  piece *first = memory->pieces;
  if (first->room - first->used < whole) {
    piece *added = new_piece(whole);
    if (whole > PIECE / 2) {
      added->next = first->next;
      first->next = added;
    } else {
      added->next = first;
      memory->pieces = added;
    }
    first = added;
  }
  heading *block = (heading *)(first->bytes + first->used);
  first->used += whole;
  block->size = size;
  return (unsigned char *)(block + 1);
}

/* Whether a block is the last of the first piece, so that it can grow, or be taken back. */
static int is_last(const heading *block) {
  const piece *first = current->pieces;
  uintptr_t start = (uintptr_t)first->bytes, at = (uintptr_t)block;
  return at >= start && at < start + first->used
         && at + sizeof(heading) + rounded(block->size) == start + first->used;
}

static void *memory_calloc(size_t count, size_t size) {
  if (size && count > (SIZE_MAX - PIECE) / size) required(NULL);
  if (!current) return required(calloc(count, size));
  return memset(take(current, count * size), 0, count * size);
}

static void memory_release(void *pointer) {
  if (!pointer || !current) return;
  heading *block = (heading *)pointer - 1;
  if (is_last(block)) current->pieces->used -= sizeof(heading) + rounded(block->size);
}

static void *memory_realloc(void *pointer, size_t size) {
  if (size > SIZE_MAX - PIECE) required(NULL);
  if (!current) return required(realloc(pointer, size));
  if (!pointer) return take(current, size);
  heading *block = (heading *)pointer - 1;
  if (size <= block->size) return pointer;
  piece *first = current->pieces;
  size_t more = rounded(size) - rounded(block->size);
  if (is_last(block) && first->room - first->used >= more) {
    first->used += more;
    block->size = size;
    return pointer;
  }
  return memcpy(take(current, size), pointer, block->size);
}

static cmark_mem functions = {memory_calloc, memory_realloc, memory_release};

dossier_memory *dossier_memory_new(void) {
#ifdef SEES_EACH_BLOCK
  return NULL;
#else
  dossier_memory *memory = required(malloc(sizeof(dossier_memory)));
  memory->pieces = new_piece(PIECE);
  memory->pieces->next = NULL;
  return memory;
#endif
}

void dossier_memory_free(dossier_memory *memory) {
  if (!memory) return;
  for (piece *one = memory->pieces, *next; one; one = next) {
    next = one->next;
    if (one->room == PIECE && kept_count < KEPT_PIECES) {
      one->next = kept;
      kept = one;
      kept_count += 1;
    } else {
      free(one);
    }
  }
  free(memory);
}

dossier_memory *dossier_memory_enter(dossier_memory *memory) {
  dossier_memory *before = current;
  current = memory;
  return before;
}

void *dossier_memory_functions(void) {
#ifdef SEES_EACH_BLOCK
  return cmark_get_default_mem_allocator();
#else
  return &functions;
#endif
}
