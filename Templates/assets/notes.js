// Adds to notes and passages, which are whole without it: in the margin each group of notes stands where
// there is room for it, and the text stays where it is; a passage opens its note; the bar counts notes and
// says how far one has read; words are cited in place; and there are buttons that copy.
(function () {
  "use strict"

  function all(selector, element) {
    return Array.from((element || document).querySelectorAll(selector))
  }

  var root = document.documentElement
  var wide = matchMedia("screen and (min-width: 50rem)")
  var article = document.querySelector(".article")
  var side = document.querySelector(".side")
  var bodies = all(".body").filter(body => {
    return body.querySelector(":scope > .apparatus")
  })
  var active = null

  // Nothing where the address ends in no text, such as `#%`.
  function target() {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)))
    } catch (error) {
      return null
    }
  }

  function within(selector, element) {
    return element instanceof Element ? element.closest(selector) : null
  }

  // Passages and their notes

  function passagesOf(mark) {
    return mark.dataset.passages.split(" ")
  }

  function noteOf(name) {
    return document.getElementById("note-" + name) || document.getElementById("cite-" + name)
  }

  function nameOf(note) {
    return note.id.replace(/^(note|cite)-/, "")
  }

  function markOf(note) {
    return document.querySelector('mark[data-passages~="' + CSS.escape(nameOf(note)) + '"]')
  }

  function isShown(element) {
    return element.getClientRects().length > 0
  }

  // Where notes stand in the margin

  var levels = ["whole", "open", "ample", "brief", "titles", "numbers"]
  // How far below its passage, in pixels, a group may begin before the notes above it show less.
  var drifts = [48, 48, 56, 64, 320]
  // In a wide window notes are whole for as long as that is near.
  var roomy = matchMedia("(min-width: 100rem)")
  // A line that only counts citations may stand lower still.
  var extra = 12
  var gap = 12

  function groupsOf(body) {
    var base = body.getBoundingClientRect().top
    return all(":scope > .apparatus", body).filter(isShown).map(element => {
      var run = element.previousElementSibling
      while (run && !run.classList.contains("run")) run = run.previousElementSibling
      return { element: element, start: run ? run.getBoundingClientRect().top - base : 0, level: 0, heights: [],
        isMinor: !element.querySelector(".note") }
    })
  }

  function show(group, level) {
    var name = group.element.className.replace(/beside-\w+/, "beside-" + levels[level])
    if (group.element.className !== name) group.element.className = name
  }

  // The top of each group: the later of its passage and the end of the group before.
  function tops(groups, floor, height) {
    var end = floor
    return groups.map(group => {
      var top = Math.max(group.start, end)
      end = top + height(group) + gap
      return top
    })
  }

  // What a group would be high at each level, from one look at it with all shown: lines that a level keeps,
  // or a line for each note, or a box.
  var linesAt = [Infinity, 6, 4, 2]
  function measure(group) {
    var notes = all(":scope > .note", group.element).map(note => {
      var text = note.querySelector(".note-text")
      return {
        height: note.offsetHeight,
        text: text ? text.offsetHeight : 0,
        isLong: note.classList.contains("long"),
        isOpen: note.matches(".opened, :target, :has(:target)"),
      }
    })
    var line = parseFloat(getComputedStyle(group.element).lineHeight) || 19
    var sum = heights => { return heights.reduce((sum, one) => sum + one, 0) }
    var rest = group.element.offsetHeight - sum(notes.map(note => note.height))
    var across = Math.max(1, Math.floor(group.element.offsetWidth / 32))
    group.heights = levels.map((_, level) => {
      if (level < 4) {
        return rest + sum(notes.map(note => {
          if (note.isOpen || level === 1 && !note.isLong) return note.height
          var cut = Math.max(0, note.text - linesAt[level] * line)
          return note.height - cut + (level === 1 && cut ? line : 0)
        }))
      }
      var closed = notes.filter(note => !note.isOpen)
      var opened = sum(notes.map(note => note.isOpen ? note.height : 0))
      return rest + opened - 6 * Math.max(0, notes.length - 1) + (level === 4
        ? closed.length * 1.03 * line : Math.ceil(closed.length / across) * 32 - 6 * closed.length)
    })
  }

  // How much of its notes each group shows: all, unless a later one would drift from its passage.
  function chooseLevels(groups, floor) {
    groups.forEach(group => { show(group, 0) })
    groups.forEach(measure)
    var height = group => group.heights[group.level]
    drifts.forEach((most, last) => {
      for (;;) {
        var places = tops(groups, floor, height)
        var late = places.findIndex((top, index) => {
          var group = groups[index]
          var limit = (roomy.matches ? Math.max(most, 150) : most) + (group.isMinor ? extra : 0)
          return index > 0 && top - Math.max(group.start, floor) > limit
        })
        if (late < 0) return
        var widest = null
        var saved = 0
        for (var index = late - 1; index >= 0; index -= 1) {
          var group = groups[index]
          var saves = group.level <= last ? height(group) - group.heights[group.level + 1] : 0
          if (saves > saved) {
            saved = saves
            widest = group
          }
          if (places[index] === group.start) break
        }
        if (!widest) {
          // Steps that save nothing by themselves may lead to one that does.
          widest = groups.slice(index < 0 ? 0 : index, late).find(group => group.level <= last)
          if (!widest) return
        }
        widest.level += 1
      }
    })
    groups.forEach(group => { show(group, group.level) })
  }

  // The head of the page keeps its height while the facts beside it are opened over the notes.
  function placeSide() {
    if (!side) return
    article.classList.remove("placed")
    if (!wide.matches) return
    var head = article.querySelector(".head")
    var isMeasured = !side.querySelector(".fold[open], .opened")
    if (isMeasured) root.style.setProperty("--head-room", Math.max(head.offsetHeight, side.offsetHeight) + "px")
    article.classList.add("placed")
  }

  function floorOf(body) {
    if (!side || !article.contains(body) || !isShown(side)) return 0
    return Math.max(0, side.getBoundingClientRect().bottom - body.getBoundingClientRect().top)
  }

  function settle(body) {
    var groups = groupsOf(body)
    var floor = floorOf(body)
    groups.forEach(group => { group.height = group.element.offsetHeight })
    var places = tops(groups, floor, group => group.height)
    var own = active && isShown(active) ? active : null
    var index = own ? groups.findIndex(group => group.element.contains(own)) : -1
    var mark = own && markOf(own)
    if (index >= 0 && mark) {
      // The active note is level with its passage; those before it give way upwards.
      var element = groups[index].element
      var offset = own.getBoundingClientRect().top - element.getBoundingClientRect().top
      places[index] = Math.max(floor, mark.getClientRects()[0].top - body.getBoundingClientRect().top - offset)
      for (var before = index - 1; before >= 0; before -= 1) {
        places[before] = Math.min(places[before], places[before + 1] - gap - groups[before].height)
      }
      var end = floor
      groups.forEach((group, place) => {
        places[place] = Math.max(places[place], end)
        end = places[place] + group.height + gap
      })
    }
    groups.forEach((group, place) => {
      group.element.style.setProperty("--top", places[place] + "px")
    })
    var last = groups.length - 1
    var reach = last < 0 ? 0 : places[last] + groups[last].height
    body.style.setProperty("--reach", reach + "px")
  }

  function place() {
    placeSide()
    bodies.forEach(body => {
      body.classList.toggle("placed", wide.matches)
      if (!wide.matches) return
      chooseLevels(groupsOf(body), floorOf(body))
      settle(body)
    })
  }

  function resettle() {
    if (wide.matches) bodies.forEach(settle)
  }

  function activate(note) {
    active = note
    resettle()
  }

  // A change of the text's own height, whatever its cause, is measured anew.
  var widths = new WeakMap()
  var watcher = new ResizeObserver(entries => {
    var isNew = entries.some(entry => {
      var size = entry.contentRect.width + "/" + entry.contentRect.height
      var had = widths.get(entry.target)
      widths.set(entry.target, size)
      return had !== undefined && had !== size
    })
    if (isNew) place()
  })
  bodies.forEach(body => {
    all(":scope > .run", body).forEach(run => { watcher.observe(run) })
  })
  document.addEventListener("toggle", event => {
    if (within(".side, .body", event.target)) resettle()
  }, true)

  // Opening a note

  function open(note) {
    note.classList.add("opened")
    activate(note)
    if (!wide.matches || !isShown(note)) return note.scrollIntoView({ block: "nearest" })
    var box = note.getBoundingClientRect()
    if (box.top < 0 || box.top > innerHeight) note.scrollIntoView({ block: "nearest" })
  }

  function close(note) {
    note.classList.remove("opened")
    if (active === note) active = null
    resettle()
  }

  // What a press on a passage opens: the first note on these words that is shown.
  function noteAt(mark) {
    var shown = passagesOf(mark).map(noteOf).filter(note => note && isShown(note))
    return shown.find(note => note.matches(".note")) || shown[0] || null
  }

  document.addEventListener("click", event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return
    var words = within(".note-foot a[href^='#quote-']", event.target)
    if (words) return citeInPlace(words, event)
    var link = within(".note-open, .note-more a", event.target)
    var note = link && link.closest(":is(.body, .side) :is(.note, .cites)")
    if (note && note !== target()) {
      event.preventDefault()
      return note.classList.contains("opened") ? close(note) : open(note)
    }
    var marker = within(".run .ref a", event.target)
    if (marker) return
    var mark = within("mark[data-passages]", event.target)
    if (!mark || within("a, button, summary", event.target) || !getSelection().isCollapsed) return
    var first = noteAt(mark)
    if (!first) return
    if (first.classList.contains("opened") && active === first) close(first)
    else open(first)
  })

  // The words that a note speaks of, and the notes on these words, light up together.
  function light(name, isLit) {
    var note = noteOf(name)
    if (note) note.classList.toggle("lit", isLit)
    all('mark[data-passages~="' + CSS.escape(name) + '"]').forEach(mark => {
      mark.classList.toggle("lit", isLit)
    })
  }
  ;[["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]].forEach(pair => {
    document.addEventListener(pair[0], event => {
      var mark = within("mark[data-passages]", event.target)
      var owner = within(".body .note, .body .cites, .ref a", event.target)
      if (owner) light(owner.id.replace(/^(note|cite|ref)-/, ""), pair[1])
      if (mark && pair[0].startsWith("mouse")) passagesOf(mark).forEach(name => {
        if (noteOf(name) && isShown(noteOf(name))) light(name, pair[1])
      })
    })
  })

  // The bar

  var bar = document.querySelector(".reading-bar")
  var counter = bar && bar.querySelector(".bar-notes")
  var notes = all(":is(.side, .body, .part) .apparatus > .note:not(.survivor)")
  var text = document.querySelector(".article .body")

  // The note that was opened last, else the first whose passage is not above the window's upper third.
  function present() {
    var index = notes.indexOf(active)
    if (index >= 0) return index
    var above = notes.filter(note => {
      var mark = markOf(note)
      return !mark || mark.getBoundingClientRect().top < innerHeight / 3
    })
    return above.length - 1
  }

  function count() {
    if (!counter) return
    var index = present()
    counter.querySelector("a").textContent = counter.dataset.note.replace("…", String(Math.max(1, index + 1)))
    counter.querySelector(".bar-previous").disabled = index <= 0
    counter.querySelector(".bar-next").disabled = index >= notes.length - 1
  }

  function step(by) {
    var index = Math.min(notes.length - 1, Math.max(0, present() + by))
    var note = notes[index]
    if (active) active.classList.remove("opened")
    note.classList.add("opened")
    activate(note)
    ;(wide.matches && markOf(note) || note).scrollIntoView({ block: "center" })
    count()
  }

  function follow() {
    if (!bar || !text) return
    var box = text.getBoundingClientRect()
    var far = Math.min(1, Math.max(0, (innerHeight - box.top) / box.height))
    var isStuck = bar.getBoundingClientRect().top < 1
    if (box.top > innerHeight / 2 || wide.matches && !isStuck) far = 0
    bar.style.setProperty("--far", far)
    bar.querySelector(".bar-far").textContent = far ? Math.round(far * 100) + " %" : ""
    bar.classList.toggle("stuck", isStuck)
    if (active && !isNear(active)) active = null
    count()
  }

  function isNear(note) {
    var box = note.getBoundingClientRect()
    return box.bottom > -innerHeight && box.top < 2 * innerHeight
  }

  if (counter && notes.length) {
    counter.hidden = false
    counter.querySelector(".bar-previous").addEventListener("click", () => { step(-1) })
    counter.querySelector(".bar-next").addEventListener("click", () => { step(1) })
  }
  var isWaiting = false
  addEventListener("scroll", () => {
    if (isWaiting) return
    isWaiting = true
    requestAnimationFrame(() => {
      isWaiting = false
      follow()
    })
  }, { passive: true })
  all(".bar-contents").forEach(contents => {
    contents.addEventListener("click", event => { if (within("a", event.target)) contents.open = false })
    document.addEventListener("click", event => {
      if (!contents.contains(event.target)) contents.open = false
    })
    contents.addEventListener("keydown", event => {
      if (event.key !== "Escape") return
      contents.open = false
      contents.querySelector("summary").focus()
    })
  })

  // The reading that was chosen last holds for every page.
  var key = "dossier-reading"
  function stored() {
    try {
      return localStorage.getItem(key)
    } catch (error) {
      return null
    }
  }
  all("[name=reading]").forEach(input => {
    if (input.value === stored()) input.checked = true
    input.addEventListener("change", () => {
      try {
        localStorage.setItem(key, input.value)
      } catch (error) { /* It holds for this page. */ }
      var fold = document.querySelector(".bar-reading")
      if (fold) fold.open = false
      place()
      count()
    })
  })

  // What is folded: found by the browser's search, it is open, and says so.
  all(".folded").forEach(folded => {
    var fold = folded.parentElement.querySelector(":scope > .fold")
    folded.addEventListener("beforematch", () => { fold.open = true })
    fold.addEventListener("toggle", () => {
      if (!fold.open) folded.setAttribute("hidden", "until-found")
    })
  })

  function reveal() {
    var at = target()
    if (!at) return
    for (var folded = at; folded; folded = folded.parentElement) {
      var fold = folded.matches(".folded, .quotation") && (folded.querySelector(":scope > .fold") || folded.parentElement.querySelector(":scope > .fold"))
      if (fold) fold.open = true
    }
    if (at.matches(".note, .cites")) activate(at)
    var box = at.getBoundingClientRect()
    if (box.bottom < 0 || box.top > innerHeight) at.scrollIntoView()
  }

  // Citing: what copies and what one needs to cite words are loaded when they are asked for.

  function withCiting(section, then) {
    if (window.dossierCiting) return then(window.dossierCiting)
    var script = document.createElement("script")
    script.src = section.dataset.citing
    script.addEventListener("load", () => { then(window.dossierCiting) })
    document.head.append(script)
  }

  document.addEventListener("toggle", event => {
    var section = event.target.open && within("[data-citing]", event.target)
    if (!section) return
    withCiting(section, citing => {
      if (within(".quotation", event.target)) citing.show(event.target.parentElement)
      else citing.addButtons(section)
    })
  }, true)

  // What one needs to cite the words of a note, beneath it.
  function citeInPlace(link, event) {
    var foot = link.closest(".note-foot")
    var shown = foot.parentElement.querySelector(":scope > .cite-here")
    var quotation = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (!quotation) return
    event.preventDefault()
    if (shown) {
      shown.remove()
      return resettle()
    }
    withCiting(quotation.closest("[data-citing]"), citing => {
      var rows = citing.rows(quotation)
      rows.classList.add("cite-here")
      foot.after(rows)
      foot.parentElement.classList.add("opened")
      resettle()
    })
  }

  root.classList.add("handles")
  addEventListener("hashchange", () => {
    reveal()
    follow()
  })
  addEventListener("resize", follow)
  reveal()
  place()
  follow()
})()
