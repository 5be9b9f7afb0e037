import MarzGazetteer
import MarzGeometry
import MarzPlaces
import Testing

struct UsageTests {
  @Test(arguments: [
    ("Talks were held in Ankara.", "Ankara", Mention.Usage.literal),
    ("Ankara has rejected the plan.", "Ankara", .associative),
    ("Ankara's foreign policy has changed.", "Ankara", .associative),
    ("Washington warned its allies.", "Washington", .associative),
    ("The Baghdad Treaty was signed.", "Baghdad", .associative),
    ("The treaty was signed in Baghdad.", "Baghdad", .literal),
    ("Fighting went on in Diyala province.", "Diyala province", .literal),
    ("ANKARA: Ministers met on Tuesday.", "ANKARA", .literal),
    ("He traveled to Iran in May.", "Iran", .literal),
    ("Iran wants a new deal.", "Iran", .associative),
    ("Turkish police arrested two men.", "Turkish", .demonym),
    ("Somali troops fled.", "Somali", .demonym),
    ("Saudi hospitals took in the wounded.", "Saudi", .demonym),
    ("Officials from Kurdish towns came.", "Kurdish", .demonym),
    ("Fighting spread across northern Iraq.", "Iraq", .literal),
  ])
  func `location, government and people are told apart`(
    sentence: String,
    phrase: String,
    usage: Mention.Usage
  ) throws {
    #expect(try Reading(sentence)[phrase]?.usage == usage)
  }

  @Test func `two capitals that agree are governments, wherever they stand in the list`() throws {
    let reading = try Reading("Tehran and Baghdad have agreed to reopen the crossing.")
    #expect(reading.mentions.map(\.usage) == [.associative, .associative])
  }

  @Test(arguments: [
    ("Columbia University hired him.", "Columbia University"),
    ("The Paris Police Department said so.", "Paris"),
  ])
  func `a place inside the name of an organization is associative`(
    sentence: String,
    phrase: String
  ) throws {
    let reading = try Reading(sentence)
    for mention in reading.mentions { #expect(mention.usage == .associative) }
    #expect(reading.phrases.isEmpty || reading.phrases == [phrase])
  }

  @Test(arguments: [
    ("There were delays at Air Zimbabwe again.", "Zimbabwe", Mention.Usage.associative),
    ("Relations with Iran have soured.", "Iran", .associative),
    ("The streets of Baghdad were empty.", "Baghdad", .literal),
    ("A Berlin-based company won.", "Berlin", .literal),
    ("Russia, a member of the council, rejected the draft.", "Russia", .associative),
    ("India's foreign ministry declined to comment.", "India", .associative),
    ("He was stopped on Bedford Drive last night.", "Bedford", .literal),
    ("Iran's missiles are a threat, according to Israel.", "Israel", .associative),
    ("Flights between London and Amsterdam are full.", "London", .literal),
    ("The measure was taken by Iran, Malta and Portugal.", "Malta", .associative),
    ("He fell out of favor with both Russia and Iran.", "Iran", .associative),
    ("He pointed a gun at a Saskatoon police officer.", "Saskatoon", .associative),
    ("The siege of Aleppo went on for years.", "Aleppo", .literal),
    ("In Yerevan, the Armenian foreign ministry criticized the plan.", "Yerevan", .literal),
    ("In Kampala, Uganda's army spokesman said so.", "Uganda", .associative),
    ("They closed the crossings with Iran.", "Iran", .literal),
    ("They may no longer operate out of Malta.", "Malta", .literal),
    ("Trade between Mexico and the United States has grown.", "United States", .associative),
  ])
  func `what a name belongs to, depends on and does tells how it is meant`(
    sentence: String,
    phrase: String,
    usage: Mention.Usage
  ) throws {
    #expect(try Reading(sentence)[phrase]?.usage == usage)
  }

  @Test(arguments: [
    ("Kyiv accused Moscow of striking a port.", "Moscow", Mention.Usage.associative),
    ("The European Union welcomed the plan.", "European Union", .associative),
  ])
  func `whoever is accused or welcomes is a government`(
    sentence: String,
    phrase: String,
    usage: Mention.Usage
  ) throws {
    #expect(try Reading(sentence)[phrase]?.usage == usage)
  }
}
