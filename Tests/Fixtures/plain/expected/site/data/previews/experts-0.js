dossierPreviews("experts",{"ada-arch":["Person","Ada Arch","former Builder, The Works"],"herald":["Organisation","The Herald"]})
