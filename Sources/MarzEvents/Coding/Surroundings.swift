/// What stands in the slots of a verb or noun, after passives and inverse verbs were turned around.
struct Surroundings {
  var subject: ClauseReader.Items
  var object: ClauseReader.Items
  var secondObject: ClauseReader.Items
  var complements: [ClauseReader.Complement]
}
