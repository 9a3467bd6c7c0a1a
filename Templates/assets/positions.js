// Adds to a table of positions that is whole without it: finds people and claims, shows one question
// or one stance alone, and puts the people in another order, in the table and in the list that says
// the same; and lights up the row and the column of a cell. What is chosen stands in the address.
(function () {
  "use strict"

  var tools = document.querySelector(".matrix-tools")
  var table = document.querySelector(".matrix")
  if (!tools || !table) return

  var body = table.tBodies[0]
  var groupHeads = Array.from(table.tHead.rows[0].cells).slice(1)
  var heads = Array.from(table.tHead.rows[1].cells)
  var names = ["text", "question", "stance", "order"]
  var stances = ["for", "conditional", "mixed", "against"]
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
      count: row.querySelectorAll(".stance-cell").length,
      list: document.getElementById(row.dataset.who)
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

  function field(name) {
    return tools.querySelector("[data-by=" + name + "]")
  }

  function value(name) {
    return field(name).value.trim()
  }

  // Those who are recorded on one claim come first, those for it before those against.
  function byClaim(id) {
    var column = heads.findIndex(function (head) { return head.dataset.id === id })
    function rank(row) {
      var cell = row.cells[column] && row.cells[column].querySelector("[data-stance]")
      return cell ? stances.indexOf(cell.dataset.stance) : stances.length
    }
    return function (one, other) { return rank(one) - rank(other) || one.place - other.place }
  }

  function show() {
    var text = fold(value("text")), question = value("question"), stance = value("stance")
    var isWhole = !text && !question && !stance
    var shownColumns = heads.map(function () { return isWhole })
    var people = 0
    rows.forEach(function (row) {
      var named = fold(row.name).includes(text)
      var isShown = isWhole
      var fitting = new Set()
      row.cells.forEach(function (cell, column) {
        var fits = cell.querySelector(
          stance ? "[data-stance=" + stance + "]" : ".stance-cell")
        if (!fits || (question && groupOf[column] !== Number(question) - 1)) return
        if (!named && !claims[column].includes(text)) return
        isShown = true
        shownColumns[column] = true
        fitting.add(heads[column].dataset.id)
      })
      row.element.hidden = !isShown
      if (isShown) people += 1
      showList(row.list, isShown, fitting, isWhole)
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

  function showList(list, isShown, fitting, isWhole) {
    if (!list) return
    list.hidden = !isShown
    list.querySelectorAll("li[data-id]").forEach(function (item) {
      item.hidden = !isWhole && !fitting.has(item.dataset.id)
    })
  }

  function sort() {
    var order = value("order")
    rows.slice().sort(orders[order] || byClaim(order)).forEach(function (row) {
      body.append(row.element)
      if (row.list) row.list.parentElement.append(row.list)
    })
  }

  function remember() {
    var query = new URLSearchParams()
    names.forEach(function (name) { if (value(name)) query.set(name, value(name)) })
    var address = location.pathname + (query.toString() ? "?" + query : "") + location.hash
    try { history.replaceState(null, "", address) } catch (error) { /* A frame may forbid it. */ }
  }

  function recall() {
    var query = new URLSearchParams(location.search)
    names.forEach(function (name) {
      var wanted = query.get(name) || ""
      field(name).value = wanted
      // A choice that is no longer there.
      if (field(name).value !== wanted) field(name).value = ""
    })
  }

  // The row lights up by itself.
  var litColumn = -1

  function light(column) {
    if (column === litColumn) return
    ;[[litColumn, false], [column, true]].forEach(function (pair) {
      if (pair[0] < 0) return
      heads[pair[0]].classList.toggle("lit", pair[1])
      rows.forEach(function (row) { row.cells[pair[0]].classList.toggle("lit", pair[1]) })
    })
    litColumn = column
  }

  function columnOf(event) {
    var cell = event.target instanceof Element ? event.target.closest(".matrix td, .matrix th[data-id]") : null
    if (!cell) return -1
    return cell.dataset.id ? heads.indexOf(cell) : cell.cellIndex - 1
  }

  ;["pointerover", "focusin"].forEach(function (type) {
    table.addEventListener(type, function (event) { light(columnOf(event)) })
  })
  ;["pointerleave", "focusout"].forEach(function (type) {
    table.addEventListener(type, function () { light(-1) })
  })

  tools.hidden = false
  recall()
  if (value("order")) sort()
  if (names.some(value)) show()
  tools.addEventListener("input", function (event) {
    if (event.target.dataset.by === "order") sort()
    else show()
    remember()
  })
})()
