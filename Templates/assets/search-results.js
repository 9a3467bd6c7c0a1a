// Makes what the search page shows of the entries found: groups by kind, each of which grows when it is asked
// to. Every word that readers see is in the page or in the index.
window.DossierResults = (function (index, excerpts) {
  "use strict"

  function element(name, kind, text) {
    var made = document.createElement(name)
    if (kind) made.className = kind
    if (text) made.textContent = text
    return made
  }

  function link(address) {
    var made = element("a")
    made.href = address
    made.dir = "auto"
    return made
  }

  function item(texts, marks) {
    var head = texts[0]
    var made = element("li", "found")
    var kicker = element("p", "kicker")
    kicker.append(element("bdi", "", head.kind))
    if (head.whose) kicker.append(" · ", element("bdi", "", head.whose))
    made.append(kicker)
    var heading = element("h3", "entry-title")
    var title = link(head.url)
    excerpts.appendMarked(title, excerpts.closed(head.title), marks)
    heading.append(title)
    made.append(heading)
    if (head.held) {
      var held = element("p", "held")
      excerpts.appendMarked(held, head.held, marks)
      made.append(held)
    }
    excerpts.best(texts.slice(1), marks).forEach(function (block) {
      made.append(excerpt(head, block, marks))
    })
    return made
  }

  function excerpt(head, block, marks) {
    var made = element("p", "excerpt")
    if (block.label) made.append(element("bdi", "kicker", block.label), " ")
    var way = link(head.url + (block.fragment ? "#" + encodeURIComponent(block.fragment) : ""))
    excerpts.appendExcerpt(way, block, marks)
    made.append(way)
    return made
  }

  var STEP = 20

  // - group: its kind, the label of that, and its entries.
  function section(group, size, marks, labelOfMore, failed) {
    var made = element("section", "part found-group")
    var head = element("header")
    var heading = element("h2", "", group.label)
    heading.id = "found-" + group.kind
    made.setAttribute("aria-labelledby", heading.id)
    head.append(heading, element("p", "meta", String(group.entries.length)))
    var body = element("div")
    var list = element("ol", "entries")
    body.append(list)
    made.append(head, body)
    var more = element("button", "more", labelOfMore)
    more.type = "button"
    more.setAttribute("aria-describedby", heading.id)
    var shown = 0
    function grow(count) {
      return Promise.all(group.entries.slice(shown, shown + count).map(index.textsOf)).then(function (all) {
        var items = all.map(function (texts) { return item(texts, marks) })
        list.append.apply(list, items)
        shown += items.length
        if (shown < group.entries.length) body.append(more)
        else more.remove()
        return items[0]
      })
    }
    more.onclick = function () {
      grow(STEP).then(function (first) { first.querySelector("a").focus() }, failed)
    }
    return grow(size).then(function () { return made })
  }

  // The entries by kind, the kinds in the order of their best entries.
  function grouped(entries, labelOf) {
    var groups = new Map()
    entries.forEach(function (entry) {
      var kind = index.kindOf(entry)
      if (!groups.has(kind)) groups.set(kind, { kind: kind, label: labelOf(kind), entries: [] })
      groups.get(kind).entries.push(entry)
    })
    return Array.from(groups.values())
  }

  // How many entries a group begins with: beside others, and alone.
  var FEW = 4
  var MANY = 6

  // The sections of what was found, when their texts have arrived.
  function sections(ranked, labelOf, labelOfMore, failed) {
    var groups = grouped(ranked.entries, labelOf)
    var size = groups.length > 1 ? FEW : MANY
    return Promise.all(groups.map(function (group) {
      return section(group, size, ranked.marks, labelOfMore, failed)
    }))
  }

  return { sections: sections }
})(window.DossierIndex, window.DossierExcerpts)
