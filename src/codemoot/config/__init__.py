"""Settings, URLs and the WSGI application; alone in reading the environment."""
