#ifndef CUNICODE_H
#define CUNICODE_H

#include <stddef.h>
#include <stdint.h>

// The data of Unicode Standard Annex #15 (normalization forms), but for syllables of Hangul, which are
// reckoned. All tables ascend by their first column.

// Where the whole decompositions of a scalar stand among the decomposed scalars. A length of 0: it has no
// canonical one.
typedef struct {
  uint32_t scalar;
  uint16_t compatible;
  uint16_t canonical;
  uint8_t compatible_length;
  uint8_t canonical_length;
} DossierDecomposition;

// Scalars from the first to the last, both included, that have one combining class other than 0.
typedef struct {
  uint32_t first;
  uint32_t last;
  uint8_t number;
} DossierCombiningClass;

// What two scalars become together in form C; by the first scalar, then by the second.
typedef struct {
  uint32_t first;
  uint32_t second;
  uint32_t composed;
} DossierComposition;

const uint32_t *dossier_decomposed_scalars(void);
const DossierDecomposition *dossier_decompositions(void);
size_t dossier_decompositions_count(void);
const DossierCombiningClass *dossier_combining_classes(void);
size_t dossier_combining_classes_count(void);
const DossierComposition *dossier_compositions(void);
size_t dossier_compositions_count(void);

#endif
