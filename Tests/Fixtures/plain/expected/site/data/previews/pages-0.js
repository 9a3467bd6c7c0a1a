dossierPreviews("pages",{"about":{"lines":["Page","About"],"text":"See On bridges — and “tunnels” and the words."}})
