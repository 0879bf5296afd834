"""The library in SQLite: schema and migrations, articles with their sources, codes and annotations."""
