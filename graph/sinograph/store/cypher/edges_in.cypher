UNWIND $ids AS i
MATCH (b:«label» {id: i})<-[r:«types»]-(a)
USING INDEX SEEK b:«label»(id)
RETURN type(r), a.id, b.id, «edge r»
