UNWIND $ids AS i
MATCH (d:Document)-[m:MENTIONS {name_key: i}]->(e)
RETURN d.id, e.id, «mention m»
