// question: Which were the largest acquisitions with a told price, currency by currency?
// parameter: currency string = none -- only this one, as USD
// parameter: top integer 1..1000 = 50 -- the most rows
// parameter: all boolean = false -- take denied and rumoured facts too
// column: currency -- ISO 4217
// column: amount -- in units of the currency
// column: acquirer -- who bought
// column: acquired -- what was bought
// column: date -- of the event, as precisely as told
// column: stake -- in percent
// column: status -- actual, planned, rumoured, denied or ended
// column: documents -- how many independent documents tell it
MATCH (x:Entity)-[r:ACQUIRED]->(y:Entity)
WHERE r.amount IS NOT NULL AND ($currency IS NULL OR r.currency = toUpper($currency))
  AND ($all OR NOT r.status IN ['denied', 'rumoured'])
RETURN r.currency AS currency, r.amount AS amount, x.name AS acquirer, y.name AS acquired, coalesce(r.date, r.first) AS date,
       r.stake AS stake, r.status AS status, r.documents AS documents, r.claims AS claims
ORDER BY currency, amount DESC, acquirer, acquired, r.id
LIMIT $top
