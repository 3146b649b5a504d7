UNWIND $rows AS row
MATCH (a:«start» {id: row.origin})
MATCH (b:«end» {id: row.target})
CREATE (a)-[r:«type»]->(b)
SET r += row.properties
RETURN count(*)
