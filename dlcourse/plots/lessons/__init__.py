"""Figures that a single lesson uses, one file per lesson. `dlcourse.plots` exports them all."""
