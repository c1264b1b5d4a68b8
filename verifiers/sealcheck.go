// Checks a proof file of Beilin (docs/format.md 12) against a policy, with Go and golang.org/x/mod and nothing of Beilin's.
//
//	apt-get install golang-go golang-golang-x-mod-dev
//	GO111MODULE=off GOPATH=/usr/share/gocode go build -o sealcheck sealcheck.go
//	sealcheck BUNDLE POLICY
//
// The first line is valid, invalid: WORD or not enough evidence: WORD; the status is 0, 5 or 1, and 2 for a policy that
// cannot be read. It asks no network and does not check dates.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"hash/crc32"
	"os"
	"regexp"
	"strconv"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	bytesMax   = 256 << 20
	membersMax = 4096
	textMax    = 64 << 10
	numberMax  = 1 << 24
	linesMax   = 100
)

// end is what a check stops with.
type end struct {
	kind, word string
	status     int
}

func invalid(word string)   { panic(end{"invalid", word, 5}) }
func notEnough(word string) { panic(end{"not enough evidence", word, 1}) }
func mistake(why string)    { panic(end{"mistake", why, 2}) }
func form(ok bool) {
	if !ok {
		invalid("form")
	}
}

// ---- Texts ----

func decoded(text string, length int) []byte {
	data, err := base64.StdEncoding.Strict().DecodeString(text)
	form(err == nil && base64.StdEncoding.EncodeToString(data) == text && (length < 0 || len(data) == length))
	return data
}

func hashOf(text string) (hash tlog.Hash) {
	copy(hash[:], decoded(text, 32))
	return hash
}

var decimal = regexp.MustCompile(`^(0|[1-9][0-9]{0,7})$`)

func number(text string) int64 {
	form(decimal.MatchString(text))
	n, err := strconv.ParseInt(text, 10, 64)
	form(err == nil && n <= numberMax)
	return n
}

func after(line, prefix string) string {
	form(strings.HasPrefix(line, prefix))
	return line[len(prefix):]
}

// linesOf gives the lines of a member that is text.
func linesOf(data []byte) []string {
	form(len(data) <= textMax && len(data) > 0 && data[len(data)-1] == '\n')
	for _, b := range bytes.ReplaceAll(data, []byte("\n— "), []byte("\n")) {
		form(b == '\n' || b >= 0x20 && b <= 0x7e)
	}
	return strings.Split(string(data[:len(data)-1]), "\n")
}

func isName(name string) bool {
	for i := 0; i < len(name); i++ {
		if name[i] <= 0x20 || name[i] == 0x7f || name[i] == '+' {
			return false
		}
	}
	return name != ""
}

// ---- Keys ----

type key struct {
	name   string
	id     uint32
	public []byte
	text   string
}

var hexID = regexp.MustCompile(`^[0-9a-f]{8}$`)

// parseKey reads a vkey of one algorithm; false where it is none.
func parseKey(text string, algorithm byte) (*key, bool) {
	parts := strings.SplitN(text, "+", 3)
	if len(parts) != 3 || !isName(parts[0]) || !hexID.MatchString(parts[1]) {
		return nil, false
	}
	data, err := base64.StdEncoding.Strict().DecodeString(parts[2])
	if err != nil || base64.StdEncoding.EncodeToString(data) != parts[2] || len(data) != 33 || data[0] != algorithm {
		return nil, false
	}
	sum := sha256.Sum256(append([]byte(parts[0]+"\n"), data...))
	if hex.EncodeToString(sum[:4]) != parts[1] {
		return nil, false
	}
	return &key{parts[0], binary.BigEndian.Uint32(sum[:4]), data[1:], text}, true
}

// The y, without sign, of the points whose order divides 8; the last two are above p.
var lowOrder = map[string]bool{
	strings.Repeat("00", 32):                                           true,
	"01" + strings.Repeat("00", 31):                                    true,
	"ec" + strings.Repeat("ff", 30) + "7f":                             true,
	"ed" + strings.Repeat("ff", 30) + "7f":                             true,
	"ee" + strings.Repeat("ff", 30) + "7f":                             true,
	"26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05": true,
	"c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a": true,
}

func (k *key) weak() bool {
	y := append([]byte{}, k.public...)
	y[31] &= 0x7f
	return lowOrder[hex.EncodeToString(y)]
}

// signs tells whether the key signed a text with the rest of a signature line, by x/mod's own code.
func (k *key) signs(text string, signature []byte) bool {
	if len(signature) != 64 {
		return false
	}
	verifier, err := note.NewVerifier(fmt.Sprintf("k+%08x+%s", plainID(k.public), plainKey(k.public)))
	return err == nil && verifier.Verify([]byte(text), signature)
}

func plainKey(public []byte) string {
	return base64.StdEncoding.EncodeToString(append([]byte{1}, public...))
}

func plainID(public []byte) uint32 {
	sum := sha256.Sum256(append([]byte("k\n\x01"), public...))
	return binary.BigEndian.Uint32(sum[:4])
}

// ---- Notes ----

type line struct {
	name string
	id   uint32
	rest []byte
}

func (l line) by(k *key) bool { return l.name == k.name && l.id == k.id }

type signedNote struct {
	text  string
	lines []line
}

// parseNote reads a note whose text has so many lines.
func parseNote(all []string, textLines int) signedNote {
	form(len(all) >= textLines+2 && all[textLines] == "")
	n := signedNote{text: strings.Join(all[:textLines], "\n") + "\n"}
	rest := all[textLines+1:]
	form(len(rest) <= linesMax)
	for _, text := range rest {
		name, data, found := strings.Cut(after(text, "— "), " ")
		form(found && isName(name))
		blob := decoded(data, -1)
		form(len(blob) >= 5)
		n.lines = append(n.lines, line{name, binary.BigEndian.Uint32(blob), blob[4:]})
	}
	return n
}

// signedBy looks at every line by a key: how many there are, and whether all of them verify.
func (n signedNote) signedBy(k *key) (count int, good bool) {
	good = true
	for _, l := range n.lines {
		if l.by(k) {
			count++
			good = good && k.signs(n.text, l.rest)
		}
	}
	return count, good
}

// ---- The policy (C2SP tlog-policy) ----

type group struct {
	wanted  int
	members []string
}

type policy struct {
	logs      []*key
	witnesses map[string]*key
	order     []string
	groups    map[string]group
	quorum    string
}

func parsePolicy(data []byte) *policy {
	p := &policy{witnesses: map[string]*key{}, groups: map[string]group{}}
	for _, b := range data {
		if b < 0x20 && b != '\t' && b != '\n' || b == 0x7f {
			mistake("the policy holds a control character")
		}
	}
	listed, publics := map[string]bool{}, map[string]bool{}
	known := func(name string) bool { _, group := p.groups[name]; return p.witnesses[name] != nil || group }
	for count, text := range strings.Split(string(data), "\n") {
		words := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\t' })
		if len(words) == 0 || words[0][0] == '#' {
			continue
		}
		ok := false
		switch {
		case words[0] == "log" && (len(words) == 2 || len(words) == 3):
			var k *key
			if k, ok = parseKey(words[1], 1); ok {
				ok = !publics["log"+string(k.public)]
				publics["log"+string(k.public)] = true
				p.logs = append(p.logs, k)
			}
		case words[0] == "witness" && (len(words) == 3 || len(words) == 4):
			var k *key
			if k, ok = parseKey(words[2], 4); ok {
				ok = !publics["witness"+string(k.public)] && !known(words[1]) && words[1] != "none"
				publics["witness"+string(k.public)] = true
				p.witnesses[words[1]] = k
				p.order = append(p.order, words[1])
			}
		case words[0] == "group" && len(words) >= 4:
			g := group{members: words[3:]}
			switch {
			case words[2] == "any":
				g.wanted = 1
			case words[2] == "all":
				g.wanted = len(g.members)
			case words[2] != "0" && decimal.MatchString(words[2]):
				g.wanted, _ = strconv.Atoi(words[2])
			}
			ok = g.wanted >= 1 && g.wanted <= len(g.members) && !known(words[1]) && words[1] != "none"
			for _, member := range g.members {
				ok = ok && known(member) && !listed[member]
				listed[member] = true
			}
			p.groups[words[1]] = g
		case words[0] == "quorum" && len(words) == 2:
			ok = p.quorum == "" && (words[1] == "none" || known(words[1]))
			p.quorum = words[1]
		}
		if !ok {
			mistake(fmt.Sprintf("the policy cannot be read at line %d", count+1))
		}
	}
	if p.quorum == "" {
		mistake("the policy has no quorum line")
	}
	return p
}

func (p *policy) reached(name string, seen map[string]bool) bool {
	if g, ok := p.groups[name]; ok {
		count := 0
		for _, member := range g.members {
			if p.reached(member, seen) {
				count++
			}
		}
		return count >= g.wanted
	}
	return name == "none" || seen[name]
}

// ---- The ZIP in its one spelling ----

type member struct {
	name string
	data []byte
}

var (
	localFixed   = []byte("PK\x03\x04\x0a\x00\x00\x00\x00\x00\x00\x00\x21\x00")
	centralFixed = []byte("PK\x01\x02\x0a\x00\x0a\x00\x00\x00\x00\x00\x00\x00\x21\x00")
)

func takeApart(data []byte) (members []member) {
	var central bytes.Buffer
	at := 0
	for len(data)-at >= 30 && bytes.Equal(data[at:at+14], localFixed) {
		size, name := int(binary.LittleEndian.Uint32(data[at+18:])), int(binary.LittleEndian.Uint16(data[at+26:]))
		again := int(binary.LittleEndian.Uint32(data[at+22:]))
		if size != again || data[at+28] != 0 || data[at+29] != 0 || len(data)-at-30 < name+size {
			break
		}
		if len(members) == membersMax {
			invalid("limits")
		}
		central.Write(centralFixed)
		central.Write(data[at+14 : at+28])
		central.Write(make([]byte, 12))
		binary.Write(&central, binary.LittleEndian, uint32(at))
		central.Write(data[at+30 : at+30+name])
		members = append(members, member{string(data[at+30 : at+30+name]), data[at+30+name : at+30+name+size]})
		at += 30 + name + size
	}
	length := central.Len()
	central.WriteString("PK\x05\x06\x00\x00\x00\x00")
	binary.Write(&central, binary.LittleEndian, [2]uint16{uint16(len(members)), uint16(len(members))})
	binary.Write(&central, binary.LittleEndian, [2]uint32{uint32(length), uint32(at)})
	central.Write([]byte{0, 0})
	form(bytes.Equal(data[at:], central.Bytes()))
	local := 0
	for _, m := range members {
		// An empty name would read as the end of the list.
		form(m.name != "" && binary.LittleEndian.Uint32(data[local+14:]) == crc32.ChecksumIEEE(m.data))
		local += 30 + len(m.name) + len(m.data)
	}
	return members
}

// ---- What the file says ----

type item struct {
	kind, day, told string
	number, items   int64
	index           int64
	path            tlog.RecordProof
	inner           []tlog.Hash
	commitment      []byte
}

type statement struct {
	note          signedNote
	origin        string
	size          int64
	before, after *key
}

type proofFile struct {
	statements        []statement
	items             []item
	checkpoint        string
	head              signedNote
	origin            string
	size              int64
	root              tlog.Hash
	stamps, opentimes int
}

// reader hands out members in the one order that there is.
type reader struct {
	members []member
	at      int
}

func (r *reader) peek() string {
	if r.at == len(r.members) {
		return ""
	}
	return r.members[r.at].name
}

func (r *reader) take(name string) []byte {
	form(r.peek() == name && name != "")
	r.at++
	return r.members[r.at-1].data
}

func read(members []member) *proofFile {
	r, f := &reader{members: members}, &proofFile{}
	r.take("README.txt")
	for k := 1; strings.HasPrefix(r.peek(), "keys/"); k++ {
		f.statements = append(f.statements, readStatement(linesOf(r.take(fmt.Sprintf("keys/%d", k)))))
	}
	for i := 1; i == 1 || r.peek() != "" && !strings.HasPrefix(r.peek(), "dates/"); i++ {
		f.items = append(f.items, readItem(r, f, fmt.Sprintf("%d/", i)))
	}
	for j := 1; r.peek() != ""; j++ {
		place := fmt.Sprintf("dates/%d", j)
		if f.opentimes == 0 && r.peek() == place+".tsr" {
			r.take(place + ".tsr")
			f.stamps++
			continue
		}
		r.take(place + ".ots")
		f.opentimes++
		if r.peek() == place+".headers" {
			for _, text := range linesOf(r.take(place + ".headers")) {
				form(header.MatchString(text))
				height, err := strconv.ParseUint(text[:len(text)-161], 10, 32)
				form(err == nil && height < 1<<32)
			}
		}
	}
	return f
}

var header = regexp.MustCompile(`^(0|[1-9][0-9]{0,9}) [0-9a-f]{160}$`)

func readStatement(lines []string) statement {
	form(len(lines) >= 6 && lines[0] == "beilin/rotation/v1")
	s := statement{note: parseNote(lines, 6), origin: after(lines[1], "origin "), size: number(after(lines[2], "size "))}
	form(isName(s.origin))
	hashOf(after(lines[3], "root "))
	var ok, also bool
	s.before, ok = parseKey(after(lines[4], "old "), 1)
	s.after, also = parseKey(after(lines[5], "new "), 1)
	form(ok && also)
	return s
}

func readItem(r *reader, f *proofFile, place string) item {
	it := readInner(linesOf(r.take(place + "inner")))
	text := r.take(place + "proof")
	head, note, found := strings.Cut(string(text), "\n\n")
	form(found)
	lines := linesOf(text)
	form(lines[0] == "c2sp.org/tlog-proof@v1" && lines[1] != "")
	it.index = number(after(lines[1], "index "))
	for _, hash := range strings.Split(head, "\n")[2:] {
		it.path = append(it.path, hashOf(hash))
	}
	if len(f.items) == 0 {
		f.checkpoint = note
		readCheckpoint(f, lines[strings.Count(head, "\n")+2:])
	}
	form(note == f.checkpoint)
	if it.kind == "record" {
		readFields(r, place, &it)
	} else {
		readPiece(r, place, &it)
	}
	return it
}

var day = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`)

func readInner(lines []string) (it item) {
	form(len(lines) >= 5 && lines[0] == "beilin/inner/v1")
	it.kind = after(lines[1], "kind ")
	it.number, it.items = number(after(lines[2], "item ")), number(after(lines[3], "items "))
	it.day = after(lines[4], "day ")
	form((it.kind == "record" || it.kind == "piece") && day.MatchString(it.day))
	form(it.items >= 16 && it.items <= 65536 && it.items == 1<<(len(lines)-5) && it.number < it.items)
	for _, text := range lines[5:] {
		it.inner = append(it.inner, hashOf(text))
	}
	return it
}

func readCheckpoint(f *proofFile, lines []string) {
	f.head = parseNote(lines, 3)
	f.origin, f.size, f.root = lines[0], number(lines[1]), hashOf(lines[2])
	form(isName(f.origin))
}

var fieldName = regexp.MustCompile(`^[a-z][a-z0-9_]{0,30}$`)

func readFields(r *reader, place string, it *item) {
	lines := linesOf(r.take(place + "fields"))
	form(lines[0] == "beilin/fields/v1" && len(lines) >= 2 && len(lines) <= 101)
	var commitments, names = []byte{}, []string{}
	seen := map[string]bool{}
	for at, text := range lines[1:] {
		if strings.HasPrefix(text, "closed ") {
			commitments = append(commitments, decoded(text[7:], 32)...)
			continue
		}
		salt, name, found := strings.Cut(after(text, "open "), " ")
		form(found && fieldName.MatchString(name) && !seen[name])
		seen[name] = true
		value := sha256.Sum256(r.take(fmt.Sprintf("%s%02d-%s.txt", place, at, name)))
		length := []byte{0, byte(len(name))}
		commitments = append(commitments, sum("beilin/field/v1\n", decoded(salt, 32), length, []byte(name), value[:])...)
		names = append(names, name)
	}
	count := make([]byte, 4)
	binary.BigEndian.PutUint32(count, uint32(len(lines)-1))
	it.commitment = sum("beilin/record/v1\n", count, commitments)
	it.told = fmt.Sprintf("record, %d of %d fields open: %s", len(names), len(lines)-1, strings.Join(names, ", "))
}

var content = regexp.MustCompile(`^content\.(jpg|png|gif|webp|mp4|bin)$`)

func readPiece(r *reader, place string, it *item) {
	salt := linesOf(r.take(place + "salt"))
	form(len(salt) == 1)
	name := r.peek()
	form(strings.HasPrefix(name, place) && content.MatchString(name[len(place):]))
	data := r.take(name)
	digest := sha256.Sum256(data)
	it.commitment = sum("beilin/piece/v1\n", decoded(salt[0], 32), digest[:])
	it.told = fmt.Sprintf("piece, %d bytes", len(data))
}

func sum(domain string, parts ...[]byte) []byte {
	h := sha256.New()
	h.Write([]byte(domain))
	for _, part := range parts {
		h.Write(part)
	}
	return h.Sum(nil)
}

// ---- The judgement, in the order of the table ----

func judge(f *proofFile, p *policy) []string {
	keys := reachedKeys(f, p)
	count := 0
	good := true
	for _, k := range keys {
		n, ok := f.head.signedBy(k)
		count, good = count+n, good && ok
	}
	if count == 0 {
		notEnough("key-unknown")
	}
	if !good {
		invalid("signature")
	}
	told := []string{fmt.Sprintf("sealed here: log %s, checkpoint of %d entries", f.origin, f.size)}
	told = append(told, judgeWitnesses(f, p)...)
	told = append(told, fmt.Sprintf("dated: %d RFC 3161 and %d OpenTimestamps in the file; not checked by this program",
		f.stamps, f.opentimes))
	for i, it := range f.items {
		judgeInclusion(f, it)
		told = append(told, fmt.Sprintf("item %d: entry %d, day %s by the keeper's word: %s", i+1, it.index, it.day, it.told))
	}
	return append(told, "does not show who wrote it. The values are the .txt files: unzip the bundle to read them.")
}

// reachedKeys gives the keys of which one must have signed: pinned ones, moved along the statements.
func reachedKeys(f *proofFile, p *policy) (keys []*key) {
	named := 0
	for _, k := range p.logs {
		if k.name == f.origin {
			named++
			if !k.weak() {
				keys = append(keys, k)
			}
		}
	}
	if named > 0 && len(keys) == 0 {
		notEnough("weak-key")
	}
	if named == 0 {
		notEnough("key-unknown")
	}
	for i, s := range f.statements {
		before, good := s.note.signedBy(s.before)
		after, also := s.note.signedBy(s.after)
		ok := before > 0 && after > 0 && good && also && !s.before.weak() && !s.after.weak()
		ok = ok && s.origin == f.origin && s.before.name == f.origin && s.after.name == f.origin
		if i > 0 {
			last := f.statements[i-1]
			ok = ok && last.after.text == s.before.text && last.size <= s.size
		}
		if !ok {
			invalid("rotation")
		}
	}
	for i := range keys {
		for _, s := range f.statements {
			if s.before.text == keys[i].text && s.size < f.size {
				keys[i] = s.after
			}
		}
	}
	return keys
}

func judgeWitnesses(f *proofFile, p *policy) (told []string) {
	seen, twice := map[string]bool{}, false
	for _, nick := range p.order {
		k := p.witnesses[nick]
		if k.weak() {
			continue
		}
		for _, l := range f.head.lines {
			if !l.by(k) {
				continue
			}
			if len(l.rest) != 72 {
				invalid("cosignature")
			}
			at := binary.BigEndian.Uint64(l.rest)
			if !k.signs(fmt.Sprintf("cosignature/v1\ntime %d\n%s", at, f.head.text), l.rest[8:]) {
				invalid("cosignature")
			}
			twice = twice || seen[nick]
			seen[nick] = true
			when := fmt.Sprintf("%d seconds after 1970", at)
			if at < 1<<37 {
				when = time.Unix(int64(at), 0).UTC().Format("2006-01-02T15:04:05Z")
			}
			told = append(told, fmt.Sprintf("seen by: %s (%s), by its own clock at %s", nick, k.name, when))
		}
	}
	if !p.reached(p.quorum, seen) {
		if twice {
			notEnough("cosigner-twice")
		}
		notEnough("quorum")
	}
	if len(told) == 0 {
		told = []string{"seen by: nobody whom the policy names"}
	}
	return told
}

func judgeInclusion(f *proofFile, it item) {
	hash := tlog.RecordHash(it.commitment)
	place := it.number
	for _, sibling := range it.inner {
		if place&1 == 1 {
			hash = tlog.NodeHash(sibling, hash)
		} else {
			hash = tlog.NodeHash(hash, sibling)
		}
		place >>= 1
	}
	entry := fmt.Sprintf("beilin/entry/v1\nday %s\nbatch %s\n", it.day, base64.StdEncoding.EncodeToString(hash[:]))
	if it.index >= f.size || tlog.CheckRecord(it.path, f.size, f.root, it.index, tlog.RecordHash([]byte(entry))) != nil {
		invalid("inclusion")
	}
}

func main() {
	defer func() {
		if stop, ok := recover().(end); ok {
			fmt.Printf("%s: %s\n", stop.kind, stop.word)
			os.Exit(stop.status)
		}
	}()
	if len(os.Args) != 3 {
		mistake("usage: sealcheck BUNDLE POLICY")
	}
	text, err := os.ReadFile(os.Args[2])
	if err != nil {
		mistake("the policy cannot be opened")
	}
	p := parsePolicy(text)
	info, err := os.Stat(os.Args[1])
	if err != nil || !info.Mode().IsRegular() {
		mistake("the bundle cannot be opened")
	}
	if info.Size() > bytesMax {
		invalid("limits")
	}
	data, err := os.ReadFile(os.Args[1])
	if err != nil {
		mistake("the bundle cannot be read")
	}
	told := judge(read(takeApart(data)), p)
	fmt.Println("valid")
	fmt.Println(strings.Join(told, "\n"))
}
