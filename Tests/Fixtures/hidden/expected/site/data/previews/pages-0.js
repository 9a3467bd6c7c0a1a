dossierPreviews("pages",{"about":["Page","About this"]})
