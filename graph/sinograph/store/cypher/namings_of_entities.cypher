UNWIND $ids AS i
MATCH (d:Document)-[m:MENTIONS {entity: i}]->(e)
RETURN d.id, e.id, «mention m»
