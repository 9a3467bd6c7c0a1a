// Reads the index in data/search/, piece by piece as classic scripts, the one thing that a page may load from
// disk in every browser. What the files hold is told in Sources/DossierSite/Search: WordShards.swift,
// OutputBuffer+Compact.swift and OutputBuffer+Shown.swift.
window.DossierIndex = (function () {
  "use strict"

  var FOLDER = "data/search/"

  // ---- Files

  var overview = null
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

  // ---- Numbers, to the base 45

  function Numbers(text, at) {
    this.text = text
    this.at = at || 0
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
  // The word after another, which shares its beginning with it.
  Numbers.prototype.word = function (last) {
    var shared = last.slice(0, this.next())
    var end = this.text.indexOf(" ", this.at)
    var rest = this.text.slice(this.at, end)
    this.at = end + 1
    return shared + rest
  }

  // ---- What there is

  var kindEnds = []
  var textOf = []

  function open() {
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

  // ---- Words

  // The words of a file, in order, each with how many entries it stands in and where they are told.
  function wordList(shard) {
    return parsed("words-" + shard, function (text) {
      var numbers = new Numbers(text)
      var place = overview.words[shard][1]
      var offset = overview.words[shard][2]
      var list = []
      for (var last = ""; numbers.at < text.length;) {
        last = numbers.word(last)
        var count = numbers.next()
        var length = numbers.next()
        if (offset > 0 && offset + length > overview.postingLimit) {
          place++
          offset = 0
        }
        list.push({ word: last, count: count, place: place, offset: offset, length: length })
        offset += length
      }
      return list
    })
  }

  // The words of a file, backwards.
  function endingList(shard) {
    return parsed("endings-" + shard, function (text) {
      var numbers = new Numbers(text)
      var list = []
      for (var last = ""; numbers.at < text.length;) list.push(last = numbers.word(last))
      return list
    })
  }

  var lists = new Map()

  function parsed(name, parse) {
    if (!lists.has(name)) {
      var list = load(name).then(parse)
      lists.set(name, list)
      list.catch(function () { lists.delete(name) })
    }
    return lists.get(name)
  }

  // The files that may hold words with a beginning, the first few of them.
  function shardsOf(firsts, beginning) {
    var shards = []
    for (var shard = 0; shard < firsts.length; shard++) {
      var next = firsts[shard + 1]
      var isBefore = next !== undefined && inOrder(next, beginning) && !next.startsWith(beginning)
      var isAfter = inOrder(beginning, firsts[shard]) && !firsts[shard].startsWith(beginning)
      if (!isBefore && !isAfter) shards.push(shard)
    }
    return shards.slice(0, 3)
  }

  // Whether a word comes no later than another by their characters' numbers, which is the order of UTF-8;
  // comparison by `<` goes by UTF-16 units, among which those of the higher planes come too early.
  function inOrder(left, right) {
    var at = 0
    while (at < left.length && left[at] === right[at]) at++
    if (at === left.length) return true
    if (at === right.length) return false
    if (at > 0 && /[\uDC00-\uDFFF]/.test(left[at] + right[at])) at--
    return left.codePointAt(at) < right.codePointAt(at)
  }

  function wordsBeginning(beginning) {
    var firsts = overview.words.map(function (shard) { return shard[0] })
    return Promise.all(shardsOf(firsts, beginning).map(wordList)).then(function (lists) {
      return lists.flat().filter(function (entry) { return entry.word.startsWith(beginning) })
    })
  }

  // Words whose letters, backwards, begin with these, backwards as well.
  function wordsEnding(ending) {
    return Promise.all(shardsOf(overview.endings, ending).map(endingList)).then(function (lists) {
      return lists.flat().filter(function (word) { return word.startsWith(ending) })
    })
  }

  // The entry of a word; undefined where it stands nowhere.
  function find(word) {
    return wordsBeginning(word).then(function (list) {
      return list.find(function (entry) { return entry.word === word })
    })
  }

  // ---- Entries

  function loadPostings(place) { return load("postings-" + place) }

  // How many characters the file of a word's postings has, at most.
  function postingSize(word) { return Math.max(word.length, overview.postingLimit) }

  // Calls back with the number of each entry in which a word stands and its level, from above 0 to 1; its
  // postings must have been loaded.
  function forEachPosting(word, body) {
    var numbers = new Numbers(arrived.get("postings-" + word.place), word.offset)
    for (var entry = 0, left = word.count; left > 0; left--, entry++) {
      entry += numbers.next()
      body(entry, (numbers.digit() + 1) / overview.levels)
    }
  }

  // What a result may show of an entry: a list of what it is, then its texts.
  function textsOf(entry) {
    var place = textOf[entry]
    return load("texts-" + place.shard).then(function (list) { return list[place.place] })
  }

  return {
    open: open,
    size: function () { return overview.entries },
    kindOf: kindOf,
    find: find, wordsBeginning: wordsBeginning, wordsEnding: wordsEnding,
    loadPostings: loadPostings, postingSize: postingSize, forEachPosting: forEachPosting,
    textsOf: textsOf
  }
})()
