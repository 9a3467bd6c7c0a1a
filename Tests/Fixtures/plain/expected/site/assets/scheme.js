// Keeps the scheme of colours that a reader chose, for every page; it runs before anything is shown, so
// that no page flashes in the other one.
(function () {
  "use strict"

  var key = "dossier-scheme"
  var root = document.documentElement
  function stored() {
    try {
      return localStorage.getItem(key)
    } catch (error) {
      return null
    }
  }

  // What a browser's own frame is coloured by follows as well.
  var metas = document.querySelectorAll("meta[name=theme-color][media]")
  var papers = Array.from(metas, function (meta) { return meta.content })
  function follow() {
    var chosen = ["light", "dark"].indexOf(root.dataset.scheme)
    metas.forEach(function (meta, place) { meta.content = papers[chosen < 0 ? place : chosen] })
  }

  var scheme = stored()
  if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme
  follow()
  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll(".scheme input").forEach(function (input) {
      input.checked = input.value === (root.dataset.scheme || "auto")
      input.addEventListener("change", function () {
        if (input.value === "auto") delete root.dataset.scheme
        else root.dataset.scheme = input.value
        follow()
        try {
          localStorage.setItem(key, input.value)
        } catch (error) { /* It holds for this page. */ }
      })
    })
  })
})()
