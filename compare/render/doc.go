// Package render writes a finished comparison down, one file per format.
//
// A renderer reads a compare.Report and nothing else: no clock, no files, no
// other renderer's output. The same report gives the same bytes. What the
// formats for people have in common, such as the order of reading, is view.
//
//	render.Markdown(os.Stdout, report) // for people
//	render.HTML(file, report)          // the same as one page, with the articles side by side
//	render.Text(screen)(out, report)   // for a terminal
//	render.JSON(os.Stdout, report)     // for programs: everything
//	render.CSV(os.Stdout, report)      // a line for each side
//	render.SARIF(out, report)          // with JUnit and GitHub: for what watches over changes, by way of package finding
//	render.Annotations(out, report)    // with Claims: for other tools of the web, as JSON-LD
//
// A Template is a form of the user's own.
//
// Whatever comes from an article, a file name included, is hostile until
// escaped. Each format has one way to write such text and uses no other; in
// Markdown it is gfm, in HTML html/template after visible or clean, in text
// terminal.line, in CSV safeCell; the encoders of JSON and XML do it by themselves.
package render
