// Adds to maps that are whole without it: one that is wider than the window starts at the present
// claim, or at the thesis.
(function () {
  "use strict"

  document.querySelectorAll(".map-scroll").forEach(function (region) {
    var node = region.querySelector(".node.present")
    region.querySelectorAll(".node").forEach(function (other) {
      if (region.querySelector(".node.present")) return
      if (!node || other.getBoundingClientRect().top < node.getBoundingClientRect().top) node = other
    })
    if (!node || region.scrollWidth <= region.clientWidth) return
    var box = node.getBoundingClientRect()
    var left = box.left - region.getBoundingClientRect().left + region.scrollLeft
    region.scrollLeft = left - (region.clientWidth - box.width) / 2
  })
})()
