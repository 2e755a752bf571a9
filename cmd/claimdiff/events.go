package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/urfave/cli/v2"

	"claimdiff/claims"
	"claimdiff/compare"
	"claimdiff/compare/render"
)

// An event is a folder or a JSON Lines file whose articles are compared with
// each other, and what came of it.
type event struct {
	name, path string
	entry      render.Event
	reports    map[string][]byte // file name to content, until they are written
	problems   error
	failed     bool // the gate failed
}

// compareEvents compares every event of a folder by itself, writes a report
// of each, and an index of all.
func compareEvents(c *cli.Context, out *outputs, options compare.Options) error {
	dir := c.String("events")
	if c.NArg() > 0 {
		return usage("--events %s takes no articles beside it (%s)", dir, c.Args().First())
	}
	for _, flag := range []string{"baseline", "suppressions"} {
		if c.String(flag) != "" {
			return usage("--%s is for one event: fingerprints are told apart within a report", flag)
		}
	}
	to, formats, err := out.folder()
	if err != nil {
		return err
	}
	events, err := eventsIn(dir)
	if err != nil {
		return err
	}
	for _, e := range events {
		if sameFile(e.path, to) {
			return usage("-o %s is an event: its reports would be read as articles", to)
		}
	}
	rules, err := newGate(c)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(to, 0o755); err != nil {
		return usage("cannot write the reports: %v", err)
	}
	jobs := c.Int("jobs")
	if jobs == 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	tick, stop := bar(c.App.ErrWriter, len(events), "events")
	err = inOrder(len(events), jobs,
		func(i int) { events[i].compare(c, out, formats, options, rules, max(1, jobs/len(events))) },
		func(i int) error {
			tick()
			return events[i].write(to)
		})
	stop()
	if err != nil {
		return err
	}
	return finishEvents(c, to, formats, events)
}

// eventsIn lists the events of a folder by name: its folders, and its files in
// JSON Lines.
func eventsIn(dir string) ([]*event, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, usage("--events: %v", err)
	}
	var out []*event
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		st, err := os.Stat(path) // follows links
		lines := slices.Contains([]string{".jsonl", ".ndjson"}, strings.ToLower(filepath.Ext(e.Name())))
		if err != nil || strings.HasPrefix(e.Name(), ".") || !st.IsDir() && !lines {
			continue
		}
		name := e.Name()
		if !st.IsDir() {
			name = strings.TrimSuffix(name, filepath.Ext(name))
		}
		if strings.EqualFold(name, indexName) {
			return nil, usage("--events: %s would have the name of the index; give the event another", path)
		}
		if slices.ContainsFunc(out, func(o *event) bool { return strings.EqualFold(o.name, name) }) {
			return nil, usage("--events: two events of %s are called %s", dir, name)
		}
		out = append(out, &event{name: name, path: path})
	}
	if len(out) == 0 {
		return nil, usage("--events: %s has no folder and no .jsonl file with an event", dir)
	}
	return out, nil
}

// compare makes the reports of an event. What goes wrong stays with the event.
func (e *event) compare(c *cli.Context, out *outputs, formats []string, options compare.Options, rules *rules, jobs int) {
	e.entry = render.Event{Name: e.name, Reports: []string{}, Findings: []render.Count{}, Problems: []string{}}
	paths := []string{e.path}
	if st, err := os.Stat(e.path); err == nil && st.IsDir() {
		if paths, err = claims.Folder(e.path); err != nil {
			e.left(err)
			return
		}
	}
	docs, err := claims.Load(paths, jobs)
	e.problems = err
	if len(docs) < 2 {
		e.left(errors.Join(err, fmt.Errorf("%s: nothing to compare: %s, and it takes two", e.path, count(len(docs), "article"))))
		return
	}
	r, err := compare.Documents(docs, options)
	if err != nil {
		e.left(err)
		return
	}
	for _, line := range messages(e.problems) {
		r.Warnings = append(r.Warnings, compare.Warning{Code: "unreadable", Message: "left out: " + line})
	}
	rules.Judge(r)
	e.failed = r.Gate != nil && r.Gate.Failed > 0
	e.reports = map[string][]byte{}
	var files []string
	for _, format := range formats {
		file := e.name + formatNamed(format).ext
		write, err := out.writer(c, output{format: format, path: file})
		if format == "html" {
			write = func(w io.Writer, r *compare.Report) error {
				return render.HTMLWith(w, r, render.HTMLOptions{All: c.Bool("all"), Home: indexName + ".html"})
			}
		}
		var b bytes.Buffer
		if err == nil {
			err = write(&b, r)
		}
		if err != nil {
			e.left(err)
			return
		}
		files = append(files, file)
		e.reports[file] = b.Bytes()
	}
	e.entry = render.EventOf(e.name, files, r)
}

// left notes why an event has no report.
func (e *event) left(err error) {
	e.problems = err
	e.entry.Problems = messages(err)
}

// write writes the reports and lets go of them.
func (e *event) write(to string) error {
	for _, file := range e.entry.Reports {
		if err := os.WriteFile(filepath.Join(to, file), e.reports[file], 0o644); err != nil {
			return usage("cannot write the report: %v", err)
		}
	}
	e.reports = nil
	return nil
}

// indexName is the name of the index without its ending.
const indexName = "index"

// indexes are the forms of an index, by the format of the reports.
var indexes = map[string]func(io.Writer, *render.Index) error{"md": render.IndexMarkdown, "html": render.IndexHTML, "json": render.IndexJSON}

// finishEvents writes the index, tells what was left out, and gives the exit code.
func finishEvents(c *cli.Context, to string, formats []string, events []*event) error {
	var entries []render.Event
	unreadable, failed, compared := false, 0, 0
	for _, e := range events {
		tell(c.App.ErrWriter, e.problems)
		unreadable = unreadable || e.problems != nil
		failed += btoi(e.failed)
		compared += btoi(len(e.entry.Reports) > 0)
		entries = append(entries, e.entry)
	}
	index := render.IndexOf(compare.Tool{Name: "claimdiff", Version: version}, entries)
	if !slices.ContainsFunc(formats, func(f string) bool { return indexes[f] != nil }) {
		formats = []string{"md"}
	}
	for _, f := range formats {
		if indexes[f] == nil {
			continue
		}
		var b bytes.Buffer
		if err := indexes[f](&b, index); err != nil {
			return err
		}
		if err := put(c, filepath.Join(to, indexName+formatNamed(f).ext), b.Bytes()); err != nil {
			return err
		}
	}
	say(c, "%s; %s", index.Lead(), filepath.Join(to, indexName+formatNamed(formats[0]).ext))
	switch {
	case unreadable:
		return exit{code: exitUnread}
	case compared == 0:
		return exit{exitNothing, errors.New("nothing was compared")}
	case failed > 0:
		return exit{exitFound, fmt.Errorf("the gate failed in %s", count(failed, "event"))}
	}
	return nil
}

// inOrder calls work for 0 to n-1, jobs at a time, and done for each in order.
// No more than twice jobs are worked on or waiting to be done at once. It ends with the
// first error of done.
func inOrder(n, jobs int, work func(int), done func(int) error) error {
	ready := make([]chan struct{}, n)
	for i := range ready {
		ready[i] = make(chan struct{})
	}
	slots := make(chan struct{}, 2*jobs)
	next := make(chan int)
	quit := make(chan struct{})
	var wg sync.WaitGroup
	for range jobs {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range next {
				work(i)
				close(ready[i])
			}
		}()
	}
	go func() {
		defer close(next)
		for i := range n {
			select {
			case slots <- struct{}{}:
			case <-quit:
				return
			}
			select {
			case next <- i:
			case <-quit:
				return
			}
		}
	}()
	var err error
	for i := 0; i < n && err == nil; i++ {
		<-ready[i]
		err = done(i)
		<-slots
	}
	close(quit)
	wg.Wait()
	return err
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
