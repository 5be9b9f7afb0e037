import MarzEvents
import MarzGazetteer
import MarzGeometry
import MarzLayers
import MarzPlaces
import MarzText

/// Writes what was read in a document as one object of JSON, offsets in code points.
struct AnnotationWriter {
  private let analysis: Analysis
  private let offsets: CodePointOffsets
  private let ids: EventIDs

  init(_ analysis: Analysis) {
    self.analysis = analysis
    offsets = CodePointOffsets(analysis.text.document.text)
    ids = EventIDs(analysis.text)
  }

  /// Writes the object and ends the line.
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", analysis.text.document.id)
      json.member("language", analysis.language)
      json.array("toponyms") { json in
        for mention in analysis.mentions { write(mention, to: &json) }
      }
      json.array("events") { json in
        for event in analysis.events { write(event, to: &json) }
      }
      json.array("times") { json in
        for date in analysis.dates { write(date, to: &json) }
      }
      if analysis.text.document.verbs != nil {
        json.array("verbs") { json in
          for verb in analysis.verbPlaces { write(verb, to: &json) }
        }
      }
      json.array("focus") { json in
        for focus in DocumentFocus(analysis).places { write(focus, to: &json) }
      }
    }
    json.endLine()
  }

  private func write(_ mention: Mention, to json: inout JSONWriter) {
    let place = mention.place
    json.object { json in
      writeRange(mention.range, to: &json)
      json.member("phrase", analysis.text.text(mention.range))
      json.member("usage", mention.usage.rawValue)
      json.member("place_id", place?.id.description)
      json.member("name", place?.name)
      json.member("feature", place?.feature.description)
      json.member("country", place?.country?.description)
      json.member("admin1", place?.admin1)
      json.member("lat", place?.point.latitude, decimals: 5)
      json.member("lon", place?.point.longitude, decimals: 5)
      json.member("geonameid", place?.id.geonameID)
      json.member("relation", mention.relation?.name)
      json.member("relation_km", mention.relation?.kilometers, decimals: 1)
      json.member("confidence", mention.confidence, decimals: 3)
    }
  }

  private func write(_ event: CodedEvent, to json: inout JSONWriter) {
    json.object { json in
      json.member("event_id", ids.id(of: event))
      json.member("title", event.title)
      json.member("event_class", event.eventClass)
      json.member("mode", event.mode)
      json.member("contexts", event.contexts)
      json.member("quad_code", EventClass(rawValue: event.eventClass)?.quadCode)
      let intensity = EventClass(rawValue: event.eventClass)?.intensity
      json.member("intensity", intensity, decimals: 1)
      json.member("status", event.status.rawValue)
      json.member("historical", event.isHistorical)
      writeRange(event.range, to: &json)
      json.object("trigger") { writeRange(event.trigger, to: &$0) }
      json.member("sentence_no", event.sentence)
      json.array("actors") { json in
        for actor in event.actors { write(actor, to: &json) }
      }
      json.array("recipients") { json in
        for actor in event.recipients { write(actor, to: &json) }
      }
      json.array("places") { json in
        for place in event.places { write(place, to: &json) }
      }
      json.member("date_start", event.time.start?.description)
      json.member("date_end", event.time.end?.description)
      json.member("time_precision", event.time.precision.rawValue)
      json.member("date_text", event.time.text)
      json.member("attribution", event.attribution)
      json.member("pattern", event.pattern)
      json.member("confidence", event.confidence, decimals: 3)
    }
  }

  private func write(_ actor: Actor, to json: inout JSONWriter) {
    json.object { json in
      json.member("text", actor.text)
      writeRange(actor.range, to: &json)
      json.member("name", actor.name)
      json.member("country", actor.country?.description)
      json.member("sector", actor.sector)
      if let affiliation = actor.affiliation { json.member("affiliation", affiliation) }
      if actor.isLocal { json.member("local", true) }
    }
  }

  private func write(_ eventPlace: EventPlace, to json: inout JSONWriter) {
    let place = analysis.mentions[eventPlace.mention].place
    json.object { json in
      json.member("toponym", eventPlace.mention)
      json.member("place_id", place?.id.description)
      json.member("name", place?.name)
      json.member("lat", place?.point.latitude, decimals: 5)
      json.member("lon", place?.point.longitude, decimals: 5)
      json.member("country", place?.country?.description)
      json.member("role", eventPlace.role.rawValue)
    }
  }

  private func write(_ date: DateExpression, to json: inout JSONWriter) {
    json.object { json in
      writeRange(date.range, to: &json)
      json.member("phrase", analysis.text.text(date.range))
      json.member("date_start", date.start?.description)
      json.member("date_end", date.end?.description)
      json.member("time_precision", date.precision.rawValue)
      json.member("kind", date.kind.rawValue)
    }
  }

  private func write(_ verb: VerbPlaces, to json: inout JSONWriter) {
    json.object { json in
      writeRange(verb.range, to: &json)
      json.array("places") { json in
        for place in verb.places { write(place, to: &json) }
      }
      json.array("candidates") { json in
        for candidate in verb.candidates {
          json.object { json in
            json.member("toponym", candidate.mention)
            json.member("probability", candidate.probability, decimals: 3)
            json.member("features", candidate.features)
          }
        }
      }
    }
  }

  private func write(_ focus: DocumentFocus.Focus, to json: inout JSONWriter) {
    json.object { json in
      json.member("place_id", focus.place.id.description)
      json.member("name", focus.place.name)
      json.member("country", focus.place.country?.description)
      json.member("mentions", focus.mentions)
    }
  }

  private func writeRange(_ range: Range<Int>, to json: inout JSONWriter) {
    json.member("start", offsets.codePoint(atByte: range.lowerBound))
    json.member("end", offsets.codePoint(atByte: range.upperBound))
  }
}
