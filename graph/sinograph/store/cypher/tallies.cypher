UNWIND $ids AS i
MATCH (:Document)-[m:MENTIONS {entity: i}]->(e)
USING INDEX SEEK m:MENTIONS(entity)
RETURN e.id, «mention m», count(*)
