"""The exercises of the course, a package for each lesson. `dlcourse.exercises` finds them; nothing else does."""
