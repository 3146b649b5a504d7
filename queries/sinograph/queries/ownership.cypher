// question: What does a firm or person own, directly and through others?
// parameter: name entity<Company|Person|Regulator> -- where the chain begins
// parameter: depth integer 1..8 = 3 -- the most steps
// parameter: all boolean = false -- take denied and rumoured facts too
// column: steps -- how many
// column: owned -- the other end
// column: chain -- the names along the way
// column: how -- OWNS or ACQUIRED, a step
// column: stakes -- in percent, a step
// column: statuses -- a step
MATCH p = (x:{{label:name}} {id: $name})-[:OWNS|ACQUIRED*1..{{integer:depth}}]->(y:Entity)
WHERE all(r IN relationships(p) WHERE $all OR NOT r.status IN ['denied', 'rumoured'])
RETURN length(p) AS steps, y.name AS owned, [n IN nodes(p) | n.name] AS chain,
       [r IN relationships(p) | type(r)] AS how, [r IN relationships(p) | r.stake] AS stakes,
       [r IN relationships(p) | r.status] AS statuses, [r IN relationships(p) | r.claims] AS claims
ORDER BY steps, owned, reduce(key = '', r IN relationships(p) | key + r.id)
