UNWIND $rows AS row
MATCH ()-[r:«type» {id: row.id}]->()
SET r += row.properties
RETURN count(*)
