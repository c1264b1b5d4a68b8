#!/usr/bin/env bash
# Checks a proof file of Beilin (docs/format.md 12) against a policy, with bash, coreutils, openssl 3, xxd and gzip alone.
#
#   shell-verify.sh BUNDLE POLICY
#
# The first line is valid, invalid: WORD or not enough evidence: WORD; the status is 0, 5 or 1, and 2 for a policy that
# cannot be read. It asks no network, runs nothing out of the bundle and does not check dates.
set -uf
export LC_ALL=C
readonly BYTES_MAX=268435456 MEMBERS_MAX=4096 TEXT_MAX=65536 NUMBER_MAX=16777216 LINES_MAX=100 HELD_MAX=2097152

invalid() { echo "invalid: $1"; exit 5; }
lacking() { echo "not enough evidence: $1"; exit 1; }
mistake() { echo "mistake: $1"; exit 2; }
form() { invalid form; }

[ $# = 2 ] || mistake "usage: shell-verify.sh BUNDLE POLICY"
bundle=$1 policy=$2
[ -f "$bundle" ] && [ -r "$bundle" ] || mistake "the bundle cannot be opened"
[ -f "$policy" ] && [ -r "$policy" ] || mistake "the policy cannot be opened"
T=$(mktemp -d) || mistake "no place for temporary files"
trap 'rm -rf "$T"' EXIT
mkdir "$T/m"

# ---- Numbers, hex, base64: each function that gives something gives it in REPLY ----

declare -A SIX
alphabet=ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/
for ((i = 0; i < 64; i++)); do SIX[${alphabet:i:1}]=$i; done

# True where a text is base64 in its one spelling; REPLY is how many bytes it stands for.
is_base64() {
    local body=${1%=}
    body=${body%=}
    REPLY=$((${#body} * 3 / 4))
    ((${#1} % 4 == 0)) && [[ $body != *[!A-Za-z0-9+/]* ]] || return 1
    case $((${#1} - ${#body})) in
        1) [[ $body == *[AEIMQUYcgkosw048] ]] ;;
        2) [[ $body == *[AQgw] ]] ;;
    esac
}

# Hex of base64 that is_base64 has let through.
unbase() {
    local text=${1//=/A} out= part i
    for ((i = 0; i < ${#text}; i += 4)); do
        printf -v part %06x $((SIX[${text:i:1}] << 18 | SIX[${text:i+1:1}] << 12 | SIX[${text:i+2:1}] << 6 | SIX[${text:i+3:1}]))
        out+=$part
    done
    local body=${1%=}
    body=${body%=}
    REPLY=${out:0:$((${#body} * 3 / 4 * 2))}
}

# Hex of 32 bytes written in base64.
hash_of() {
    is_base64 "$1" && ((REPLY == 32)) || form
    unbase "$1"
}

number() {
    [[ $1 =~ ^(0|[1-9][0-9]{0,7})$ ]] && (($1 <= NUMBER_MAX)) || form
    REPLY=$1
}

# What follows a prefix in a line.
after() {
    [[ $1 == "$2"* ]] || form
    REPLY=${1#"$2"}
}

is_name() { [[ $1 == [!\ +]* && $1 != *[!!-*,-~]* ]]; }

# Hex as a printf format.
escaped() {
    local i
    REPLY=
    for ((i = 0; i < ${#1}; i += 2)); do REPLY+="\\x${1:i:2}"; done
}

hex_of_text() {
    local i part out=
    for ((i = 0; i < ${#1}; i++)); do
        printf -v part %02x "'${1:i:1}"
        out+=$part
    done
    REPLY=$out
}

# SHA-256 of a domain (a printf format) and bytes in hex.
sha() {
    escaped "$2"
    printf "$1$REPLY" >"$T/hashed"
    REPLY=$(sha256sum "$T/hashed")
    REPLY=${REPLY%% *}
}

little_endian() { # NUMBER BYTES
    local i n=$1
    REPLY=
    for ((i = 0; i < $2; i++)); do
        printf -v REPLY '%s%02x' "$REPLY" $((n & 255))
        n=$((n >> 8))
    done
}

from_little_endian() {
    local i out=
    for ((i = ${#1} - 2; i >= 0; i -= 2)); do out+=${1:i:2}; done
    REPLY=$((16#$out))
}

# ---- Keys ----

# Reads a vkey of an algorithm (two hex digits): KEY_NAME, KEY_ID, KEY_PUBLIC; false where it is none.
read_key() {
    KEY_NAME=${1%%+*}
    local rest=${1#*+} data
    KEY_ID=${rest%%+*}
    data=${rest#*+}
    [[ $1 == *+*+* && -n $KEY_NAME && $KEY_NAME != *[$'\x01'-' '$'\x7f']* ]] || return 1
    [[ ${#KEY_ID} = 8 && $KEY_ID != *[!0-9a-f]* ]] || return 1
    is_base64 "$data" && ((REPLY == 33)) || return 1
    unbase "$data"
    [ "${REPLY:0:2}" = "$2" ] || return 1
    KEY_PUBLIC=${REPLY:2}
    escaped "$REPLY"
    { printf '%s\n' "$KEY_NAME"; printf "$REPLY"; } >"$T/hashed"
    REPLY=$(sha256sum "$T/hashed")
    [ "${REPLY:0:8}" = "$KEY_ID" ]
}

# The y, without sign, of the points whose order divides 8: 0, 1, p-1, p, p+1 and two more.
is_weak() {
    local y zeros=000000000000000000000000000000000000000000000000000000000000
    printf -v y '%s%02x' "${1:0:62}" $((16#${1:62:2} & 127))
    case $y in
        "00${zeros}00" | "01${zeros}00") return 0 ;;
        e[cde]"${zeros//0/f}"7f) return 0 ;;
        26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05) return 0 ;;
        c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a) return 0 ;;
    esac
    return 1
}

# Whether a public key signed the file $T/text with a signature, both in hex.
signed() {
    [ ${#2} = 128 ] || return 1
    escaped "302a300506032b6570032100$1"
    printf "$REPLY" >"$T/key"
    escaped "$2"
    printf "$REPLY" >"$T/signature"
    openssl pkeyutl -verify -pubin -keyform DER -inkey "$T/key" -rawin -in "$T/text" -sigfile "$T/signature" >"$T/said" 2>&1
}

# A tool that is absent or of another make must not look like a bad signature: the second test of RFC 8032 comes first.
check_tools() {
    local tool
    ((BASH_VERSINFO[0] >= 4)) || mistake "bash 4 or later is needed"
    for tool in openssl xxd gzip sha256sum base64 dd; do
        command -v "$tool" >/dev/null || mistake "$tool is needed"
    done
    [ "$(printf abc | dd iflag=skip_bytes,count_bytes skip=1 count=1 bs=4 status=none 2>/dev/null)" = b ] ||
        mistake "dd of GNU coreutils is needed"
    printf r >"$T/text"
    signed 3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c \
        92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00 ||
        mistake "openssl 3 is needed"
}

# ---- The policy (C2SP tlog-policy) ----

# Names of the policy are kept with a colon before them, so that none can be taken for @ or * in a table.
LOGS=() LOG_NAMES=() LOG_PUBLICS=() NICKS=()
declare -A WITNESS_NAME WITNESS_ID WITNESS_PUBLIC GROUP_WANTED GROUP_MEMBERS LISTED KEYS_SEEN SEEN
quorum=

known() { [[ -n ${WITNESS_NAME[$1]:-} || -n ${GROUP_WANTED[$1]:-} ]]; }

read_group() {
    local name=:$2 wanted=$3 member members=
    shift 3
    case $wanted in
        any) wanted=1 ;;
        all) wanted=$# ;;
        *) [[ $wanted =~ ^[1-9][0-9]{0,7}$ ]] || return 1 ;;
    esac
    ((wanted <= $#)) && ! known "$name" && [ "$name" != :none ] || return 1
    for member in "${@/#/:}"; do
        known "$member" && [[ -z ${LISTED[$member]:-} ]] || return 1
        LISTED[$member]=1
        members+=" $member"
    done
    GROUP_WANTED[$name]=$wanted
    GROUP_MEMBERS[$name]=$members
}

read_policy_line() {
    local words nick
    IFS=$' \t' read -r -a words <<<"$1"
    ((${#words[@]})) && [[ ${words[0]} != \#* ]] || return 0
    case ${words[0]}/${#words[@]} in
        log/[23])
            read_key "${words[1]}" 01 && [[ -z ${KEYS_SEEN[log$KEY_PUBLIC]:-} ]] || return 1
            KEYS_SEEN[log$KEY_PUBLIC]=1
            LOGS+=("${words[1]}") LOG_NAMES+=("$KEY_NAME") LOG_PUBLICS+=("$KEY_PUBLIC")
            ;;
        witness/[34])
            read_key "${words[2]}" 04 && [[ -z ${KEYS_SEEN[witness$KEY_PUBLIC]:-} ]] || return 1
            KEYS_SEEN[witness$KEY_PUBLIC]=1
            nick=:${words[1]}
            ! known "$nick" && [ "$nick" != :none ] || return 1
            NICKS+=("$nick")
            WITNESS_NAME[$nick]=$KEY_NAME WITNESS_ID[$nick]=$KEY_ID WITNESS_PUBLIC[$nick]=$KEY_PUBLIC
            ;;
        group/*) ((${#words[@]} >= 4)) && read_group "${words[@]}" ;;
        quorum/2)
            [ -z "$quorum" ] && { [ "${words[1]}" = none ] || known ":${words[1]}"; } || return 1
            quorum=:${words[1]}
            ;;
        *) return 1 ;;
    esac
}

read_policy() {
    local lines line total=0 at=0
    mapfile -t lines <"$policy"
    for line in "${lines[@]}"; do
        at=$((at + 1)) total=$((total + ${#line} + 1))
        [[ $line != *[$'\x01'-$'\x08'$'\x0b'-$'\x1f'$'\x7f']* ]] || mistake "the policy holds a control character"
        read_policy_line "$line" || mistake "the policy cannot be read at line $at"
    done
    # A byte of value 0 is lost on reading, and shows in the length.
    local size
    size=$(wc -c <"$policy")
    ((total == size || total == size + 1)) || mistake "the policy holds a control character"
    [ -n "$quorum" ] || mistake "the policy has no quorum line"
}

reached() {
    local member count=0 wanted=${GROUP_WANTED[$1]:-}
    [ "$1" != :none ] || return 0
    if [ -z "$wanted" ]; then [[ -n ${SEEN[$1]:-} ]]; return; fi
    for member in ${GROUP_MEMBERS[$1]}; do if reached "$member"; then count=$((count + 1)); fi; done
    ((count >= wanted))
}

# ---- The ZIP in its one spelling ----

NAMES=() SIZES=() FILES=() DIGESTS=()
size=$(wc -c <"$bundle")
held=

# Bytes of the bundle in hex; a small bundle is held whole.
bytes() { # OFFSET LENGTH
    if ((size <= HELD_MAX)); then
        REPLY=${held:$1*2:$2*2}
    else
        REPLY=$(dd if="$bundle" iflag=skip_bytes,count_bytes skip="$1" count="$2" bs=65536 status=none | xxd -p | tr -d '\n')
    fi
}

walk() {
    local at=0 head length name_length central= crcs=() offsets=() count name
    ((size <= HELD_MAX)) && held=$(xxd -p "$bundle" | tr -d '\n')
    while ((size - at >= 30)); do
        bytes $at 30
        head=$REPLY
        [ "${head:0:28}" = 504b03040a000000000000002100 ] && [ "${head:36:8}" = "${head:44:8}" ] && [ "${head:56:4}" = 0000 ] || break
        from_little_endian "${head:36:8}"; length=$REPLY
        from_little_endian "${head:52:4}"; name_length=$REPLY
        ((at + 30 + name_length + length <= size)) || break
        ((${#NAMES[@]} < MEMBERS_MAX)) || invalid limits
        bytes $((at + 30)) $name_length
        name=$REPLY
        little_endian $at 4
        central+=504b01020a000a0000000000000021${head:26:30}000000000000000000000000$REPLY$name
        crcs+=("${head:34:2}${head:32:2}${head:30:2}${head:28:2}")
        offsets+=($((at + 30 + name_length))) SIZES+=("$length")
        # A name that no member has is kept apart from those that some have.
        if ((name_length <= 64)) && [[ $name =~ ^(2[d-f]|3[0-9]|4[0-9a-f]|5[0-9af]|6[1-9a-f]|7[0-9a])+$ ]]; then
            escaped "$name"
            printf -v name "$REPLY"
        else
            name='?'
        fi
        NAMES+=("$name")
        at=$((at + 30 + name_length + length))
    done
    count=${#NAMES[@]}
    ((size - at < 1000000 && count > 0)) || form
    local length_central=$((${#central} / 2))
    little_endian $count 2; central+=504b050600000000$REPLY$REPLY
    little_endian $length_central 4; central+=$REPLY
    little_endian $at 4; central+=${REPLY}0000
    bytes $at $((size - at))
    [ "$REPLY" = "$central" ] || form
    # Anything but the first member bears a slash; that alone spares unpacking four thousand strangers.
    for ((i = 0; i < count; i++)); do [[ ${NAMES[i]} == */* || $i = 0 ]] || form; done
    unpack
}

# Writes each member to a file of its own, under a number, and compares the CRCs, which gzip works out.
unpack() {
    local i file line listed
    for ((i = 0; i < count; i++)); do
        printf -v file '%s/m/%04d' "$T" $i
        FILES+=("$file")
        dd if="$bundle" of="$file" iflag=skip_bytes,count_bytes skip="${offsets[i]}" count="${SIZES[i]}" bs=65536 status=none
    done
    mapfile -t listed < <(sha256sum "${FILES[@]}")
    for line in "${listed[@]}"; do DIGESTS+=("${line%% *}"); done
    gzip -1 -k "${FILES[@]}"
    mapfile -t listed < <(gzip -lv "${FILES[@]/%/.gz}")
    for ((i = 0; i < count; i++)); do
        read -r _ line _ <<<"${listed[i + 1]}"
        [[ $line =~ ^[0-9a-f]{8}$ ]] || mistake "a gzip that lists checksums is needed"
        [ "$line" = "${crcs[i]}" ] || form
    done
}

# ---- What the file says: members in the one order that there is ----

at=0
# Takes the next member, which must have this name: TAKEN is its number.
take() {
    [ "${NAMES[at]:-}" = "$1" ] || form
    TAKEN=$at
    at=$((at + 1))
}

# The lines of the member just taken, as text: printable ASCII, but for the dash of signature lines.
lines_of_taken() {
    local length total=0 i
    length=${SIZES[TAKEN]}
    ((length > 0 && length <= TEXT_MAX)) || form
    mapfile -t LINES_READ <"${FILES[TAKEN]}"
    for ((i = 0; i < ${#LINES_READ[@]}; i++)); do
        total=$((total + ${#LINES_READ[i]} + 1))
        if ((i)); then REPLY=${LINES_READ[i]#— }; else REPLY=${LINES_READ[i]}; fi
        [[ $REPLY != *[!\ -~]* ]] || form
    done
    # A byte of value 0, or a missing line end, shows in the length.
    ((total == length)) || form
}

# Reads the signature lines that stand from line $1 of LINES_READ: SIGN_NAMES, SIGN_IDS, SIGN_DATA.
read_signatures() {
    local i rest name
    SIGN_NAMES=() SIGN_IDS=() SIGN_DATA=()
    ((${#LINES_READ[@]} > $1 && ${#LINES_READ[@]} - $1 <= LINES_MAX)) && [ -z "${LINES_READ[$1 - 1]}" ] || form
    for ((i = $1; i < ${#LINES_READ[@]}; i++)); do
        after "${LINES_READ[i]}" '— '; rest=$REPLY
        name=${rest%% *}
        [[ $rest == *' '* ]] && is_name "$name" || form
        is_base64 "${rest#* }" && ((REPLY >= 5)) || form
        SIGN_NAMES+=("$name") SIGN_DATA+=("${rest#* }")
        unbase "${rest:$((${#name} + 1)):8}"
        SIGN_IDS+=("${REPLY:0:8}")
    done
}

# Looks at every line by a key over $T/text: COUNT of them, and true if all verify.
signed_by() { # NAME ID PUBLIC
    local i good=0
    COUNT=0
    for ((i = 0; i < ${#SIGN_NAMES[@]}; i++)); do
        [ "${SIGN_NAMES[i]} ${SIGN_IDS[i]}" = "$1 $2" ] || continue
        COUNT=$((COUNT + 1))
        unbase "${SIGN_DATA[i]}"
        signed "$3" "${REPLY:8}" || good=1
    done
    return $good
}

read_statements() {
    local k
    STATEMENTS=()
    for ((k = 1; ; k++)); do
        [[ ${NAMES[at]:-} == keys/* ]] || break
        take "keys/$k"
        STATEMENTS+=("$TAKEN")
        lines_of_taken
        ((${#LINES_READ[@]} >= 8)) && [ "${LINES_READ[0]}" = beilin/rotation/v1 ] || form
        after "${LINES_READ[1]}" 'origin '; is_name "$REPLY" || form
        after "${LINES_READ[2]}" 'size '; number "$REPLY"
        after "${LINES_READ[3]}" 'root '; hash_of "$REPLY"
        after "${LINES_READ[4]}" 'old '; read_key "$REPLY" 01 && is_name "$KEY_NAME" || form
        after "${LINES_READ[5]}" 'new '; read_key "$REPLY" 01 && is_name "$KEY_NAME" || form
        read_signatures 7
    done
}

ITEM_KINDS=() ITEM_AT=() ITEM_INNER=() ITEM_DAYS=() ITEM_INDEX=() ITEM_PATHS=() ITEM_PARTS=() ITEM_TOLD=()

read_inner() {
    local items kind place i
    ((${#LINES_READ[@]} >= 5)) && [ "${LINES_READ[0]}" = beilin/inner/v1 ] || form
    after "${LINES_READ[1]}" 'kind '; kind=$REPLY
    [ "$kind" = record ] || [ "$kind" = piece ] || form
    after "${LINES_READ[2]}" 'item '; number "$REPLY"; place=$REPLY
    after "${LINES_READ[3]}" 'items '; number "$REPLY"; items=$REPLY
    ((${#LINES_READ[@]} >= 9 && ${#LINES_READ[@]} <= 21 && items == 1 << (${#LINES_READ[@]} - 5) && place < items)) || form
    after "${LINES_READ[4]}" 'day '
    [[ $REPLY =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}$ ]] || form
    ITEM_KINDS+=("$kind") ITEM_AT+=("$place") ITEM_DAYS+=("$REPLY")
    local path=
    for ((i = 5; i < ${#LINES_READ[@]}; i++)); do hash_of "${LINES_READ[i]}"; path+="$REPLY "; done
    ITEM_INNER+=("$path")
}

CHECKPOINT=
read_proof() {
    local i path= note
    ((${#LINES_READ[@]} >= 2)) && [ "${LINES_READ[0]}" = c2sp.org/tlog-proof@v1 ] || form
    after "${LINES_READ[1]}" 'index '; number "$REPLY"; ITEM_INDEX+=("$REPLY")
    for ((i = 2; i < ${#LINES_READ[@]}; i++)); do
        [ -n "${LINES_READ[i]}" ] || break
        hash_of "${LINES_READ[i]}"; path+="$REPLY "
    done
    ITEM_PATHS+=("$path")
    LINES_READ=("${LINES_READ[@]:i+1}")
    printf -v note '%s\n' "${LINES_READ[@]}"
    if [ -z "$CHECKPOINT" ]; then
        CHECKPOINT=$note
        ((${#LINES_READ[@]} >= 5)) || form
        ORIGIN=${LINES_READ[0]}
        is_name "$ORIGIN" || form
        number "${LINES_READ[1]}"; LOG_SIZE=$REPLY
        hash_of "${LINES_READ[2]}"; ROOT=$REPLY
        read_signatures 4
        HEAD=("${LINES_READ[@]}")
    fi
    [ "$CHECKPOINT" = "$note" ] || form
}

# The fields of a record: ITEM_PARTS gets "open SALT NAME MEMBER" or "closed COMMITMENT", a line each.
read_fields() {
    local i rest name salt parts= open= names=' ' expected fields
    ((${#LINES_READ[@]} >= 2 && ${#LINES_READ[@]} <= 101)) && [ "${LINES_READ[0]}" = beilin/fields/v1 ] || form
    fields=$((${#LINES_READ[@]} - 1))
    for ((i = 1; i <= fields; i++)); do
        if [[ ${LINES_READ[i]} == 'closed '* ]]; then
            hash_of "${LINES_READ[i]#closed }"; parts+="closed $REPLY"$'\n'
            continue
        fi
        after "${LINES_READ[i]}" 'open '; rest=$REPLY
        name=${rest#* }
        hash_of "${rest%% *}"; salt=$REPLY
        [[ $rest == *' '* && $name =~ ^[a-z][a-z0-9_]{0,30}$ && $names != *" $name "* ]] || form
        names+="$name "
        printf -v expected '%s%02d-%s.txt' "$1" $((i - 1)) "$name"
        take "$expected"
        parts+="open $salt $name $TAKEN"$'\n' open+=", $name"
    done
    ITEM_PARTS+=("$parts")
    names=${names// /} open=${open#, }
    ITEM_TOLD+=("record of $fields fields, open: ${open:-none}")
}

read_piece() {
    ((${#LINES_READ[@]} == 1)) || form
    hash_of "${LINES_READ[0]}"
    local salt=$REPLY
    [[ ${NAMES[at]:-} =~ ^"$1"content\.(jpg|png|gif|webp|mp4|bin)$ ]] || form
    take "${NAMES[at]}"
    ITEM_PARTS+=("$salt $TAKEN")
    ITEM_TOLD+=("piece, ${NAMES[TAKEN]#*/}")
}

read_items() {
    local i
    for ((i = 1; ; i++)); do
        ((i == 1)) || [[ -n ${NAMES[at]:-} && ${NAMES[at]} != dates/* ]] || break
        take "$i/inner"; lines_of_taken; read_inner
        take "$i/proof"; lines_of_taken; read_proof
        if [ "${ITEM_KINDS[i - 1]}" = record ]; then
            take "$i/fields"; lines_of_taken; read_fields "$i/"
        else
            take "$i/salt"; lines_of_taken; read_piece "$i/"
        fi
    done
}

stamps=0 calendars=0
read_dates() {
    local j line
    for ((j = 1; at < ${#NAMES[@]}; j++)); do
        if ((calendars == 0)) && [ "${NAMES[at]}" = "dates/$j.tsr" ]; then
            at=$((at + 1)) stamps=$((stamps + 1))
            continue
        fi
        take "dates/$j.ots"
        calendars=$((calendars + 1))
        [ "${NAMES[at]:-}" = "dates/$j.headers" ] || continue
        take "dates/$j.headers"; lines_of_taken
        for line in "${LINES_READ[@]}"; do
            [[ $line =~ ^(0|[1-9][0-9]{0,9})\ [0-9a-f]{160}$ ]] && ((${line%% *} < 1 << 32)) || form
        done
    done
}

# ---- The judgement, in the order of the table ----

judge_keys() {
    local i k named=0 origin size_now old new last_new= last_size=0
    FOUND=()
    for ((i = 0; i < ${#LOGS[@]}; i++)); do
        [ "${LOG_NAMES[i]}" = "$ORIGIN" ] || continue
        named=1
        is_weak "${LOG_PUBLICS[i]}" || FOUND+=("${LOGS[i]}")
    done
    ((named)) || lacking key-unknown
    ((${#FOUND[@]})) || lacking weak-key
    for k in ${STATEMENTS[@]+"${STATEMENTS[@]}"}; do
        TAKEN=$k
        lines_of_taken
        read_signatures 7
        printf '%s\n' "${LINES_READ[@]:0:6}" >"$T/text"
        origin=${LINES_READ[1]#origin } size_now=${LINES_READ[2]#size } old=${LINES_READ[4]#old } new=${LINES_READ[5]#new }
        [ "$origin" = "$ORIGIN" ] || invalid rotation
        [ -z "$last_new" ] || { [ "$old" = "$last_new" ] && ((size_now >= last_size)); } || invalid rotation
        for i in "$old" "$new"; do
            read_key "$i" 01
            [ "$KEY_NAME" = "$ORIGIN" ] && ! is_weak "$KEY_PUBLIC" || invalid rotation
            signed_by "$KEY_NAME" "$KEY_ID" "$KEY_PUBLIC" && ((COUNT)) || invalid rotation
        done
        for ((i = 0; i < ${#FOUND[@]}; i++)); do
            if [ "${FOUND[i]}" = "$old" ] && ((size_now < LOG_SIZE)); then FOUND[i]=$new; fi
        done
        last_new=$new last_size=$size_now
    done
}

judge_signature() {
    local key total=0 good=1
    LINES_READ=("${HEAD[@]}")
    read_signatures 4
    printf '%s\n' "${HEAD[@]:0:3}" >"$T/text"
    for key in "${FOUND[@]}"; do
        read_key "$key" 01
        signed_by "$KEY_NAME" "$KEY_ID" "$KEY_PUBLIC" || good=0
        total=$((total + COUNT))
    done
    ((total)) || lacking key-unknown
    ((good)) || invalid signature
}

COSIGNED=()
judge_witnesses() {
    local nick i time twice=0
    for nick in ${NICKS[@]+"${NICKS[@]}"}; do
        is_weak "${WITNESS_PUBLIC[$nick]}" && continue
        for ((i = 0; i < ${#SIGN_NAMES[@]}; i++)); do
            [ "${SIGN_NAMES[i]} ${SIGN_IDS[i]}" = "${WITNESS_NAME[$nick]} ${WITNESS_ID[$nick]}" ] || continue
            unbase "${SIGN_DATA[i]}"
            [ ${#REPLY} = 152 ] || invalid cosignature
            local rest=${REPLY:8}
            printf -v time %u "0x${rest:0:16}"
            { printf 'cosignature/v1\ntime %s\n' "$time"; printf '%s\n' "${HEAD[@]:0:3}"; } >"$T/text"
            signed "${WITNESS_PUBLIC[$nick]}" "${rest:16}" || invalid cosignature
            [[ -z ${SEEN[$nick]:-} ]] || twice=1
            SEEN[$nick]=1
            COSIGNED+=("seen by: ${nick#:} (${WITNESS_NAME[$nick]}), by its own clock $time seconds after 1970")
        done
    done
    reached "$quorum" && return
    ((twice)) && lacking cosigner-twice
    lacking quorum
}

# The commitment of item $1, in hex.
commitment() {
    local kind salt name member out= length count=0
    if [ "${ITEM_KINDS[$1]}" = piece ]; then
        read -r salt member <<<"${ITEM_PARTS[$1]}"
        sha 'beilin/piece/v1\n' "$salt${DIGESTS[member]}"
        return
    fi
    while read -r kind salt name member; do
        [ -n "$kind" ] || continue
        count=$((count + 1))
        if [ "$kind" = open ]; then
            printf -v length %04x ${#name}
            hex_of_text "$name"
            sha 'beilin/field/v1\n' "$salt$length$REPLY${DIGESTS[member]}"
            salt=$REPLY
        fi
        out+=$salt
    done <<<"${ITEM_PARTS[$1]}"
    printf -v length %08x $count
    sha 'beilin/record/v1\n' "$length$out"
}

judge_inclusion() {
    local now place sibling first last
    commitment "$1"
    sha '' "00$REPLY"; now=$REPLY
    place=${ITEM_AT[$1]}
    for sibling in ${ITEM_INNER[$1]}; do
        if ((place & 1)); then sha '' "01$sibling$now"; else sha '' "01$now$sibling"; fi
        now=$REPLY place=$((place >> 1))
    done
    escaped "$now"
    printf "$REPLY" >"$T/hashed"
    now=$(base64 -w 0 "$T/hashed")
    printf '\0beilin/entry/v1\nday %s\nbatch %s\n' "${ITEM_DAYS[$1]}" "$now" >"$T/hashed"
    now=$(sha256sum "$T/hashed")
    now=${now%% *}
    # RFC 9162, 2.1.3.2.
    first=${ITEM_INDEX[$1]} last=$((LOG_SIZE - 1))
    ((first <= last)) || invalid inclusion
    for sibling in ${ITEM_PATHS[$1]}; do
        ((last)) || invalid inclusion
        if ((first & 1 || first == last)); then
            sha '' "01$sibling$now"; now=$REPLY
            while ((first && !(first & 1))); do first=$((first >> 1)) last=$((last >> 1)); done
        else
            sha '' "01$now$sibling"; now=$REPLY
        fi
        first=$((first >> 1)) last=$((last >> 1))
    done
    ((last == 0)) && [ "$now" = "$ROOT" ] || invalid inclusion
}

check_tools
read_policy
((size <= BYTES_MAX)) || invalid limits
walk
take README.txt
read_statements
read_items
read_dates
judge_keys
judge_signature
judge_witnesses
for ((item = 0; item < ${#ITEM_KINDS[@]}; item++)); do judge_inclusion $item; done

echo valid
echo "sealed here: log $ORIGIN, checkpoint of $LOG_SIZE entries"
((${#COSIGNED[@]})) || COSIGNED=("seen by: nobody whom the policy names")
printf '%s\n' "${COSIGNED[@]}"
echo "dated: $stamps RFC 3161 and $calendars OpenTimestamps in the file; not checked by this program"
for ((item = 0; item < ${#ITEM_KINDS[@]}; item++)); do
    echo "item $((item + 1)): entry ${ITEM_INDEX[item]}, day ${ITEM_DAYS[item]} by the keeper's word: ${ITEM_TOLD[item]}"
done
echo "does not show who wrote it. The values are the .txt files: unzip the bundle to read them."
