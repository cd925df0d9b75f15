"""Read pictures: what a screen shows, already decided and worded; one module per screen."""
