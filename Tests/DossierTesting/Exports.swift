@_exported import DossierRandom
