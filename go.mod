module claimdiff

go 1.25
