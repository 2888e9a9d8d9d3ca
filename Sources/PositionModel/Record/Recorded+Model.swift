// What each type writes, and reads back in the same order.

extension Mark: Recorded {
  func write(to record: inout RecordWriter) {
    record.add(kind)
    record.add(span)
  }
  init(from record: inout RecordReader) throws(RecordError) {
    self.init(try record.next(), try record.next())
  }
}

extension Speaker: Recorded {
  func write(to record: inout RecordWriter) {
    record.add(kind)
    record.add(name)
  }
  init(from record: inout RecordReader) throws(RecordError) {
    self.init(try record.next(), name: try record.next())
  }
}

extension Evidence: Recorded {
  func write(to record: inout RecordWriter) {
    record.add(article)
    record.add(text)
    record.add(span)
    record.add(marks)
    record.add(speaker)
    record.add(rule)
  }
  init(from record: inout RecordReader) throws(RecordError) {
    self.init(
      article: try record.next(), text: try record.next(), span: try record.next(),
      marks: try record.next(), speaker: try record.next(), rule: try record.next())
  }
}

extension Claim: Recorded {
  func write(to record: inout RecordWriter) {
    record.add(country)
    record.add(vendor)
    record.add(stance)
    record.add(basis)
    record.add(status)
    record.add(scope)
    record.add(tier)
    record.add(confidence)
    record.add(day)
    record.add(dayIsUpperBound)
    record.add(evidence)
  }
  init(from record: inout RecordReader) throws(RecordError) {
    self.init(
      country: try record.next(), vendor: try record.next(), stance: try record.next(),
      basis: try record.next(), status: try record.next(), scope: try record.next(),
      tier: try record.next(), confidence: try record.next(), day: try record.next(),
      dayIsUpperBound: try record.next(), evidence: try record.next())
  }
}

extension Pressure: Recorded {
  func write(to record: inout RecordWriter) {
    record.add(from)
    record.add(on)
    record.add(vendor)
    record.add(wants)
    record.add(evidence)
  }
  init(from record: inout RecordReader) throws(RecordError) {
    self.init(
      from: try record.next(), on: try record.next(), vendor: try record.next(),
      wants: try record.next(), evidence: try record.next())
  }
}

extension Offer: Recorded {
  func write(to record: inout RecordWriter) {
    record.add(vendor)
    record.add(to)
    record.add(kind)
    record.add(evidence)
  }
  init(from record: inout RecordReader) throws(RecordError) {
    self.init(
      vendor: try record.next(), to: try record.next(), kind: try record.next(),
      evidence: try record.next())
  }
}

extension PolicyEvent: Recorded {
  func write(to record: inout RecordWriter) {
    record.add(country)
    record.add(kind)
    record.add(when)
    record.add(evidence)
  }
  init(from record: inout RecordReader) throws(RecordError) {
    self.init(
      country: try record.next(), kind: try record.next(), when: try record.next(),
      evidence: try record.next())
  }
}

extension Derivation: Recorded {
  /// The positions are left out, as the claims make them.
  func write(to record: inout RecordWriter) {
    record.add(article)
    record.add(day)
    record.add(title)
    record.add(source)
    record.add(language)
    record.add(claims)
    record.add(pressure)
    record.add(offers)
    record.add(events)
    record.add(vendors)
    record.add(countries)
  }
  init(from record: inout RecordReader) throws(RecordError) {
    self.init(
      article: try record.next(), day: try record.next(), title: try record.next(),
      source: try record.next(), language: try record.next(), claims: try record.next(),
      pressure: try record.next(), offers: try record.next(), events: try record.next(),
      vendors: try record.next(), countries: try record.next())
    positions = ArticlePositions().positions(of: claims)
  }
}
