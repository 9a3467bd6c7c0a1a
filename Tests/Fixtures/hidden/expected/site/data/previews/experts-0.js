dossierPreviews("experts",{"ann":["Person","Ann Lee"]})
