UNWIND $ids AS i
MATCH (d:Document {id: i})-[:STATES]->(c:Claim)
MATCH (c)-[:SUBJECT]->(s)
MATCH (c)-[:OBJECT]->(o)
RETURN s.id, o.id, «claim c»
