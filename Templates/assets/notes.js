// Adds to notes and passages, which are whole without it: a note opens where it stands, the page
// staying still; a link to a passage to be cited opens it; and there are buttons that copy.
(function () {
  "use strict"

  // Nothing where the address ends in no text, such as `#%`.
  function target() {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)))
    } catch (error) {
      return null
    }
  }

  document.addEventListener("click", function (event) {
    var link = event.target instanceof Element && event.target.closest(".note-open, .note-more a")
    var note = link && link.closest(".body .note, .body .cites")
    if (!note || note === target() || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    note.classList.toggle("opened")
  })

  function reveal() {
    var place = target()
    var passage = place && place.closest("details.quotation")
    if (!passage || passage.open) return
    passage.open = true
    place.scrollIntoView()
  }

  function select(element) {
    var range = document.createRange()
    range.selectNodeContents(element)
    getSelection().removeAllRanges()
    getSelection().addRange(range)
  }

  // Where the clipboard is not to be had, the words are selected for the reader to copy.
  function copy(row, done) {
    var source = row.querySelector("pre, dd")
    var link = row.querySelector("dd > a")
    var text = link ? link.href : source.textContent
    if (!navigator.clipboard) return select(source)
    navigator.clipboard.writeText(text).then(done, function () { select(source) })
  }

  document.querySelectorAll("[data-copy-label]").forEach(function (section) {
    section.querySelectorAll("[data-copy]").forEach(function (row) {
      var button = document.createElement("button")
      button.type = "button"
      button.className = "copy"
      button.textContent = section.dataset.copyLabel
      button.setAttribute("aria-label", section.dataset.copyLabel + ": " + row.querySelector("dt").textContent)
      button.addEventListener("click", function () {
        copy(row, function () {
          button.textContent = section.dataset.copied
          setTimeout(function () { button.textContent = section.dataset.copyLabel }, 2000)
        })
      })
      row.querySelector("dt").append(" ", button)
    })
  })

  addEventListener("hashchange", reveal)
  reveal()
})()
