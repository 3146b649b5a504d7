UNWIND $ids AS i
MATCH (e:«label» {id: i})<-[:SUBJECT]-(c:Claim)
USING INDEX SEEK e:«label»(id)
MATCH (c)-[:OBJECT]->(o)
RETURN e.id, o.id, «claim c»
