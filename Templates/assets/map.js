// Adds to maps that are whole without it: one that is wider than the window starts at the present claim, or at
// the thesis; it can be made larger and smaller and be dragged; Tab goes through its claims by their place;
// the way from a claim to what it bears on lights up; and no text leaves its box, however it is spaced.
(function () {
  "use strict"

  // Of a line before it begins and after it at the least.
  var PADDING = 12 + 6
  var STEP = 1.25
  var MOST = 2

  function number(element, name) { return Number(element.getAttribute(name)) }

  function boxOf(node) {
    var rect = node.querySelector("rect")
    var box = { x: number(rect, "x"), y: number(rect, "y"), width: number(rect, "width") }
    box.bottom = box.y + number(rect, "height")
    return box
  }

  // The claims from the top, and within a row from the side where lines begin.
  function inOrder(svg) {
    var isTurned = getComputedStyle(svg).direction === "rtl"
    var nodes = Array.from(svg.querySelectorAll(".node")).map(function (element) {
      return { element: element, box: boxOf(element), up: [] }
    })
    nodes.sort(function (one, other) {
      return one.box.y - other.box.y || (one.box.x - other.box.x) * (isTurned ? -1 : 1)
    })
    nodes.forEach(function (node) { svg.append(node.element) })
    return nodes
  }

  // ---- The way up

  // An edge begins on the upper side of the lower box and ends on the lower side of the upper one.
  function join(svg, nodes) {
    var byId = new Map(nodes.map(function (node) { return [node.element.dataset.id, node] }))
    svg.querySelectorAll(".edge").forEach(function (edge) {
      var lower = byId.get(edge.dataset.from)
      var upper = byId.get(edge.dataset.to)
      if (lower && upper) lower.up.push({ edge: edge, node: upper })
    })
  }

  function trace(svg, nodes) {
    function light(from) {
      svg.querySelectorAll(".lit").forEach(function (part) { part.classList.remove("lit") })
      svg.classList.toggle("traced", Boolean(from && from.up.length))
      var waiting = from && from.up.length ? [from] : []
      var seen = new Set(waiting)
      while (waiting.length) {
        var node = waiting.pop()
        node.element.classList.add("lit")
        node.up.forEach(function (way) {
          way.edge.classList.add("lit")
          if (!seen.has(way.node)) waiting.push(way.node)
          seen.add(way.node)
        })
      }
    }
    nodes.forEach(function (node) {
      node.element.addEventListener("pointerenter", function () { light(node) })
      node.element.addEventListener("focus", function () { light(node) })
      node.element.addEventListener("pointerleave", function () { light(null) })
      node.element.addEventListener("blur", function () { light(null) })
    })
  }

  // ---- Text that is wider than its box, by another font or wider spacing, is drawn together

  function fit(nodes) {
    nodes.forEach(function (node) {
      var room = node.box.width - PADDING
      node.element.querySelectorAll("tspan").forEach(function (line) {
        line.removeAttribute("textLength")
        if (line.getComputedTextLength() <= room) return
        line.setAttribute("textLength", room)
        line.setAttribute("lengthAdjust", "spacingAndGlyphs")
      })
    })
  }

  function keepFitted(svg, nodes) {
    fit(nodes)
    if (!nodes.length || !("ResizeObserver" in window)) return
    // A text of its own, which nothing fits, says when texts have become wider.
    var probe = document.createElementNS(svg.namespaceURI, "text")
    probe.textContent = "\u00a0".repeat(16)
    probe.setAttribute("visibility", "hidden")
    probe.setAttribute("aria-hidden", "true")
    probe.setAttribute("y", "14")
    svg.append(probe)
    new ResizeObserver(function () { fit(nodes) }).observe(probe)
  }

  // ---- Its place and its size

  function centre(region, nodes) {
    var node = nodes.find(function (one) { return one.element.matches(".present") }) || nodes[0]
    if (!node || region.scrollWidth <= region.clientWidth) return
    var box = node.element.getBoundingClientRect()
    var left = box.left - region.getBoundingClientRect().left + region.scrollLeft
    region.scrollLeft = left - (region.clientWidth - box.width) / 2
  }

  function size(figure, region, svg) {
    var width = number(svg, "width")
    var height = number(svg, "height")
    var scale = 1
    function resize(wanted) {
      var middle = (region.scrollLeft + region.clientWidth / 2) / scale
      scale = Math.min(MOST, Math.max(0.2, wanted))
      svg.setAttribute("width", Math.round(width * scale))
      svg.setAttribute("height", Math.round(height * scale))
      region.scrollLeft = middle * scale - region.clientWidth / 2
      region.classList.toggle("wide", region.scrollWidth > region.clientWidth)
    }
    var tools = figure.querySelector(".map-tools")
    if (!tools) return
    tools.hidden = false
    tools.addEventListener("click", function (event) {
      var button = event.target.closest("[data-zoom]")
      if (!button) return
      if (button.dataset.zoom === "in") resize(scale * STEP)
      else if (button.dataset.zoom === "out") resize(scale / STEP)
      // What fits already goes back to the size that it has by itself.
      else resize(Math.min(1, region.clientWidth / width))
    })
    resize(1)
    addEventListener("resize", function () {
      region.classList.toggle("wide", region.scrollWidth > region.clientWidth)
    })
  }

  // A finger moves what scrolls by itself; a mouse takes hold of it.
  function drag(region) {
    var from = null
    region.addEventListener("pointerdown", function (event) {
      if (event.pointerType !== "mouse" || event.button !== 0) return
      if (region.scrollWidth <= region.clientWidth && region.scrollHeight <= region.clientHeight) return
      from = { x: event.clientX, y: event.clientY, left: region.scrollLeft, top: region.scrollTop }
    })
    addEventListener("pointermove", function (event) {
      if (!from) return
      var x = event.clientX - from.x
      var y = event.clientY - from.y
      if (Math.abs(x) + Math.abs(y) > 4) region.classList.add("dragged")
      if (!region.matches(".dragged")) return
      region.scrollLeft = from.left - x
      region.scrollTop = from.top - y
    })
    addEventListener("pointerup", function () {
      if (!from) return
      from = null
      // The press that ends a drag opens nothing.
      setTimeout(function () { region.classList.remove("dragged") })
    })
    region.addEventListener("dragstart", function (event) { event.preventDefault() })
    region.addEventListener("click", function (event) {
      if (region.matches(".dragged")) event.preventDefault()
    }, true)
  }

  document.querySelectorAll(".map-figure").forEach(function (figure) {
    var region = figure.querySelector(".map-scroll")
    var svg = region && region.querySelector(".map")
    if (!svg) return
    var nodes = inOrder(svg)
    join(svg, nodes)
    trace(svg, nodes)
    keepFitted(svg, nodes)
    size(figure, region, svg)
    drag(region)
    centre(region, nodes)
    var fold = figure.closest("details")
    if (fold) fold.addEventListener("toggle", function () {
      fit(nodes)
      centre(region, nodes)
    })
  })
})()
