UNWIND $ids AS i
MATCH (d:Document)-[m:MENTIONS {name_key: i}]->(e)
USING INDEX SEEK m:MENTIONS(name_key)
RETURN d.id, e.id, «mention m»
