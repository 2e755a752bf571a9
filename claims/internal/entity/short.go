package entity

import (
	"slices"
	"strings"

	"claimdiff/claims/internal/lang/en"
)

// joinShort joins a name of one word to the one fuller name that holds it.
func (r *resolver) joinShort(m *mention) {
	w := m.words[0]
	if m.class != "place" || m.place.Level == "place" {
		if i := r.bearer(m, w); i >= 0 {
			r.keep(m, i)
			return
		}
	}
	if i := r.shortOrganization(m, w); i >= 0 {
		r.keep(m, i)
		return
	}
	k := r.keyOf(m)
	if i := r.byKey(k); i >= 0 {
		r.keep(m, i)
		return
	}
	r.create(m, k)
}

// bearer is the person that a surname, or a first name alone, belongs to; -1
// when there is none or more than one.
func (r *resolver) bearer(m *mention, w string) int {
	var before, all, first []int
	shout := acronym(w)
	for i, e := range r.entities {
		full, surname, given := r.hasName(e, w)
		if shout && !slices.ContainsFunc(e.mentions, func(o *mention) bool { return slices.Contains(o.words, w) }) {
			continue // "UN" is no Mr Un
		}
		if !full || e.votes["place"] > e.votes["person"] || e.votes["organization"] > e.votes["person"] {
			continue
		}
		if g := e.Gender; m.gender != 0 && m.class == "person" && m.role != "" && g != 0 && g != m.gender {
			continue
		}
		switch {
		case surname:
			all = append(all, i)
			if f := e.mentions[0]; f.sentence < m.sentence || f.sentence == m.sentence && f.first < m.first {
				before = append(before, i)
			}
		case given:
			first = append(first, i)
		}
	}
	if m.headline {
		before = all
	}
	one := func(list []int) int {
		if len(list) == 1 {
			return list[0]
		}
		return -1
	}
	switch {
	case len(before) == 1:
		r.entities[before[0]].bare = true
		return before[0]
	case len(before) > 1:
		// Two of one surname: the one who went by it before the other came.
		var bare []int
		for _, i := range before {
			if r.entities[i].bare {
				bare = append(bare, i)
			}
		}
		return one(bare)
	case len(all) > 0:
		return one(all)
	case m.role == "" && !(m.place.Level != ""):
		return one(first)
	}
	return -1
}

// hasName reports whether an entity has a full name of a person, and whether w
// is its surname or its first name.
func (r *resolver) hasName(e *entity, w string) (full, surname, given bool) {
	for _, o := range e.mentions {
		if o.kind != "name" || len(o.words) < 2 || o.place.Level != "" || o.class == "organization" && o.sure || o.class == "place" && o.sure {
			continue
		}
		full = true
		if o.class != "person" && en.GivenName(plain(o.words[0])) == 0 && e.votes["person"] == 0 {
			full = false
			continue
		}
		n := len(o.words)
		last := o.words[n-1]
		if n > 2 && (last == "Jr." || last == "Jr" || last == "Sr." || last == "II" || last == "III") {
			last = o.words[n-2]
		}
		switch {
		case strings.EqualFold(plain(last), plain(w)):
			surname = true
		case strings.EqualFold(plain(o.words[0]), plain(w)) && (n < 3 || n == 3 && en.GivenName(plain(w)) != 0 || eastern(o.words[0])): // Erie is not Erie County Executive Ann Hale
			given = !eastern(o.words[0])
			surname = surname || !given
		}
	}
	return full, surname, given
}

// eastern tells surnames that stand before the given name, in news in English.
func eastern(w string) bool {
	switch w {
	case "Xi", "Kim", "Moon", "Park", "Ri", "Pak", "Jang", "Yun", "Shin", "Kang", "Jung", "Jeong", "Ryu", "Hwang", "Ahn", "Seo", "Xu", "Gao", "Luo", "Zheng", "Xie", "Tang", "Peng", "Cai", "Jin", "Lu", "Fang", "Shi", "Yao", "Dai", "Meng", "Pham", "Li", "Wang", "Zhang", "Liu", "Chen", "Yang", "Zhao", "Huang", "Zhou", "Wu", "Hu", "Deng", "Mao", "Jiang", "Wen", "Lee", "Choi", "Ban", "Roh", "Yoon", "Nguyen", "Tran", "Hun", "Tsai", "Ma", "Sun", "Guo", "Lin", "He", "Bo", "Chung", "Cho", "Hong", "Han", "Zhu", "Qin":
		return true
	}
	return false
}

// shortOrganization is the one organisation whose name's initials, or whose
// first word, a word is.
func (r *resolver) shortOrganization(m *mention, w string) int {
	found := -1
	_, known := r.world.Organization(w)
	for i, e := range r.entities {
		for _, o := range e.mentions {
			if o.kind != "name" || len(o.words) < 2 || o.class == "person" || o.class == "place" && m.class == "place" {
				continue
			}
			start := strings.EqualFold(o.words[0], w) && m.place.Level == "" && o.class == "organization" && o.sure && !known && commercial(o.words[len(o.words)-1])
			_, at := r.world.Place(strings.Join(o.words[:len(o.words)-1], " "))
			start = start || at && o.class == "organization" && strings.EqualFold(o.words[len(o.words)-1], w) && strings.HasSuffix(w, "s")
			if acronym(w) && initials(o.words) == strings.ReplaceAll(w, ".", "") || start {
				if found >= 0 && found != i {
					return -1
				}
				found = i
				break
			}
		}
	}
	return found
}

// commercial tells last words of the names of companies, which go by their
// first word; "Springfield Police" does not.
func commercial(last string) bool {
	switch strings.TrimSuffix(last, ".") {
	case "Inc", "Corp", "Co", "Ltd", "LLC", "PLC", "Plc", "plc", "AG", "GmbH", "SA", "NV", "SE", "SpA", "LP", "LLP", "Group", "Company", "Corporation", "Airlines", "Airways", "Motors", "Holdings", "Partners", "Systems", "Technologies",
		"Industries", "Studios", "Pictures", "Records", "Entertainment", "Energy", "Pharmaceuticals", "Insurance", "Electric", "Labs", "Financial", "Capital", "Securities", "Foundation":
		return true
	}
	return false
}

func initials(words []string) string {
	var b strings.Builder
	for _, w := range words {
		if capital(w) {
			b.WriteString(w[:1])
		}
	}
	return b.String()
}
