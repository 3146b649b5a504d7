UNWIND $ids AS i
MATCH (d:Document {id: i})
USING INDEX SEEK d:Document(id)
RETURN d.id, d.text
