"""Every Dutch sentence a person reads, for window, command line and paper; Qt-free."""
