UNWIND $ids AS i
MATCH (d:Document {id: i})-[m:MENTIONS]->(e)
USING INDEX SEEK d:Document(id)
RETURN d.id, e.id, «mention m»
