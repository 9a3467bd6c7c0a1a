// Written by scripts/embed-theme; a test holds the list equal to the folder Templates/.
#include "CTheme.h"

static const unsigned char file0[] = {
#embed "../../Templates/words/dates-en.yaml" suffix(, )
0};

static const unsigned char file1[] = {
#embed "../../Templates/words/en.yaml" suffix(, )
0};

static const DossierThemeFile files[] = {
  {"words/dates-en.yaml", file0, sizeof file0 - 1},
  {"words/en.yaml", file1, sizeof file1 - 1},
};

size_t dossier_theme_file_count(void) { return sizeof files / sizeof files[0]; }

DossierThemeFile dossier_theme_file(size_t index) { return files[index]; }
