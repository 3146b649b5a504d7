UNWIND $ids AS i
MATCH (d:Document {id: i})
RETURN «source d»
