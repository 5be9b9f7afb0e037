import MarzGazetteer
public import MarzText

extension Geoparser {
  /// Every name of a text, taken or not, with all that was weighed in reading it.
  ///
  /// - Parameter text: A parsed document; when it has `spans`, exactly those are explained.
  /// - Returns: Names in the order of the text, then borders and parts of countries, which rest on
  ///   their words alone and carry no evidence.
  public func explained(in text: ParsedText) -> [ExplainedMention] {
    let reading = read(text)
    let mentions = mentions(of: reading)
    let usages = UsageView(reading.view)
    var explained: [ExplainedMention] = []
    for (index, judged) in reading.judged.enumerated() {
      explained.append(explain(index, mention: mentions[index], judged: judged, reading, usages))
    }
    explained += reading.refused.map { judged in
      let mention = Mention(
        range: text.bytes(ofTokens: judged.spot.span),
        tokens: judged.spot.span,
        usage: .literal,
        place: nil,
        confidence: 0
      )
      return ExplainedMention(
        mention: mention,
        isToponym: false,
        recognition: evidence(of: judged, reading),
        probability: judged.probability,
        candidates: [],
        usage: []
      )
    }
    explained += mentions.dropFirst(reading.judged.count).map {
      ExplainedMention(
        mention: $0,
        isToponym: true,
        recognition: [],
        probability: $0.confidence,
        candidates: [],
        usage: []
      )
    }
    return explained.sorted {
      ($0.mention.range.lowerBound, $0.mention.range.upperBound)
        < ($1.mention.range.lowerBound, $1.mention.range.upperBound)
    }
  }

  private func explain(
    _ index: Int,
    mention: Mention,
    judged: Recognizer.Judged,
    _ reading: Reading,
    _ usages: UsageView
  ) -> ExplainedMention {
    let spot = judged.spot
    let features = reading.resolution.features(of: index, spot: spot)
    let candidates = zip(reading.resolution.candidates[index], features).map {
      ExplainedMention.Candidate(
        place: gazetteer.place($0.sense.place),
        evidence: weights.resolution.evidence($1),
        score: $0.score,
        probability: $0.probability
      )
    }
    var usage: [Evidence] = []
    if !spot.isDemonym {
      let facts = reading.resolution.candidates[index].first?.sense.facts
      usage = weights.usage.evidence(
        classifier.features(of: index, place: facts, in: usages)
      )
      let list = usages.tokensOfList(index)
      let text = reading.view.text
      usage += words(classifier.words.evidence(around: spot, list: list, in: text), reading)
    }
    return ExplainedMention(
      mention: mention,
      isToponym: true,
      recognition: evidence(of: judged, reading),
      probability: judged.probability,
      candidates: candidates,
      usage: usage
    )
  }

  private func evidence(of judged: Recognizer.Judged, _ reading: Reading) -> [Evidence] {
    guard let all = reading.all else { return [] }
    let features = recognizer.features(of: judged.index, all)
    return weights.recognition.evidence(features)
      + words(recognizer.words.evidence(around: judged.spot, in: all.text), reading)
  }

  private func words(_ found: [WordModel.Evidence], _ reading: Reading) -> [Evidence] {
    found.map { evidence in
      let word = reading.view.text.text(ofTokens: evidence.tokens)
      return Evidence(
        name: "\(evidence.slot)",
        gloss: "\(evidence.slot.gloss): \u{201C}\(word)\u{201D}.",
        value: 1,
        weight: evidence.weight
      )
    }
  }
}
