extension JSONWriter {
  /// The most pieces of evidence that anything is printed with.
  static let evidenceLimit = 16

  private static let nothingSaid = #""positions":[],"pressure":[],"offers":[],"events":[]"#

  /// Writes all that one article says, its `id` as it came.
  public mutating func derivation(_ derivation: Derivation, of article: Article) {
    let numbers: Set<ArticleID> = article.idIsNumber ? [article.id] : []
    object { json in
      json.key("id")
      json.id(article.id, numbers)
      json.key("date")
      json.string(derivation.day?.description)
      json.key("title")
      json.string(derivation.title)
      json.key("language")
      json.string(derivation.language)
      if let truncated = derivation.truncated {
        json.key("truncated")
        json.number(truncated)
      }
      // Most articles of a stream say nothing: what they end with is written at once.
      if derivation.saysNothing { return json.raw(Self.nothingSaid) }
      json.key("positions")
      json.array(derivation.positions) { $0.position($1, isAggregate: false, numberIDs: numbers) }
      json.key("pressure")
      json.array(derivation.pressure) { $0.pressure($1, numberIDs: numbers) }
      json.key("offers")
      json.array(derivation.offers) { $0.offer($1, numberIDs: numbers) }
      json.key("events")
      json.array(derivation.events) { $0.event($1, numberIDs: numbers) }
    }
  }

  /// Writes a position; one of many articles also with `articles`, `contested` and `history`.
  public mutating func position(
    _ position: Position, isAggregate: Bool, numberIDs: Set<ArticleID> = []
  ) {
    object { json in
      json.key("country")
      json.string(position.country.rawValue)
      json.key("vendor")
      json.string(position.vendor.rawValue)
      json.key("stance")
      json.string(position.stance.rawValue)
      json.key("basis")
      json.string(position.basis.rawValue)
      json.key("status")
      json.string(position.status?.rawValue)
      json.key("scope")
      json.string(position.scope?.rawValue)
      json.key("confidence")
      json.decimal(position.confidence)
      json.key("since")
      json.string(position.since?.description)
      if position.since != nil {
        json.key("sinceIsUpperBound")
        json.bool(position.sinceIsUpperBound)
      }
      json.key("runnerUp")
      json.string(position.runnerUp?.rawValue)
      json.key("evidence")
      json.evidence(position.supporting.map(\.evidence), numberIDs)
      json.key("evidenceCount")
      json.number(position.evidenceCount)
      if isAggregate { json.aggregate(position, numberIDs) } else { json.saying(position) }
      if let override = position.override { json.override(override) }
    }
  }

  /// Writes what `merge` weighs: unrounded, so that it comes to the same as one process does.
  private mutating func saying(_ position: Position) {
    key("saying")
    object { json in
      json.key("confidence")
      json.raw("\(position.confidence)")
      json.key("tier")
      json.string(position.supporting.map(\.tier).max()?.name)
      json.key("contested")
      json.bool(position.isContested)
      json.key("against")
      if let against = position.opposing.first {
        json.object { json in
          json.key("stance")
          json.string(against.stance.rawValue)
          json.key("confidence")
          json.raw("\(against.confidence)")
        }
      } else {
        json.null()
      }
      json.key("evidence")
      json.array(position.supporting.prefix(Self.evidenceLimit)) { $0.raw("\($1.confidence)") }
    }
  }

  private mutating func override(_ override: PositionOverride) {
    key("override")
    object { json in
      json.key("number")
      json.number(Int(override.number))
      json.key("by")
      json.string(override.who)
      json.key("on")
      json.string(override.day?.description)
      json.key("because")
      json.string(override.words)
      json.key("articlesSay")
      json.string(override.derived?.rawValue)
    }
  }

  private mutating func aggregate(_ position: Position, _ numberIDs: Set<ArticleID>) {
    key("articles")
    number(position.articleCount)
    key("contested")
    bool(position.isContested)
    key("history")
    array(position.history) { json, change in
      json.object { json in
        json.key("from")
        json.string(change.from?.description)
        json.key("stance")
        json.string(change.stance.rawValue)
        json.key("basis")
        json.string(position.basis.rawValue)
        json.key("status")
        json.string(change.status?.rawValue)
        json.key("article")
        json.id(change.article, numberIDs)
      }
    }
  }

  public mutating func pressure(_ pressure: Pressure, numberIDs: Set<ArticleID> = []) {
    object { json in
      json.key("from")
      json.string(pressure.from.rawValue)
      json.key("on")
      json.string(pressure.on?.rawValue)
      json.key("vendor")
      json.string(pressure.vendor.rawValue)
      json.key("wants")
      json.string(pressure.wants.rawValue)
      json.key("evidence")
      json.evidence([pressure.evidence], numberIDs)
    }
  }

  public mutating func offer(_ offer: Offer, numberIDs: Set<ArticleID> = []) {
    object { json in
      json.key("vendor")
      json.string(offer.vendor.rawValue)
      json.key("to")
      json.string(offer.to?.rawValue)
      json.key("kind")
      json.string(offer.kind.rawValue)
      json.key("evidence")
      json.evidence([offer.evidence], numberIDs)
    }
  }

  public mutating func event(_ event: PolicyEvent, numberIDs: Set<ArticleID> = []) {
    object { json in
      json.key("country")
      json.string(event.country.rawValue)
      json.key("kind")
      json.string(event.kind.rawValue)
      json.key("when")
      json.string(event.when)
      json.key("evidence")
      json.evidence([event.evidence], numberIDs)
    }
  }

  private mutating func evidence(_ all: [Evidence], _ numberIDs: Set<ArticleID>) {
    array(all.prefix(Self.evidenceLimit)) { json, evidence in
      json.object { json in
        json.key("text")
        json.string(evidence.text)
        json.key("start")
        json.number(evidence.span.start)
        json.key("end")
        json.number(evidence.span.end)
        json.key("article")
        json.id(evidence.article, numberIDs)
        json.key("speaker")
        json.string(evidence.speaker.label)
        json.key("rule")
        json.string(evidence.rule)
      }
    }
  }

  private mutating func id(_ id: ArticleID, _ numberIDs: Set<ArticleID>) {
    if numberIDs.contains(id) { raw(id.rawValue) } else { string(id.rawValue) }
  }
}

extension Speaker {
  /// The voice as it is printed: its sort, and its name where the text has one.
  public var label: String { name.map { "\(kind.rawValue): \($0)" } ?? kind.rawValue }
}

extension Derivation {
  /// Whether there is nothing in it but what it was made from.
  fileprivate var saysNothing: Bool {
    positions.isEmpty && pressure.isEmpty && offers.isEmpty && events.isEmpty
  }
}
