"""How text becomes claims: finders of names and of claims, and the finish that all of them share."""
