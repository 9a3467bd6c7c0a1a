// Adds to the timeline, which is whole without it: shows only what was said or done by one person, on
// one argument or topic, or of one kind. What can be chosen, and every word, stands in the page; what
// is chosen stands in the address. A drawing wider than the window begins where most of it is.
(function () {
  "use strict"

  var form = document.getElementById("filters")
  var items = document.querySelectorAll(".moment")
  if (!form || !items.length) return

  function holds(item, select) {
    var value = select.value
    return !value || (" " + item.dataset[select.name] + " ").indexOf(" " + value + " ") >= 0
  }

  // A heading stands only over what is shown beneath it.
  function hideEmpty(selector, within) {
    document.querySelectorAll(selector).forEach(function (list) {
      var isEmpty = !list.querySelector(within + ":not([hidden])")
      list.hidden = isEmpty
      var heading = list.previousElementSibling
      if (heading && heading.matches(".month")) heading.hidden = isEmpty
    })
  }

  function apply() {
    var selects = Array.from(form.querySelectorAll("select"))
    var shown = 0
    var hidden = new Set()
    items.forEach(function (item) {
      var isShown = selects.every(function (select) { return holds(item, select) })
      item.hidden = !isShown
      if (isShown) shown += 1
      else hidden.add(item.id)
    })
    hideEmpty(".row", ".moment")
    hideEmpty(".moments", ".moment")
    hideEmpty(".timeline .year", ".moment")
    document.querySelectorAll(".drawing [data-items]").forEach(function (mark) {
      var ids = mark.dataset.items.split(" ")
      mark.classList.toggle("dimmed", ids.every(function (id) { return hidden.has(id) }))
    })
    form.querySelector(".shown").textContent = String(shown)
    // Nothing to show again while all is shown.
    form.querySelector("[type=reset]").hidden = selects.every(function (select) { return !select.value })
  }

  // As a query, since a fragment names an item. What says nothing is left out.
  function remember() {
    var query = new URLSearchParams()
    form.querySelectorAll("select").forEach(function (select) {
      if (select.value) query.set(select.name, select.value)
    })
    var address = location.pathname + (query.toString() ? "?" + query : "") + location.hash
    try { history.replaceState(null, "", address) } catch (error) { /* A frame may forbid it. */ }
  }

  function recall() {
    var query = new URLSearchParams(location.search)
    form.querySelectorAll("select").forEach(function (select) {
      select.value = query.get(select.name) || ""
      // A choice that is not on this page.
      if (select.selectedIndex < 0) select.value = ""
    })
  }

  function change() {
    apply()
    remember()
  }

  // A mark whose item is filtered away still leads to it.
  function reveal() {
    var target = null
    try {
      target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    } catch (error) {
      // The address ends in no text, such as `#%`.
    }
    if (target && target.matches(".moment[hidden]")) {
      form.querySelectorAll("select").forEach(function (select) { select.value = "" })
      change()
      target.scrollIntoView()
    }
  }

  // The place from which a window's width of the drawing shows the most marks.
  function showFullest() {
    var region = document.querySelector(".overview-narrow")
    var room = region ? region.clientWidth : 0
    if (!room || region.scrollWidth <= room) return
    var start = region.firstElementChild.getBoundingClientRect().left
    var places = Array.from(region.querySelectorAll(".mark :is(circle, .hit)"), function (mark) {
      return mark.getBoundingClientRect().left - start
    }).sort(function (one, other) { return one - other })
    var best = 0
    var most = 0
    places.forEach(function (place, first) {
      var end = first
      while (end < places.length && places[end] < place + room * 0.9) end += 1
      if (end - first > most) { most = end - first; best = place }
    })
    region.scrollLeft = best - room * 0.05
  }

  showFullest()
  form.hidden = false
  form.addEventListener("change", change)
  form.addEventListener("submit", function (event) { event.preventDefault() })
  form.addEventListener("reset", function () { setTimeout(change) })
  addEventListener("hashchange", reveal)
  recall()
  apply()
  reveal()
})()
