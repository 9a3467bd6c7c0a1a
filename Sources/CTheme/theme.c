// Written by scripts/embed-theme; a test holds the list equal to the folder Templates/.
#include "CTheme.h"

static const unsigned char file0[] = {
#embed "../../Templates/apparatus.html" suffix(, )
0};

static const unsigned char file1[] = {
#embed "../../Templates/appearance.html" suffix(, )
0};

static const unsigned char file2[] = {
#embed "../../Templates/argument-item.html" suffix(, )
0};

static const unsigned char file3[] = {
#embed "../../Templates/argument.html" suffix(, )
0};

static const unsigned char file4[] = {
#embed "../../Templates/arguments.html" suffix(, )
0};

static const unsigned char file5[] = {
#embed "../../Templates/article-item.html" suffix(, )
0};

static const unsigned char file6[] = {
#embed "../../Templates/article.html" suffix(, )
0};

static const unsigned char file7[] = {
#embed "../../Templates/articles.html" suffix(, )
0};

static const unsigned char file8[] = {
#embed "../../Templates/assets/cite.js" suffix(, )
0};

static const unsigned char file9[] = {
#embed "../../Templates/assets/commentary.js" suffix(, )
0};

static const unsigned char file10[] = {
#embed "../../Templates/assets/dossier.css" suffix(, )
0};

static const unsigned char file11[] = {
#embed "../../Templates/assets/dossier.js" suffix(, )
0};

static const unsigned char file12[] = {
#embed "../../Templates/assets/favicon.svg" suffix(, )
0};

static const unsigned char file13[] = {
#embed "../../Templates/assets/map.css" suffix(, )
0};

static const unsigned char file14[] = {
#embed "../../Templates/assets/map.js" suffix(, )
0};

static const unsigned char file15[] = {
#embed "../../Templates/assets/moved.js" suffix(, )
0};

static const unsigned char file16[] = {
#embed "../../Templates/assets/notes.css" suffix(, )
0};

static const unsigned char file17[] = {
#embed "../../Templates/assets/notes.js" suffix(, )
0};

static const unsigned char file18[] = {
#embed "../../Templates/assets/pages.css" suffix(, )
0};

static const unsigned char file19[] = {
#embed "../../Templates/assets/positions.js" suffix(, )
0};

static const unsigned char file20[] = {
#embed "../../Templates/assets/previews.css" suffix(, )
0};

static const unsigned char file21[] = {
#embed "../../Templates/assets/previews.js" suffix(, )
0};

static const unsigned char file22[] = {
#embed "../../Templates/assets/scheme.js" suffix(, )
0};

static const unsigned char file23[] = {
#embed "../../Templates/assets/search-excerpts.js" suffix(, )
0};

static const unsigned char file24[] = {
#embed "../../Templates/assets/search-index.js" suffix(, )
0};

static const unsigned char file25[] = {
#embed "../../Templates/assets/search-query.js" suffix(, )
0};

static const unsigned char file26[] = {
#embed "../../Templates/assets/search-results.js" suffix(, )
0};

static const unsigned char file27[] = {
#embed "../../Templates/assets/search-texts.js" suffix(, )
0};

static const unsigned char file28[] = {
#embed "../../Templates/assets/search-words.js" suffix(, )
0};

static const unsigned char file29[] = {
#embed "../../Templates/assets/search.css" suffix(, )
0};

static const unsigned char file30[] = {
#embed "../../Templates/assets/search.js" suffix(, )
0};

static const unsigned char file31[] = {
#embed "../../Templates/assets/timeline.css" suffix(, )
0};

static const unsigned char file32[] = {
#embed "../../Templates/assets/timeline.js" suffix(, )
0};

static const unsigned char file33[] = {
#embed "../../Templates/assets/unpublished.css" suffix(, )
0};

static const unsigned char file34[] = {
#embed "../../Templates/at-source.html" suffix(, )
0};

static const unsigned char file35[] = {
#embed "../../Templates/author.html" suffix(, )
0};

static const unsigned char file36[] = {
#embed "../../Templates/authors.html" suffix(, )
0};

static const unsigned char file37[] = {
#embed "../../Templates/backlinks.html" suffix(, )
0};

static const unsigned char file38[] = {
#embed "../../Templates/body-part.html" suffix(, )
0};

static const unsigned char file39[] = {
#embed "../../Templates/body.html" suffix(, )
0};

static const unsigned char file40[] = {
#embed "../../Templates/cited.html" suffix(, )
0};

static const unsigned char file41[] = {
#embed "../../Templates/collation-bars.html" suffix(, )
0};

static const unsigned char file42[] = {
#embed "../../Templates/collation-figures.html" suffix(, )
0};

static const unsigned char file43[] = {
#embed "../../Templates/collation-summary.html" suffix(, )
0};

static const unsigned char file44[] = {
#embed "../../Templates/commentary-view.html" suffix(, )
0};

static const unsigned char file45[] = {
#embed "../../Templates/commentary.html" suffix(, )
0};

static const unsigned char file46[] = {
#embed "../../Templates/compared-side.html" suffix(, )
0};

static const unsigned char file47[] = {
#embed "../../Templates/compared-words.html" suffix(, )
0};

static const unsigned char file48[] = {
#embed "../../Templates/comparison.html" suffix(, )
0};

static const unsigned char file49[] = {
#embed "../../Templates/contents.html" suffix(, )
0};

static const unsigned char file50[] = {
#embed "../../Templates/context-item.html" suffix(, )
0};

static const unsigned char file51[] = {
#embed "../../Templates/corrected.html" suffix(, )
0};

static const unsigned char file52[] = {
#embed "../../Templates/correction-item.html" suffix(, )
0};

static const unsigned char file53[] = {
#embed "../../Templates/corrections.html" suffix(, )
0};

static const unsigned char file54[] = {
#embed "../../Templates/date.html" suffix(, )
0};

static const unsigned char file55[] = {
#embed "../../Templates/editor.html" suffix(, )
0};

static const unsigned char file56[] = {
#embed "../../Templates/entry-end.html" suffix(, )
0};

static const unsigned char file57[] = {
#embed "../../Templates/entry-item.html" suffix(, )
0};

static const unsigned char file58[] = {
#embed "../../Templates/entry.html" suffix(, )
0};

static const unsigned char file59[] = {
#embed "../../Templates/event-item.html" suffix(, )
0};

static const unsigned char file60[] = {
#embed "../../Templates/event.html" suffix(, )
0};

static const unsigned char file61[] = {
#embed "../../Templates/events.html" suffix(, )
0};

static const unsigned char file62[] = {
#embed "../../Templates/expert-item.html" suffix(, )
0};

static const unsigned char file63[] = {
#embed "../../Templates/expert.html" suffix(, )
0};

static const unsigned char file64[] = {
#embed "../../Templates/experts.html" suffix(, )
0};

static const unsigned char file65[] = {
#embed "../../Templates/field.html" suffix(, )
0};

static const unsigned char file66[] = {
#embed "../../Templates/free-page.html" suffix(, )
0};

static const unsigned char file67[] = {
#embed "../../Templates/free-pages.html" suffix(, )
0};

static const unsigned char file68[] = {
#embed "../../Templates/head.html" suffix(, )
0};

static const unsigned char file69[] = {
#embed "../../Templates/held.html" suffix(, )
0};

static const unsigned char file70[] = {
#embed "../../Templates/home.html" suffix(, )
0};

static const unsigned char file71[] = {
#embed "../../Templates/map-drawing.html" suffix(, )
0};

static const unsigned char file72[] = {
#embed "../../Templates/map-head.html" suffix(, )
0};

static const unsigned char file73[] = {
#embed "../../Templates/map.html" suffix(, )
0};

static const unsigned char file74[] = {
#embed "../../Templates/matrix-tools.html" suffix(, )
0};

static const unsigned char file75[] = {
#embed "../../Templates/matrix.html" suffix(, )
0};

static const unsigned char file76[] = {
#embed "../../Templates/moment-row.html" suffix(, )
0};

static const unsigned char file77[] = {
#embed "../../Templates/moment-said.html" suffix(, )
0};

static const unsigned char file78[] = {
#embed "../../Templates/moment.html" suffix(, )
0};

static const unsigned char file79[] = {
#embed "../../Templates/moved.html" suffix(, )
0};

static const unsigned char file80[] = {
#embed "../../Templates/neighbours.html" suffix(, )
0};

static const unsigned char file81[] = {
#embed "../../Templates/not-found-bare.html" suffix(, )
0};

static const unsigned char file82[] = {
#embed "../../Templates/not-found.html" suffix(, )
0};

static const unsigned char file83[] = {
#embed "../../Templates/note-filters.html" suffix(, )
0};

static const unsigned char file84[] = {
#embed "../../Templates/note-foot.html" suffix(, )
0};

static const unsigned char file85[] = {
#embed "../../Templates/note-item.html" suffix(, )
0};

static const unsigned char file86[] = {
#embed "../../Templates/note-views.html" suffix(, )
0};

static const unsigned char file87[] = {
#embed "../../Templates/note.html" suffix(, )
0};

static const unsigned char file88[] = {
#embed "../../Templates/outline.html" suffix(, )
0};

static const unsigned char file89[] = {
#embed "../../Templates/page.html" suffix(, )
0};

static const unsigned char file90[] = {
#embed "../../Templates/pagination.html" suffix(, )
0};

static const unsigned char file91[] = {
#embed "../../Templates/part-head.html" suffix(, )
0};

static const unsigned char file92[] = {
#embed "../../Templates/passage.html" suffix(, )
0};

static const unsigned char file93[] = {
#embed "../../Templates/position.html" suffix(, )
0};

static const unsigned char file94[] = {
#embed "../../Templates/positions.html" suffix(, )
0};

static const unsigned char file95[] = {
#embed "../../Templates/preview.html" suffix(, )
0};

static const unsigned char file96[] = {
#embed "../../Templates/provenance.html" suffix(, )
0};

static const unsigned char file97[] = {
#embed "../../Templates/quotations.html" suffix(, )
0};

static const unsigned char file98[] = {
#embed "../../Templates/reading-bar.html" suffix(, )
0};

static const unsigned char file99[] = {
#embed "../../Templates/reading.html" suffix(, )
0};

static const unsigned char file100[] = {
#embed "../../Templates/relation.html" suffix(, )
0};

static const unsigned char file101[] = {
#embed "../../Templates/scheme.html" suffix(, )
0};

static const unsigned char file102[] = {
#embed "../../Templates/search.html" suffix(, )
0};

static const unsigned char file103[] = {
#embed "../../Templates/side-item.html" suffix(, )
0};

static const unsigned char file104[] = {
#embed "../../Templates/sources.html" suffix(, )
0};

static const unsigned char file105[] = {
#embed "../../Templates/stance.html" suffix(, )
0};

static const unsigned char file106[] = {
#embed "../../Templates/survivals.html" suffix(, )
0};

static const unsigned char file107[] = {
#embed "../../Templates/survivor.html" suffix(, )
0};

static const unsigned char file108[] = {
#embed "../../Templates/timeline-drawing.html" suffix(, )
0};

static const unsigned char file109[] = {
#embed "../../Templates/timeline-link.html" suffix(, )
0};

static const unsigned char file110[] = {
#embed "../../Templates/timeline-strip.html" suffix(, )
0};

static const unsigned char file111[] = {
#embed "../../Templates/timeline-view-list.html" suffix(, )
0};

static const unsigned char file112[] = {
#embed "../../Templates/timeline-views.html" suffix(, )
0};

static const unsigned char file113[] = {
#embed "../../Templates/timeline.html" suffix(, )
0};

static const unsigned char file114[] = {
#embed "../../Templates/topic.html" suffix(, )
0};

static const unsigned char file115[] = {
#embed "../../Templates/topics.html" suffix(, )
0};

static const unsigned char file116[] = {
#embed "../../Templates/unpublished.html" suffix(, )
0};

static const unsigned char file117[] = {
#embed "../../Templates/use.html" suffix(, )
0};

static const unsigned char file118[] = {
#embed "../../Templates/voices.html" suffix(, )
0};

static const unsigned char file119[] = {
#embed "../../Templates/whole-notes.html" suffix(, )
0};

static const unsigned char file120[] = {
#embed "../../Templates/withdrawn.html" suffix(, )
0};

static const unsigned char file121[] = {
#embed "../../Templates/words/en.yaml" suffix(, )
0};

static const DossierThemeFile files[] = {
  {"apparatus.html", file0, sizeof file0 - 1},
  {"appearance.html", file1, sizeof file1 - 1},
  {"argument-item.html", file2, sizeof file2 - 1},
  {"argument.html", file3, sizeof file3 - 1},
  {"arguments.html", file4, sizeof file4 - 1},
  {"article-item.html", file5, sizeof file5 - 1},
  {"article.html", file6, sizeof file6 - 1},
  {"articles.html", file7, sizeof file7 - 1},
  {"assets/cite.js", file8, sizeof file8 - 1},
  {"assets/commentary.js", file9, sizeof file9 - 1},
  {"assets/dossier.css", file10, sizeof file10 - 1},
  {"assets/dossier.js", file11, sizeof file11 - 1},
  {"assets/favicon.svg", file12, sizeof file12 - 1},
  {"assets/map.css", file13, sizeof file13 - 1},
  {"assets/map.js", file14, sizeof file14 - 1},
  {"assets/moved.js", file15, sizeof file15 - 1},
  {"assets/notes.css", file16, sizeof file16 - 1},
  {"assets/notes.js", file17, sizeof file17 - 1},
  {"assets/pages.css", file18, sizeof file18 - 1},
  {"assets/positions.js", file19, sizeof file19 - 1},
  {"assets/previews.css", file20, sizeof file20 - 1},
  {"assets/previews.js", file21, sizeof file21 - 1},
  {"assets/scheme.js", file22, sizeof file22 - 1},
  {"assets/search-excerpts.js", file23, sizeof file23 - 1},
  {"assets/search-index.js", file24, sizeof file24 - 1},
  {"assets/search-query.js", file25, sizeof file25 - 1},
  {"assets/search-results.js", file26, sizeof file26 - 1},
  {"assets/search-texts.js", file27, sizeof file27 - 1},
  {"assets/search-words.js", file28, sizeof file28 - 1},
  {"assets/search.css", file29, sizeof file29 - 1},
  {"assets/search.js", file30, sizeof file30 - 1},
  {"assets/timeline.css", file31, sizeof file31 - 1},
  {"assets/timeline.js", file32, sizeof file32 - 1},
  {"assets/unpublished.css", file33, sizeof file33 - 1},
  {"at-source.html", file34, sizeof file34 - 1},
  {"author.html", file35, sizeof file35 - 1},
  {"authors.html", file36, sizeof file36 - 1},
  {"backlinks.html", file37, sizeof file37 - 1},
  {"body-part.html", file38, sizeof file38 - 1},
  {"body.html", file39, sizeof file39 - 1},
  {"cited.html", file40, sizeof file40 - 1},
  {"collation-bars.html", file41, sizeof file41 - 1},
  {"collation-figures.html", file42, sizeof file42 - 1},
  {"collation-summary.html", file43, sizeof file43 - 1},
  {"commentary-view.html", file44, sizeof file44 - 1},
  {"commentary.html", file45, sizeof file45 - 1},
  {"compared-side.html", file46, sizeof file46 - 1},
  {"compared-words.html", file47, sizeof file47 - 1},
  {"comparison.html", file48, sizeof file48 - 1},
  {"contents.html", file49, sizeof file49 - 1},
  {"context-item.html", file50, sizeof file50 - 1},
  {"corrected.html", file51, sizeof file51 - 1},
  {"correction-item.html", file52, sizeof file52 - 1},
  {"corrections.html", file53, sizeof file53 - 1},
  {"date.html", file54, sizeof file54 - 1},
  {"editor.html", file55, sizeof file55 - 1},
  {"entry-end.html", file56, sizeof file56 - 1},
  {"entry-item.html", file57, sizeof file57 - 1},
  {"entry.html", file58, sizeof file58 - 1},
  {"event-item.html", file59, sizeof file59 - 1},
  {"event.html", file60, sizeof file60 - 1},
  {"events.html", file61, sizeof file61 - 1},
  {"expert-item.html", file62, sizeof file62 - 1},
  {"expert.html", file63, sizeof file63 - 1},
  {"experts.html", file64, sizeof file64 - 1},
  {"field.html", file65, sizeof file65 - 1},
  {"free-page.html", file66, sizeof file66 - 1},
  {"free-pages.html", file67, sizeof file67 - 1},
  {"head.html", file68, sizeof file68 - 1},
  {"held.html", file69, sizeof file69 - 1},
  {"home.html", file70, sizeof file70 - 1},
  {"map-drawing.html", file71, sizeof file71 - 1},
  {"map-head.html", file72, sizeof file72 - 1},
  {"map.html", file73, sizeof file73 - 1},
  {"matrix-tools.html", file74, sizeof file74 - 1},
  {"matrix.html", file75, sizeof file75 - 1},
  {"moment-row.html", file76, sizeof file76 - 1},
  {"moment-said.html", file77, sizeof file77 - 1},
  {"moment.html", file78, sizeof file78 - 1},
  {"moved.html", file79, sizeof file79 - 1},
  {"neighbours.html", file80, sizeof file80 - 1},
  {"not-found-bare.html", file81, sizeof file81 - 1},
  {"not-found.html", file82, sizeof file82 - 1},
  {"note-filters.html", file83, sizeof file83 - 1},
  {"note-foot.html", file84, sizeof file84 - 1},
  {"note-item.html", file85, sizeof file85 - 1},
  {"note-views.html", file86, sizeof file86 - 1},
  {"note.html", file87, sizeof file87 - 1},
  {"outline.html", file88, sizeof file88 - 1},
  {"page.html", file89, sizeof file89 - 1},
  {"pagination.html", file90, sizeof file90 - 1},
  {"part-head.html", file91, sizeof file91 - 1},
  {"passage.html", file92, sizeof file92 - 1},
  {"position.html", file93, sizeof file93 - 1},
  {"positions.html", file94, sizeof file94 - 1},
  {"preview.html", file95, sizeof file95 - 1},
  {"provenance.html", file96, sizeof file96 - 1},
  {"quotations.html", file97, sizeof file97 - 1},
  {"reading-bar.html", file98, sizeof file98 - 1},
  {"reading.html", file99, sizeof file99 - 1},
  {"relation.html", file100, sizeof file100 - 1},
  {"scheme.html", file101, sizeof file101 - 1},
  {"search.html", file102, sizeof file102 - 1},
  {"side-item.html", file103, sizeof file103 - 1},
  {"sources.html", file104, sizeof file104 - 1},
  {"stance.html", file105, sizeof file105 - 1},
  {"survivals.html", file106, sizeof file106 - 1},
  {"survivor.html", file107, sizeof file107 - 1},
  {"timeline-drawing.html", file108, sizeof file108 - 1},
  {"timeline-link.html", file109, sizeof file109 - 1},
  {"timeline-strip.html", file110, sizeof file110 - 1},
  {"timeline-view-list.html", file111, sizeof file111 - 1},
  {"timeline-views.html", file112, sizeof file112 - 1},
  {"timeline.html", file113, sizeof file113 - 1},
  {"topic.html", file114, sizeof file114 - 1},
  {"topics.html", file115, sizeof file115 - 1},
  {"unpublished.html", file116, sizeof file116 - 1},
  {"use.html", file117, sizeof file117 - 1},
  {"voices.html", file118, sizeof file118 - 1},
  {"whole-notes.html", file119, sizeof file119 - 1},
  {"withdrawn.html", file120, sizeof file120 - 1},
  {"words/en.yaml", file121, sizeof file121 - 1},
};

size_t dossier_theme_file_count(void) { return sizeof files / sizeof files[0]; }

DossierThemeFile dossier_theme_file(size_t index) { return files[index]; }
