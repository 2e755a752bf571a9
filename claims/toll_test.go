package claims_test

import (
	"fmt"
	"testing"

	"claimdiff/claims"
)

// toll is a toll as the tests write it: the number, "?" behind it when the
// article does not print it.
func toll(t *claims.Toll) string {
	switch {
	case t == nil:
		return "-"
	case t.Count.Inferred:
		return fmt.Sprintf("%g?", *t.Count.Min)
	}
	return t.Count.String()
}

func TestTolls(t *testing.T) {
	for _, c := range []struct{ name, text, dead, hurt, reason string }{
		{"printed numbers", "Three people were killed and eight were injured when a bus overturned near Velm on Sunday.", "3", "8", "as they stand"},
		{"a bound", "At least 12 people were killed when a bomb exploded in Velm on Sunday.", "at least 12", "0?", "the bound stays"},
		{"one by a noun", "A man was shot dead outside a bar in Velm on Sunday.", "1?", "0?", "one person, not printed as a number"},
		{"one in many words", "A 34-year-old woman was shot in Velm on Sunday.\n\nThe victim, Ana Petrov, died at the hospital. She was a nurse.", "1?", "0?", "the woman, the victim and the name can be one person"},
		{"two side by side", "The driver and his son were killed when a lorry crashed near Velm.", "2?", "0?", "named in one clause"},
		{"told apart by age", "A gunman opened fire in Velm on Sunday.\n\nA 19-year-old man was killed. A 44-year-old man was killed, too.", "2?", "0?", "two ages are two people"},
		{"a name and others", "The driver and five others were killed when a bus crashed near Velm.", "6?", "0?", "others are added to those named"},
		{"others after the dead", "A man was shot dead and three others were wounded in Velm on Sunday.", "1?", "3", "the others are besides the dead, and the wounded are printed"},
		{"some of the shot died", "Five people were shot in Velm on Sunday, and two of them died.", "2", "3?", "the rest was hurt"},
		{"shot besides the dead", "One man was killed and two were shot in Velm on Sunday night.", "1", "2?", "those who died are told before, and are not among the two"},
		{"only hurt", "A boy was shot in the leg in Velm on Sunday. He is in stable condition.", "0?", "1?", "an article that tells of no dead mentions none"},
		{"the killer too", "A man shot and killed two women in Velm on Sunday before killing himself.", "3?", "0?", "he died as well"},
		{"a double homicide", "Police in Velm are investigating a double homicide. The bodies were found on Sunday.", "2", "0?", "the word is a number"},
		{"some of the dead", "Nine people were killed when a ferry capsized off Velm on Sunday.\n\nTwo of the dead were children.", "9", "0?", "a part is not another toll"},
		{"of one people", "Two Danish tourists were injured when a train left the rails near Velm on Sunday.", "0?", "at least 2", "others may have been hurt"},
		{"attempted", "A man was charged with the attempted murder of two guards after a guard was stabbed in Velm.", "0?", "1?", "nobody was killed"},
		{"nearly", "The crash in Velm left a trail of oil on Sunday. The driver nearly died.", "-", "-", "he lives"},
		{"a natural death", "The painter Ana Petrov died on Sunday in Velm. She was 91.", "-", "-", "no violence and no accident"},
		{"bodies", "Police in Velm found three bodies in a burnt house on Sunday after a shooting.", "3", "0?", "a body is a dead person"},
		{"bodies of several", "Police in Velm found the bodies of two boys after a shooting on Sunday.", "2", "0?", "those whose bodies are found are dead"},
		{"bodies of a toll", "Nine people are dead in Velm after a bridge collapsed and divers recovered two bodies on Sunday.", "9", "0?", "the two are among the nine"},
		{"named bodies", "A house burned down in Velm on Sunday after a shooting. The bodies of Ana Petrov, 54, and Ivan Kosta were found inside.", "2?", "0?", "names are two people"},
		{"found shot to death", "Four people were found shot to death in Velm on Sunday.", "4", "0?", "the dead are the people that were found"},
		{"a couple", "A couple and their two young children were found dead in Velm after a shooting on Sunday.", "4?", "0?", "a couple is two people"},
		{"a couple of", "A couple of guys shot at a house in Velm on Sunday. A boy was killed.", "1?", "0?", "no couple, and they are the ones who shot"},
		{"hurt besides in one clause", "The man who killed two people and wounded nine others in Velm before killing himself had bought the gun on Sunday.", "3?", "9", "nine were wounded, whatever stands before"},
		{"by own hand alone", "A 4-year-old girl died on Sunday in Velm of an apparently self-inflicted gunshot wound.", "1?", "0?", "she is no second person"},
		{"of another event", "A boy was shot dead in Velm on Sunday, perhaps in retaliation for the murder of a 40-year-old man.", "1?", "0?", "the murder is why, and not what happened"},
		{"what it answers", "Six people were killed in Velm on Sunday. The attack was revenge for air strikes that left 32 villagers dead, the group said.", "6", "0?", "the villagers died elsewhere"},
		{"the last of two", "A dog bit people in Velm after a shooting on Sunday. A guard spoke to the mother and the child who was injured.", "0?", "1?", "the verb is a singular"},
		{"a caption's number", "A man was shot in Velm on Sunday. Image 1 of 16 A man died on Sunday after being shot.", "1?", "0?", "16 counts images"},
		{"a pronoun of somebody else", "Ivan Kosta was shot and killed in Velm on Sunday. Officer Pavel Orlik looked for him. He was found dead at noon.", "1?", "0?", "a pronoun tells nobody apart"},
		{"side by side", "Two adults and six children died when a bus overturned near Velm on Sunday.", "8?", "0?", "both numbers are of the dead"},
		{"one and several", "A man killed his wife and two neighbours in Velm on Sunday, police said.", "3?", "0?", "one and two are three"},
		{"a subject of its own", "A gunman killed two people and a police officer was wounded in Velm on Sunday.", "2", "1?", "the officer is not among the dead"},
		{"some of them", "One of the five people who were shot in Velm on Sunday has died, police said.", "1", "4?", "one died, not five"},
		{"to death", "A boy shot his brother to death in Velm on Sunday, wounded a neighbour and fled.", "1?", "1?", "the neighbour is another"},
		{"only wanted", "Ivan Kosta shot and wounded a guard in Velm on Sunday. He had threatened to kill his wife.", "0?", "1?", "a threat kills nobody"},
		{"who speaks is alive", "Five people were shot in Velm on Sunday. \"I thought that I was going to die,\" said Ana Lind.", "0?", "5", "she tells of it"},
		{"an execution that is not sought", "Two men shot a guard dead in Velm. Prosecutors said on Sunday that they would not be seeking the execution of the two men.", "1?", "0?", "the two men live"},
		{"an age", "Ivan Kosta, who was shot on Sunday, is dead at 95, police in Velm said.", "1?", "0?", "95 is how old he was"},
		{"an hour", "Police said a girl was fatally shot about 12:10 a.m. on Sunday in Velm.", "1?", "0?", "twelve is the hour"},
		{"no harm", "The council of Velm agreed on Sunday to build a bridge.", "-", "-", "nothing is told"},
	} {
		as, err := claims.Read("a.txt", []byte("Date: 2025-03-03\n\n"+c.text+"\n"))
		if err != nil || len(as) != 1 {
			t.Fatalf("%s: %d articles, %v", c.name, len(as), err)
		}
		d := extract(t, as[0])
		dead, hurt := d.Tolls()
		if got, want := toll(dead)+" "+toll(hurt), c.dead+" "+c.hurt; got != want {
			t.Errorf("%s: %q: dead and hurt are %s, want %s: %s", c.name, c.text, got, want, c.reason)
		}
		for _, x := range []*claims.Toll{dead, hurt} {
			if x == nil {
				continue
			}
			for _, l := range x.Tellings {
				if l.Count.Span.Of(d.Article.Text) != l.Count.Words {
					t.Errorf("%s: %q does not stand at %d", c.name, l.Count.Words, l.Count.Start)
				}
			}
		}
	}
}
