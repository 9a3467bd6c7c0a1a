dossierSearch("texts-1",[[{"url":"pages/about.html","kind":"Page","title":"About"},["b-1","See On bridges — and “tunnels” and the words.",""]]]);
