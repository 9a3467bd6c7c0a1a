// Adds to the list of notes, which is whole without it: shows only those on one entry, of one kind, by
// one editor or of one year. What can be chosen, and every word, stands in the page.
(function () {
  "use strict"

  var form = document.getElementById("filters")
  var items = document.querySelectorAll(".note-item")
  if (!form || !items.length) return

  function apply() {
    var selects = Array.from(form.querySelectorAll("select"))
    var shown = 0
    items.forEach(function (item) {
      item.hidden = !selects.every(function (select) {
        return !select.value || item.dataset[select.name] === select.value
      })
      if (!item.hidden) shown += 1
    })
    form.querySelector(".shown").textContent = String(shown)
    // Nothing to show again while all is shown.
    form.querySelector("[type=reset]").hidden = selects.every(function (select) { return !select.value })
  }

  form.hidden = false
  form.addEventListener("change", apply)
  form.addEventListener("submit", function (event) { event.preventDefault() })
  form.addEventListener("reset", function () { setTimeout(apply) })
  apply()
})()
