// question: Who invested in both of two firms?
// parameter: first entity<Company|Product> -- one of them
// parameter: second entity<Company|Product> -- the other
// parameter: all boolean = false -- take denied and rumoured facts too
// column: investor -- who backs both
// column: date_first -- of its investment in the first
// column: date_second -- of its investment in the second
MATCH (a:{{label:first}} {id: $first})<-[r:INVESTED_IN]-(y:Entity)-[s:INVESTED_IN]->(b:{{label:second}} {id: $second})
WHERE ($all OR NOT r.status IN ['denied', 'rumoured'])
  AND ($all OR NOT s.status IN ['denied', 'rumoured'])
RETURN y.name AS investor, coalesce(r.date, r.first) AS date_first, coalesce(s.date, s.first) AS date_second,
       r.claims + s.claims AS claims
ORDER BY investor, date_first, date_second, r.id, s.id
