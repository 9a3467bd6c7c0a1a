dossierPreviews("arguments",{"alone":["Argument","The harbour could be saved","no source that is published here holds it"],"silted":["Argument","The harbour silted up","Ann Lee"]})
