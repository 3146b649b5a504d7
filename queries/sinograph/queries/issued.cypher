// question: Which rules did a regulator issue, and whom do they apply to?
// parameter: name entity<Regulator> -- the regulator
// parameter: all boolean = false -- take denied and rumoured facts too
// column: rule -- its name
// column: date -- of the event, as precisely as told
// column: status -- actual, planned, rumoured, denied or ended
// column: applies_to -- a firm, a product or a sector; empty where no one tells
// column: in_force -- when it applies from
MATCH (x:{{label:name}} {id: $name})-[r:ISSUED]->(y:Regulation)
WHERE ($all OR NOT r.status IN ['denied', 'rumoured'])
OPTIONAL MATCH (y)-[s:APPLIES_TO]->(t:Entity)
WHERE ($all OR NOT s.status IN ['denied', 'rumoured'])
RETURN y.name AS rule, coalesce(r.date, r.first) AS date, r.status AS status, t.name AS applies_to,
       coalesce(s.date, s.first) AS in_force, r.claims + coalesce(s.claims, []) AS claims
ORDER BY date, rule, applies_to, r.id, s.id
