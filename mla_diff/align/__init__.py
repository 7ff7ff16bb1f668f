"""Which old provisions carry on in which new ones, and how sure that is."""
