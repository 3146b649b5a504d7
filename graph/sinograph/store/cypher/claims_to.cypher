UNWIND $ids AS i
MATCH (e:«label» {id: i})<-[:OBJECT]-(c:Claim)
USING INDEX SEEK e:«label»(id)
MATCH (c)-[:SUBJECT]->(o)
RETURN o.id, e.id, «claim c»
