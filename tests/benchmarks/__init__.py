"""Measurements that print numbers and fail nothing: `python -m tests.benchmarks NAME [arguments]`."""
