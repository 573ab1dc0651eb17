"""The course's exercises: one module a lesson, named as its notebook is without the number."""
