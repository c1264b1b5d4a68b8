// An independent witness (c2sp.org/tlog-witness, Ed25519 cosignatures) on stock Go packages, for tests: it shares no
// code with the program, keeps what it saw in memory, and shows nobody what it saw.
// usage: witness LISTEN NAME SEEDHEX LOGVKEY; prints the address at which it listens
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"strconv"
	"strings"
	"sync"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	seed, _ := hex.DecodeString(os.Args[3])
	key := ed25519.NewKeyFromSeed(seed)
	name := os.Args[2]
	v, err := note.NewVerifier(os.Args[4])
	if err != nil {
		panic(err)
	}
	var mu sync.Mutex
	var size int64
	var root tlog.Hash
	id := sha256.Sum256(append([]byte(name+"\n\x04"), key.Public().(ed25519.PublicKey)...))
	http.HandleFunc("/add-checkpoint", func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(io.LimitReader(r.Body, 1<<20))
		head, cp, ok := bytes.Cut(b, []byte("\n\n"))
		if r.Method != "POST" || !ok {
			w.WriteHeader(400)
			return
		}
		ls := strings.Split(string(head), "\n")
		old, err := strconv.ParseInt(strings.TrimPrefix(ls[0], "old "), 10, 64)
		if err != nil || len(ls) > 64 {
			w.WriteHeader(400)
			return
		}
		var p tlog.TreeProof
		for _, l := range ls[1:] {
			h, err := tlog.ParseHash(l)
			if err != nil {
				w.WriteHeader(400)
				return
			}
			p = append(p, h)
		}
		if !bytes.HasPrefix(cp, []byte(v.Name()+"\n")) {
			w.WriteHeader(404)
			return
		}
		n, err := note.Open(cp, note.VerifierList(v))
		if err != nil {
			w.WriteHeader(403)
			return
		}
		f := strings.Split(n.Text, "\n")
		ns, err1 := strconv.ParseInt(f[1], 10, 64)
		nr, err2 := tlog.ParseHash(f[2])
		if err1 != nil || err2 != nil || old > ns {
			w.WriteHeader(400)
			return
		}
		mu.Lock()
		defer mu.Unlock()
		if old != size {
			w.Header().Set("Content-Type", "text/x.tlog.size")
			w.WriteHeader(409)
			fmt.Fprintf(w, "%d\n", size)
			return
		}
		switch {
		case old == ns && old > 0 && nr != root:
			w.Header().Set("Content-Type", "text/x.tlog.size")
			w.WriteHeader(409)
			fmt.Fprintf(w, "%d\n", size)
			return
		case old == 0 && len(p) > 0, old == ns && len(p) > 0:
			w.WriteHeader(422)
			return
		case old > 0 && old < ns:
			if tlog.CheckTree(p, ns, nr, old, root) != nil {
				w.WriteHeader(422)
				return
			}
		}
		size, root = ns, nr
		t := time.Now().Unix()
		s := ed25519.Sign(key, []byte(fmt.Sprintf("cosignature/v1\ntime %d\n%s", t, n.Text)))
		o := append([]byte{}, id[:4]...)
		o = binary.BigEndian.AppendUint64(o, uint64(t))
		fmt.Fprintf(w, "— %s %s\n", name, base64.StdEncoding.EncodeToString(append(o, s...)))
	})
	listener, err := net.Listen("tcp", os.Args[1])
	if err != nil {
		panic(err)
	}
	fmt.Println(listener.Addr())
	panic(http.Serve(listener, nil))
}
