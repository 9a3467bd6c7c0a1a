dossierPreviews("events",{"flood":["Event","The great flood","2 March 1999","The quay"],"meeting":["Event","A meeting of the board","2000"]})
