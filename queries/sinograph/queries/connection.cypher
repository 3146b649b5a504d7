// question: What is the shortest connection between two entities?
// parameter: first entity -- where it begins
// parameter: second entity -- where it arrives
// parameter: hops integer 1..6 = 6 -- the most steps
// parameter: all boolean = false -- take denied and rumoured facts too
// walk: first second hops
// column: here -- where the step leaves
// column: there -- where it arrives
// column: subject -- name
// column: fact -- the edge type
// column: object -- name
// column: date -- of the event, as precisely as told
// column: status -- actual, planned, rumoured, denied or ended
UNWIND $frontier AS i
MATCH (x:{{label:frontier}} {id: i})-[r:{{edges}}]-(y:Entity)
WHERE ($all OR NOT r.status IN ['denied', 'rumoured'])
RETURN x.name AS here, y.name AS there, startNode(r).name AS subject, type(r) AS fact, endNode(r).name AS object, coalesce(r.date, r.first) AS date, r.status AS status,
       x.id AS from_id, y.id AS to_id, head([l IN labels(y) WHERE l <> 'Entity']) AS to_type, r.id AS edge_id, r.claims AS claims
