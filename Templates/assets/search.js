// Searches the index in data/search/, which it loads piece by piece as classic scripts, so that it works
// from disk in every browser. Folding and parting of words are those of the index: Sources/DossierSite/
// Search/WordFolding.swift and WordReader.swift. Every word that readers see is in the page.
(function () {
  "use strict"

  var form = document.getElementById("search")
  if (!form) return
  var field = document.getElementById("search-words")
  var status = document.getElementById("search-status")
  var results = document.getElementById("search-results")
  var everything = document.getElementById("everything")
  var FOLDER = "data/search/"

  // ---- The index, piece by piece

  var arrived = new Map()
  var loading = new Map()
  window.dossierSearch = function (name, value) { arrived.set(name, value) }

  function load(name) {
    if (!loading.has(name)) loading.set(name, new Promise(function (resolve, reject) {
      var script = document.createElement("script")
      script.src = FOLDER + name + ".js" + (overview ? "?v=" + overview.version : "")
      script.onload = function () {
        script.remove()
        resolve(arrived.get(name))
      }
      script.onerror = function () {
        script.remove()
        loading.delete(name)
        reject(new Error(name))
      }
      document.head.append(script)
    }))
    return loading.get(name)
  }

  var overview = null
  var kindEnds = []
  var textOf = []

  function loadOverview() {
    return load("index").then(function (value) {
      if (overview) return
      overview = value
      var end = 0
      kindEnds = value.kinds.map(function (kind) { return { kind: kind[0], end: end += kind[1] } })
      var sizes = new Numbers(value.texts)
      for (var shard = 0; sizes.at < value.texts.length;) {
        for (var last = shard + sizes.next(), size = sizes.next(); shard < last; shard++) {
          for (var place = 0; place < size; place++) textOf.push({ shard: shard, place: place })
        }
      }
    })
  }

  function kindOf(entry) {
    return kindEnds.find(function (kind) { return entry < kind.end }).kind
  }

  // Numbers to the base 45; what each character stands for is told in OutputBuffer+Compact.swift.
  function Numbers(text) {
    this.text = text
    this.at = 0
  }
  Numbers.prototype.digit = function () {
    var code = this.text.charCodeAt(this.at++) - 35
    return code > 57 ? code - 1 : code
  }
  Numbers.prototype.next = function () {
    var number = 0
    for (var unit = 1; ; unit *= 45) {
      var digit = this.digit()
      if (digit < 45) return number + digit * unit
      number += (digit - 45) * unit
    }
  }
  Numbers.prototype.rest = function () {
    var end = this.text.indexOf(" ", this.at)
    var rest = this.text.slice(this.at, end)
    this.at = end + 1
    return rest
  }

  var wordLists = new Map()

  // The words of a file, in order, each with how many entries it stands in and where they are told.
  function wordList(shard) {
    if (!wordLists.has(shard)) wordLists.set(shard, load("words-" + shard).then(function (text) {
      var numbers = new Numbers(text)
      var place = overview.words[shard][1]
      var offset = overview.words[shard][2]
      var list = []
      for (var last = ""; numbers.at < text.length;) {
        last = last.slice(0, numbers.next()) + numbers.rest()
        var count = numbers.next()
        var length = numbers.next()
        if (offset > 0 && offset + length > overview.postingLimit) {
          place++
          offset = 0
        }
        list.push({ word: last, count: count, place: place, offset: offset })
        offset += length
      }
      return list
    }))
    return wordLists.get(shard)
  }

  function endingList(shard) {
    return load("endings-" + shard).then(function (text) {
      var numbers = new Numbers(text)
      var list = []
      for (var last = ""; numbers.at < text.length;) {
        last = last.slice(0, numbers.next()) + numbers.rest()
        list.push(last)
      }
      return list
    })
  }

  // The files that may hold words with a beginning, the first few of them.
  function shardsOf(firsts, beginning) {
    var shards = []
    for (var shard = 0; shard < firsts.length; shard++) {
      var next = firsts[shard + 1]
      var isBefore = next !== undefined && next <= beginning && !next.startsWith(beginning)
      var isAfter = firsts[shard] > beginning && !firsts[shard].startsWith(beginning)
      if (!isBefore && !isAfter) shards.push(shard)
    }
    return shards.slice(0, 3)
  }

  function wordsBeginning(beginning) {
    var firsts = overview.words.map(function (shard) { return shard[0] })
    return Promise.all(shardsOf(firsts, beginning).map(wordList)).then(function (lists) {
      return lists.flat().filter(function (entry) { return entry.word.startsWith(beginning) })
    })
  }

  function find(word) {
    return wordsBeginning(word).then(function (list) {
      return list.find(function (entry) { return entry.word === word })
    })
  }

  // ---- Words, folded

  var ALIKE = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i",
    "ħ": "h", "ŧ": "t", "ς": "σ", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه"
  }
  var PASSED_OVER = new RegExp("^[\\u00AD\\u0300-\\u036F\\u0483-\\u0489\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2" +
    "\\u05C4\\u05C5\\u05C7\\u0610-\\u061A\\u0640\\u064B-\\u065F\\u0670\\u06D6-\\u06DC\\u06DF-\\u06E4\\u06E7" +
    "\\u06E8\\u06EA-\\u06ED\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u200B-\\u200F\\u2060\\u20D0-\\u20FF\\u3099\\u309A" +
    "\\uFE00-\\uFE0F\\uFE20-\\uFE2F\\uFEFF]$", "u")
  var UNSPACED = new RegExp("^[\\u0E01-\\u0E3A\\u0E40-\\u0E4E\\u0E81-\\u0ECD\\u1000-\\u103F\\u1780-\\u17D3" +
    "\\u3005-\\u3007\\u3041-\\u3096\\u309D-\\u309F\\u30A1-\\u30FA\\u30FC-\\u30FF\\u31F0-\\u31FF\\u3400-\\u4DBF" +
    "\\u4E00-\\u9FFF\\uAC00-\\uD7A3\\u{20000}-\\u{3FFFF}]", "u")
  var IN_WORD = /^[\p{Alphabetic}\p{N}\p{M}]$/u
  var letters = new Map()

  // What stands for a character: null for a gap between words.
  function fold(character) {
    if (!letters.has(character)) letters.set(character, folded(character))
    return letters.get(character)
  }

  function folded(character) {
    if (PASSED_OVER.test(character)) return { text: "", isUnspaced: false }
    if (UNSPACED.test(character)) return { text: character, isUnspaced: true }
    if (!IN_WORD.test(character)) return null
    var text = Array.from(character.toLowerCase().normalize("NFKD")).map(function (part) {
      return IN_WORD.test(part) && !PASSED_OVER.test(part) ? ALIKE[part] || part : ""
    }).join("")
    return { text: text, isUnspaced: UNSPACED.test(text) }
  }

  // The words of a text with where they stand; a run of a script without spaces as its bigrams.
  function words(text) {
    var found = []
    var word = null
    var before = null
    var isPaired = false
    function end() {
      if (word) found.push(word)
      if (before && !isPaired) found.push(before)
      word = before = null
      isPaired = false
    }
    for (var at = 0; at < text.length;) {
      var character = String.fromCodePoint(text.codePointAt(at))
      var next = at + character.length
      var letter = fold(character)
      if (!letter) end()
      else if (letter.isUnspaced) {
        if (word) end()
        if (before) {
          found.push({ word: before.word + letter.text, start: before.start, end: next, isUnspaced: true })
          isPaired = true
        }
        before = { word: letter.text, start: at, end: next, isUnspaced: true }
      } else if (letter.text) {
        if (before) end()
        if (word) {
          word.word += letter.text
          word.end = next
        } else word = { word: letter.text, start: at, end: next, isUnspaced: false }
      } else if (word) word.end = next
      at = next
    }
    end()
    return found
  }

  // ---- A query

  var QUOTED = /["“”„«»「」]([^"“”„«»「」]+)(["“”„«»「」]|$)/g

  function read(query) {
    var phrases = []
    var wanted = new Map()
    var rest = query.replace(QUOTED, function (_, quoted) {
      var phrase = words(quoted)
      phrases.push(phrase.map(function (word) { return word.word }))
      phrase.forEach(function (word) {
        wanted.set(word.word, { word: word.word, isUnspaced: word.isUnspaced, isQuoted: true, isOpen: false })
      })
      return " "
    })
    var isOpen = /\S$/.test(rest)
    words(rest).forEach(function (word, index, all) {
      var isLast = isOpen && index === all.length - 1
      var known = wanted.get(word.word)
      var isStillOpen = isLast || Boolean(known && known.isOpen)
      wanted.set(word.word, { word: word.word, isUnspaced: word.isUnspaced, isQuoted: false, isOpen: isStillOpen })
    })
    return {
      words: Array.from(wanted.values()).slice(0, 12),
      phrases: phrases.filter(function (phrase) { return phrase.length })
    }
  }

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
    var beginning = letters.slice(0, half).join("")
    var ending = reversed(letters.slice(half).join(""))
    var swapped = letters.slice()
    swapped[half - 1] = letters[half]
    swapped[half] = letters[half - 1]
    var endings = Promise.all(shardsOf(overview.endings, ending).map(endingList)).then(function (lists) {
      return Promise.all(lists.flat().filter(function (other) {
        return other.startsWith(ending) && isNear(reversed(other), word)
      }).slice(0, 8).map(function (other) { return find(reversed(other)) }))
    })
    var beginnings = wordsBeginning(beginning).then(function (list) {
      return list.filter(function (entry) { return isNear(entry.word, word) })
    })
    return Promise.all([beginnings, endings, find(swapped.join(""))]).then(function (found) {
      return Array.from(new Set(found.flat().filter(Boolean))).sort(byCount).slice(0, 5)
    })
  }

  function byCount(left, right) { return right.count - left.count || (left.word < right.word ? -1 : 1) }

  // What a word of a query may stand for, each with how much it counts.
  function meanings(wanted) {
    return wordsBeginning(wanted.word).then(function (list) {
      var exact = list.find(function (entry) { return entry.word === wanted.word })
      var length = Array.from(wanted.word).length
      var mayGoOn = !wanted.isQuoted && (wanted.isUnspaced ? length === 1 : length > 1)
      var longer = list.filter(function (entry) {
        var extra = entry.word.length - wanted.word.length
        return extra > 0 && mayGoOn && (wanted.isOpen || wanted.isUnspaced || (length > 3 && extra < 3))
      }).sort(byCount).slice(0, 40)
      var found = longer.map(function (entry) {
        return { entry: entry, weight: 0.6 * wanted.word.length / entry.word.length }
      })
      if (exact) found.unshift({ entry: exact, weight: 1 })
      if (found.length || wanted.isQuoted || wanted.isUnspaced || length < 4) return { found: found, isNear: false }
      return nearWords(wanted.word).then(function (near) {
        return {
          found: near.map(function (entry) { return { entry: entry, weight: 0.5 } }), isNear: near.length > 0
        }
      })
    }).then(function (meaning) {
      // Longer words of files far away are left: a query loads few files.
      var places = new Set()
      meaning.found = meaning.found.filter(function (one) {
        if (places.size < 3) places.add(one.entry.place)
        return places.has(one.entry.place)
      })
      return Promise.all(Array.from(places).map(function (place) { return load("postings-" + place) }))
        .then(function () { return meaning })
    })
  }

  // Adds to each entry's score what one word of the query says of it.
  function score(meaning, scores, hits) {
    var own = new Float32Array(overview.entries)
    var exact = meaning.found[0]
    meaning.found.forEach(function (one) {
      var count = Math.max(one.entry.count, one === exact ? 0 : exact.entry.count)
      var rarity = Math.log(1 + (overview.entries - count + 0.5) / (count + 0.5))
      var numbers = new Numbers(arrived.get("postings-" + one.entry.place))
      numbers.at = one.entry.offset
      for (var entry = 0, left = one.entry.count; left > 0; left--, entry++) {
        entry += numbers.next()
        var points = one.weight * rarity * (numbers.digit() + 1) / overview.levels
        if (points > own[entry]) own[entry] = points
      }
    })
    own.forEach(function (points, entry) {
      if (points > 0) {
        scores[entry] += points
        hits[entry]++
      }
    })
  }

  function rank(query) {
    return Promise.all(query.words.map(meanings)).then(function (all) {
      var scores = new Float32Array(overview.entries)
      var hits = new Uint8Array(overview.entries)
      all.forEach(function (meaning) { if (meaning.found.length) score(meaning, scores, hits) })
      var most = hits.reduce(function (most, count) { return Math.max(most, count) }, 0)
      var needed = query.phrases.length ? query.words.length : most
      var entries = []
      hits.forEach(function (count, entry) { if (count && count === needed) entries.push(entry) })
      entries.sort(function (left, right) { return scores[right] - scores[left] || left - right })
      return {
        entries: entries,
        marks: {
          phrases: query.phrases,
          // Quoted words are marked where their phrase stands.
          terms: new Set(all.flatMap(function (meaning, index) {
            if (query.words[index].isQuoted) return []
            return meaning.found.map(function (one) { return one.entry.word })
          }))
        },
        near: all.flatMap(function (meaning) {
          return meaning.isNear ? meaning.found.map(function (one) { return one.entry.word }) : []
        }),
        isWhole: needed === query.words.length, isPartial: false
      }
    })
  }

  // ---- The texts of entries

  function textsOf(entry) {
    var place = textOf[entry]
    return load("texts-" + place.shard).then(function (list) { return list[place.place] })
  }

  function isAt(found, start, phrase) {
    return phrase.every(function (word, index) {
      return found[start + index] && found[start + index].word === word
    })
  }

  function holds(found, phrase) {
    return found.some(function (_, start) { return isAt(found, start, phrase) })
  }

  function holdsAll(texts, phrases) {
    var blocks = [texts.title, texts.held || ""].concat(texts.texts.map(function (text) { return text[1] }))
      .map(words)
    return phrases.every(function (phrase) {
      return blocks.some(function (found) { return holds(found, phrase) })
    })
  }

  // Phrases are looked for in the texts themselves, of the entries that come first.
  var MOST_READ = 120

  function keepPhrases(query, ranked) {
    if (!query.phrases.length) return ranked
    var read = ranked.entries.slice(0, MOST_READ)
    ranked.isPartial = ranked.entries.length > MOST_READ
    return Promise.all(read.map(textsOf)).then(function (all) {
      ranked.entries = read.filter(function (_, index) { return holdsAll(all[index], query.phrases) })
      return ranked
    })
  }

  // ---- What is shown

  function element(name, kind, text) {
    var made = document.createElement(name)
    if (kind) made.className = kind
    if (text) made.textContent = text
    return made
  }

  // The words of a text, each with whether the query asked for it there.
  function markedWords(text, marks) {
    var found = words(text)
    found.forEach(function (word) { word.isMarked = marks.terms.has(word.word) })
    marks.phrases.forEach(function (phrase) {
      found.forEach(function (_, start) {
        if (isAt(found, start, phrase)) phrase.forEach(function (_, index) { found[start + index].isMarked = true })
      })
    })
    return found
  }

  // Puts a text into an element with what the query asked for marked; neighbours are marked as one.
  function appendMarked(parent, text, marks) {
    var found = markedWords(text, marks)
    var at = 0
    for (var index = 0; index < found.length; index++) {
      if (!found[index].isMarked) continue
      var start = found[index].start
      var end = found[index].end
      while (found[index + 1] && found[index + 1].isMarked &&
        !/\S/.test(text.slice(end, found[index + 1].start))) end = found[++index].end
      if (start > at) parent.append(text.slice(at, start))
      if (end > at) parent.append(element("mark", "noted", text.slice(Math.max(at, start), end)))
      at = Math.max(at, end)
    }
    parent.append(text.slice(at))
  }

  function candidate(block, marks) {
    var marked = markedWords(block[1], marks).filter(function (word) { return word.isMarked })
    return { block: block, marked: marked, value: new Set(marked.map(function (word) { return word.word })).size }
  }

  // The blocks that answer best; the entry's head only where no other does.
  function best(blocks, marks) {
    var candidates = blocks.map(function (block) { return candidate(block, marks) })
      .filter(function (one) { return one.value > 0 })
    var within = candidates.filter(function (one) { return one.block[0] })
    return (within.length ? within : candidates)
      .sort(function (left, right) { return right.value - left.value }).slice(0, 2)
  }

  // The part of a text in which most of the words asked for stand together; in UTF-16 units.
  var WINDOW = 240

  function appendExcerpt(parent, candidate, marks) {
    var text = candidate.block[1].replace(/\s/g, " ")
    var marked = candidate.marked
    var densest = { count: -1, start: 0 }
    marked.forEach(function (word, index) {
      var within = marked.slice(index).filter(function (other) { return other.end - word.start < WINDOW * 0.7 })
      var count = new Set(within.map(function (other) { return other.word })).size * 4 + Math.min(within.length, 3)
      if (count > densest.count) densest = { count: count, start: word.start }
    })
    var start = Math.max(0, densest.start - 60)
    if (start > 0) start = Math.min(densest.start, text.indexOf(" ", start) + 1 || start)
    var end = Math.min(text.length, start + WINDOW)
    if (end < text.length && text.lastIndexOf(" ", end) > start + WINDOW / 2) end = text.lastIndexOf(" ", end)
    if (start > 0) parent.append("… ")
    appendMarked(parent, text.slice(start, end), marks)
    if (end < text.length) parent.append(" …")
  }

  function link(address, kind) {
    var made = element("a", kind)
    made.href = address
    made.dir = "auto"
    return made
  }

  function item(texts, marks) {
    var made = element("li", "found")
    made.append(element("p", "kicker", [texts.kind, texts.whose].filter(Boolean).join(" · ")))
    var heading = element("h3", "entry-title")
    var title = link(texts.url)
    appendMarked(title, texts.title, marks)
    heading.append(title)
    made.append(heading)
    if (texts.held) {
      var held = element("p", "held")
      appendMarked(held, texts.held, marks)
      made.append(held)
    }
    best(texts.texts, marks).forEach(function (candidate) {
      var line = element("p", "excerpt")
      if (candidate.block[2]) line.append(element("span", "kicker", candidate.block[2]), " ")
      var way = link(texts.url + (candidate.block[0] ? "#" + encodeURIComponent(candidate.block[0]) : ""))
      appendExcerpt(way, candidate, marks)
      line.append(way)
      made.append(line)
    })
    return made
  }

  function label(kind) {
    return form.querySelector('input[value="' + kind + '"]').closest("label").textContent.trim()
  }

  // A group of results, which grows at its end when it is asked to.
  function group(kind, entries, size, marks) {
    var made = element("section", "part found-group")
    var head = element("header")
    var heading = element("h2", "", label(kind))
    heading.id = "found-" + kind
    made.setAttribute("aria-labelledby", heading.id)
    head.append(heading, element("p", "meta", String(entries.length)))
    var body = element("div")
    var list = element("ol", "entries")
    body.append(list)
    made.append(head, body)
    var more = element("button", "more", form.dataset.more)
    more.type = "button"
    more.setAttribute("aria-describedby", heading.id)
    var shown = 0
    function grow(count) {
      return Promise.all(entries.slice(shown, shown + count).map(textsOf)).then(function (all) {
        var items = all.map(function (texts) { return item(texts, marks) })
        list.append.apply(list, items)
        shown += items.length
        if (shown < entries.length) body.append(more)
        else more.remove()
        return items[0]
      })
    }
    more.onclick = function () {
      grow(20).then(function (first) { first.querySelector("a").focus() }, failed)
    }
    return grow(size).then(function () { return made })
  }

  function grouped(entries) {
    var groups = new Map()
    entries.forEach(function (entry) {
      var kind = kindOf(entry)
      if (!groups.has(kind)) groups.set(kind, [])
      groups.get(kind).push(entry)
    })
    return Array.from(groups)
  }

  function filled(text, values) {
    return text.replace(/\{(\w+)\}/g, function (_, name) { return values[name] })
  }

  function message(ranked) {
    var parts = [filled(ranked.entries.length ? form.dataset.found : form.dataset.none,
      { total: ranked.entries.length })]
    if (ranked.near.length) parts.push(filled(form.dataset.near, { list: ranked.near.join(", ") }))
    if (!ranked.isWhole && ranked.entries.length) parts.push(form.dataset.some)
    if (ranked.isPartial) parts.push(filled(form.dataset.partial, { total: MOST_READ }))
    return parts.join(" ")
  }

  function failed() {
    results.removeAttribute("aria-busy")
    status.textContent = form.dataset.failed
  }

  function show(sections, text) {
    results.replaceChildren.apply(results, sections)
    results.removeAttribute("aria-busy")
    everything.hidden = field.value.trim() !== ""
    status.textContent = text
  }

  // ---- Asking

  var turn = 0

  function kind() { return form.elements.kind.value }

  function search() {
    var asked = field.value
    var mine = ++turn
    remember(asked)
    var query = read(asked)
    if (!query.words.length) return Promise.resolve(show([], ""))
    return loadOverview().then(function () { return rank(query) }).then(function (ranked) {
      if (kind()) ranked.entries = ranked.entries.filter(function (entry) { return kindOf(entry) === kind() })
      return keepPhrases(query, ranked)
    }).then(function (ranked) {
      var groups = grouped(ranked.entries)
      var size = groups.length > 1 ? 4 : 8
      return Promise.all(groups.map(function (one) { return group(one[0], one[1], size, ranked.marks) }))
        .then(function (sections) { if (mine === turn) show(sections, message(ranked)) })
    }).catch(function () { if (mine === turn) failed() })
  }

  // What is asked stands in the address after `#`, which changes from disk as well; `?q=` is read too.
  function remember(asked) {
    var parts = []
    if (asked.trim()) parts.push("q=" + encodeURIComponent(asked.trim()))
    if (kind()) parts.push("kind=" + kind())
    var address = location.pathname + (parts.length ? "#" + parts.join("&") : "")
    if (location.pathname + location.search + location.hash !== address) history.replaceState(null, "", address)
  }

  function recall() {
    var state = new URLSearchParams(location.hash.slice(1))
    if (!state.has("q")) state = new URLSearchParams(location.search)
    field.value = state.get("q") || ""
    var wanted = state.get("kind") || ""
    Array.from(form.elements.kind).forEach(function (choice) { choice.checked = choice.value === wanted })
    return search()
  }

  var timer = 0
  function searchSoon() {
    clearTimeout(timer)
    results.setAttribute("aria-busy", "true")
    timer = setTimeout(search, 120)
  }

  function move(event, step) {
    var stops = [field].concat(Array.from(results.querySelectorAll("a, button")))
    var present = stops.indexOf(document.activeElement)
    var next = present < 0 ? null : stops[present + step]
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (event.key === "ArrowDown") move(event, 1)
    else if (event.key === "ArrowUp") move(event, -1)
    else if (event.key === "Escape" && results.contains(document.activeElement)) field.focus()
    else if (event.key === "Escape" && document.activeElement === field && field.value) {
      event.preventDefault()
      field.value = ""
      search()
    }
  })

  form.addEventListener("submit", function (event) {
    event.preventDefault()
    clearTimeout(timer)
    search().then(function () {
      var first = results.querySelector("a")
      if (first) first.focus()
    })
  })
  field.addEventListener("input", function (event) { if (!event.isComposing) searchSoon() })
  field.addEventListener("compositionend", searchSoon)
  form.addEventListener("change", function (event) { if (event.target !== field) search() })
  window.addEventListener("hashchange", recall)

  form.hidden = false
  recall()
  if (!location.hash || field.value) field.focus({ preventScroll: true })
})()
