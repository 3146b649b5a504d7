UNWIND $ids AS i
MATCH (:Document)-[m:MENTIONS {entity: i}]->(e)
RETURN e.id, «mention m», count(*)
