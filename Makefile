# make build      the program, as ./claimdiff
# make test       all that must hold: formatting, vet, every test, every fixture set
# make race       the tests under the race detector
# make bench      words per second of every stage and of the whole
# make golden     write the stored outputs anew (read them before you commit)
# make fuzz       20 s of hostile input for each reader
# make lint       staticcheck, pinned in .ci/tools
# make release    static programs for Linux, macOS and Windows in dist/, with checksums
# make docs       the manual page and the completion scripts in dist/docs/
# make score      how much is found in the fixture sets, how much is right
# make score-X    score against data outside the project (see each score_test.go):
#                 score-claims  who says what (PolNeAR), dates (GUM), when and where
#                               an article's main event was (giveme5w1h)
#                 score-syntax  the parser; score-treebanks  sentences and words;
#                 score-origin  which reports share their text
#                 score-stance  headlines that affirm, deny or only report (Emergent)
#                 score-alignment  which articles, and which of their tellings, are
#                               about one event (ECB+), and the fit of its coefficients

GO      ?= go
FUZZ    ?= 20s
VERBOSE ?=

.PHONY: build test race bench golden fuzz lint score docs release

# The same source and the same Go give the same bytes, wherever they are built.
BUILD = CGO_ENABLED=0 $(GO) build -trimpath -buildvcs=false -ldflags '-s -w -buildid='

build:
	$(BUILD) -o claimdiff ./cmd/claimdiff

test:
	@unformatted=$$(gofmt -l .); if [ -n "$$unformatted" ]; then echo "not gofmt'd:"; echo "$$unformatted"; exit 1; fi
	$(GO) vet ./...
	$(GO) test $(VERBOSE) ./...

race:
	$(GO) test -race ./...

bench:
	$(GO) test -run '^$$' -bench . -benchmem ./...

# The packages whose tests have a flag -update; the README comes last, since its
# commands print what the others have written.
golden:
	$(GO) test -p 1 $$(grep -rl --include='*_test.go' 'flag.Bool("update"' . | xargs -n1 dirname | grep -vx ./cmd/claimdiff | sort -u) -update
	$(GO) test ./cmd/claimdiff -update

# Every Fuzz function in turn; the go tool takes one at a time.
fuzz:
	@grep -ro --include='*_test.go' '^func Fuzz[A-Za-z0-9_]*' . | sort | while IFS=: read -r file decl; do \
		name=$${decl#func }; echo "== $$file $$name"; \
		$(GO) test "$$(dirname $$file)" -run '^$$' -fuzz "^$$name\$$" -fuzztime $(FUZZ) -fuzzminimizetime 10x || exit 1; \
	done

lint:
	$(GO) tool -modfile=.ci/tools/go.mod staticcheck ./...

SYSTEMS ?= linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64 windows/arm64

docs:
	mkdir -p dist/docs
	$(GO) run ./cmd/claimdiff help man -o dist/docs/claimdiff.1
	$(GO) run ./cmd/claimdiff completion bash -o dist/docs/claimdiff.bash
	$(GO) run ./cmd/claimdiff completion zsh -o dist/docs/_claimdiff
	$(GO) run ./cmd/claimdiff completion fish -o dist/docs/claimdiff.fish

release:
	rm -rf dist && mkdir dist && cp LICENSE NOTICE dist/
	$(MAKE) docs && mv dist/docs/* dist/ && rmdir dist/docs
	@set -e; for s in $(SYSTEMS); do \
		os=$${s%/*}; arch=$${s#*/}; out=dist/claimdiff-$$os-$$arch; [ $$os != windows ] || out=$$out.exe; \
		echo "$$out"; GOOS=$$os GOARCH=$$arch GOAMD64=v1 GOARM64=v8.0 $(BUILD) -o $$out ./cmd/claimdiff; \
	done
	cd dist && sums=$$(sha256sum * 2>/dev/null || shasum -a 256 *) && echo "$$sums" > SHA256SUMS

score:
	$(GO) run ./cmd/claimdiff score fixtures fixtures/reworded fixtures/heldout

# make score-claims DATA=../shared/data runs the tests named TestScoreClaims;
# without DATA they are skipped and say what they need.
score-%:
	$(if $(DATA),DATA=$(abspath $(DATA))) $(GO) test ./... -count=1 -v -run "(?i)^TestScore$*$$" | grep -v 'no tests to run\|no test files\|^PASS$$'
