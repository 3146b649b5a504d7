MATCH (e:«label»)
RETURN e.id, e.name, e.aliases
