UNWIND $ids AS i
MATCH (e:«label» {id: i})<-[:OBJECT]-(c:Claim)
MATCH (c)-[:SUBJECT]->(o)
RETURN o.id, e.id, «claim c»
