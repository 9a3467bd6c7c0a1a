dossierPreviews("events",{"flood":{"lines":["Event","The great flood","2 March 1999","The quay"]},"meeting":{"lines":["Event","A meeting of the board","2000"],"text":"Nobody took minutes."}})
