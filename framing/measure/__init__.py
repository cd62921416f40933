"""What is counted: cues, voices, targets and the scores made of them."""
