"""What several pages share: names, tables, charts, colours. No page is rendered here."""
