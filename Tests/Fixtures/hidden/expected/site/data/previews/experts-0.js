dossierPreviews("experts",{"ann":{"lines":["Person","Ann Lee"],"text":"She speaks."}})
