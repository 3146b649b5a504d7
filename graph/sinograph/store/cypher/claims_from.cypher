UNWIND $ids AS i
MATCH (e:«label» {id: i})<-[:SUBJECT]-(c:Claim)
MATCH (c)-[:OBJECT]->(o)
RETURN e.id, o.id, «claim c»
