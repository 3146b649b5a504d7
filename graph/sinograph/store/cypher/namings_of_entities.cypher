UNWIND $ids AS i
MATCH (d:Document)-[m:MENTIONS {entity: i}]->(e)
USING INDEX SEEK m:MENTIONS(entity)
RETURN d.id, e.id, «mention m»
