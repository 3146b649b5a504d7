UNWIND $rows AS row
CREATE (n:«labels» {id: row.id})
SET n += row.properties
RETURN count(*)
