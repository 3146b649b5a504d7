MATCH (d:Document)-[m:MENTIONS]->(e)
RETURN d.id, e.id, «mention m»
