UNWIND $rows AS row
MATCH ()-[r:«type» {id: row.id}]->()
DELETE r
RETURN count(*)
