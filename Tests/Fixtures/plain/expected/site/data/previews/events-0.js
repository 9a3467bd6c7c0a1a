dossierPreviews("events",{"first-bridge":{"lines":["Event","The first bridge","45 BCE","Rome"]},"the-fall":{"lines":["Event","A bridge falls","1667 or 1668"],"text":"Somewhere."}})
