"""The terminal browser: who said what, by speaker. `tui.app.run` opens it."""
