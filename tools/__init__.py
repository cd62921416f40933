"""What the make targets run: finding a browser, re-executing the notebooks."""
