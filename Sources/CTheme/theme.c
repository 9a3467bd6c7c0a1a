// Written by scripts/embed-theme; a test holds the list equal to the folder Templates/.
#include "CTheme.h"

static const unsigned char file0[] = {
#embed "../../Templates/words/en.yaml" suffix(, )
0};

static const DossierThemeFile files[] = {
  {"words/en.yaml", file0, sizeof file0 - 1},
};

size_t dossier_theme_file_count(void) { return sizeof files / sizeof files[0]; }

DossierThemeFile dossier_theme_file(size_t index) { return files[index]; }
