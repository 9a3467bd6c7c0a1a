dossierPreviews("pages",{"about":["Page","About"]})
