// Sends a reader on from an old address, to the very place on the page that the address names: a
// refresh by `meta`, which those without scripts get, would lose it. The ids of footnotes in notes
// hold the entry's own, which is another one by now.
(function () {
  "use strict"

  function entry(path) {
    var parts = path.split("/").slice(-2)
    return parts[0].slice(0, -1) + "-" + parts[1].replace(/\.html$/, "") + "-"
  }

  function place(way) {
    var hash = location.hash
    var kind = ["#fn-", "#fnref-"].filter(function (kind) {
      return hash.indexOf(kind + entry(location.pathname)) === 0
    })[0]
    if (!kind) return hash
    return kind + entry(way.pathname) + hash.slice((kind + entry(location.pathname)).length)
  }

  var way = document.querySelector("h1 a")
  if (way) location.replace(way.href + place(way))
})()
