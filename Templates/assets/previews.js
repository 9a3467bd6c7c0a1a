// Adds to links within the dossier: resting the pointer on one, or reaching it by keyboard, shows what
// it leads to. Nothing is lost without it, and it stays away where there is no pointer to rest.
// `dossier.js` fetches it with the first such link.
(function () {
  "use strict"

  var own = document.currentScript
  var root = own.src.slice(0, own.src.lastIndexOf("assets/previews.js"))
  var entryPath = /^(articles|arguments|experts|events|pages)\/([^/]+)\.html$/
  var sizeOfFile = 64
  var known = {}
  var waiting = {}
  var box = null
  var shownFor = null
  var wanted = null
  var timer = 0

  // Nothing is shown before its styles are there.
  var styled = new Promise(function (done) {
    if (!own.dataset.previewsStyle) return done()
    var link = document.createElement("link")
    link.rel = "stylesheet"
    link.href = own.dataset.previewsStyle
    link.addEventListener("load", done)
    document.head.append(link)
  })

  // The same as in the generator: FNV-1a of 32 bits over the id's bytes, by the number of files.
  function fileOf(entry) {
    var files = Math.max(1, Math.ceil(Number(own.dataset[entry.kind]) / sizeOfFile))
    var hash = 0x811c9dc5
    new TextEncoder().encode(entry.id).forEach(function (byte) {
      hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
    })
    return root + "data/previews/" + entry.kind + "-" + (hash % files) + ".js"
  }

  window.dossierPreviews = function (kind, entries) {
    known[kind] = Object.assign(known[kind] || Object.create(null), entries)
  }

  function load(entry, then) {
    var told = function () { return known[entry.kind] && known[entry.kind][entry.id] }
    if (told()) return then(told())
    var source = fileOf(entry)
    var isNew = !waiting[source]
    waiting[source] = (waiting[source] || []).concat(function () { if (told()) then(told()) })
    if (!isNew) return
    var script = document.createElement("script")
    script.src = source
    script.addEventListener("load", function () {
      waiting[source].forEach(function (waiter) { waiter() })
    })
    document.head.append(script)
  }

  // The entry to which a link of the text leads; not the one on whose page it stands.
  function entryOf(link) {
    var address = link.href
    if (typeof address !== "string" || address.indexOf(root) !== 0) return null
    var path = address.slice(root.length).split("#")[0]
    if (root + path === location.href.split("#")[0]) return null
    var parts = entryPath.exec(path)
    return parts && parts[2].indexOf("index") !== 0
      ? { kind: parts[1], id: decodeURIComponent(parts[2]) } : null
  }

  // Puts a text into an element. The texts that scripts load have one sign for whatever is withheld, which is
  // shown, and named to those who listen, as it is in pages; the page's words are in this script's tag.
  window.dossierAppendText = function (parent, text) {
    text.split("\u2588").forEach(function (part, place) {
      if (place) {
        var bar = document.createElement("span")
        bar.className = "withheld"
        if (own.dataset.withheld) {
          bar.setAttribute("role", "img")
          bar.setAttribute("aria-label", own.dataset.withheld)
        }
        bar.textContent = "\u2588"
        parent.append(bar)
      }
      if (part) parent.append(part)
    })
  }

  function make() {
    box = document.createElement("div")
    box.className = "preview"
    box.id = "preview"
    box.setAttribute("role", "tooltip")
    box.hidden = true
    box.addEventListener("pointerenter", function () { clearTimeout(timer) })
    box.addEventListener("pointerleave", hideSoon)
    document.body.append(box)
  }

  function row(name, text) {
    var row = document.createElement("p")
    row.className = name
    window.dossierAppendText(row, text)
    return row
  }

  // What stands there: how many hold a claim and how, words of a source that holds it, the first sentence.
  function substance(entry) {
    var rows = []
    if (entry.stances) {
      var stances = row("preview-stances", "")
      entry.stances.forEach(function (stance) {
        var sign = document.createElement("span")
        sign.className = "stance " + stance[0]
        sign.textContent = stance[1] + "\u00a0" + stance[2]
        stances.append(sign, " ")
      })
      rows.push(stances)
    }
    if (entry.quote) {
      var words = document.createElement("q")
      window.dossierAppendText(words, entry.quote[0])
      if (entry.quote[2]) words.lang = entry.quote[2]
      var quote = row("preview-quote", "")
      var holder = document.createElement("bdi")
      holder.textContent = entry.quote[1]
      quote.append(words, " \u2014 ", holder)
      rows.push(quote)
    }
    if (entry.text) {
      rows.push(row("preview-text", entry.text))
      if (entry.language) rows[rows.length - 1].lang = entry.language
    }
    rows.forEach(function (row) { row.dir = "auto" })
    return rows
  }

  function show(link, entry) {
    if (!box) make()
    hide()
    box.replaceChildren.apply(box, entry.lines.map(function (line, index) {
      return row(index === 0 ? "kicker" : index === 1 ? "preview-title" : "meta", line)
    }).concat(substance(entry)))
    box.hidden = false
    position(link)
    shownFor = link
    link.setAttribute("aria-describedby", "preview")
  }

  // Beneath the link, or above it where there is more room; never over its own words.
  function position(link) {
    var lines = link.getClientRects()
    var first = lines[0]
    var last = lines[lines.length - 1]
    if (!first) return
    var edge = 8
    var width = box.offsetWidth
    var height = box.offsetHeight
    var isBelow = last.bottom + height + edge < innerHeight || first.top < height + edge
    var left = Math.min((isBelow ? last : first).left, document.documentElement.clientWidth - width - edge)
    box.style.left = Math.max(edge, left) + scrollX + "px"
    box.style.top = (isBelow ? last.bottom + 4 : first.top - height - 4) + scrollY + "px"
  }

  function hide() {
    clearTimeout(timer)
    if (shownFor) shownFor.removeAttribute("aria-describedby")
    shownFor = null
    if (box) box.hidden = true
  }

  function hideSoon() {
    wanted = null
    clearTimeout(timer)
    timer = setTimeout(hide, 250)
  }

  function want(link, delay) {
    var entry = entryOf(link)
    if (!entry) return
    wanted = link
    clearTimeout(timer)
    if (shownFor === link) return
    timer = setTimeout(function () {
      load(entry, function (told) {
        styled.then(function () { if (wanted === link) show(link, told) })
      })
    }, delay)
  }

  function linkAt(event) {
    return event.target instanceof Element ? event.target.closest("main a[href]") : null
  }

  document.addEventListener("pointerover", function (event) {
    var link = event.pointerType === "mouse" && linkAt(event)
    if (link) want(link, 300)
  })
  document.addEventListener("pointerout", function (event) {
    var link = event.pointerType === "mouse" && linkAt(event)
    if (link && !link.contains(event.relatedTarget)) hideSoon()
  })
  document.addEventListener("focusin", function (event) {
    var link = linkAt(event)
    if (link && link.matches(":focus-visible")) want(link, 300)
  })
  document.addEventListener("focusout", function (event) { if (linkAt(event)) hideSoon() })
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return
    wanted = null
    hide()
  })

  // The link for whose sake this was fetched.
  var first = document.querySelector("main a[href]:hover") || document.querySelector("main a[href]:focus-visible")
  if (first) want(first, 300)
})()
