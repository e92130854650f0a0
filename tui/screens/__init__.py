"""The browser's screens, one a file."""
