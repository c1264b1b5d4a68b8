#!/bin/bash
# Makes the RFC 3161 vectors of crates/anchors/tests/vectors/tsa with openssl 3.0: roots, tokens that hold
# and tokens that each break one rule. Keys are thrown away; signatures differ from run to run.
# Never touches the network. Usage: scripts/tsa-vectors.sh NEW_FOLDER
set -euo pipefail
out=$(mkdir -p "$1" && cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

printf 'archive.example/log\n1000\nNGxrnLicS3b6ydyyDNqG46AcCldBfBOQKOrNRTj96Vs=\n' > body
cp body "$out/body"

cat > ca.cnf <<'C'
[ca]
default_ca=d
[d]
database=./index
serial=./serial
new_certs_dir=.
default_md=sha256
policy=any
unique_subject=no
copy_extensions=none
[any]
organizationName=optional
commonName=supplied
[root]
basicConstraints=critical,CA:TRUE
keyUsage=critical,keyCertSign,cRLSign
subjectKeyIdentifier=hash
[tsa]
basicConstraints=critical,CA:FALSE
keyUsage=critical,digitalSignature
extendedKeyUsage=critical,timeStamping
subjectKeyIdentifier=hash
[tsa-ca]
basicConstraints=critical,CA:TRUE
keyUsage=critical,digitalSignature,keyCertSign
extendedKeyUsage=critical,timeStamping
[eku-two]
extendedKeyUsage=critical,timeStamping,serverAuth
[eku-soft]
extendedKeyUsage=timeStamping
[eku-none]
basicConstraints=critical,CA:FALSE
[usage-other]
keyUsage=critical,keyEncipherment
extendedKeyUsage=critical,timeStamping
[strange]
extendedKeyUsage=critical,timeStamping
1.3.6.1.4.1.55555.9=critical,ASN1:NULL
C

key() { # key NAME KIND
    case $2 in
        rsa*) openssl genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:"${2#rsa}" -out "$1.key" ;;
        ed25519) openssl genpkey -algorithm ED25519 -out "$1.key" ;;
        *) openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:"$2" -out "$1.key" ;;
    esac
}
issue() { # issue NAME SUBJECT EXTENSIONS START END ISSUER [SERIAL]; the key exists
    : > index
    echo "${7:-$(openssl rand -hex 8)}" > serial
    openssl req -new -key "$1.key" -subj "$2" -out "$1.csr"
    local by=(-cert "$6.crt" -keyfile "$6.key")
    [ "$6" = "$1" ] && by=(-selfsign -keyfile "$1.key")
    openssl ca -batch -config ca.cnf -name d -notext -in "$1.csr" "${by[@]}" \
        -extensions "$3" -startdate "$4" -enddate "$5" -out "$1.crt" 2> ca.log || { cat ca.log; exit 1; }
}
from=20260101000000Z to=20360101000000Z

for root in root other; do key $root P-384; issue $root "/O=Example/CN=$root" root $from $to $root; done
# Of the same name as root, with another key; and one that ended before the tokens were made.
key impostor P-384; issue impostor "/O=Example/CN=root" root $from $to impostor
key oldroot P-384; issue oldroot "/O=Example/CN=oldroot" root $from 20260601000000Z oldroot
key between rsa2048; issue between "/O=Example/CN=between" root $from $to root
key oldbetween P-256; issue oldbetween "/O=Example/CN=oldbetween" root $from 20260601000000Z root
cat root.crt > "$out/root.pem"
cat other.crt > "$out/other.pem"
cat impostor.crt > "$out/impostor.pem"
cat oldroot.crt > "$out/oldroot.pem"
cat root.crt between.crt > "$out/root-between.pem"

for kind in rsa1024 rsa2048 rsa3072 rsa4096 P-256 P-384 P-521; do
    key "$kind" "$kind"; issue "$kind" "/O=Example/CN=TSA $kind" tsa $from $to root
done
key edroot ed25519; issue edroot "/O=Example/CN=edroot" root $from $to edroot
key belowed P-256; issue belowed "/O=Example/CN=TSA below edroot" tsa $from $to edroot
cat edroot.crt > "$out/edroot.pem"
for kind in tsa-ca eku-two eku-soft eku-none usage-other strange; do
    key $kind P-256; issue $kind "/O=Example/CN=TSA $kind" $kind $from $to root
done
key below P-256; issue below "/O=Example/CN=TSA below" tsa $from $to between
key belowold P-256; issue belowold "/O=Example/CN=TSA below old" tsa $from $to oldbetween
key belowoldroot P-256; issue belowoldroot "/O=Example/CN=TSA below old root" tsa $from $to oldroot
key ended P-256; issue ended "/O=Example/CN=TSA ended" tsa $from 20260601000000Z root
key later P-256; issue later "/O=Example/CN=TSA later" tsa 20270101000000Z $to root
# Two certificates of one key, issuer and serial number.
key twice P-256; issue twice "/O=Example/CN=TSA twice" tsa $from $to root 0badcafe
cp twice.key again.key; issue again "/O=Example/CN=TSA again" tsa $from $to root 0badcafe

# Tokens by `openssl ts`, which reads the present time.
granted() { # granted NAME SIGNER ESS DIGEST [line of configuration]
    echo 01 > tsa-serial
    printf '[t]\nserial=./tsa-serial\nsigner_cert=./%s.crt\nsigner_key=./%s.key\nsigner_digest=%s\ndefault_policy=1.3.6.1.4.1.55555.1.1\ndigests=sha256,sha384,sha512\naccuracy=secs:1,millisecs:500\nordering=yes\ntsa_name=yes\ness_cert_id_alg=%s\n%s\n' \
        "$2" "$2" "$4" "$3" "${5:-}" > tsa.cnf
    openssl ts -query -data body -"$4" -no_nonce -cert -out q.tsq 2> /dev/null
    openssl ts -reply -config tsa.cnf -section t -queryfile q.tsq -out "$out/$1.tsr" 2> /dev/null
}
granted ts-rsa3072 rsa3072 sha256 sha256
granted ts-rsa4096-sha512 rsa4096 sha512 sha512
granted ts-p384-sha384 P-384 sha384 sha384
granted ts-sha1-identifier rsa2048 sha1 sha256
# Here openssl writes the longer certificate first, where DER wants the shorter.
granted ts-unsorted rsa3072 sha256 sha256 certs=./root.crt
openssl ts -query -data body -md5 -no_nonce -out q.tsq 2> /dev/null
openssl ts -reply -config tsa.cnf -section t -queryfile q.tsq -out "$out/refused.tsr" 2> /dev/null || true

# Tokens put together: TSTInfo by hand, signed as CMS.
info() { # info FILE TIME DIGEST_OID DIGEST_HEX
    cat > info.cnf <<I
asn1=SEQUENCE:info
[info]
version=INTEGER:1
policy=OID:1.3.6.1.4.1.55555.1.2
imprint=SEQUENCE:imprint
serial=INTEGER:0x00c0ffee
time=GENERALIZEDTIME:$2
accuracy=SEQUENCE:accuracy
nonce=INTEGER:0x8a366f820a1fba31
[imprint]
algorithm=SEQUENCE:algorithm
digest=FORMAT:HEX,OCTETSTRING:$4
[algorithm]
oid=OID:$3
null=NULL
[accuracy]
millis=IMPLICIT:0,INTEGER:20
I
    openssl asn1parse -genconf info.cnf -noout -out "$1"
}
sha() { openssl dgst -"$1" -r body | cut -d' ' -f1; }
info info.der 20261123100000.25Z sha256 "$(sha sha256)"
info info512.der 20261123100000Z sha512 "$(sha sha512)"
info infosha1.der 20261123100000Z sha1 "$(sha sha1)"
info infoother.der 20261123100000Z sha256 "$(printf x | openssl dgst -sha256 -r | cut -d' ' -f1)"

put() { # put NAME INFO OPTIONS_OF_CMS...
    local name=$1 info=$2; shift 2
    openssl cms -sign -binary -nodetach -nosmimecap -econtent_type 1.2.840.113549.1.9.16.1.4 \
        -in "$info" -outform DER -out token.der "$@" 2> cms.log || { cat cms.log; exit 1; }
    respond "$name"
}
respond() { # respond NAME: token.der under status 0
    local n; n=$(($(stat -c %s token.der) + 5))
    printf "$(printf '\\x30\\x82\\x%02x\\x%02x\\x30\\x03\\x02\\x01\\x00' $((n / 256)) $((n % 256)))" \
        | cat - token.der > "$out/$1.tsr"
}
by() { local name=$1; shift; echo -signer "$name.crt" -inkey "$name.key" "$@"; }
put p256 info.der $(by P-256) -cades
put p384 info.der $(by P-384) -cades -md sha384
put p256-sha512 info.der $(by P-256) -cades -md sha512
put p521 info.der $(by P-521) -cades
put rsa2048-keyid info.der $(by rsa2048) -cades -keyid
put rsa1024 info.der $(by rsa1024) -cades
put pss info.der $(by rsa2048) -cades -keyopt rsa_padding_mode:pss -keyopt rsa_pss_saltlen:digest
put pss-sha512 info.der $(by rsa4096) -cades -md sha512 -keyopt rsa_padding_mode:pss -keyopt rsa_pss_saltlen:digest
put imprint-sha512 info512.der $(by P-256) -cades
put imprint-sha1 infosha1.der $(by P-256) -cades
put imprint-other infoother.der $(by P-256) -cades
put signed-sha1 info.der $(by P-256) -cades -md sha1
put two-signers info.der $(by P-256) $(by P-384) -cades
put no-identifier info.der $(by P-256)
put no-attributes info.der $(by P-256) -noattr
put no-certificate info.der $(by P-256) -cades -nocerts
put other-certificate info.der $(by twice) -cades -nocerts -certfile again.crt
put with-chain info.der $(by below) -cades -certfile between.crt
put without-chain info.der $(by below) -cades
for kind in tsa-ca eku-two eku-soft eku-none usage-other strange ended later belowoldroot belowed; do
    put $kind info.der $(by $kind) -cades
done
put belowold info.der $(by belowold) -cades -certfile oldbetween.crt
cat P-256.crt > "$out/p256.pem"
openssl cms -sign -binary -nodetach -in body -outform DER -out token.der $(by P-256) -cades
respond not-a-token

# What openssl itself says of each, at the time that the tokens put together name.
at=$(date -u -d '2026-11-23 10:00:00' +%s)
for file in "$out"/*.tsr; do
    name=$(basename "$file" .tsr)
    case $name in belowoldroot) root=oldroot ;; belowed) root=edroot ;; without-chain) root=root-between ;; *) root=root ;; esac
    if openssl ts -verify -data body -in "$file" -CAfile "$out/$root.pem" -attime "$at" > verify.log 2>&1
    then echo "$name ok"; else echo "$name refused"; fi
done > "$out/openssl.txt"
echo "$(ls "$out" | wc -l) files in $out"
