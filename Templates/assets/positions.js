// Adds to a table of positions that is whole without it: finds people and claims, shows one question
// or one stance alone, and puts the people in another order.
(function () {
  "use strict"

  var tools = document.querySelector(".matrix-tools")
  var table = document.querySelector(".matrix")
  if (!tools || !table) return

  var body = table.tBodies[0]
  var groupHeads = Array.from(table.tHead.rows[0].cells).slice(1)
  var heads = Array.from(table.tHead.rows[1].cells)
  var groupOf = []
  groupHeads.forEach(function (head, group) {
    for (var column = 0; column < head.colSpan; column += 1) groupOf.push(group)
  })
  var claims = heads.map(function (head) {
    return fold(head.textContent + " " + head.firstElementChild.title)
  })
  var rows = Array.from(body.rows).map(function (row, place) {
    return {
      element: row, place: place, name: row.cells[0].textContent,
      time: Number(row.dataset.time), cells: Array.from(row.cells).slice(1),
      count: row.querySelectorAll(".stance-cell").length
    }
  })
  var orders = {
    "": function (one, other) { return one.place - other.place },
    name: function (one, other) {
      return one.name.localeCompare(other.name, document.documentElement.lang)
    },
    count: function (one, other) { return other.count - one.count || one.place - other.place },
    time: function (one, other) { return one.time - other.time }
  }

  function fold(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
  }

  function value(name) {
    return tools.querySelector("[data-by=" + name + "]").value.trim()
  }

  function show() {
    var text = fold(value("text")), question = value("question"), stance = value("stance")
    var isWhole = !text && !question && !stance
    var shownColumns = heads.map(function () { return isWhole })
    var people = 0
    rows.forEach(function (row) {
      var named = fold(row.name).includes(text)
      var isShown = isWhole
      row.cells.forEach(function (cell, column) {
        var fits = cell.querySelector(
          stance ? "[data-stance=" + stance + "]" : ".stance-cell")
        if (!fits || (question && groupOf[column] !== Number(question) - 1)) return
        if (!named && !claims[column].includes(text)) return
        isShown = true
        shownColumns[column] = true
      })
      row.element.hidden = !isShown
      if (isShown) people += 1
    })
    heads.forEach(function (head, column) {
      head.hidden = !shownColumns[column]
      rows.forEach(function (row) { row.cells[column].hidden = !shownColumns[column] })
    })
    groupHeads.forEach(function (head, group) {
      var count = shownColumns.filter(function (isShown, column) {
        return isShown && groupOf[column] === group
      }).length
      head.hidden = count === 0
      if (count) head.colSpan = count
    })
    var status = tools.querySelector("[role=status]")
    status.textContent = status.dataset.pattern
      .replace("{people}", people + "/" + rows.length)
      .replace("{claims}", shownColumns.filter(Boolean).length + "/" + heads.length)
  }

  function sort() {
    var sorted = rows.slice().sort(orders[value("order")])
    sorted.forEach(function (row) { body.append(row.element) })
  }

  tools.hidden = false
  tools.addEventListener("input", function (event) {
    if (event.target.dataset.by === "order") sort()
    else show()
  })
})()
