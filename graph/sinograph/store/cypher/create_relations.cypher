UNWIND $rows AS row
MATCH (a:«start» {id: row[0]})
USING INDEX SEEK a:«start»(id)
MATCH (b:«end» {id: row[1]})
USING INDEX SEEK b:«end»(id)
CREATE (a)-[r:«type» {«properties»}]->(b)
RETURN count(*)
