MATCH (e:«label»)<-[:MENTIONS]-(d:Document)
RETURN e.id, d.id
