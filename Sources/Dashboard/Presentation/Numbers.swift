/// A share between 0 and 1 as people read it: "97%".
///
/// Programs get it as a number, by way of JSON and CSV.
func percent(_ share: Double) -> String {
  // The other way round, what is no number would get through.
  share > 0 ? "\(Int((min(share, 1) * 100).rounded()))%" : "0%"
}

/// A count as people read it: "1,000,000".
public func grouped(_ count: Int) -> String {
  let digits = Array(String(count.magnitude))
  var text = count < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { text += "," }
    text.append(digit)
  }
  return text
}
