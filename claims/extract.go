package claims

import (
	"runtime"
	"sync"

	"claimdiff/claims/internal/clause"
	"claimdiff/claims/internal/entity"
	"claimdiff/claims/internal/quantity"
	"claimdiff/claims/internal/speech"
	"claimdiff/claims/internal/syntax"
	"claimdiff/claims/internal/text"
	"claimdiff/claims/internal/when"
)

// Extract reads what one article says. It is safe for concurrent use; the
// same article gives the same document.
func Extract(a Article) (Document, error) {
	r, err := read(a)
	if err != nil {
		return Document{}, err
	}
	return r.document(), nil
}

// ExtractAll extracts every article, jobs at a time (0: one per processor),
// and names them A, B, C … in the order given.
func ExtractAll(articles []Article, jobs int) ([]Document, error) {
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	docs, errs := make([]Document, len(articles)), make([]error, len(articles))
	var wg sync.WaitGroup
	slots := make(chan struct{}, jobs)
	for i, a := range articles {
		wg.Add(1)
		slots <- struct{}{}
		go func() {
			defer func() { <-slots; wg.Done() }()
			a.ID = ArticleID(i)
			docs[i], errs[i] = Extract(a)
		}()
	}
	wg.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return docs, nil
}

// ArticleID is the name of the i-th article of a comparison: A … Z, AA, AB …
func ArticleID(i int) string {
	s := ""
	for i++; i > 0; i = (i - 1) / 26 {
		s = string(rune('A'+(i-1)%26)) + s
	}
	return s
}

// A reading is one article with what every stage found in it. Slices of
// slices are by sentence.
type reading struct {
	article    Article
	text       *text.Document
	trees      []*syntax.Tree
	speech     []speech.Attribution
	entities   *entity.Set
	events     []clause.Mention
	times      [][]when.Expression
	quantities [][]quantity.Quantity
	byWord     map[syntax.Ref]int // head and light verb of an event to its index
}

func read(a Article) (*reading, error) {
	parser, err := syntax.Load()
	if err != nil {
		return nil, err
	}
	r := &reading{article: a}
	r.text = text.Split(a.Text, a.TitleEnd)
	r.trees = parser.ParseAll(r.text.Sentences, 1)
	r.speech = speech.Find(r.text, r.trees)
	r.entities = entity.Resolve(r.text, r.trees, r.speech)
	r.events = clause.Find(r.text, r.trees)
	clause.Merge(r.events, r.sameEntity)
	r.byWord = byWord(r.events)
	r.times = when.Find(r.text, r.trees, when.Anchor{Published: deref(a.Published)})
	r.quantities = quantity.Find(r.text, r.trees, r.times)
	return r, nil
}

func byWord(events []clause.Mention) map[syntax.Ref]int {
	m := make(map[syntax.Ref]int, len(events))
	for i, e := range events {
		m[e.Head] = i
	}
	for i, e := range events {
		if _, taken := m[e.Light]; !taken && e.Light != syntax.None {
			m[e.Light] = i
		}
	}
	return m
}

func (r *reading) sameEntity(a, b syntax.Ref) bool {
	i := r.entities.At(a)
	return i >= 0 && i == r.entities.At(b)
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
