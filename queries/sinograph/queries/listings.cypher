// question: Which firms are or were listed, where and since when?
// parameter: name entity<Exchange|Company> = none -- only this exchange or firm
// parameter: all boolean = false -- take denied and rumoured facts too
// column: exchange -- name
// column: firm -- name
// column: ticker -- as told
// column: date -- of the event, as precisely as told
// column: amount -- raised
// column: currency -- ISO 4217
// column: status -- actual, planned, rumoured, denied or ended
// column: documents -- how many independent documents tell it
MATCH (x:Company)-[r:LISTED_ON]->(y:Exchange)
WHERE ($name IS NULL OR y.id = $name OR x.id = $name)
  AND ($all OR NOT r.status IN ['denied', 'rumoured'])
RETURN y.name AS exchange, x.name AS firm, r.ticker AS ticker, coalesce(r.date, r.first) AS date, r.amount AS amount,
       r.currency AS currency, r.status AS status, r.documents AS documents, r.claims AS claims
ORDER BY exchange, date, firm, r.id
