package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/urfave/cli/v2"

	"claimdiff/cmd/claimdiff/serve"
)

func serveCommand() *cli.Command {
	return &cli.Command{
		Name:      "serve",
		Usage:     "show a folder of articles as pages, to read and to correct",
		ArgsUsage: "[FOLDER]",
		Description: `Prints an address of this machine to open in a browser. There articles can be
added, the report read, and claims corrected; corrections are stored beside the
articles (post.txt.claims.yaml), where compare reads them too. Nothing leaves
this machine, and nobody without the address gets in. Ctrl-C ends it.

Examples:
   claimdiff serve reports/
   claimdiff serve --port 8080 reports/`,
		Flags:  []cli.Flag{&cli.IntFlag{Name: "port", Usage: "listen on port `N` of 127.0.0.1 (default: any that is free)"}},
		Action: serveFolder,
	}
}

func serveFolder(c *cli.Context) error {
	dir := "."
	switch {
	case c.NArg() > 1:
		return usage("serve takes one folder")
	case c.NArg() == 1:
		dir = c.Args().First()
	}
	if port := c.Int("port"); port < 0 || port > 65535 {
		return usage("--port %d: give a number from 1 to 65535", port)
	}
	s, l, err := serve.Listen(dir, c.Int("port"), version)
	if err != nil {
		return usage("cannot serve %s: %v", dir, err)
	}
	defer l.Close()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	fmt.Fprintln(c.App.Writer, s.URL())
	return s.Serve(ctx, l)
}
