// question: In what did an investor and another both invest?
// parameter: first entity<Company|Person> -- one investor
// parameter: second entity<Company|Person> -- the other
// parameter: all boolean = false -- take denied and rumoured facts too
// column: target -- a firm or a product
// column: date_first -- when the first invested
// column: date_second -- when the second did
MATCH (a:{{label:first}} {id: $first})-[r:INVESTED_IN]->(y:Entity)<-[s:INVESTED_IN]-(b:{{label:second}} {id: $second})
WHERE ($all OR NOT r.status IN ['denied', 'rumoured'])
  AND ($all OR NOT s.status IN ['denied', 'rumoured'])
RETURN y.name AS target, coalesce(r.date, r.first) AS date_first, coalesce(s.date, s.first) AS date_second,
       r.claims + s.claims AS claims
ORDER BY target, date_first, date_second, r.id, s.id
