/// The commonest words of English news, each of which the lexicon has rules for.
///
/// They are numbered first, so that what tables say of nearly every second word of a text stands
/// side by side in them and stays near the processor; none of them means anything by being here.
enum CommonWords {
  static let all: StaticString = """
    the to and of a in that for on is it with as said he was at from be has by have are his this \
    but an not will they we who more her their she you or about after new been would its had \
    were one up also president which all out year people can there what over when if than first \
    no time other some two so state our into could news just campaign government last like now \
    do how day while them before during may most years national told says against because get \
    any him back only even security mr re make week those being states made where former my many \
    according country then these going should including did off still down three much say \
    republican between very through since way think public company take such administration \
    court health work well both high see group deal under next
    """

  /// Words that the code looks for and no file of the knowledge has: without a number they would
  /// never be found.
  static let sought: StaticString = """
    respectively latter died collapsed concurred expression nowadays footsteps notably behalf \
    consul excepting excepted car computers passive parliaments neighbour neighbor neighbouring \
    neighboring genuine fabricated memo touring trip tour distrust mistrust suspicion introduction \
    exactly anyway fact reality privatised bulk
    """

  /// Hands over each of some words.
  static func forEach(of words: StaticString, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let text = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
    for word in text.split(separator: UInt8(ascii: " ")) {
      body(UnsafeBufferPointer(rebasing: word))
    }
  }
}
