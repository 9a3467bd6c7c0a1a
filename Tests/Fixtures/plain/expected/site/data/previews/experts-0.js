dossierPreviews("experts",{"ada-arch":["Person","Ada Arch","Builder, The Works"],"herald":["Organisation","The Herald"]})
