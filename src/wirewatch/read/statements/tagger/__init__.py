"""The trained finder of statements: an encoder tags cues, a linker finds each cue's source and content."""
