//! What went wrong with an input, as a value: damage and doubt are reported, never thrown away.
//!
//! Never holds a sentence: people's words are made per kind, in their language, by the program.

use std::collections::HashMap;
use std::fmt;
use std::io;

/// Declares the kinds with their stable words, so that a word can never be forgotten.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident $word:literal $loss:literal,)*) => {
        /// A kind of problem. Each says what was kept all the same, and what a person can do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum ProblemKind { $($(#[$doc])* $kind,)* }

        impl ProblemKind {
            /// Every kind, in the order in which reports list them.
            pub const ALL: &'static [Self] = &[$(Self::$kind,)*];

            /// Returns the stable kebab-case word used in JSON.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$kind => $word,)* }
            }

            /// Returns whether something is missing, damaged or not understood, so that the run ends
            /// with status 1; otherwise it is a remark on something that was kept and read.
            #[must_use]
            pub fn is_loss(self) -> bool {
                match self { $(Self::$kind => $loss,)* }
            }
        }
    };
}

kinds! {
    /// The ZIP ends before its list of members. Kept: each member found whole by its own header, and
    /// the beginning of the last. Do: download or copy the file again. `byte` is where it ends.
    ContainerCut "container-cut" true,
    /// The ZIP's list of members cannot be read. Kept: what was found by the members' own headers.
    /// Do: download or copy the file again. `byte` is where the list stops making sense.
    ContainerDamaged "container-damaged" true,
    /// More members than the limit (`detail`). Kept: those before it. Do: split the folder.
    TooManyMembers "too-many-members" true,
    /// Folders nested deeper than the limit. Kept: what is above. Do: move the files up.
    TooDeep "too-deep" true,
    /// A member ends early. Kept: what was there, up to `byte` of the member. Do: get the file again.
    MemberCut "member-cut" true,
    /// A member's bytes do not give its checksum, or cannot be inflated. Kept: what came out, up to
    /// `byte` of the member. Do: get the file again.
    MemberDamaged "member-damaged" true,
    /// A member goes on after its declared length (`detail`). Kept: the declared length.
    MemberSize "member-size" true,
    /// A member is encrypted. Kept: nothing of it, all others. Do: unpack it with its password first.
    Encrypted "encrypted" true,
    /// A member is packed in a way this program does not know (`detail`: its number). Kept: nothing of
    /// it. Do: unpack the container with another program and keep the folder.
    PackingUnknown "packing-unknown" true,
    /// Two members have the same name (`detail`: which of them this is). Kept: both.
    DuplicateName "duplicate-name" false,
    /// A member's name would lead outside (`..`, a drive, a leading slash) or holds control
    /// characters. Kept: the member; the name is data and never used as a path.
    HostileName "hostile-name" false,
    /// A member's name is not UTF-8. Kept: the member, under the name with U+FFFD in it.
    NameEncoding "name-encoding" false,
    /// A symbolic link. Kept: nothing; it is never followed. Do: put the file itself in its place.
    Symlink "symlink" true,
    /// A socket, pipe or device. Kept: nothing.
    SpecialFile "special-file" true,
    /// A member that overlaps another or swells beyond 200 times its packed size. Kept: nothing of it.
    Bomb "bomb" true,
    /// The system could not open or read it (`detail`: the system's word). Kept: what came before
    /// `byte`. Do: check the disk and the permissions, then keep again.
    Unreadable "unreadable" true,
    /// A list ends in the middle. Kept: every byte; elements before `byte` are read. Do: get the file
    /// again.
    ListCut "list-cut" true,
    /// A file that should be a list is not one. Kept: every byte, unread.
    NotAList "not-a-list" true,
    /// Something follows the end of the list at `byte`. Kept: every byte; the list is read.
    TrailingBytes "trailing-bytes" true,
    /// An element longer than 32 MiB begins at `byte`. Kept: every byte; the list is read up to there.
    ElementTooLong "element-too-long" true,
    /// The file begins with a byte order mark. Kept and read.
    ByteOrderMark "byte-order-mark" false,

    /// Records of a web archive do not follow one another from `byte` on. Kept: every byte; each record that
    /// could be found again is read. Do: get the file again.
    RecordsBroken "records-broken" true,
    /// A record is shorter than its header says (`detail`: bytes of its block). Kept: what is there.
    RecordCut "record-cut" true,
    /// A record's header cannot be read (`detail`: the field). Kept as a piece, unread.
    RecordHeader "record-header" true,
    /// A record's bytes do not give the digest that its header declares (`detail`: `block`, `payload`).
    /// Kept and read; whether digest or bytes are wrong cannot be told.
    DigestDiffers "digest-differs" true,
    /// A record says that its capture was cut off (`detail`: why). Kept and read.
    CaptureTruncated "capture-truncated" false,
    /// A record's address holds a blank or stands in `<` and `>`. Kept and read.
    TargetUri "target-uri" false,
    /// A body is not in the chunks that its header declares. Kept; read as it is, or up to the fault.
    BadChunking "bad-chunking" false,
    /// A body cannot be unpacked to its end (`detail`: its content encoding). Kept; read up to the fault.
    BodyEncoding "body-encoding" true,

    /// A signature that an input carries does not fit what it signs. Kept and read.
    SignatureWrong "signature-wrong" true,

    /// A member of no known kind. Kept unread. Do: look at what it is; keep it elsewhere if private.
    UnknownMember "unknown-member" true,
    /// A member that mixes public and private cannot be cut safely. Left out whole.
    MixedUncut "mixed-uncut" true,
    /// An element does not say who may see it, or cannot be read so far. Left out. Do: look at it, and name
    /// what it holds with `--include` if it is public.
    AudienceUnknown "audience-unknown" true,
    /// An archive of blocks that holds no account's repository. Do: keep it with `--whole` if it is wanted.
    NotARepository "not-a-repository" true,
    /// A block's bytes do not give the hash in its name. Kept as a piece, not read.
    HashDiffers "hash-differs" true,
    /// A block is named by a hash that this program does not know (`detail`: its number). Kept as a piece,
    /// not read.
    HashUnknown "hash-unknown" true,
    /// A repository lacks parts of its tree, or records that it names (`detail`: how many). What is there is
    /// kept and read. Do: get the whole repository.
    RepositoryPartial "repository-partial" true,
    /// A repository's tree breaks its own rules (`detail`: which). Kept; what can be reached is read.
    TreeBroken "tree-broken" true,
    /// A record that the tree does not name. Kept as a piece, not read: nobody knows its id.
    RecordUnplaced "record-unplaced" true,
    /// A repository's signature fits none of the keys that were given (`detail`: whose). Kept and read.
    SignatureBad "signature-bad" true,
    /// A repository's signature was not checked, for no key of the account was given (`detail`: whose). Do:
    /// put its DID document beside it and keep again.
    SignatureUnchecked "signature-unchecked" false,
    /// Pictures and films that posts name are in no repository. Do: get them by their CIDs.
    BlobsAbsent "blobs-absent" false,
    /// A manifest or index cannot be read. Kept; declared counts are unknown.
    ManifestDamaged "manifest-damaged" true,
    /// An element is not JSON. Kept as a piece, unread.
    NotJson "not-json" true,
    /// An element or one of its fields has another shape than it should (`detail`: the field). Kept as
    /// a piece; the other fields are read if there is an id.
    WrongShape "wrong-shape" true,
    /// Bytes that are not UTF-8, or raw control characters inside a string. Kept as they are in the
    /// piece; read with U+FFFD or the control character.
    Encoding "encoding" false,
    /// A date cannot be read (`detail`: as it came). Kept; the post has no date.
    BadDate "bad-date" false,
    /// The time in the id and the date field differ by a second or more (`detail`: milliseconds). Kept
    /// with both; the field is believed. Seen in true exports of 2011 and 2012.
    TimeMismatch "time-mismatch" false,
    /// The offsets of a link, tag or mention do not lie on it. Kept as they came. Usual in cut
    /// retweets of files that other programs extended.
    EntityMismatch "entity-mismatch" false,
    /// Lone surrogates became U+FFFD in the record. The piece keeps the bytes.
    LoneSurrogate "lone-surrogate" false,
    /// A long text could not be joined to its post (`detail`: its id). Kept as a piece.
    NoteNotJoined "note-not-joined" true,
    /// Headers list posts that are not there (`detail`: ids, or how many). Do: ask for a new export.
    HeaderWithoutPost "header-without-post" true,
    /// Posts that the headers do not list (`detail`: ids, or how many). Kept and read.
    PostWithoutHeader "post-without-header" false,
    /// An element gives a record longer than a frame may be. Kept as a piece, unread.
    RecordTooLong "record-too-long" true,
    /// Nothing in the input says whose account it is. Kept and read without an account. Do: put
    /// `account.js` or `manifest.js` beside it and keep again.
    AccountUnknown "account-unknown" true,
    /// In place of a page stands one that asks whether the visitor is a person, or says that there were too
    /// many requests (`detail`: the platform). Kept; it says nothing about the page. Do: capture it again
    /// from another place.
    VisitorCheck "visitor-check" true,
}

/// One problem, or several alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The kind.
    pub kind: ProblemKind,
    /// The member's name as it came, where it is about one.
    pub member: Option<String>,
    /// The byte of the member (or of the container, where `member` is `None`) of the first of them.
    pub byte: Option<u64>,
    /// Data only: a number, a name, a field.
    pub detail: String,
    /// How many are alike, at least 1.
    pub count: u64,
}

impl Problem {
    /// Returns a problem of a kind, about nothing in particular yet.
    #[must_use]
    pub fn new(kind: ProblemKind) -> Self {
        Self { kind, member: None, byte: None, detail: String::new(), count: 1 }
    }

    /// Names the member.
    #[must_use]
    pub fn member(mut self, name: impl Into<String>) -> Self {
        self.member = Some(name.into());
        self
    }

    /// Names the byte.
    #[must_use]
    pub fn byte(mut self, byte: u64) -> Self {
        self.byte = Some(byte);
        self
    }

    /// Adds the datum.
    #[must_use]
    pub fn detail(mut self, detail: impl fmt::Display) -> Self {
        self.detail = detail.to_string();
        self
    }

    /// Says how many are alike.
    #[must_use]
    pub fn times(mut self, count: u64) -> Self {
        self.count = count;
        self
    }

    /// Returns what a failed read of a member says: the problem that a container's reader put into
    /// the error, or [`ProblemKind::Unreadable`] with the system's word.
    #[must_use]
    pub fn of_read(error: &io::Error, member: &str) -> Self {
        match error.get_ref().and_then(|inner| inner.downcast_ref::<Self>()) {
            Some(problem) => problem.clone(),
            None => Self::new(ProblemKind::Unreadable).member(member).detail(error.kind()),
        }
    }

    pub(crate) fn into_read_error(self) -> io::Error {
        io::Error::new(io::ErrorKind::InvalidData, self)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind.word())?;
        if let Some(member) = &self.member {
            write!(f, " {member}")?;
        }
        if let Some(byte) = self.byte {
            write!(f, " at byte {byte}")?;
        }
        if !self.detail.is_empty() {
            write!(f, " ({})", self.detail)?;
        }
        if self.count > 1 {
            write!(f, " x{}", self.count)?;
        }
        Ok(())
    }
}

impl std::error::Error for Problem {}

/// A list of problems in which those of one kind and member are one entry with a count, so that a
/// file with a million alike stays small. Keeps the first byte and detail of each.
#[derive(Clone, Debug, Default)]
pub struct Problems {
    list: Vec<Problem>,
    places: HashMap<(ProblemKind, Option<String>), usize>,
}

impl Problems {
    /// Adds a problem, or counts it to one alike.
    pub fn add(&mut self, problem: Problem) {
        match self.places.get(&(problem.kind, problem.member.clone())) {
            Some(&at) => {
                let first = &mut self.list[at];
                first.count += problem.count;
                if problem.byte.is_some() && (first.byte.is_none() || problem.byte < first.byte) {
                    first.byte = problem.byte;
                    first.detail = problem.detail;
                }
            }
            None => {
                self.places.insert((problem.kind, problem.member.clone()), self.list.len());
                self.list.push(problem);
            }
        }
    }

    /// Returns whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Returns them in the order in which each kind and member first came.
    #[must_use]
    pub fn into_list(self) -> Vec<Problem> {
        self.list
    }
}

impl Extend<Problem> for Problems {
    fn extend<T: IntoIterator<Item = Problem>>(&mut self, problems: T) {
        for problem in problems {
            self.add(problem);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn words_are_distinct_and_kebab_case() {
        let words: HashSet<_> = ProblemKind::ALL.iter().map(|kind| kind.word()).collect();
        assert_eq!(words.len(), ProblemKind::ALL.len());
        assert!(words.iter().all(|word| word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')));
    }

    #[test]
    fn alike_problems_are_counted_and_the_first_byte_is_kept() {
        let mut problems = Problems::default();
        for byte in [70, 30, 50] {
            problems.add(Problem::new(ProblemKind::BadDate).member("a").byte(byte).detail(byte));
        }
        problems.add(Problem::new(ProblemKind::BadDate).member("b"));
        let list = problems.into_list();
        assert_eq!(list.len(), 2);
        assert_eq!((list[0].count, list[0].byte, list[0].detail.as_str()), (3, Some(30), "30"));
        assert_eq!(list[0].to_string(), "bad-date a at byte 30 (30) x3");
    }

    #[test]
    fn a_read_error_gives_its_problem_back() {
        let problem = Problem::new(ProblemKind::MemberCut).member("a").byte(9);
        assert_eq!(Problem::of_read(&problem.clone().into_read_error(), "a"), problem);
        let other = Problem::of_read(&io::Error::from(io::ErrorKind::PermissionDenied), "m");
        assert_eq!((other.kind, other.detail.as_str()), (ProblemKind::Unreadable, "permission denied"));
    }
}
