// Adds to pages that are whole without it: lights up the words a note speaks of, keeps the present
// page's name in view in the navigation, marks the present part in the contents, and lets `/` lead to
// the search.
(function () {
  "use strict"

  function segments(name) {
    return document.querySelectorAll('mark[data-passages~="' + CSS.escape(name) + '"]')
  }

  function light(name, isLit) {
    segments(name).forEach(function (mark) { mark.classList.toggle("lit", isLit) })
  }

  function nameOf(element) {
    var owner = element.closest(".body .note, .body .cites, .ref a")
    return owner ? owner.id.replace(/^(note|cite|ref)-/, "") : null
  }

  [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]].forEach(
    function (pair) {
      document.addEventListener(pair[0], function (event) {
        var name = event.target instanceof Element ? nameOf(event.target) : null
        if (name) light(name, pair[1])
      })
    })

  document.addEventListener("keydown", function (event) {
    var isTyping = event.target instanceof Element && event.target.closest("input, textarea, select")
    if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    var field = document.querySelector("input[aria-keyshortcuts='/']")
    var way = document.querySelector("a[aria-keyshortcuts='/']")
    if (!field && !way) return
    event.preventDefault()
    if (field) field.focus()
    else location.assign(way.href)
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
