/// Positions as comma-separated values (RFC 4180), a header line first.
///
/// `clean` makes the words of an article safe for a terminal.
public func csv(
  of positions: [Position], countries: CountryTable, clean: (String) -> String
) -> String {
  let header = [
    "country", "name", "vendor", "stance", "basis", "status", "scope", "confidence", "since",
    "runner_up", "contested", "articles", "evidence_count", "speaker", "article", "evidence",
    "set_by", "set_on", "articles_say",
  ]
  var text = csvLine(header)
  for position in positions {
    let evidence = position.supporting.first?.evidence
    text += csvLine([
      position.country.rawValue, countries.name(of: position.country),
      position.vendor.rawValue, position.stance.rawValue, position.basis.rawValue,
      position.status?.rawValue ?? "", position.scope?.rawValue ?? "",
      twoDecimals(position.confidence), position.since?.description ?? "",
      position.runnerUp?.rawValue ?? "", position.isContested ? "true" : "false",
      String(position.articleCount), String(position.evidenceCount),
      clean(evidence?.speaker.label ?? ""), clean(evidence?.article.rawValue ?? ""),
      clean(evidence?.text ?? ""), clean(position.override?.who ?? ""),
      position.override?.day?.description ?? "", position.override?.derived?.rawValue ?? "",
    ])
  }
  return text
}

/// One line; a field is quoted where it must be.
public func csvLine(_ fields: [String]) -> String {
  fields.map(csvField).joined(separator: ",") + "\r\n"
}

private func csvField(_ field: String) -> String {
  let special: Set<Unicode.Scalar> = [",", "\"", "\n", "\r"]
  guard field.unicodeScalars.contains(where: special.contains) else { return field }
  var quoted = "\""
  for scalar in field.unicodeScalars {
    if scalar == "\"" { quoted.unicodeScalars.append("\"") }
    quoted.unicodeScalars.append(scalar)
  }
  return quoted + "\""
}
