#ifndef DOSSIER_CTHEME_H
#define DOSSIER_CTHEME_H

#include <stddef.h>

/// One file of the default theme, as it lies in the binary.
typedef struct {
  /// The path below Templates/.
  const char *path;
  const unsigned char *bytes;
  /// In bytes, without the closing zero that follows them.
  size_t count;
} DossierThemeFile;

size_t dossier_theme_file_count(void);

/// The file at an index below the count; files are in order of path, by bytes.
DossierThemeFile dossier_theme_file(size_t index);

#endif
