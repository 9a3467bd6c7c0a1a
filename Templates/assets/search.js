// The search page: reads what is asked, shows what is found and says so, keeps the query in the address, and
// is worked by keyboard. Every word that readers see is in the page.
(function (index, query, texts, results) {
  "use strict"

  var form = document.getElementById("search")
  if (!form) return
  var field = document.getElementById("search-words")
  var status = document.getElementById("search-status")
  var list = document.getElementById("search-results")
  var everything = document.getElementById("everything")

  // ---- Asking

  var turn = 0

  function search() {
    var mine = ++turn
    var read = query.read(field.value)
    if (!read.words.length) {
      count(null)
      return Promise.resolve(show([], ""))
    }
    everything.hidden = true
    list.setAttribute("aria-busy", "true")
    return index.open().then(function () { return query.answer(read, kind()) }).then(function (ranked) {
      if (mine === turn) count(ranked.ofAllKinds || [])
      return results.sections(ranked, label, form.dataset.more, failed).then(function (sections) {
        if (mine === turn) show(sections, message(ranked))
      })
    }).catch(function () { if (mine === turn) failed() })
  }

  function kind() { return form.elements.kind.value }

  function label(kind) {
    return form.querySelector('input[value="' + kind + '"] + span').textContent
  }

  // How many entries of each kind were found beside its name; how many there are where nothing is asked.
  var counts = Array.from(form.querySelectorAll(".kinds .count"), function (element) {
    return { element: element, kind: element.closest("label").querySelector("input").value, all: element.textContent }
  })

  function count(entries) {
    counts.forEach(function (one) {
      one.element.textContent = entries === null ? one.all : String(entries.filter(function (entry) {
        return !one.kind || index.kindOf(entry) === one.kind
      }).length)
    })
  }

  // ---- Saying what was found

  function filled(text, values) {
    return text.replace(/\{(\w+)\}/g, function (_, name) { return values[name] })
  }

  function message(ranked) {
    var total = ranked.entries.length
    var parts = [filled(total ? form.dataset.found : form.dataset.none, { total: total })]
    if (ranked.near.length) parts.push(filled(form.dataset.near, { list: ranked.near.join(", ") }))
    if (!ranked.isWhole && total) parts.push(form.dataset.some)
    if (ranked.isPartial) parts.push(filled(form.dataset.partial, { total: texts.MOST_READ }))
    return parts.join(" ")
  }

  function failed() {
    list.removeAttribute("aria-busy")
    status.textContent = form.dataset.failed
  }

  function show(sections, text) {
    list.replaceChildren.apply(list, sections)
    list.removeAttribute("aria-busy")
    everything.hidden = field.value.trim() !== ""
    status.textContent = text
  }

  // ---- The address: what is asked stands after `#`, which can be changed from disk as well; `?q=` is read too

  // Whether the query in the address is one to come back to: the next then has an entry of its own in the
  // browser's history. While one types there is one entry for all that the field holds in turn.
  var isSettled = false

  function address() {
    var parts = []
    if (field.value.trim()) parts.push("q=" + encodeURIComponent(field.value.trim()))
    if (kind()) parts.push("kind=" + kind())
    return location.pathname + (parts.length ? "#" + parts.join("&") : "")
  }

  function remember(settles) {
    var wanted = address()
    if (location.pathname + location.search + location.hash !== wanted) {
      if (isSettled) history.pushState(null, "", wanted)
      else history.replaceState(null, "", wanted)
    }
    isSettled = settles
  }

  function recall() {
    var state = new URLSearchParams(location.hash.slice(1))
    if (!state.has("q")) state = new URLSearchParams(location.search)
    field.value = state.get("q") || ""
    var wanted = state.get("kind") || ""
    var choices = Array.from(form.elements.kind)
    if (!choices.some(function (choice) { return choice.value === wanted })) wanted = ""
    choices.forEach(function (choice) { choice.checked = choice.value === wanted })
    isSettled = false
    remember(Boolean(field.value.trim()))
    return search()
  }

  // ---- Keys

  function move(event, step) {
    var stops = [field].concat(Array.from(list.querySelectorAll("a, button")))
    var present = stops.indexOf(document.activeElement)
    var next = present < 0 ? null : stops[present + step]
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  function escape(event) {
    if (list.contains(document.activeElement)) field.focus()
    else if (document.activeElement === field && field.value) {
      event.preventDefault()
      field.value = ""
      ask(true)
    }
  }

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (event.key === "ArrowDown") move(event, 1)
    else if (event.key === "ArrowUp") move(event, -1)
    else if (event.key === "Escape") escape(event)
  })

  // ---- When to ask

  var timer = 0

  function ask(settles) {
    clearTimeout(timer)
    remember(settles)
    return search()
  }

  function askSoon() {
    clearTimeout(timer)
    list.setAttribute("aria-busy", "true")
    timer = setTimeout(function () { ask(false) }, 120)
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault()
    ask(true).then(function () {
      var first = list.querySelector("a")
      if (first) first.focus()
    })
  })
  field.addEventListener("input", function (event) { if (!event.isComposing) askSoon() })
  field.addEventListener("compositionend", askSoon)
  form.addEventListener("change", function (event) {
    if (event.target === field) return
    isSettled = true
    ask(true)
  })
  list.addEventListener("click", function (event) { if (event.target.closest("a")) isSettled = true })
  window.addEventListener("popstate", function () {
    // Other fragments lead to places on the page.
    if (!location.hash || /^#(q|kind)=/.test(location.hash)) recall()
  })

  form.hidden = false
  recall()
  if (!location.hash || field.value) field.focus({ preventScroll: true })
})(window.DossierIndex, window.DossierQuery, window.DossierTexts, window.DossierResults)
