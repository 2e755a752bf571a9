// Package browser opens what claimdiff shows people in a real Chromium. It has
// tests only. The browser is driven over its DevTools protocol
// (https://chromedevtools.github.io/devtools-protocol), which it speaks over two
// pipes as JSON messages that end in a zero byte: that takes no more than this
// file, where a client library would bring seven modules.
package browser

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// patience is how long a browser may take for an answer on a busy machine.
const patience = 60 * time.Second

// A chromium is a running browser.
type chromium struct {
	in   *os.File
	mu   sync.Mutex
	last int
	wait map[int]chan message
	hear map[string]func(message) // by session
}

// A message is what the protocol carries, either way.
type message struct {
	ID        int             `json:"id,omitempty"`
	SessionID string          `json:"sessionId,omitempty"`
	Method    string          `json:"method,omitempty"`
	Params    any             `json:"params,omitempty"`
	Result    json.RawMessage `json:"result,omitempty"`
	Error     *struct {
		Message string `json:"message"`
	} `json:"error,omitempty"`
	raw json.RawMessage // of Params, of what came in
}

// program is where the browser is, "" when there is none.
func program() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// start runs a browser with a profile of its own until the test ends. A
// machine without one skips the test.
func start(t *testing.T) *chromium {
	t.Helper()
	if testing.Short() {
		t.Skip("short: no browser is started")
	}
	path := program()
	if path == "" {
		t.Skip("there is no Chromium on this machine, so the pages are not tried in a browser (Debian: apt-get install chromium)")
	}
	childIn, in, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	out, childOut, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	profile, err := os.MkdirTemp("", "claimdiff-browser")
	if err != nil {
		t.Fatal(err)
	}
	args := []string{"--headless", "--remote-debugging-pipe", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--user-data-dir=" + profile, "about:blank"}
	if os.Geteuid() == 0 {
		args = append([]string{"--no-sandbox"}, args...) // it refuses to run as root with one
	}
	cmd := exec.Command(path, args...)
	var log bytes.Buffer
	cmd.Stderr = &log
	cmd.ExtraFiles = []*os.File{childIn, childOut} // file descriptors 3 and 4
	if err := cmd.Start(); err != nil {
		t.Skipf("%s does not start: %v", path, err)
	}
	childIn.Close()
	childOut.Close()
	b := &chromium{in: in, wait: map[int]chan message{}, hear: map[string]func(message){}}
	go b.read(out)
	t.Cleanup(func() {
		b.send("", "Browser.close", nil)
		done := make(chan struct{})
		go func() { cmd.Wait(); close(done) }()
		select {
		case <-done:
		case <-time.After(patience / 4):
			cmd.Process.Kill()
			<-done
		}
		in.Close()
		os.RemoveAll(profile)
		if t.Failed() {
			t.Logf("the browser says:\n%.2000s", log.String())
		}
	})
	return b
}

func (b *chromium) read(out *os.File) {
	r := bufio.NewReaderSize(out, 1<<20)
	for {
		data, err := r.ReadBytes(0)
		if err != nil {
			return
		}
		var m message
		var params struct {
			Params json.RawMessage `json:"params"`
		}
		data = bytes.TrimSuffix(data, []byte{0})
		if json.Unmarshal(data, &m) != nil || json.Unmarshal(data, &params) != nil {
			continue
		}
		m.raw = params.Params
		b.mu.Lock()
		answer, hear := b.wait[m.ID], b.hear[m.SessionID]
		delete(b.wait, m.ID)
		b.mu.Unlock()
		switch {
		case m.ID != 0 && answer != nil:
			answer <- m
		case hear != nil:
			hear(m)
		}
	}
}

// send asks for something without waiting for the answer.
func (b *chromium) send(session, method string, params any) chan message {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.last++
	answer := make(chan message, 1)
	b.wait[b.last] = answer
	data, err := json.Marshal(message{ID: b.last, SessionID: session, Method: method, Params: params})
	if err != nil {
		panic(err)
	}
	b.in.Write(append(data, 0))
	return answer
}

// call asks for something and gives the answer into result, unless that is nil.
func (b *chromium) call(t *testing.T, session, method string, params, result any) {
	t.Helper()
	select {
	case m := <-b.send(session, method, params):
		if m.Error != nil {
			t.Fatalf("%s: %s", method, m.Error.Message)
		}
		if result != nil {
			if err := json.Unmarshal(m.Result, result); err != nil {
				t.Fatalf("%s: %v", method, err)
			}
		}
	case <-time.After(patience):
		t.Fatalf("%s: no answer in %v", method, patience)
	}
}

type object map[string]any

// A tab is a page of the browser, with what went on in it.
type tab struct {
	t       *testing.T
	b       *chromium
	session string
	loaded  chan struct{}

	mu       sync.Mutex
	requests []string // addresses asked for
	problems []string // errors and warnings on the console
}

// newTab opens an empty page of the given size in pixels.
func (b *chromium) newTab(t *testing.T, width, height int) *tab {
	t.Helper()
	var target struct{ TargetID string }
	b.call(t, "", "Target.createTarget", object{"url": "about:blank"}, &target)
	var attached struct{ SessionID string }
	b.call(t, "", "Target.attachToTarget", object{"targetId": target.TargetID, "flatten": true}, &attached)
	p := &tab{t: t, b: b, session: attached.SessionID, loaded: make(chan struct{}, 16)}
	b.mu.Lock()
	b.hear[p.session] = p.heard
	b.mu.Unlock()
	for _, domain := range []string{"Page", "Runtime", "Log", "Network"} {
		p.call(domain+".enable", nil, nil)
	}
	p.call("Emulation.setDeviceMetricsOverride", object{"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}, nil)
	t.Cleanup(func() { b.send("", "Target.closeTarget", object{"targetId": target.TargetID}) })
	return p
}

func (p *tab) call(method string, params, result any) {
	p.t.Helper()
	p.b.call(p.t, p.session, method, params, result)
}

func (p *tab) heard(m message) {
	var e struct {
		Type    string
		Request struct{ URL string }
		Entry   struct{ Level, Text, URL string }
		Args    []struct{ Value any }
		Details struct {
			Text      string
			Exception struct{ Description string }
		} `json:"exceptionDetails"`
	}
	json.Unmarshal(m.raw, &e)
	p.mu.Lock()
	defer p.mu.Unlock()
	switch m.Method {
	case "Page.loadEventFired":
		p.loaded <- struct{}{}
	case "Network.requestWillBeSent":
		p.requests = append(p.requests, e.Request.URL)
	case "Runtime.exceptionThrown":
		p.problems = append(p.problems, e.Details.Text+" "+e.Details.Exception.Description)
	case "Log.entryAdded":
		if e.Entry.Level != "verbose" && e.Entry.Level != "info" {
			p.problems = append(p.problems, e.Entry.Level+": "+e.Entry.Text+" "+e.Entry.URL)
		}
	case "Runtime.consoleAPICalled":
		if e.Type == "error" || e.Type == "warning" || e.Type == "assert" {
			p.problems = append(p.problems, fmt.Sprint(e.Type, e.Args))
		}
	}
}

// open goes to an address and waits until it has loaded.
func (p *tab) open(url string) {
	p.t.Helper()
	var r struct{ ErrorText string }
	p.call("Page.navigate", object{"url": url}, &r)
	if r.ErrorText != "" {
		p.t.Fatalf("%s: %s", url, r.ErrorText)
	}
	p.awaitLoad()
}

func (p *tab) awaitLoad() {
	p.t.Helper()
	select {
	case <-p.loaded:
	case <-time.After(patience):
		p.t.Fatalf("the page has not loaded in %v", patience)
	}
}

// eval gives the value of a JavaScript expression, a promise awaited.
func (p *tab) eval(js string, result any) {
	p.t.Helper()
	var r struct {
		Result  struct{ Value json.RawMessage }
		Details *struct {
			Text      string
			Exception struct{ Description string }
		} `json:"exceptionDetails"`
	}
	p.call("Runtime.evaluate", object{"expression": js, "returnByValue": true, "awaitPromise": true}, &r)
	if r.Details != nil {
		p.t.Fatalf("%.200s: %s %s", js, r.Details.Text, r.Details.Exception.Description)
	}
	if result != nil && len(r.Result.Value) > 0 {
		if err := json.Unmarshal(r.Result.Value, result); err != nil {
			p.t.Fatalf("%.200s: %v", js, err)
		}
	}
}

func (p *tab) text(js string) (s string) {
	p.t.Helper()
	p.eval(js, &s)
	return s
}

func (p *tab) is(js string) (ok bool) {
	p.t.Helper()
	p.eval("!!("+js+")", &ok)
	return ok
}

// await waits until an expression is true.
func (p *tab) await(js string) {
	p.t.Helper()
	if !p.within(patience, js) {
		p.t.Fatalf("never true: %s", js)
	}
}

// soon reports whether an expression comes true before a person would try again.
func (p *tab) soon(js string) bool {
	p.t.Helper()
	return p.within(5*time.Second, js)
}

func (p *tab) within(limit time.Duration, js string) bool {
	p.t.Helper()
	for end := time.Now().Add(limit); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		if p.is(js) {
			return true
		}
	}
	return false
}

// click presses the mouse on an element that a selector finds, having brought
// it into view.
func (p *tab) click(selector string) {
	p.t.Helper()
	var at struct{ X, Y float64 }
	p.eval(fmt.Sprintf(`(() => { const e = document.querySelector(%q); e.scrollIntoView({block: "center", behavior: "instant"});
		const r = e.getClientRects()[0]; return {X: r.x + r.width / 2, Y: r.y + r.height / 2}; })()`, selector), &at)
	for _, kind := range []string{"mousePressed", "mouseReleased"} {
		p.call("Input.dispatchMouseEvent", object{"type": kind, "x": at.X, "y": at.Y, "button": "left", "clickCount": 1}, nil)
	}
}

// press strikes a key.
func (p *tab) press(key string) {
	p.t.Helper()
	codes := map[string]int{"Tab": 9, "Enter": 13, "Escape": 27, "ArrowDown": 40}
	down := object{"type": "keyDown", "key": key, "code": key, "windowsVirtualKeyCode": codes[key]}
	if key == "Enter" {
		down["text"] = "\r"
	}
	p.call("Input.dispatchKeyEvent", down, nil)
	p.call("Input.dispatchKeyEvent", object{"type": "keyUp", "key": key, "code": key, "windowsVirtualKeyCode": codes[key]}, nil)
}

// media sets what style sheets ask for, such as prefers-color-scheme.
func (p *tab) media(features map[string]string) {
	p.t.Helper()
	var list []object
	for name, value := range features {
		list = append(list, object{"name": name, "value": value})
	}
	p.call("Emulation.setEmulatedMedia", object{"features": list}, nil)
}

// shot stores a picture for a person to look at, when SCREENSHOTS names a folder.
func (p *tab) shot(name string, whole bool) {
	p.t.Helper()
	dir := os.Getenv("SCREENSHOTS")
	if dir == "" {
		return
	}
	var r struct{ Data string }
	p.call("Page.captureScreenshot", object{"format": "png", "captureBeyondViewport": whole}, &r)
	data, err := base64.StdEncoding.DecodeString(r.Data)
	if err != nil {
		p.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, name+".png"), data, 0o644); err != nil {
		p.t.Fatal(err)
	}
}

// quiet fails the test when the console had something to say, or the page
// asked for something that does not begin with one of the addresses.
func (p *tab) quiet(allowed ...string) {
	p.t.Helper()
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, s := range p.problems {
		p.t.Errorf("console: %s", s)
	}
	for _, r := range p.requests {
		ok := r == "about:blank"
		for _, a := range allowed {
			ok = ok || strings.HasPrefix(r, a)
		}
		if !ok {
			p.t.Errorf("a request left the page: %s", r)
		}
	}
}
