UNWIND $ids AS i
MATCH (d:Document {id: i})-[m:MENTIONS]->(e)
RETURN d.id, e.id, «mention m»
