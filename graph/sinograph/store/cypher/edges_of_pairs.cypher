UNWIND $ids AS i
MATCH (a:«subject» {id: i[0]})
USING INDEX SEEK a:«subject»(id)
MATCH (b:«object» {id: i[1]})
USING INDEX SEEK b:«object»(id)
MATCH (a)-[r]->(b)
RETURN type(r), a.id, b.id, «edge r»
