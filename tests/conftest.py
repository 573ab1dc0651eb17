"""Settings of all tests: no property test is failed by the clock, however slow the machine."""

from hypothesis import HealthCheck, settings

settings.register_profile("dlcourse", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("dlcourse")
