// Shows words where they stand: marks them in a text, and cuts the part of it in which they are.
window.DossierExcerpts = (function (words) {
  "use strict"

  // The words of a text, each with whether the query asked for it there; none where it asked for none.
  function markedWords(text, marks) {
    if (!words.mayHold(text)(marks.words)) return []
    var all = words.parted(text)
    all.forEach(function (word) { word.isMarked = marks.terms.has(word.word) })
    all = all.concat(compounds(all, marks.terms)).sort(function (left, right) { return left.start - right.start })
    if (!marks.phrases.length) return all
    var found = all.filter(words.isNoTail)
    marks.phrases.forEach(function (phrase) {
      found.forEach(function (_, start) {
        if (words.isAt(found, start, phrase)) phrase.forEach(function (_, at) { found[start + at].isMarked = true })
      })
    })
    return all
  }

  // Words with hyphens between them that the query asked for as one.
  function compounds(found, terms) {
    return found.filter(function (word) { return word.compound && terms.has(word.compound.word) })
      .map(function (word) {
        return {
          word: word.compound.word, start: word.start, end: word.compound.end, isUnspaced: false, isTail: true,
          isMarked: true
        }
      })
  }

  // With the bars of what is withheld, where the theme has the script that makes them.
  function appendText(parent, text) {
    if (window.dossierAppendText) window.dossierAppendText(parent, text)
    else parent.append(text)
  }

  // Puts a text into an element with what the query asked for marked; neighbours are marked as one.
  function appendMarked(parent, text, marks) {
    var marked = markedWords(text, marks).filter(function (word) { return word.isMarked })
    var at = 0
    for (var place = 0; place < marked.length; place++) {
      var start = Math.max(at, marked[place].start)
      var end = marked[place].end
      while (marked[place + 1] && !/\S/.test(text.slice(end, marked[place + 1].start))) {
        end = Math.max(end, marked[++place].end)
      }
      if (end <= at) continue
      var mark = document.createElement("mark")
      mark.className = "noted"
      appendText(mark, text.slice(start, end))
      appendText(parent, text.slice(at, start))
      parent.append(mark)
      at = end
    }
    appendText(parent, text.slice(at))
  }

  function distinct(found) { return new Set(found.map(function (word) { return word.word })).size }

  // The one or two blocks of an entry that answer best, each with its marked words: that which has most of the
  // words, then that which adds most to them; the entry's head only where no other has any.
  function best(blocks, marks) {
    var answering = blocks.map(function (block) {
      var marked = markedWords(block[1], marks).filter(function (word) { return word.isMarked })
      return { fragment: block[0], text: block[1], label: block[2], marked: marked, value: distinct(marked) }
    }).filter(function (block) { return block.value > 0 })
    var within = answering.filter(function (block) { return block.fragment })
    var ranked = (within.length ? within : answering)
      .sort(function (left, right) { return right.value - left.value })
    if (ranked.length < 2) return ranked
    var shown = new Set(ranked[0].marked.map(function (word) { return word.word }))
    function added(block) {
      return distinct(block.marked.filter(function (word) { return !shown.has(word.word) }))
    }
    var others = ranked.slice(1).sort(function (left, right) { return added(right) - added(left) })
    return [ranked[0], others[0]]
  }

  // In UTF-16 units.
  var LONGEST = 240
  var BEFORE = 60

  // Where most of the words asked for stand together.
  function densest(marked) {
    var best = { value: -1, start: 0 }
    marked.forEach(function (word, place) {
      var near = marked.slice(place, place + 20).filter(function (other) {
        return other.end - word.start < LONGEST - BEFORE - 12
      })
      var value = distinct(near) * 4 + Math.min(near.length, 3)
      if (value > best.value) best = { value: value, start: word.start }
    })
    return best.start
  }

  // A part of a text may open what it does not close: isolates stay that are whole, embeddings don't. Its
  // length stays too.
  function closed(text) {
    if (!/[\u202a-\u202e\u2066-\u2069]/.test(text)) return text
    var units = text.split("")
    var open = []
    units.forEach(function (unit, at) {
      if (unit >= "\u202a" && unit <= "\u202e") units[at] = "\u2060"
      if (unit >= "\u2066" && unit <= "\u2068") open.push(at)
      if (unit === "\u2069" && open.pop() === undefined) units[at] = "\u2060"
    })
    open.forEach(function (at) { units[at] = "\u2060" })
    return units.join("")
  }

  function appendExcerpt(parent, block, marks) {
    var text = block.text.replace(/\s/g, " ")
    var found = densest(block.marked)
    var start = Math.max(0, found - BEFORE)
    if (start > 0) start = Math.min(found, text.indexOf(" ", start) + 1 || start)
    var end = Math.min(text.length, start + LONGEST)
    var space = text.lastIndexOf(" ", end)
    if (end < text.length && space > start + LONGEST / 2) end = space
    if (start > 0) parent.append("… ")
    appendMarked(parent, closed(text.slice(start, end)), marks)
    if (end < text.length) parent.append(" …")
  }

  return { best: best, appendMarked: appendMarked, appendExcerpt: appendExcerpt, closed: closed }
})(window.DossierWords)
