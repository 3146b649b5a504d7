UNWIND $ids AS i
MATCH (e:«label» {id: i})
USING INDEX SEEK e:«label»(id)
RETURN labels(e), «entity e»
