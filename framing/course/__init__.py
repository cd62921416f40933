"""What is taught: exercises, their marking, and the answers that are kept."""
