// Adds to pages that are whole without it: keeps the present page's name in view in the navigation, marks
// the present part in the contents, lets Ctrl K or ⌘ K lead to the search, opens what a style sheet can't
// open in an older browser, and fetches previews of links for the first link that is asked for one.
(function () {
  "use strict"

  // With a key beside it: a letter alone would be in the way of those who speak to their machine.
  document.addEventListener("keydown", function (event) {
    if (String(event.key).toLowerCase() !== "k" || event.ctrlKey === event.metaKey) return
    if (event.altKey || event.shiftKey) return
    var field = document.querySelector("input[aria-keyshortcuts]")
    var way = document.querySelector("a[aria-keyshortcuts]")
    if (!field && !way) return
    event.preventDefault()
    if (field) field.focus()
    else location.assign(way.href)
  })

  var own = document.currentScript
  var askings = ["pointerover", "focusin"]
  function fetchPreviews(event) {
    var link = event.target instanceof Element && event.target.closest("main a[href]")
    if (!link || !(event.pointerType === "mouse" || event.type === "focusin" && link.matches(":focus-visible"))) return
    askings.forEach(function (name) { document.removeEventListener(name, fetchPreviews) })
    if (window.dossierPreviews) return
    var script = document.createElement("script")
    script.src = own.dataset.previews
    Object.assign(script.dataset, own.dataset)
    document.head.append(script)
  }
  if (own.dataset.previews) askings.forEach(function (name) { document.addEventListener(name, fetchPreviews) })

  var openings = {
    ".outline-fold": "(max-width: 61.99rem)", ".map-fold": "(min-width: 62rem)", ".matrix-fold": "(min-width: 50rem)"
  }
  if (!CSS.supports("selector(::details-content)")) Object.keys(openings).forEach(function (fold) {
    var isOpen = matchMedia(openings[fold]).matches
    document.querySelectorAll(fold).forEach(function (element) { element.open = isOpen })
  })

  var current = document.querySelector(".masthead nav [aria-current]")
  var row = current && current.closest("ul")
  if (row && row.scrollWidth > row.clientWidth) {
    row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2
  }

  var links = document.querySelectorAll(".rail a[href*='#']")
  if (links.length && "IntersectionObserver" in window) {
    var linkOf = new Map()
    links.forEach(function (link) {
      var heading = document.getElementById(decodeURIComponent(link.hash.slice(1)))
      if (heading) linkOf.set(heading, link)
    })
    var mark = function () {
      var present = null
      linkOf.forEach(function (link, heading) {
        link.classList.remove("current")
        if (heading.getBoundingClientRect().top < innerHeight / 3) present = link
      })
      if (present) present.classList.add("current")
    }
    var observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px" })
    linkOf.forEach(function (_, heading) { observer.observe(heading) })
  }
})()
