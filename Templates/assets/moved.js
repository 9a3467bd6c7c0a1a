// Sends a reader on from an old address, to the very place on the page that the address names: a
// refresh by `meta`, which those without scripts get, would lose it.
(function () {
  "use strict"

  var way = document.querySelector("h1 a")
  if (way) location.replace(way.href + location.hash)
})()
