import PositionModel

extension Briefing {
  /// Answers a query from a dossier.
  public init(_ query: BriefingQuery, of dossier: Dossier, names: BriefingNames) {
    let rank = Dictionary(
      names.vendors.all.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let positions = query.positions(in: dossier, naming: names).sorted { a, b in
      let (first, second) = (names.name(a.country), names.name(b.country))
      if first != second { return first < second }
      return (rank[a.vendor] ?? .max, a.key) < (rank[b.vendor] ?? .max, b.key)
    }
    let pressure = dossier.ledger.pressure.filter { query.counts($0.evidence.article, in: dossier) }
    let offers = dossier.ledger.offers.filter { query.counts($0.evidence.article, in: dossier) }
    let events = dossier.ledger.events.filter { query.counts($0.evidence.article, in: dossier) }
    self.init(
      query: query, title: Self.title(of: query, names), dossier: dossier, names: names,
      countries: [], vendors: [],
      pressure: dossier.told(
        pressure.filter { query.vendors.isEmpty || query.vendors.contains($0.vendor) },
        by: { [$0.from.rawValue, $0.on?.rawValue ?? "", $0.vendor.rawValue, $0.wants.rawValue] },
        in: \.evidence),
      offers: dossier.told(
        offers.filter { query.vendors.isEmpty || query.vendors.contains($0.vendor) },
        by: { [$0.vendor.rawValue, $0.to?.rawValue ?? "", $0.kind.rawValue] }, in: \.evidence),
      events: dossier.told(
        Self.withoutVaguer(events),
        by: { [$0.country.rawValue, $0.kind.rawValue, $0.when ?? ""] }, in: \.evidence))
    if query.countries.isEmpty {
      vendors = Self.vendors(positions, names)
    } else {
      countries = query.countries.map { country($0, positions) }
    }
  }

  /// Without events whose time is not told where the same one is with its time.
  private static func withoutVaguer(_ events: [PolicyEvent]) -> [PolicyEvent] {
    let timed = Set(
      events.filter { $0.when != nil }.map { [$0.country.rawValue, $0.kind.rawValue] })
    return events.filter {
      $0.when != nil || !timed.contains([$0.country.rawValue, $0.kind.rawValue])
    }
  }

  private static func title(of query: BriefingQuery, _ names: BriefingNames) -> String {
    let stances = query.stances.map(\.rawValue).joined(separator: ", ")
    let isWorld = query.countries.isEmpty && query.vendors.isEmpty
    let about = [
      isWorld ? "The world on 5G vendors" : "",
      query.countries.map { names.name($0) }.joined(separator: ", "),
      query.vendors.map { names.name($0) }.joined(separator: ", "), stances,
      query.filter.description,
    ]
    return about.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func country(_ code: CountryCode, _ positions: [Position]) -> CountryBriefing {
    let own = positions.filter { $0.country == code }
    return CountryBriefing(
      code: code, name: names.name(code), positions: own.filter { $0.basis == .state },
      operators: own.filter { $0.basis == .operators },
      pressureOn: pressure.filter { $0.item.on == code },
      pressureBy: pressure.filter { $0.item.from == code },
      offers: offers.filter { $0.item.to == code },
      events: events.filter { $0.item.country == code },
      remarks: remarks.filter { remark in
        remark.isAbout(code, own)
          && (query.vendors.isEmpty || remark.vendor.map(query.vendors.contains) ?? true)
      }, mentions: dossier.mentions[code] ?? 0)
  }

  private static func vendors(
    _ positions: [Position], _ names: BriefingNames
  ) -> [VendorBriefing] {
    let known = names.vendors.all.map(\.id)
    let others = Set(positions.map(\.vendor)).subtracting(known).sorted()
    return (known + others).compactMap { vendor in
      let own = positions.filter { $0.vendor == vendor }
      guard !own.isEmpty else { return nil }
      return VendorBriefing(
        vendor: vendor, name: names.name(vendor), positions: own.filter { $0.basis == .state },
        operators: own.filter { $0.basis == .operators })
    }
  }
}

extension Dossier {
  /// Each statement once, in the order of first telling, with the latest article that tells it.
  func told<Item: Hashable & Sendable>(
    _ items: [Item], by key: (Item) -> [String], in evidence: (Item) -> Evidence
  ) -> [Repeated<Item>] {
    var told: [Repeated<Item>] = []
    var articles: [Set<ArticleID>] = []
    var untold: [Int] = []
    var places: [[String]: Int] = [:]
    for item in items {
      let article = evidence(item).article
      if let place = places[key(item)] {
        articles[place].insert(article)
        untold[place] += evidence(item).untold
        if latest(evidence(told[place].item).article, article) == article {
          told[place].item = item
        }
      } else {
        places[key(item)] = told.count
        told.append(Repeated(item: item, articleCount: 1))
        articles.append([article])
        untold.append(evidence(item).untold)
      }
    }
    for place in told.indices { told[place].articleCount = articles[place].count + untold[place] }
    return told
  }

  /// The later of two articles; the first where neither is.
  private func latest(_ a: ArticleID, _ b: ArticleID) -> ArticleID {
    guard let dayB = day(of: b) else { return a }
    guard let dayA = day(of: a) else { return b }
    return dayB > dayA ? b : a
  }
}
