"""The course's figures. Each function draws into the axes given, or into a new figure, and returns the axes.

In a notebook, end the cell's last line with a semicolon, so that the axes' name is not printed too.
"""
