// Answers a query: which entries have its words, the best first (BM25F, whose levels the index holds).
window.DossierQuery = (function (words, index, texts) {
  "use strict"

  // ---- Reading

  var QUOTED = /["“”„«»「」]([^"“”„«»「」]+)(["“”„«»「」]|$)/g
  var MOST_WORDS = 12

  function read(query) {
    var phrases = []
    var wanted = new Map()
    var rest = query.replace(QUOTED, function (_, quoted) {
      var phrase = words.parted(quoted).filter(words.isNoTail)
      if (phrase.length) phrases.push(phrase.map(function (word) { return word.word }))
      phrase.forEach(function (word) { wanted.set(word.word, wantedWord(word, true, false)) })
      return " "
    })
    var isOpen = /\S$/.test(rest)
    compounded(words.parted(rest).filter(words.isNoTail)).forEach(function (word, place, all) {
      var known = wanted.get(word.word)
      var isLast = isOpen && place === all.length - 1
      wanted.set(word.word, wantedWord(word, false, isLast || Boolean(known && known.isOpen)))
    })
    return { words: Array.from(wanted.values()).slice(0, MOST_WORDS), phrases: phrases }
  }

  // Words with hyphens between them as one word that has parts.
  function compounded(found) {
    var made = []
    for (var place = 0; place < found.length; place++) {
      var compound = found[place].compound
      if (!compound) {
        made.push(found[place])
        continue
      }
      var parts = found.slice(place).filter(function (word) { return word.end <= compound.end })
      made.push({ word: compound.word, isUnspaced: false, parts: parts })
      place += parts.length - 1
    }
    return made
  }

  // An open word may go on: it is being typed.
  function wantedWord(word, isQuoted, isOpen) {
    return {
      word: word.word, isUnspaced: word.isUnspaced, isQuoted: isQuoted, isOpen: isOpen,
      parts: (word.parts || []).map(function (part, place, all) {
        return wantedWord(part, false, isOpen && place === all.length - 1)
      })
    }
  }

  // ---- What words may stand for

  // Whether two words differ by no more than one slip: a letter too many, too few, wrong, or two
  // neighbours swapped.
  function isNear(left, right) {
    if (Math.abs(left.length - right.length) > 1) return false
    var start = 0
    while (start < left.length && left[start] === right[start]) start++
    var end = 0
    var shorter = Math.min(left.length, right.length)
    while (end < shorter - start && left[left.length - 1 - end] === right[right.length - 1 - end]) end++
    var one = left.length - start - end
    var other = right.length - start - end
    if (one <= 1 && other <= 1) return true
    return one === 2 && other === 2 && left[start] === right[start + 1] && left[start + 1] === right[start]
  }

  function reversed(word) { return Array.from(word).reverse().join("") }

  // Words one slip away: those that share the first half stand together in the index, and those that
  // share the second stand together in the index of endings; two letters swapped across the middle are
  // tried by themselves.
  function nearWords(word) {
    var letters = Array.from(word)
    var half = Math.floor(letters.length / 2)
    var swapped = letters.slice()
    swapped[half - 1] = letters[half]
    swapped[half] = letters[half - 1]
    var beginnings = index.wordsBeginning(letters.slice(0, half).join("")).then(function (list) {
      return list.filter(function (entry) { return isNear(entry.word, word) })
    })
    var endings = index.wordsEnding(reversed(letters.slice(half).join(""))).then(function (list) {
      var near = list.map(reversed).filter(function (other) { return isNear(other, word) })
      return Promise.all(near.slice(0, 8).map(index.find))
    })
    return Promise.all([beginnings, endings, index.find(swapped.join(""))]).then(function (found) {
      return Array.from(new Set(found.flat().filter(Boolean))).sort(byCount).slice(0, 5)
    })
  }

  function byCount(left, right) { return right.count - left.count || (left.word < right.word ? -1 : 1) }

  var MOST_LONGER = 40

  // What a word of a query may stand for: of one with hyphens, also what its parts do, each by itself.
  function meaning(wanted) {
    if (!wanted.parts.length) return ownMeaning(wanted)
    return Promise.all([ownMeaning(wanted)].concat(wanted.parts.map(ownMeaning))).then(function (all) {
      var own = all[0]
      own.parts = all.slice(1)
      var isFoundInParts = own.parts.every(function (part) { return part.found.length && !part.isNear })
      if (!isFoundInParts) own.parts = []
      // A slip is forgiven where nothing is found without one.
      else if (own.isNear) own = { found: [], isNear: false, parts: own.parts }
      return own
    })
  }

  // Words that go on from a beginning one slip away from what is being typed.
  function nearBeginnings(word) {
    var length = word.length
    return index.wordsBeginning(word.slice(0, Math.ceil(length / 2))).then(function (list) {
      return list.filter(function (entry) {
        return entry.word.length > length && [length - 1, length, length + 1].some(function (end) {
          return isNear(entry.word.slice(0, end), word)
        })
      }).sort(byCount).slice(0, 5)
    })
  }

  // What was most likely meant by a word that no entry has: words one slip away and, while it is typed, those
  // that begin so. Beside words that go on from it they count only if more entries have them than any of these.
  function meant(wanted, longer) {
    var most = longer.reduce(function (most, one) { return Math.max(most, one.entry.count) }, 0)
    return nearWords(wanted.word).then(function (near) {
      if (near.length || longer.length || !wanted.isOpen || wanted.word.length < 5) return near
      return nearBeginnings(wanted.word)
    }).then(function (near) {
      near = near.filter(function (entry) { return entry.count > most })
      var found = near.map(function (entry) { return { entry: entry, weight: 0.5 } })
      return { found: found.concat(near.length ? longer.slice(0, 3) : longer), isNear: near.length > 0 }
    })
  }

  // The words of the index that a word of a query may stand for, each with how much it counts.
  function ownMeaning(wanted) {
    return index.wordsBeginning(wanted.word).then(function (list) {
      var length = Array.from(wanted.word).length
      var exact = list.find(function (entry) { return entry.word === wanted.word })
      var found = longerWords(wanted, list).sort(byCount).slice(0, MOST_LONGER).map(function (entry) {
        return { entry: entry, weight: 0.6 * wanted.word.length / entry.word.length }
      })
      if (exact) found.unshift({ entry: exact, weight: 1 })
      var isKnown = exact || found.length && length < 6
      if (isKnown || wanted.isQuoted || wanted.isUnspaced || length < 4) return { found: found, isNear: false }
      return meant(wanted, found)
    }).then(withPostings)
  }

  // An open word may go on as it likes, a finished one by an ending of two letters.
  function longerWords(wanted, list) {
    var length = Array.from(wanted.word).length
    if (wanted.isQuoted || (wanted.isUnspaced ? length > 1 : length < 2)) return []
    return list.filter(function (entry) {
      var extra = entry.word.length - wanted.word.length
      return extra > 0 && (wanted.isOpen || wanted.isUnspaced || (length > 3 && extra < 3))
    })
  }

  // How many characters of postings a word of a query loads at most, beside those of its best meaning.
  var MOST_LOADED = 36000

  // Loads what the meanings need, and leaves those that would load much more.
  function withPostings(meaning) {
    var places = new Set()
    var loaded = 0
    meaning.found = meaning.found.filter(function (one) {
      if (places.has(one.entry.place)) return true
      var size = index.postingSize(one.entry)
      if (places.size && loaded + size > MOST_LOADED) return false
      loaded += size
      places.add(one.entry.place)
      return true
    })
    return Promise.all(Array.from(places).map(index.loadPostings)).then(function () { return meaning })
  }

  // ---- Ranking

  // Adds to each entry's score what one word of the query says of it.
  function score(meaning, scores, hits) {
    var own = points(meaning)
    if (meaning.parts && meaning.parts.length) {
      var parts = meaning.parts.map(points)
      own.forEach(function (value, entry) {
        var least = Math.min.apply(null, parts.map(function (part) { return part[entry] }))
        own[entry] = Math.max(value, least)
      })
    }
    own.forEach(function (points, entry) {
      if (points > 0) {
        scores[entry] += points
        hits[entry]++
      }
    })
  }

  // How much each entry has of what one word may stand for.
  function points(meaning) {
    var own = new Float32Array(index.size())
    if (!meaning.found.length) return own
    var exact = meaning.found[0]
    meaning.found.forEach(function (one) {
      // A longer word counts for no more than the word itself would.
      var count = Math.max(one.entry.count, one === exact ? 0 : exact.entry.count)
      var rarity = Math.log(1 + (index.size() - count + 0.5) / (count + 0.5))
      index.forEachPosting(one.entry, function (entry, level) {
        var points = one.weight * rarity * level
        if (points > own[entry]) own[entry] = points
      })
    })
    return own
  }

  function rank(query) {
    return Promise.all(query.words.map(meaning)).then(function (meanings) {
      var scores = new Float32Array(index.size())
      var hits = new Uint8Array(index.size())
      meanings.forEach(function (meaning) { score(meaning, scores, hits) })
      var most = hits.reduce(function (most, count) { return Math.max(most, count) }, 0)
      var needed = query.phrases.length ? query.words.length : most
      var entries = []
      hits.forEach(function (count, entry) { if (count && count === needed) entries.push(entry) })
      entries.sort(function (left, right) { return scores[right] - scores[left] || left - right })
      return {
        entries: entries, scores: scores,
        meanings: meanings.map(foundWords).map(function (found) { return new Set(found) }),
        marks: marks(query, meanings),
        near: meanings.filter(function (meaning) { return meaning.isNear }).flatMap(foundWords),
        isWhole: needed === query.words.length
      }
    })
  }

  function foundWords(meaning) {
    return meaning.found.map(function (one) { return one.entry.word })
      .concat((meaning.parts || []).flatMap(foundWords))
  }

  // What to mark: words, and quoted ones where their phrase stands; and all of these words.
  function marks(query, meanings) {
    var terms = meanings.filter(function (_, place) { return !query.words[place].isQuoted }).flatMap(foundWords)
    return {
      phrases: query.phrases, terms: new Set(terms),
      words: new Set(terms.concat(query.phrases.flat()))
    }
  }

  // ---- Answering

  // The entries of one kind, or of all where none is named; and all of them as `ofAllKinds`, absent where a
  // phrase would have to be looked for in too many texts.
  function answer(query, kind) {
    function isWanted(entry) { return !kind || index.kindOf(entry) === kind }
    function isTooMuch(entries) { return query.phrases.length > 0 && entries.length > texts.MOST_READ }
    return rank(query).then(function (ranked) {
      var isOfAllKinds = !kind || !isTooMuch(ranked.entries)
      if (!isOfAllKinds) ranked.entries = ranked.entries.filter(isWanted)
      ranked.isPartial = isTooMuch(ranked.entries)
      return judged(query, ranked).then(function (entries) {
        ranked.ofAllKinds = isOfAllKinds ? entries : null
        ranked.entries = entries.filter(isWanted)
        return ranked
      })
    })
  }

  // What the texts themselves say of the entries that come first.
  function judged(query, ranked) {
    if (query.phrases.length) return texts.withPhrases(ranked.entries, query.phrases)
    var meanings = ranked.meanings.filter(function (meaning) { return meaning.size })
    if (meanings.length < 2) return Promise.resolve(ranked.entries)
    return texts.byCloseness(ranked.entries, ranked.scores, meanings)
  }

  return { read: read, answer: answer }
})(window.DossierWords, window.DossierIndex, window.DossierTexts)
