// Judges entries by their texts, of which the index knows only what words they hold: whether phrases stand in
// them, and how close to one another words do.
window.DossierTexts = (function (words, index) {
  "use strict"

  function blocksOf(texts) {
    var head = texts[0]
    return [head.title, head.held || ""].concat(texts.slice(1).map(function (text) { return text[1] }))
      .map(function (text) { return words.parted(text).filter(words.isNoTail) })
  }

  // ---- Phrases, looked for in the entries that come first

  var MOST_READ = 120

  function holdsAll(texts, phrases) {
    var blocks = blocksOf(texts)
    return phrases.every(function (phrase) {
      return blocks.some(function (found) {
        return found.some(function (_, start) { return words.isAt(found, start, phrase) })
      })
    })
  }

  // Resolves to those of the first entries that hold every phrase.
  function withPhrases(entries, phrases) {
    var read = entries.slice(0, MOST_READ)
    return Promise.all(read.map(index.textsOf)).then(function (all) {
      return read.filter(function (_, place) { return holdsAll(all[place], phrases) })
    })
  }

  // ---- Closeness

  var MOST_COMPARED = 16

  // From 0, where no block holds all of the words, to 1, where they stand side by side; each word is given
  // as the set of those that it may stand for.
  function closeness(texts, meanings) {
    return Math.max.apply(null, blocksOf(texts).map(function (found) { return closenessIn(found, meanings) }))
  }

  function closenessIn(found, meanings) {
    var last = meanings.map(function () { return -1 })
    var least = Infinity
    found.forEach(function (word, place) {
      var isWanted = false
      meanings.forEach(function (meaning, number) {
        if (!meaning.has(word.word)) return
        last[number] = place
        isWanted = true
      })
      if (isWanted) {
        var first = Math.min.apply(null, last)
        if (first >= 0) least = Math.min(least, place - first + 1)
      }
    })
    return Math.min(1, meanings.length / least)
  }

  // Resolves to the entries with the first few in the order of their score and of how close their words are.
  function byCloseness(entries, scores, meanings) {
    var compared = entries.slice(0, MOST_COMPARED)
    return Promise.all(compared.map(index.textsOf)).then(function (all) {
      var values = new Map(compared.map(function (entry, place) {
        return [entry, scores[entry] * (1 + closeness(all[place], meanings))]
      }))
      compared.sort(function (left, right) { return values.get(right) - values.get(left) || left - right })
      return compared.concat(entries.slice(MOST_COMPARED))
    })
  }

  return { withPhrases: withPhrases, byCloseness: byCloseness, MOST_READ: MOST_READ }
})(window.DossierWords, window.DossierIndex)
