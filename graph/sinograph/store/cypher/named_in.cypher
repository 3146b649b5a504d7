UNWIND $ids AS i
MATCH (e:«label» {id: i})<-[:MENTIONS]-(d:Document)
USING INDEX SEEK e:«label»(id)
RETURN e.id, d.id
