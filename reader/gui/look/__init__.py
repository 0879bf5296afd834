"""How everything looks: themes, type, icons, languages."""
