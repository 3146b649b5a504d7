// question: Who sits at two firms?
// parameter: all boolean = false -- take denied and rumoured facts too
// column: person -- name
// column: firm -- one of them
// column: role -- there
// column: other_firm -- the other
// column: other_role -- there
MATCH (x:Company)<-[r:WORKS_FOR]-(p:Person)-[s:WORKS_FOR]->(y:Company)
WHERE x.id < y.id AND ($all OR NOT r.status IN ['denied', 'rumoured'])
  AND ($all OR NOT s.status IN ['denied', 'rumoured'])
RETURN p.name AS person, x.name AS firm, r.role AS role, y.name AS other_firm, s.role AS other_role,
       r.claims + s.claims AS claims
ORDER BY person, firm, other_firm, r.id, s.id
