// Written by scripts/embed-theme; a test holds the list equal to the folder Templates/.
#include "CTheme.h"

static const unsigned char file0[] = {
#embed "../../Templates/apparatus.html" suffix(, )
0};

static const unsigned char file1[] = {
#embed "../../Templates/argument-item.html" suffix(, )
0};

static const unsigned char file2[] = {
#embed "../../Templates/argument.html" suffix(, )
0};

static const unsigned char file3[] = {
#embed "../../Templates/arguments.html" suffix(, )
0};

static const unsigned char file4[] = {
#embed "../../Templates/article-item.html" suffix(, )
0};

static const unsigned char file5[] = {
#embed "../../Templates/article.html" suffix(, )
0};

static const unsigned char file6[] = {
#embed "../../Templates/articles.html" suffix(, )
0};

static const unsigned char file7[] = {
#embed "../../Templates/assets/dossier.css" suffix(, )
0};

static const unsigned char file8[] = {
#embed "../../Templates/assets/dossier.js" suffix(, )
0};

static const unsigned char file9[] = {
#embed "../../Templates/assets/favicon.svg" suffix(, )
0};

static const unsigned char file10[] = {
#embed "../../Templates/assets/search.css" suffix(, )
0};

static const unsigned char file11[] = {
#embed "../../Templates/assets/search.js" suffix(, )
0};

static const unsigned char file12[] = {
#embed "../../Templates/author.html" suffix(, )
0};

static const unsigned char file13[] = {
#embed "../../Templates/backlinks.html" suffix(, )
0};

static const unsigned char file14[] = {
#embed "../../Templates/body.html" suffix(, )
0};

static const unsigned char file15[] = {
#embed "../../Templates/cited.html" suffix(, )
0};

static const unsigned char file16[] = {
#embed "../../Templates/commentary.html" suffix(, )
0};

static const unsigned char file17[] = {
#embed "../../Templates/contents.html" suffix(, )
0};

static const unsigned char file18[] = {
#embed "../../Templates/corrections.html" suffix(, )
0};

static const unsigned char file19[] = {
#embed "../../Templates/date.html" suffix(, )
0};

static const unsigned char file20[] = {
#embed "../../Templates/editor.html" suffix(, )
0};

static const unsigned char file21[] = {
#embed "../../Templates/entry-end.html" suffix(, )
0};

static const unsigned char file22[] = {
#embed "../../Templates/entry-item.html" suffix(, )
0};

static const unsigned char file23[] = {
#embed "../../Templates/event-item.html" suffix(, )
0};

static const unsigned char file24[] = {
#embed "../../Templates/event.html" suffix(, )
0};

static const unsigned char file25[] = {
#embed "../../Templates/events.html" suffix(, )
0};

static const unsigned char file26[] = {
#embed "../../Templates/expert-item.html" suffix(, )
0};

static const unsigned char file27[] = {
#embed "../../Templates/expert.html" suffix(, )
0};

static const unsigned char file28[] = {
#embed "../../Templates/experts.html" suffix(, )
0};

static const unsigned char file29[] = {
#embed "../../Templates/field.html" suffix(, )
0};

static const unsigned char file30[] = {
#embed "../../Templates/free-page.html" suffix(, )
0};

static const unsigned char file31[] = {
#embed "../../Templates/free-pages.html" suffix(, )
0};

static const unsigned char file32[] = {
#embed "../../Templates/head.html" suffix(, )
0};

static const unsigned char file33[] = {
#embed "../../Templates/held.html" suffix(, )
0};

static const unsigned char file34[] = {
#embed "../../Templates/home.html" suffix(, )
0};

static const unsigned char file35[] = {
#embed "../../Templates/moved.html" suffix(, )
0};

static const unsigned char file36[] = {
#embed "../../Templates/not-found-bare.html" suffix(, )
0};

static const unsigned char file37[] = {
#embed "../../Templates/not-found.html" suffix(, )
0};

static const unsigned char file38[] = {
#embed "../../Templates/note-foot.html" suffix(, )
0};

static const unsigned char file39[] = {
#embed "../../Templates/note-item.html" suffix(, )
0};

static const unsigned char file40[] = {
#embed "../../Templates/note.html" suffix(, )
0};

static const unsigned char file41[] = {
#embed "../../Templates/page.html" suffix(, )
0};

static const unsigned char file42[] = {
#embed "../../Templates/pagination.html" suffix(, )
0};

static const unsigned char file43[] = {
#embed "../../Templates/passage.html" suffix(, )
0};

static const unsigned char file44[] = {
#embed "../../Templates/position.html" suffix(, )
0};

static const unsigned char file45[] = {
#embed "../../Templates/positions.html" suffix(, )
0};

static const unsigned char file46[] = {
#embed "../../Templates/relation.html" suffix(, )
0};

static const unsigned char file47[] = {
#embed "../../Templates/search.html" suffix(, )
0};

static const unsigned char file48[] = {
#embed "../../Templates/side-item.html" suffix(, )
0};

static const unsigned char file49[] = {
#embed "../../Templates/sources.html" suffix(, )
0};

static const unsigned char file50[] = {
#embed "../../Templates/stance.html" suffix(, )
0};

static const unsigned char file51[] = {
#embed "../../Templates/timeline.html" suffix(, )
0};

static const unsigned char file52[] = {
#embed "../../Templates/topic.html" suffix(, )
0};

static const unsigned char file53[] = {
#embed "../../Templates/topics.html" suffix(, )
0};

static const unsigned char file54[] = {
#embed "../../Templates/use.html" suffix(, )
0};

static const unsigned char file55[] = {
#embed "../../Templates/whole-notes.html" suffix(, )
0};

static const unsigned char file56[] = {
#embed "../../Templates/words/en.yaml" suffix(, )
0};

static const DossierThemeFile files[] = {
  {"apparatus.html", file0, sizeof file0 - 1},
  {"argument-item.html", file1, sizeof file1 - 1},
  {"argument.html", file2, sizeof file2 - 1},
  {"arguments.html", file3, sizeof file3 - 1},
  {"article-item.html", file4, sizeof file4 - 1},
  {"article.html", file5, sizeof file5 - 1},
  {"articles.html", file6, sizeof file6 - 1},
  {"assets/dossier.css", file7, sizeof file7 - 1},
  {"assets/dossier.js", file8, sizeof file8 - 1},
  {"assets/favicon.svg", file9, sizeof file9 - 1},
  {"assets/search.css", file10, sizeof file10 - 1},
  {"assets/search.js", file11, sizeof file11 - 1},
  {"author.html", file12, sizeof file12 - 1},
  {"backlinks.html", file13, sizeof file13 - 1},
  {"body.html", file14, sizeof file14 - 1},
  {"cited.html", file15, sizeof file15 - 1},
  {"commentary.html", file16, sizeof file16 - 1},
  {"contents.html", file17, sizeof file17 - 1},
  {"corrections.html", file18, sizeof file18 - 1},
  {"date.html", file19, sizeof file19 - 1},
  {"editor.html", file20, sizeof file20 - 1},
  {"entry-end.html", file21, sizeof file21 - 1},
  {"entry-item.html", file22, sizeof file22 - 1},
  {"event-item.html", file23, sizeof file23 - 1},
  {"event.html", file24, sizeof file24 - 1},
  {"events.html", file25, sizeof file25 - 1},
  {"expert-item.html", file26, sizeof file26 - 1},
  {"expert.html", file27, sizeof file27 - 1},
  {"experts.html", file28, sizeof file28 - 1},
  {"field.html", file29, sizeof file29 - 1},
  {"free-page.html", file30, sizeof file30 - 1},
  {"free-pages.html", file31, sizeof file31 - 1},
  {"head.html", file32, sizeof file32 - 1},
  {"held.html", file33, sizeof file33 - 1},
  {"home.html", file34, sizeof file34 - 1},
  {"moved.html", file35, sizeof file35 - 1},
  {"not-found-bare.html", file36, sizeof file36 - 1},
  {"not-found.html", file37, sizeof file37 - 1},
  {"note-foot.html", file38, sizeof file38 - 1},
  {"note-item.html", file39, sizeof file39 - 1},
  {"note.html", file40, sizeof file40 - 1},
  {"page.html", file41, sizeof file41 - 1},
  {"pagination.html", file42, sizeof file42 - 1},
  {"passage.html", file43, sizeof file43 - 1},
  {"position.html", file44, sizeof file44 - 1},
  {"positions.html", file45, sizeof file45 - 1},
  {"relation.html", file46, sizeof file46 - 1},
  {"search.html", file47, sizeof file47 - 1},
  {"side-item.html", file48, sizeof file48 - 1},
  {"sources.html", file49, sizeof file49 - 1},
  {"stance.html", file50, sizeof file50 - 1},
  {"timeline.html", file51, sizeof file51 - 1},
  {"topic.html", file52, sizeof file52 - 1},
  {"topics.html", file53, sizeof file53 - 1},
  {"use.html", file54, sizeof file54 - 1},
  {"whole-notes.html", file55, sizeof file55 - 1},
  {"words/en.yaml", file56, sizeof file56 - 1},
};

size_t dossier_theme_file_count(void) { return sizeof files / sizeof files[0]; }

DossierThemeFile dossier_theme_file(size_t index) { return files[index]; }
