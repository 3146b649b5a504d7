// question: Which firms share people with a firm: who works for, or founded, both?
// parameter: name entity<Company|Organization|Regulator> -- the firm
// parameter: all boolean = false -- take denied and rumoured facts too
// column: other -- the other firm or body
// column: person -- who links them
// column: here -- the role here, or FOUNDED
// column: there -- the role there, or FOUNDED
MATCH (x:{{label:name}} {id: $name})<-[r:WORKS_FOR|FOUNDED]-(p:Person)-[s:WORKS_FOR|FOUNDED]->(y:Entity)
WHERE y.id <> x.id AND ($all OR NOT r.status IN ['denied', 'rumoured'])
  AND ($all OR NOT s.status IN ['denied', 'rumoured'])
RETURN y.name AS other, p.name AS person, coalesce(r.role, type(r)) AS here, coalesce(s.role, type(s)) AS there,
       r.claims + s.claims AS claims
ORDER BY other, person, r.id, s.id
