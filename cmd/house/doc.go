// Package house holds no code, only what is true of the whole project and has
// no room of its own: which room may call which, and where code of others comes
// in (house_test.go); how fast the whole is (bench_test.go); and the README's
// Go code (example_test.go).
package house
