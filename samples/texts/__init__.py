"""Texts put together by a grammar: reviews of invented films, newswires, messages."""
