UNWIND $ids AS i
MATCH (d:Document {id: i})-[:STATES]->(c:Claim)
USING INDEX SEEK d:Document(id)
MATCH (c)-[:SUBJECT]->(s)
MATCH (c)-[:OBJECT]->(o)
RETURN s.id, o.id, «claim c»
