package explain

import "claimdiff/compare"

// verdicts are explained the most worth reading first.
var verdicts = []Topic{
	{
		Kind: "verdict", Name: string(compare.Contradicts), Doc: "both cannot be right",
		Compares:  "Answers that exclude each other, on one event, of one moment, both stated as fact, and not by two speakers.",
		Different: "Every gate was passed, and the articles surely tell of one event.",
		Unasked:   "When one gate closes: then it is one of the verdicts below.",
		Example: Example{Facet: "time", Verdict: compare.Contradicts, Reports: []string{
			"Finance Minister Rolf Teague resigned on Monday.",
			"Finance Minister Rolf Teague resigned on Saturday."}},
	},
	{
		Kind: "verdict", Name: string(compare.Differs), Doc: "different answers, which might both be meant",
		Compares:  "Answers that are not the same and might both hold: two doers may have acted together, two speakers may both be reported rightly.",
		Different: "As for a contradiction, but that the answers do not exclude each other, or that it is less sure that the event is one.",
		Example: Example{Facet: "place", Verdict: compare.Differs, Reports: []string{
			"President Otto Lund met Chancellor Ada Brandt in Geneva on Monday.",
			"President Otto Lund met Chancellor Ada Brandt in Vienna on Monday."}},
	},
	{
		Kind: "verdict", Name: string(compare.Superseded), Doc: "the answer changed between the reports",
		Compares:  "Answers of which each may have been right in its hour: a toll that rises, a date that is moved, a plan that is carried out.",
		Different: "Other answers in reports of other days (of tolls: other hours).",
		Example: Example{Facet: "quantity", Verdict: compare.Superseded, Reason: "the figure was still changing, and the reports are from different moments", Reports: []string{
			"Twelve people were killed when a bus fell into a ravine near Toral on Monday.",
			"2025-03-05: Fourteen people were killed when a bus fell into a ravine near Toral on Monday."}},
	},
	{
		Kind: "verdict", Name: string(compare.Hedged), Doc: "not equally sure",
		Compares:  "What one report states, and another gives as possible, planned or on a condition.",
		Different: "Two degrees of certainty, with or without another answer beside them.",
		Example: Example{Facet: "certainty", Verdict: compare.Hedged, Reports: []string{
			"Chancellor Ada Brandt resigned on Monday.",
			"Chancellor Ada Brandt may have resigned on Monday."}},
	},
	{
		Kind: "verdict", Name: string(compare.Attributed), Doc: "told on the word of different sources",
		Compares:  "Whom the reports rest on.",
		Different: "Other speakers of the same content, or of a yes and a no.",
		Example: Example{Facet: "attribution", Verdict: compare.Attributed, Reports: []string{
			"\"We will not pay a cent more for the bridge,\" Mayor Ana Brix said on Monday.",
			"\"We will not pay a cent more for the bridge,\" council leader Rolf Teague said on Monday."}},
	},
	{
		Kind: "verdict", Name: string(compare.Refines), Doc: "one is more exact",
		Compares:  "Answers of which one lies inside the other: \"at least 12\" and 14, Munich and Germany, Monday and Monday morning.",
		Different: "Nothing: both can be right.",
		Example: Example{Facet: "place", Verdict: compare.Refines, Reports: []string{
			"President Otto Lund met Chancellor Ada Brandt in Munich on Monday.",
			"President Otto Lund met Chancellor Ada Brandt in Germany on Monday."}},
	},
	{
		Kind: "verdict", Name: string(compare.Incomparable), Doc: "it cannot be told whether they differ",
		Compares:  "Answers that are not the same where a gate could not be decided. The reason is told.",
		Different: "Nothing is claimed. It stands beside another verdict, or under what was left out; a row on which nothing else can be said is dropped.",
		Example: Example{Facet: "target", Verdict: compare.Incomparable, Reason: "the two answers may or may not be the same", Reports: []string{
			"The president appointed a judge, Ada Brandt, as minister.",
			"The president appointed Ada Brandt as minister.",
			"The president appointed a woman as minister."}},
	},
	{
		Kind: "verdict", Name: string(compare.Agrees), Doc: "the same answer",
		Compares:  "Answers that say the same, in whatever words, units of one kind or spellings.",
		Different: "Nothing. Agreement is counted in origins: articles that share their text are one.",
		Example: Example{Facet: "time", Verdict: compare.Agrees, Reports: []string{
			"Finance Minister Rolf Teague resigned on Monday.",
			"2025-03-03: Finance Minister Rolf Teague resigned today."}},
	},
}
