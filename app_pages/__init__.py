"""What people see: one page a file. A page turns widgets into one question and draws the answer."""
