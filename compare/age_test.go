package compare_test

import "testing"

func TestAgeRows(t *testing.T) {
	const fall = " fell into a disused shaft near Velm on Sunday. Rescuers dug all night to reach the shaft."
	for _, c := range []struct {
		name, question string
		articles       []string
		want, reason   string
	}{
		{"by name", "How old is Ana Petrov?", []string{"Ana Petrov, 34," + fall, "Ana Petrov, 43," + fall}, "contradicts: 34 A, 43 B", "one name, two ages"},
		{"by what befell them", "How old is the boy?", []string{"A five-year-old boy" + fall, "A six-year-old boy" + fall}, "differs: five-year-old A, six-year-old B", "both fell into the shaft"},
		{"in months", "How old is the boy?", []string{"An 18-month-old boy" + fall, "A one-year-old boy" + fall}, "refines: 18-month-old A, one-year-old B", "one year and a half is more exact"},
		{"in other words", "How old is Ana Petrov?", []string{"Ana Petrov, 34," + fall, "Ana Petrov" + fall + " Petrov is 34 years old."}, "agrees: 34 AB", ""},
		{"two people", "How old is the man?", []string{"A 34-year-old man" + fall, "A 62-year-old man" + fall + " A 34-year-old man was rescued."}, "", "an article with two men: nobody knows who is who"},
		{"man and woman", "How old is the woman?", []string{"A 34-year-old man saved a dog that" + fall, "A 35-year-old woman saved a dog that" + fall}, "", "a woman is no man"},
		{"whom the driver hit", "How old is Ivo Ralt?", []string{"Ivo Ralt, 23, struck a 59-year-old woman in Velm on Sunday.", "Ivo Ralt, 23, struck a woman in Velm on Sunday.", "A 59-year-old woman was struck in Velm on Sunday."}, "agrees: 23 AB", "the woman is not the driver"},
		{"of two countries", "How old is the climber?", []string{"A 36-year-old Australian climber" + fall, "A 35-year-old British climber" + fall}, "", "an Australian is not a Briton"},
		{"what somebody is called", "How old is Ivo Ralt?", []string{"The 32-year-old Frenchman Ivo Ralt" + fall, "Ivo Ralt, 33," + fall}, "contradicts: 32-year-old A, 33 B", "the Frenchman is Ralt"},
		{"a score", "How old is Velm?", []string{"Karsten beat Velm, 65-53, on Friday in the final.", "Karsten beat Velm, 65-53, in the final on Friday."}, "", "points, not years"},
		{"a description of somebody else", "How old is Ana Petrov?", []string{"Ana Petrov, 34," + fall, "Ana Petrov" + fall + " The 51-year-old driver was her cousin."}, "", "the driver is not Ana Petrov"},
	} {
		if got := answersTo(compareTexts(t, c.articles), c.question); got != c.want {
			t.Errorf("%s: %s %q, want %q: %s", c.name, c.question, got, c.want, c.reason)
		}
	}
}
