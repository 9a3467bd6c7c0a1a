// Adds to what is there to be cited, which is whole without it: the words, the link and the citation of a
// passage in a row each, and buttons that copy. `notes.js` loads it when a reader asks for any of it.
(function () {
  "use strict"

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
    var words = link ? link.href : source.textContent
    if (!navigator.clipboard) return select(source)
    navigator.clipboard.writeText(words).then(done, () => { select(source) })
  }

  function addButton(row, labels) {
    var button = document.createElement("button")
    button.type = "button"
    button.className = "copy"
    button.textContent = labels.copyLabel
    button.setAttribute("aria-label", labels.copyLabel + ": " + row.querySelector("dt").textContent)
    button.addEventListener("click", () => {
      copy(row, () => {
        button.textContent = labels.copied
        setTimeout(() => { button.textContent = labels.copyLabel }, 2000)
      })
    })
    row.querySelector("dt").append(" ", button)
  }

  function addButtons(section) {
    section.querySelectorAll(".citations > div:not(:has(.copy))").forEach(row => {
      addButton(row, section.dataset)
    })
  }

  // The words stand in the fold of a quotation; behind it its citation, a break, and its link.
  function rows(quotation) {
    var labels = quotation.closest("[data-citing]").dataset
    var summary = quotation.querySelector("summary")
    var nodes = Array.from(quotation.querySelector(".folded > p").childNodes)
    var end = nodes.findIndex(node => node.nodeName === "BR")
    var list = document.createElement("dl")
    list.className = "citations"
    ;[
      [labels.words, Array.from(summary.childNodes)],
      [labels.link, nodes.slice(end + 1)],
      [labels.citation, nodes.slice(0, end)],
    ].forEach((pair, index) => {
      var row = document.createElement("div")
      var term = document.createElement("dt")
      var cell = document.createElement("dd")
      term.textContent = pair[0]
      pair[1].forEach(node => { cell.append(node.cloneNode(true)) })
      if (index === 0 && summary.lang) cell.lang = summary.lang
      if (index === 0 && summary.dir) cell.dir = summary.dir
      row.append(term, cell)
      addButton(row, labels)
      list.append(row)
    })
    return list
  }

  // In place of the bare citation.
  function show(quotation) {
    if (quotation.querySelector(".citations")) return
    var bare = quotation.querySelector(".folded > p")
    bare.after(rows(quotation))
    bare.hidden = true
  }

  window.dossierCiting = { addButtons: addButtons, rows: rows, show: show }
})()
