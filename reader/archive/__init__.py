"""Files to articles: discovery, the file formats, one small module per outlet and a generic one."""
