dossierPreviews("pages",{"about":{"lines":["Page","About this"],"text":"How it was made: with an entry that is not published, and with one more."}})
