package explain

import "claimdiff/compare"

// gates decide what a difference of answers is worth (compare/verdict.go). They
// are explained in the order in which they are asked; the first that closes
// gives the verdict, and its sentence as the reason.
var gates = []Topic{
	{
		Kind: "gate", Name: "unclear", Doc: "the two answers may or may not be the same",
		Compares: "A name beside a plain noun, or two nouns: the woman may be Ada Brandt, or not.",
		Example: Example{Facet: "actor", Verdict: compare.Incomparable, Reports: []string{
			"The fire in Toral was started by a cigarette, police said.",
			"A cigarette started the fire in Toral, police said.",
			"The fire in Toral was started by a smoker, police said."}},
	},
	{
		Kind: "gate", Name: "same-thing", Doc: "the two may not speak of the same thing",
		Compares: "A yes and a no: they must surely be of one event, with a named thing in common, and done to the same.",
		Example: Example{Facet: "polarity", Verdict: compare.Incomparable, Reason: "the two may not speak of the same thing", Reports: []string{
			"Police arrested the banker Ada Brandt in Toral on Monday.",
			"Police did not arrest the banker Ada Brandt in Toral on Monday.",
			"Police did not arrest the protesters in Toral on Monday."}},
	},
	{
		Kind: "gate", Name: "one-sentence", Doc: "the two sentences are nearly the same, and print both names",
		Compares: "Two doers, or two to whom it was done, of one sentence that a second outlet took over: who is meant was read in two ways.",
		Example: Example{Facet: "actor", Reports: []string{
			"The banker Otto Lund, whom Karl Lund had trained, bought the mine of Toral from the city on Monday.",
			"The banker Karl Lund, whom Otto Lund had trained, bought the mine of Toral from the city on Monday."}},
	},
	{
		Kind: "gate", Name: "own-deed", Doc: "each may have done so on their own",
		Compares: "Two doers: unless the deed is surely one, both may have done the like.",
		Example: Example{Facet: "actor", Verdict: compare.Incomparable, Reason: "each may have done so on their own", Reports: []string{
			"The banker Ada Brandt bought shares of Norvik Steel on Monday.",
			"Ada Brandt bought shares of Norvik Steel on Monday.",
			"The farmer Otto Lund bought shares of Norvik Steel on Monday."}},
	},
	{
		Kind: "gate", Name: "done-to-both", Doc: "it may have been done to both",
		Compares: "Two whom something befell: unless the same named doer did it, it may have befallen both.",
		Example: Example{Facet: "target", Verdict: compare.Incomparable, Reason: "it may have been done to both", Reports: []string{
			"A dog attacked the banker Ada Brandt in the park of Toral on Monday.",
			"On Monday a dog attacked Ada Brandt in the park of Toral.",
			"On Monday a dog attacked Rolf Teague in the park of Toral."}},
	},
	{
		Kind: "gate", Name: "two-things", Doc: "the two may be figures of two things",
		Compares: "What something costs, weighs or totals: the figures must be of one thing.",
		Example: Example{Facet: "quantity", Verdict: compare.Incomparable, Reason: "the two may be figures of two things", Reports: []string{
			"The bridge cost the city of Varn 3 million euros.",
			"The bridge cost the city of Varn 3 million euros in 2024.",
			"The tunnel cost the city of Varn 9 million euros."}},
	},
	{
		Kind: "gate", Name: "in-a-role", Doc: "one number may be of a part of the other's time",
		Compares: "Numbers of which one is of what somebody did as something: who was a director for four years may have spent nineteen with the club.",
		Example: Example{Facet: "quantity", Verdict: compare.Incomparable, Reason: "one number may be of a part of the other's time", Reports: []string{
			"Karl Moen spent 19 seasons with the club of Toral.",
			"Karl Moen has spent 19 seasons with the club of Toral.",
			"Karl Moen spent four seasons as director of the club of Toral."}},
	},
	{
		Kind: "gate", Name: "earlier-time", Doc: "one number is of an earlier time",
		Compares: "Numbers of which one is dated more than a month and a half before its article, and the other is not.",
		Example: Example{Facet: "quantity", Reports: []string{
			"The storm cut five cables near Toral on Sunday.",
			"A storm cut three cables near Toral in January 2024."}},
	},
	{
		Kind: "gate", Name: "scope", Doc: "one figure may be of a wider area than the other",
		Compares: "Figures of two places of which one lies in the other, or of which one is counted across a place.",
		Example: Example{Facet: "quantity", Verdict: compare.Incomparable, Reason: "one figure may be of a wider area than the other", Reports: []string{
			"The storm killed 14 people in Munich on Monday.",
			"On Monday the storm killed 14 people in Munich.",
			"The storm killed 90 people across Germany on Monday."}},
	},
	{
		Kind: "gate", Name: "who-did-it", Doc: "who did it is in doubt, not that it was done",
		Compares: "How sure it is: somebody accused of a deed, beside the deed as a fact, where the two do not name one doer.",
		Example: Example{Facet: "certainty", Reports: []string{
			"The banker Ada Brandt was killed in Toral on Monday.",
			"A man suspected of killing the banker Ada Brandt in Toral on Monday was arrested."}},
	},
	{
		Kind: "gate", Name: "both-numbers", Doc: "an article gives both numbers, which may be of two things",
		Compares: "Counts of ten or more of which an article prints the other's, too, of something of its own.",
		Example: Example{Facet: "quantity", Verdict: compare.Incomparable, Reason: "an article gives both numbers, which may be of two things", Reports: []string{
			"Karl Moen caught 29 passes for Toral.",
			"Karl Moen of Toral caught 29 passes.",
			"Karl Moen caught 39 passes for Toral. The goalkeeper made 29 saves."}},
	},
	{
		Kind: "gate", Name: "carried-out", Doc: "the reports are from different days, and a plan may have been carried out in between",
		Compares: "How sure it is: a plan, and in a later report a fact.",
		Example: Example{Facet: "certainty", Verdict: compare.Superseded, Reason: "the reports are from different days, and a plan may have been carried out in between", Reports: []string{
			"Chancellor Ada Brandt will resign on Friday.",
			"2025-03-09: Chancellor Ada Brandt resigned on Friday."}},
	},
	{
		Kind: "gate", Name: "done-to-another", Doc: "it was done to two, and to each at a time and place of its own",
		Compares: "Times and places of a deed that two claims tell of two names.",
		Example: Example{Facet: "time", Reports: []string{
			"Police in Toral arrested Rolf Teague on Monday.",
			"Police in Toral arrested Karl Moen on Sunday."}},
	},
	{
		Kind: "gate", Name: "weekday", Doc: "both name the same day of the week, and the publication date that tells which may be wrong",
		Compares: "Times that lie whole weeks apart and rest on the day an article came out: saved pages often give the day they were saved.",
		Example: Example{Facet: "time", Verdict: compare.Incomparable, Reason: "both name the same day of the week, and the publication date that tells which may be wrong", Reports: []string{
			"Finance Minister Rolf Teague resigned on Monday.",
			"2025-03-05: Finance Minister Rolf Teague resigned on Monday.",
			"2025-03-11: Finance Minister Rolf Teague resigned on Monday."}},
	},
	{
		Kind: "gate", Name: "two-events", Doc: "the times are so far apart that these may be two events",
		Compares: "Times before the articles that lie more than sixty days apart.",
		Example: Example{Facet: "time", Reports: []string{
			"Finance Minister Rolf Teague resigned on 3 March 2025.",
			"On 3 March 2025 Finance Minister Rolf Teague resigned.",
			"Finance Minister Rolf Teague resigned on 6 November 2024."}},
	},
	{
		Kind: "gate", Name: "moved", Doc: "it was still ahead, and the date may have been moved between the reports",
		Compares: "Times of what was planned, in reports of different days.",
		Example: Example{Facet: "time", Verdict: compare.Superseded, Reason: "it was still ahead, and the date may have been moved between the reports", Reports: []string{
			"President Otto Lund will meet Chancellor Ada Brandt in Geneva on 14 March.",
			"2025-03-06: President Otto Lund will meet Chancellor Ada Brandt in Geneva on 21 March."}},
	},
	{
		Kind: "gate", Name: "possibility", Doc: "one side states it, the other only as a possibility or on a condition",
		Compares: "Answers of which one is given as possible, or on a condition.",
		Example: Example{Facet: "time", Verdict: compare.Hedged, Reason: "one side states it, the other only as a possibility or on a condition", Reports: []string{
			"Finance Minister Rolf Teague will resign on Friday.",
			"Finance Minister Rolf Teague may resign on Thursday."}},
	},
	{
		Kind: "gate", Name: "changing", Doc: "the figure was still changing, and the reports are from different moments",
		Compares: "Counts of people in reports of different days or hours.",
		Example: Example{Facet: "quantity", Verdict: compare.Superseded, Reason: "the figure was still changing, and the reports are from different moments", Reports: []string{
			"2025-03-03: Nine people were killed when a bus fell into a ravine near Toral on Monday.",
			"Twelve people were killed when a bus fell into a ravine near Toral on Monday."}},
	},
	{
		Kind: "gate", Name: "since-then", Doc: "the reports are from different moments, and things may have changed in between",
		Compares: "A yes and a no in reports of different days or hours.",
		Example: Example{Facet: "polarity", Verdict: compare.Superseded, Reason: "the reports are from different moments, and things may have changed in between", Reports: []string{
			"President Otto Lund has not dismissed Finance Minister Rolf Teague.",
			"2025-03-08: President Otto Lund dismissed Finance Minister Rolf Teague."}},
	},
	{
		Kind: "gate", Name: "expected", Doc: "one side speaks of what happened, the other of what is expected",
		Compares: "A yes and a no of which one is about what is still ahead.",
		Example: Example{Facet: "polarity", Verdict: compare.Hedged, Reason: "one side speaks of what happened, the other of what is expected", Reports: []string{
			"President Otto Lund will dismiss Finance Minister Rolf Teague.",
			"President Otto Lund did not dismiss Finance Minister Rolf Teague."}},
	},
	{
		Kind: "gate", Name: "namesakes", Doc: "the two share a surname, and may be one person under two first names",
		Compares: "Two brothers, or one man whom an outlet calls by a name of his that others do not use: no high confidence.",
		Example: Example{Facet: "actor", Verdict: compare.Differs, Reason: "the two share a surname, and may be one person under two first names", Reports: []string{
			"Rolf Teague killed the banker Ada Brandt in Toral on Monday.",
			"The banker Ada Brandt was killed by Rolf Teague in Toral on Monday.",
			"Simon Teague killed the banker Ada Brandt in Toral on Monday."}},
	},
	{
		Kind: "gate", Name: "killer-counted", Doc: "one of the numbers may count whoever killed, who died too, and the other not",
		Compares: "Two numbers of dead that are one apart, where the article of the smaller one tells that the killer died, too.",
		Example: Example{Facet: "quantity", Verdict: compare.Differs, Reason: "one of the numbers may count whoever killed, who died too, and the other not", Reports: []string{
			"Six people were killed in a market in Toral on Monday when a man opened fire.",
			"A gunman opened fire in a market in Toral on Monday and killed five people. He was shot dead by police."}},
	},
	{
		Kind: "gate", Name: "two-voices", Doc: "two speakers are quoted, and both reports may be true",
		Compares: "A yes and a no on the word of two people.",
		Example: Example{Facet: "polarity", Verdict: compare.Attributed, Reason: "two speakers are quoted, and both reports may be true", Reports: []string{
			"President Otto Lund dismissed Finance Minister Rolf Teague on Monday, spokesman Karl Moen said.",
			"President Otto Lund did not dismiss Finance Minister Rolf Teague on Monday, lawyer Ada Brandt said."}},
	},
	{
		Kind: "gate", Name: "two-speakers", Doc: "the answers come from different speakers: both may be reported rightly",
		Compares: "Other answers on the word of two people: they differ, and no outlet contradicts another.",
		Example: Example{Facet: "time", Verdict: compare.Differs, Reason: "the answers come from different speakers: both may be reported rightly", Reports: []string{
			"President Otto Lund met Chancellor Ada Brandt on Monday, spokesman Karl Moen said.",
			"President Otto Lund met Chancellor Ada Brandt on Sunday, opposition leader Rolf Teague said."}},
	},
}
