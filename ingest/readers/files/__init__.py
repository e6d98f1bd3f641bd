"""What a file is packed and written in, before anybody asks what it says."""
