"""Widgets: they draw what they are told and say what the reader wishes; none knows another."""
