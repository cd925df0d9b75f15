"""The school's server: what its devices send is kept, judged and given on; and its own commands."""
