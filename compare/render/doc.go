// Package render writes a finished comparison down, one file per format.
//
// A renderer reads a compare.Report and nothing else: no clock, no files, no
// other renderer's output. The same report gives the same bytes.
//
//	render.Markdown(os.Stdout, report) // for people
//	render.JSON(os.Stdout, report)     // for programs
//
// Whatever comes from an article, a file name included, is hostile until
// escaped. Each format has one way to write such text and uses no other; in
// Markdown it is gfm.
package render
