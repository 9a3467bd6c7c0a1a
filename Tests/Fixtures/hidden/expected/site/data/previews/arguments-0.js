dossierPreviews("arguments",{"silted":["Argument","The harbour silted up","Ann Lee"]})
