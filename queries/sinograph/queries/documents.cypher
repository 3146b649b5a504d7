// question: Which documents name somebody, and what do they state of them?
// parameter: name entity -- whoever or whatever
// column: document -- its id
// column: headline -- its title
// column: published -- when
// column: url -- where
// column: facts -- how many claims it makes of the entity
MATCH (d:Document)-[:MENTIONS]->(x:{{label:name}} {id: $name})
WITH DISTINCT d, x
OPTIONAL MATCH (d)-[:STATES]->(c:Claim)-[:SUBJECT|OBJECT]->(x)
RETURN d.id AS document, d.headline AS headline, d.published AS published, d.url AS url,
       count(DISTINCT c.id) AS facts, collect(DISTINCT c.id) AS claims
ORDER BY published, document
