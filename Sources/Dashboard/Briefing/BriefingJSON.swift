import PositionModel

extension Briefing {
  /// The briefing as one JSON object, its statements as ``JSONWriter`` writes them.
  public var json: JSONWriter {
    var json = JSONWriter()
    json.object { json in
      json.key("asOf")
      json.string(query.asOf?.description)
      json.key("since")
      json.string(query.since?.description)
      json.key("origin")
      json.string(dossier.origin)
      json.key("articles")
      json.number(dossier.articleCount)
      if query.countries.isEmpty {
        json.key("vendors")
        json.array(vendors) { $0.vendor($1) }
        json.statements(pressure, offers, events)
        json.remarks(overviewRemarks)
      } else {
        json.key("countries")
        json.array(countries) { $0.country($1) }
      }
    }
    json.endLine()
    return json
  }
}

extension JSONWriter {
  fileprivate mutating func country(_ country: CountryBriefing) {
    object { json in
      json.key("country")
      json.string(country.code.rawValue)
      json.key("name")
      json.string(country.name)
      json.key("mentions")
      json.number(country.mentions)
      json.key("positions")
      json.array(country.positions + country.operators) { $0.position($1, isAggregate: true) }
      json.statements(
        country.pressureOn + country.pressureBy, country.offers, country.events)
      json.remarks(country.remarks)
    }
  }

  fileprivate mutating func vendor(_ vendor: VendorBriefing) {
    object { json in
      json.key("vendor")
      json.string(vendor.vendor.rawValue)
      json.key("name")
      json.string(vendor.name)
      json.key("positions")
      json.array(vendor.positions + vendor.operators) { $0.position($1, isAggregate: true) }
    }
  }

  fileprivate mutating func statements(
    _ pressure: [Repeated<Pressure>], _ offers: [Repeated<Offer>],
    _ events: [Repeated<PolicyEvent>]
  ) {
    key("pressure")
    array(pressure) { $0.pressure($1.item) }
    key("offers")
    array(offers) { $0.offer($1.item) }
    key("events")
    array(events) { $0.event($1.item) }
  }
}
