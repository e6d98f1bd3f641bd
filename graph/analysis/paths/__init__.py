"""Ways from one actor to another through events and bodies, and who could introduce."""
