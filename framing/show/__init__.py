"""What is seen of a report: highlights and charts for a notebook, a report for the terminal."""
