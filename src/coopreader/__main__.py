"""`python -m coopreader`."""

from coopreader.cli import main

if __name__ == "__main__":
    main()
