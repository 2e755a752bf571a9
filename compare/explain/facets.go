package explain

import "claimdiff/compare"

// facets are explained in the order of compare.Facets.
var facets = []Topic{
	{
		Kind: "facet", Name: "quantity", Doc: "how many, how much",
		Compares:  "Numbers and ranges of one unit, of the same things: people killed with people killed, euros with euros. Tolls are counted over the whole article, weights, sizes and ages of a thing wherever they stand.",
		Different: "Ranges that exclude each other: 12 and 14, but not \"at least 12\" and 14, nor \"about 3 million\" and 2.9 million.",
		Unasked:   "When the units differ and cannot be converted (currencies are not), or when what is counted is not the same.",
		Example: Example{Facet: "quantity", Verdict: compare.Contradicts, Reports: []string{
			"Twelve people were killed when a bus fell into a ravine near Toral on Monday.",
			"Fourteen people were killed when a bus plunged into a ravine near Toral on Monday, police said."}},
	},
	{
		Kind: "facet", Name: "actor", Doc: "who did it",
		Compares:  "The doers of an event: people, bodies and places after their names are matched, so that the Kremlin and Moscow are one, and a surname stands for the person named before.",
		Different: "Two doers who are known to be different, of one deed: something else in its sentence must be the same named thing.",
		Unasked:   "When the doer is not told (\"was dismissed\"), or is a pronoun that was not followed back.",
		Example: Example{Facet: "actor", Verdict: compare.Differs, Reports: []string{
			"The chancellor Ada Brandt dismissed Finance Minister Rolf Teague on Monday.",
			"President Otto Lund dismissed Finance Minister Rolf Teague on Monday."}},
	},
	{
		Kind: "facet", Name: "target", Doc: "to whom or to what it was done",
		Compares:  "Whom or what an event befell, after names are matched.",
		Different: "Two who are known to be different, when the same named doer did it; and things of two kinds, as a truck and a car, or a knife and an axe.",
		Unasked:   "When it is not told, or when no plain question can be made of the rest.",
		Example: Example{Facet: "target", Verdict: compare.Differs, Reports: []string{
			"President Otto Lund appointed Ada Brandt as finance minister on Monday.",
			"President Otto Lund appointed Rolf Teague as finance minister on Monday."}},
	},
	{
		Kind: "facet", Name: "time", Doc: "when it happened or is to happen",
		Compares:  "Spans of time. Relative days are counted from the day of publication, or from the day an entry of a live page stands under.",
		Different: "Spans that do not touch. A day and an hour of it are one more exact than the other; days that only a time zone parts do not differ.",
		Unasked:   "When an article has no date and the time is relative.",
		Example: Example{Facet: "time", Verdict: compare.Contradicts, Reports: []string{
			"Finance Minister Rolf Teague resigned on Monday.",
			"Finance Minister Rolf Teague resigned on Sunday."}},
	},
	{
		Kind: "facet", Name: "place", Doc: "where it happened",
		Compares:  "Named places, and which lies in which.",
		Different: "Two places of which neither is known to lie in the other.",
		Unasked:   "When a place is not named (\"in a hotel\").",
		Example: Example{Facet: "place", Verdict: compare.Differs, Reports: []string{
			"President Otto Lund met Chancellor Ada Brandt in Geneva on Monday.",
			"President Otto Lund met Chancellor Ada Brandt in Vienna on Monday."}},
	},
	{
		Kind: "facet", Name: "duration", Doc: "how long it lasted",
		Compares:  "Lengths of time in one unit; what somebody was sentenced to is one question, whichever verb tells it.",
		Different: "Lengths that exclude each other; \"nearly two and a half hours\" and \"more than two hours\" do not.",
		Unasked:   "When the event was still ahead, or the length belongs to something else.",
		Example: Example{Facet: "duration", Verdict: compare.Contradicts, Reports: []string{
			"President Otto Lund and Chancellor Ada Brandt talked for two hours in Geneva on Monday.",
			"President Otto Lund and Chancellor Ada Brandt talked for four hours in Geneva on Monday."}},
	},
	{
		Kind: "facet", Name: "polarity", Doc: "whether it happened",
		Compares:  "Yes and no: negation, and verbs that carry one (failed to, refused to).",
		Different: "A yes and a no that are surely of one thing. \"A said so\" and \"B denied it\" are two reports, not two answers.",
		Unasked:   "When all say yes, which nobody would look up.",
		Example: Example{Facet: "polarity", Verdict: compare.Contradicts, Reports: []string{
			"President Otto Lund dismissed Finance Minister Rolf Teague on Monday.",
			"President Otto Lund did not dismiss Finance Minister Rolf Teague on Monday."}},
	},
	{
		Kind: "facet", Name: "certainty", Doc: "how sure it is",
		Compares:  "How sure a report is of an event: stated as fact, probable, possible, planned, on a condition.",
		Different: "Two degrees of it. This is never a contradiction.",
		Unasked:   "When all are equally sure, or the event is not what the articles are about.",
		Example: Example{Facet: "certainty", Verdict: compare.Hedged, Reports: []string{
			"Chancellor Ada Brandt resigned on Monday.",
			"Chancellor Ada Brandt may have resigned on Monday."}},
	},
	{
		Kind: "facet", Name: "attribution", Doc: "on whose word",
		Compares:  "On whose word a report tells it, to the end of the chain (\"Moen said Lund had told Brandt\"); and who is given as the speaker of the same quoted words.",
		Different: "Other speakers, or a speaker beside the outlet's own voice. This is never a contradiction.",
		Unasked:   "When the same people are quoted, when the speaker has no name, or the event is not what the articles are about.",
		Example: Example{Facet: "attribution", Verdict: compare.Attributed, Reports: []string{
			"Otto Lund visited Toral on Monday, spokesman Karl Moen said.",
			"Otto Lund visited Toral on Monday, Foreign Minister Ada Brandt said."}},
	},
	{
		Kind: "facet", Name: "wording", Doc: "which outlets tell it, and in which words",
		Compares:  "Which articles tell of an event at all, each in its words, also where nothing finer can be asked.",
		Different: "Nothing: other words are not yet another claim. Passages in other words stand side by side in a part of their own.",
		Unasked:   "When only one article tells of it.",
		Example: Example{Facet: "wording", Verdict: compare.Agrees, Reports: []string{
			"Chancellor Ada Brandt dismissed her finance minister on Monday.",
			"The chancellor, Ada Brandt, sacked her finance minister on Monday after a row over the budget."}},
	},
}
