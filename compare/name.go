package compare

import (
	"claimdiff/compare/internal/names"
)

// nameKey is the key under which a named participant is found in other articles.
func (c *comparison) nameKey(id names.ID) string { return "#" + itoa(int(id)) }
