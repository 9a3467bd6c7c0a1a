import DossierCore
import EDTF

/// What every linked entry has.
package struct EntryCommon: Sendable {
  package let id: EntryID
  package var file: SourceFile
  package var body: ComposedBody
  package var topics: [Key<Topic>] = []
  /// What a preview says of it; nil for what readers get to see.
  package var label: Visibility?
  /// When it appeared here; nil where its file says nothing of that.
  package var listing: Listing?
  /// Earlier ids, at whose addresses stub pages stand.
  package var was: [String] = []
  /// Addresses elsewhere in the site that it had before, at which stub pages stand too.
  package var addresses: [Located<FormerAddress>] = []
  /// The editor who added what no source here says.
  package var addedBy: SiteSettings.Editor?
  /// What links here, in order of the linking entry's id and place.
  package var backlinks: [Backlink] = []
  /// The notes about this entry, in order of number.
  package var notes: [Key<Note>] = []
  /// The passages found or lost in this entry, in order of place.
  package var passages: [Key<Passage>] = []
  /// What is withheld in the excerpt that is published of it, which stands in no file.
  package var withheldInExcerpt = WithheldCounts()

  package init(
    id: EntryID,
    file: SourceFile,
    body: ComposedBody,
    topics: [Key<Topic>] = [],
    label: Visibility? = nil,
    listing: Listing? = nil,
    was: [String] = [],
    addresses: [Located<FormerAddress>] = [],
    addedBy: SiteSettings.Editor? = nil,
    backlinks: [Backlink] = [],
    notes: [Key<Note>] = [],
    passages: [Key<Passage>] = [],
    withheldInExcerpt: WithheldCounts = WithheldCounts()
  ) {
    self.id = id
    self.file = file
    self.body = body
    self.topics = topics
    self.label = label
    self.listing = listing
    self.was = was
    self.addresses = addresses
    self.addedBy = addedBy
    self.backlinks = backlinks
    self.notes = notes
    self.passages = passages
    self.withheldInExcerpt = withheldInExcerpt
  }

  /// What is withheld in it, in its front matter and its body.
  package var withheld: WithheldCounts { file.withheld + withheldInExcerpt }
}

package struct LinkedArticle: Sendable {
  package enum Author: Sendable {
    case expert(Key<LinkedExpert>)
    case named(AgentName)
    /// One whose entry readers don't get to see; such come last.
    case unnamed
  }

  package var common: EntryCommon
  package var article: Article
  /// How much of its source stands in the dossier.
  package var figures = SourceFigures()
  /// What it rests on that the words of sources which its body shows are theirs.
  package var ground = PassageGround.text
  package var authors: [Author] = []
  package var editionOf: Key<LinkedArticle>?
  /// Other editions of this article, in order of id.
  package var editions: [Key<LinkedArticle>] = []
  /// Of an edition, what it is beside the article that it is of; nil where that is not known.
  package var collation: EditionCollation?
  /// Passages of other editions that stand in its own text, in order of place.
  package var survivors: [SurvivingPassage] = []
  /// Passages of other editions of which no more is known than that all the words they quote stand
  /// in this source too; by article and place.
  package var quotedPassages: [Key<Passage>] = []
  /// Arguments, people and events in order of their first appearance in the body, its notes and
  /// the citations of its passages.
  package var appearances: [EntryKey] = []

  package init(
    common: EntryCommon,
    article: Article,
    figures: SourceFigures = SourceFigures(),
    ground: PassageGround = PassageGround.text,
    authors: [Author] = [],
    editionOf: Key<LinkedArticle>? = nil,
    editions: [Key<LinkedArticle>] = [],
    collation: EditionCollation? = nil,
    survivors: [SurvivingPassage] = [],
    quotedPassages: [Key<Passage>] = [],
    appearances: [EntryKey] = []
  ) {
    self.common = common
    self.article = article
    self.figures = figures
    self.ground = ground
    self.authors = authors
    self.editionOf = editionOf
    self.editions = editions
    self.collation = collation
    self.survivors = survivors
    self.quotedPassages = quotedPassages
    self.appearances = appearances
  }
}

package struct LinkedArgument: Sendable {
  package var common: EntryCommon
  package var argument: Argument
  package var question: Key<LinkedQuestion>?
  package var relations: [Relation] = []
  /// Relations of other arguments to this one.
  package var incoming: [Relation] = []
  package var positions: [Position] = []
  /// Articles in which a passage stands that is cited for it or that link to it.
  package var articles: [Key<LinkedArticle>] = []
  package var events: [Key<LinkedEvent>] = []

  package init(
    common: EntryCommon,
    argument: Argument,
    question: Key<LinkedQuestion>? = nil,
    relations: [Relation] = [],
    incoming: [Relation] = [],
    positions: [Position] = [],
    articles: [Key<LinkedArticle>] = [],
    events: [Key<LinkedEvent>] = []
  ) {
    self.common = common
    self.argument = argument
    self.question = question
    self.relations = relations
    self.incoming = incoming
    self.positions = positions
    self.articles = articles
    self.events = events
  }
}

package struct LinkedExpert: Sendable {
  /// One statement of this expert: a position of an argument.
  package struct Statement: Sendable {
    package let argument: Key<LinkedArgument>
    package let position: Position

    package init(argument: Key<LinkedArgument>, position: Position) {
      self.argument = argument
      self.position = position
    }
  }

  package var common: EntryCommon
  package var expert: Expert
  /// In order of time (undated last), then of argument.
  package var statements: [Statement] = []
  /// Statements of others that this one relays.
  package var relayed: [Statement] = []
  package var articles: [Key<LinkedArticle>] = []
  package var events: [Key<LinkedEvent>] = []
  /// Entries and notes that name this one.
  package var mentions: [Backlink] = []

  package init(
    common: EntryCommon,
    expert: Expert,
    statements: [Statement] = [],
    relayed: [Statement] = [],
    articles: [Key<LinkedArticle>] = [],
    events: [Key<LinkedEvent>] = [],
    mentions: [Backlink] = []
  ) {
    self.common = common
    self.expert = expert
    self.statements = statements
    self.relayed = relayed
    self.articles = articles
    self.events = events
    self.mentions = mentions
  }
}

package struct LinkedEvent: Sendable {
  package struct Source: Sendable {
    package let passages: [CitedPassage]
    /// Where this source gives another date.
    package let date: EDTFDate?

    package init(passages: [CitedPassage], date: EDTFDate?) {
      self.passages = passages
      self.date = date
    }
  }

  package var common: EntryCommon
  package var event: Event
  package var people: [Key<LinkedExpert>] = []
  package var bearsOn: [Key<LinkedArgument>] = []
  package var sources: [Source] = []

  package init(
    common: EntryCommon,
    event: Event,
    people: [Key<LinkedExpert>] = [],
    bearsOn: [Key<LinkedArgument>] = [],
    sources: [Source] = []
  ) {
    self.common = common
    self.event = event
    self.people = people
    self.bearsOn = bearsOn
    self.sources = sources
  }
}

package struct LinkedPage: Sendable {
  package var common: EntryCommon
  package var page: Page

  package init(common: EntryCommon, page: Page) {
    self.common = common
    self.page = page
  }
}
