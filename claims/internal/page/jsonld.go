package page

import (
	"slices"
	"strings"
)

// isLinked reports whether o is JSON-LD.
func isLinked(o object) bool {
	return o["@type"] != nil || o["@graph"] != nil || o["@context"] != nil
}

// articleNodes returns the schema.org articles among v: v itself, the members
// of lists and @graph, and what a page names as its main entity. Articles in
// lists of related items are not among them.
func articleNodes(v any) []object {
	var found []object
	var walk func(v any, depth int)
	walk = func(v any, depth int) {
		if depth > 12 {
			return
		}
		switch x := v.(type) {
		case []any:
			for _, y := range x {
				walk(y, depth+1)
			}
		case object:
			if isArticleType(x["@type"]) {
				found = append(found, x)
				return
			}
			walk(x["@graph"], depth+1)
			walk(x["mainEntity"], depth+1)
			if _, isText := x["mainEntityOfPage"].(string); !isText {
				walk(x["mainEntityOfPage"], depth+1)
			}
		}
	}
	walk(v, 0)
	return found
}

// isArticleType reports whether a schema.org @type is an article:
// NewsArticle, ReportageNewsArticle, LiveBlogPosting, Report and their kin.
func isArticleType(v any) bool {
	list, ok := v.([]any)
	if !ok {
		list = []any{v}
	}
	for _, x := range list {
		s, _ := x.(string)
		s = s[strings.LastIndexAny(s, "/:#")+1:]
		if strings.HasSuffix(s, "Article") || strings.HasSuffix(s, "BlogPosting") || s == "Report" || s == "SocialMediaPosting" {
			return true
		}
	}
	return false
}

// bestArticle is the first node with a text, else the first with a headline,
// else the first.
func bestArticle(nodes []object) object {
	for _, field := range []string{"articleBody", "headline"} {
		for _, n := range nodes {
			if text1(n[field]) != "" {
				return n
			}
		}
	}
	if len(nodes) > 0 {
		return nodes[0]
	}
	return nil
}

// linkedArticle returns the article of a JSON-LD document, nil if it has none:
// of several, one with the given title. Authors and publishers that are given
// by their @id are looked up.
func linkedArticle(doc any, title string) object {
	nodes := articleNodes(doc)
	if i := slices.IndexFunc(nodes, func(o object) bool { return sharedWords(text1(o["headline"]), title) >= 0.5 }); i >= 0 {
		nodes = nodes[i : i+1]
	}
	best := bestArticle(nodes)
	if best == nil {
		return nil
	}
	byID := map[string]object{}
	indexIDs(doc, byID, 0)
	out := object{}
	for k, v := range best {
		out[k] = v
	}
	for _, k := range []string{"author", "creator", "publisher", "contentLocation"} {
		switch v := best[k].(type) {
		case object:
			out[k] = dereference(v, byID)
		case []any:
			list := make([]any, len(v))
			for i, x := range v {
				if list[i] = x; isObject(x) {
					list[i] = dereference(x.(object), byID)
				}
			}
			out[k] = list
		}
	}
	return out
}

func isObject(v any) bool {
	_, ok := v.(object)
	return ok
}

func dereference(o object, byID map[string]object) object {
	id, _ := o["@id"].(string)
	if full := byID[id]; full != nil && o["name"] == nil {
		return full
	}
	return o
}

func indexIDs(v any, byID map[string]object, depth int) {
	if depth > 6 {
		return
	}
	switch x := v.(type) {
	case []any:
		for _, y := range x {
			indexIDs(y, byID, depth+1)
		}
	case object:
		if id, _ := x["@id"].(string); id != "" && x["name"] != nil {
			byID[id] = x
		}
		indexIDs(x["@graph"], byID, depth+1)
	}
}

// setLinked reads the metadata of a schema.org article into what p lacks.
func setLinked(p *Page, o object, where string) {
	set := func(to *string, fields ...string) {
		for _, n := range fields {
			if *to == "" {
				*to = text1(o[n])
			}
		}
	}
	set(&p.Title, "headline", "name", "alternativeHeadline")
	set(&p.Outlet, "publisher", "sourceOrganization", "provider")
	if strings.HasPrefix(p.Outlet, "http") {
		p.Outlet = hostOf(p.Outlet)
	}
	set(&p.URL, "url", "mainEntityOfPage", "@id")
	if !strings.HasPrefix(p.URL, "http") {
		p.URL = ""
	}
	if p.Byline == "" {
		p.Byline = names(firstOf(o, "author", "creator"))
	}
	set(&p.Place, "dateline", "locationCreated", "contentLocation")
	set(&p.Lang, "inLanguage")
	if p.Published == "" {
		setFirstDate(p, &p.Published, o, where, "datePublished", "coverageStartTime", "dateCreated")
	}
	if p.Updated == "" {
		setFirstDate(p, &p.Updated, o, where, "dateModified")
	}
}

// liveBlog joins the posts of a LiveBlogPosting in the order given.
func liveBlog(list []any) string {
	var all []string
	for _, v := range list {
		o, _ := v.(object)
		body, _ := o["articleBody"].(string)
		if title := text1(o["headline"]); title != "" {
			if _, ok := leads(body, title); !ok {
				all = append(all, title)
			}
		}
		if body = strings.TrimSpace(body); body != "" {
			all = append(all, body)
		}
	}
	return strings.Join(all, "\n\n")
}
