"""Web pages that say in their markup (schema.org) what events and organisations they tell of."""
