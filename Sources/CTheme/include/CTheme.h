#ifndef DOSSIER_CTHEME_H
#define DOSSIER_CTHEME_H
#endif
