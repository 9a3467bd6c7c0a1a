dossierPreviews("experts",{"ada-arch":{"lines":["Person","Ada Arch","former Builder, The Works"],"text":"She builds."},"herald":{"lines":["Organisation","The Herald"]}})
