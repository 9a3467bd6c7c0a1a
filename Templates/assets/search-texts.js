// Judges entries by their texts, of which the index knows only what words they hold: whether phrases stand in
// them, and how close to one another words do.
window.DossierTexts = (function (words, index) {
  "use strict"

  function blocksOf(texts) {
    var head = texts[0]
    return [head.title, head.held || ""].concat(texts.slice(1).map(function (text) { return text[1] }))
  }

  // The words of those blocks that may hold one of each set.
  function wordsHolding(blocks, sets) {
    return blocks.filter(function (text) { return sets.every(words.mayHold(text)) })
      .map(function (text) { return words.parted(text).filter(words.isNoTail) })
  }

  // ---- Phrases, looked for in the entries that come first

  var MOST_READ = 120

  function holdsAll(texts, phrases) {
    return phrases.every(function (phrase) {
      return wordsHolding(blocksOf(texts), phrase.map(function (word) { return [word] })).some(function (found) {
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

  // What words side by side add to an entry's score, as a multiple of it: in its title, and elsewhere.
  var IN_TITLE = 4
  var ELSEWHERE = 3

  // From 0, where no block holds all of the words; each word is given as the set of those that it may stand for.
  function closeness(texts, meanings) {
    function most(blocks) {
      return wordsHolding(blocks, meanings).reduce(function (most, found) {
        return Math.max(most, closenessIn(found, meanings))
      }, 0)
    }
    var blocks = blocksOf(texts)
    return Math.max(IN_TITLE * most(blocks.slice(0, 1)), ELSEWHERE * most(blocks.slice(1)))
  }

  // From 0 to 1, where they stand side by side.
  function closenessIn(found, meanings) {
    var last = meanings.map(function () { return -1 })
    var least = Infinity
    found.forEach(function (word, place) {
      var isWanted = false
      meanings.forEach(function (meaning, number) {
        if (!meaning.has(word.word) && !(word.compound && meaning.has(word.compound.word))) return
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

  var STEP = 16
  var MOST_COMPARED = 64
  // Three words within fifteen.
  var CLOSE = 0.6

  // Resolves to the entries with the first few in the order of their score and of how close their words are.
  // Where among these few none has its words close together, more are compared.
  function byCloseness(entries, scores, meanings) {
    var values = new Map()
    function compare(start) {
      var compared = entries.slice(start, Math.min(start + STEP, MOST_COMPARED))
      return Promise.all(compared.map(index.textsOf)).then(function (all) {
        var most = 0
        compared.forEach(function (entry, place) {
          var close = closeness(all[place], meanings)
          most = Math.max(most, close)
          values.set(entry, scores[entry] * (1 + close))
        })
        return most < CLOSE && values.size < Math.min(entries.length, MOST_COMPARED) ? compare(start + STEP) : null
      })
    }
    return compare(0).then(function () {
      var first = entries.slice(0, values.size)
      first.sort(function (left, right) { return values.get(right) - values.get(left) || left - right })
      return first.concat(entries.slice(values.size))
    })
  }

  return { withPhrases: withPhrases, byCloseness: byCloseness, MOST_READ: MOST_READ }
})(window.DossierWords, window.DossierIndex)
