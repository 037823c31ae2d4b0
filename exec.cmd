@rem npm scripts say "exec node ..." so that signals reach Node itself; cmd.exe has no exec: this is it.
@%*
