// question: Which were the largest fines, currency by currency?
// parameter: currency string = none -- only this one, as CNY
// parameter: top integer 1..1000 = 50 -- the most rows
// parameter: all boolean = false -- take denied and rumoured facts too
// column: currency -- ISO 4217
// column: amount -- in units of the currency
// column: regulator -- who fined
// column: fined -- who had to pay
// column: date -- of the event, as precisely as told
// column: status -- actual, planned, rumoured, denied or ended
// column: documents -- how many independent documents tell it
MATCH (x:Regulator)-[r:PENALIZED]->(y:Entity)
WHERE r.amount IS NOT NULL AND ($currency IS NULL OR r.currency = toUpper($currency))
  AND ($all OR NOT r.status IN ['denied', 'rumoured'])
RETURN r.currency AS currency, r.amount AS amount, x.name AS regulator, y.name AS fined, coalesce(r.date, r.first) AS date,
       r.status AS status, r.documents AS documents, r.claims AS claims
ORDER BY currency, amount DESC, regulator, fined, r.id
LIMIT $top
