UNWIND $rows AS row
MATCH (a:«start» {id: row[0]})
MATCH (b:«end» {id: row[1]})
CREATE (a)-[r:«type» {«properties»}]->(b)
RETURN count(*)
