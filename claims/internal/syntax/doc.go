// Package syntax reads the grammar of a sentence: the tag and the dictionary
// form of each word, the word it depends on and how, and whether it belongs to
// the name of a person, a place or the like.
//
//  1. features.go turns the form of each token into the numbers of its word, its
//     affixes, its shape and the pieces that it is made of.
//  2. forward.go runs the network over them: two layers that read the sentence
//     from both ends, then scores of tags, heads and relations. kernel.go does
//     the products, in integers, so that every machine gets the same.
//  3. decode.go finds the best tree with one root.
//  4. repair.go mends what one can see to be wrong without a model.
//  5. lemma.go gives dictionary forms by rules over the tags.
//
// relations.go asks a tree who does what to whom without knowledge of labels:
//
//	p, err := syntax.Load()
//	tree := p.Parse(sentence)      // "The bridge was closed by the council."
//	tree.Subjects(tree.Root())     // "bridge"
//	tree.Case(6)                   // "by"
//
// The network is data in model.bin, which has a licence of its own; MODEL.md
// tells from what it was made, and train/ holds what makes it.
package syntax
