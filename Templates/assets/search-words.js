// Parts texts into words and folds them, as the index does: Sources/DossierSite/Search/WordReader.swift and
// WordFolding.swift. What the one does the other must do; Tests/Words holds both to it.
window.DossierWords = (function () {
  "use strict"

  var ALIKE = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i",
    "ħ": "h", "ŧ": "t", "ς": "σ", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه"
  }
  var PASSED_OVER = new RegExp("^[\\u00AD\\u0300-\\u036F\\u0483-\\u0489\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2" +
    "\\u05C4\\u05C5\\u05C7\\u0610-\\u061A\\u0640\\u064B-\\u065F\\u0670\\u06D6-\\u06DC\\u06DF-\\u06E4\\u06E7" +
    "\\u06E8\\u06EA-\\u06ED\\u0711\\u0730-\\u074A\\u0898-\\u089F\\u08CA-\\u08E1\\u08E3-\\u08FF" +
    "\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u200B-\\u200F\\u2060\\u20D0-\\u20FF\\u3099\\u309A" +
    "\\uFE00-\\uFE0F\\uFE20-\\uFE2F\\uFEFF]$", "u")
  var UNSPACED = new RegExp("^[\\u0E01-\\u0E3A\\u0E40-\\u0E4E\\u0E81-\\u0ECD\\u1000-\\u103F\\u1780-\\u17D3" +
    "\\u3005-\\u3007\\u3041-\\u3096\\u309D-\\u309F\\u30A1-\\u30FA\\u30FC-\\u30FF\\u31F0-\\u31FF\\u3400-\\u4DBF" +
    "\\u4E00-\\u9FFF\\uAC00-\\uD7A3\\u{20000}-\\u{3FFFF}]", "u")
  var KANA = /^[\u3041-\u30FF]$/
  var IN_WORD = /^[\p{Alphabetic}\p{N}\p{M}]$/u
  var ALPHABETIC = /^\p{Alphabetic}$/u
  var HYPHEN = /^[-\u2010\u2011]$/
  var letters = new Map()

  // What stands for a character: null for a gap between words.
  function fold(character) {
    if (!letters.has(character)) letters.set(character, folded(character))
    return letters.get(character)
  }

  function folded(character) {
    if (PASSED_OVER.test(character)) return { text: "", isUnspaced: false }
    if (UNSPACED.test(character) && !KANA.test(character)) return { text: character, isUnspaced: true }
    if (!IN_WORD.test(character)) return null
    var text = Array.from(character.normalize("NFKD").toLowerCase().normalize("NFKD")).map(function (part) {
      return IN_WORD.test(part) && !PASSED_OVER.test(part) ? ALIKE[part] || part : ""
    }).join("")
    return { text: text, isUnspaced: UNSPACED.test(text) }
  }

  function isPlain(code) {
    return code > 96 && code < 123 || code > 64 && code < 91 || code > 47 && code < 58
  }

  // Whether a letter of a script with spaces, or a digit, stands in a place.
  function isLetterAt(text, at) {
    if (at >= text.length) return false
    var made = fold(String.fromCodePoint(text.codePointAt(at)))
    return made !== null && !made.isUnspaced && made.text !== ""
  }

  // Whether what stands after a dot is a single letter, as in U.S.
  function isSingleLetterAt(text, at) {
    if (!isLetterAt(text, at)) return false
    var letter = String.fromCodePoint(text.codePointAt(at))
    var next = at + letter.length
    return ALPHABETIC.test(letter) &&
      (next >= text.length || fold(String.fromCodePoint(text.codePointAt(next))) === null)
  }

  // More words than these are no compound that anybody writes as one.
  var MOST_PARTS = 4

  // The words of a text, in order, with where they stand, half-open and in UTF-16 units. A run of a script
  // without spaces gives its bigrams, then its last letter, which is a tail where it was in one of them.
  // Single letters with dots between them are one word. The first of words with hyphens between them has what
  // they are together as its `compound`, with where that ends.
  function parted(text) {
    var found = []
    var word = null
    var letter = null
    var parts = []
    // How many letters of the word stand after its last dot, and the last of them.
    var lettersAfterDot = 0
    var lastLetter = ""

    function end() {
      if (word) endWord()
      if (letter) found.push(letter)
      word = letter = null
      lettersAfterDot = 0
    }

    function endWord() {
      found.push(word)
      if (!parts.length) return
      parts.push(word)
      var whole = parts.map(function (part) { return part.word }).join("")
      if (parts.length <= MOST_PARTS && /[^0-9]/.test(whole)) parts[0].compound = { word: whole, end: word.end }
      parts = []
    }

    function hyphen(isBeforeWord) {
      if (!word || !isBeforeWord) return end()
      found.push(word)
      parts.push(word)
      word = null
      lettersAfterDot = 0
    }

    function isDotInAbbreviation(next) {
      return word !== null && lettersAfterDot === 1 && ALPHABETIC.test(lastLetter) && isSingleLetterAt(text, next)
    }

    function add(spaced, start, end) {
      if (word) {
        word.word += spaced
        word.end = end
      } else word = { word: spaced, start: start, end: end, isUnspaced: false, isTail: false }
    }

    function pair(unspaced, start, end) {
      if (letter) found.push({ word: letter.word + unspaced, start: letter.start, end: end, isUnspaced: true, isTail: false })
      letter = { word: unspaced, start: start, end: end, isUnspaced: true, isTail: letter !== null }
    }

    for (var at = 0, next; at < text.length; at = next) {
      next = at + 1
      if (isPlain(text.charCodeAt(at))) {
        while (isPlain(text.charCodeAt(next))) next++
        if (letter) end()
        add(text.slice(at, next).toLowerCase(), at, next)
        lettersAfterDot += next - at
        lastLetter = text.charAt(next - 1)
        continue
      }
      var character = String.fromCodePoint(text.codePointAt(at))
      next = at + character.length
      var made = fold(character)
      if (character === "." && isDotInAbbreviation(next)) lettersAfterDot = 0
      else if (HYPHEN.test(character)) hyphen(isLetterAt(text, next))
      else if (!made) end()
      else if (made.isUnspaced) {
        if (word) end()
        pair(made.text, at, next)
      } else if (made.text) {
        if (letter) end()
        add(made.text, at, next)
        lettersAfterDot++
        lastLetter = character
      } else if (word) word.end = next
    }
    end()
    return found
  }

  // Whether a text's words from one on are those of a phrase.
  function isAt(found, start, phrase) {
    return phrase.every(function (word, index) {
      return found[start + index] && found[start + index].word === word
    })
  }

  // Nothing but ASCII and punctuation: such a text's words stand in it as they are, but for their capitals and
  // for dots and hyphens within them.
  var UNFOLDED = /^[\u0000-\u007F\u00A0\u00AB\u00BB\u2010-\u2027]*$/

  // Tells of a set of words whether one of them may stand in a text: far quicker than parting it, and never
  // says no of one that does.
  function mayHold(text) {
    if (!UNFOLDED.test(text)) return function () { return true }
    var lower = text.toLowerCase()
    var bare = lower.replace(/[-.\u2010\u2011]/g, "")
    return function (wanted) {
      for (var word of wanted) if (lower.includes(word) || bare.includes(word)) return true
      return false
    }
  }

  function isNoTail(word) { return !word.isTail }

  return { parted: parted, isAt: isAt, isNoTail: isNoTail, mayHold: mayHold }
})()
