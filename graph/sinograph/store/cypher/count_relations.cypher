MATCH ()-[r:«type»]->()
RETURN count(r)
