dossierPreviews("events",{"first-bridge":["Event","The first bridge","45 BCE","Rome"],"the-fall":["Event","A bridge falls","1667 or 1668"]})
