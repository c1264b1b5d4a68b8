//! What an importer is: the contract between a platform's folder and whoever keeps an export.
//!
//! Never says how a member is kept, sealed or shown.

use std::ops::Range;

use formats::{Member, Problem, Shape};
use model::{Account, Observation, PieceRef, Post};

/// The most bytes of a member that is given whole ([`Role::Mixed`], [`Role::Prepared`] without a
/// shape). A longer one is left out if mixed, and kept unread if not.
pub const WHOLE_MAX_BYTES: u64 = 8 << 20;

/// Returns the first bytes of a member, given its index and the most bytes wanted; `None` where it
/// cannot be read.
pub type Peek<'a> = dyn Fn(usize, usize) -> Option<Vec<u8>> + 'a;

/// A container's list of members, before anything of it is kept.
pub struct Listing<'a> {
    /// The members.
    pub members: &'a [Member],
    /// Looks at a member's beginning, unpacked where it is packed by itself (gzip, zstd, bzip2). Only ever
    /// called for members that are not private by name.
    pub peek: &'a Peek<'a>,
}

/// Who made an input, as far as its shape says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The platform gave it to the account's owner.
    OwnerExport,
    /// Somebody's browser or crawler took it from what the platform served.
    Capture,
    /// Somebody's program collected it and wrote it down in a shape of its own.
    Collected,
    /// The platform sent it by mail.
    Mail,
    /// Nothing says.
    Unknown,
}

impl Origin {
    /// Returns the word used in records.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::OwnerExport => "owner-export",
            Self::Capture => "capture",
            Self::Collected => "collected",
            Self::Mail => "mail",
            Self::Unknown => "unknown",
        }
    }
}

/// What an input is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// Platform name: `x`.
    pub platform: &'static str,
    /// Which of the platform's formats: `grailbird`, `tweet.js`, `tweets.js`.
    pub era: &'static str,
    /// Native id of the account, as far as known.
    pub account: Option<String>,
    /// Its handle, as far as known.
    pub handle: Option<String>,
    /// The reader and its version: `x/1`.
    pub reader: &'static str,
    /// Who made it.
    pub origin: Origin,
    /// Who says to have made it, where the input names a program or an operator: a crawler, an archive.
    pub by: Option<String>,
}

/// What is to be done with a member. Decided from its name, and from its first bytes where the name is
/// not private.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// Private: not read, listed as left out under this rule.
    LeftOut {
        /// Name and version of the rule.
        rule: &'static str,
    },
    /// Public and private mixed: given whole to [`Import::private_ranges`], kept without those ranges,
    /// then given whole to [`Import::prepare`].
    Mixed {
        /// Name and version of the rule.
        rule: &'static str,
    },
    /// Read before the posts by [`Import::prepare`].
    Prepared {
        /// How it is cut; `None`: one piece, given whole.
        shape: Option<Shape>,
    },
    /// Cut into elements, each of which goes to [`Import::read`].
    Posts {
        /// What they are: `tweets`, `community`, `headers` …
        kind: &'static str,
        /// How it is cut.
        shape: Shape,
    },
    /// A picture, film or sound; one piece.
    Media {
        /// The folder it stands in, without its path: `tweets_media`.
        kind: &'static str,
    },
    /// Known, kept, not read.
    Unread {
        /// How it is cut and counted; `None`: one piece.
        shape: Option<Shape>,
    },
    /// Kept, reported as [`formats::ProblemKind::UnknownMember`].
    Unknown,
}

/// A member that the export itself says should be there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declared {
    /// The platform's name for the kind of data: `tweets`, `directMessages`.
    pub kind: String,
    /// The member's name as declared.
    pub member: String,
    /// How many elements are declared.
    pub count: Option<u64>,
    /// Which member it is, `None` where it is absent.
    pub index: Option<usize>,
    /// Whether it is private: absent then means left out, not missing.
    pub private: bool,
}

/// What an element is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A post, and what is odd about it. The problems name neither member nor byte: the caller knows.
    Post(Box<Post>, Vec<Problem>),
    /// Several things: a page of posts, a notice, a profile.
    Several(Box<Taken>),
    /// Only an id that some post should have.
    Header {
        /// The post's id.
        id: String,
    },
    /// Nothing that becomes a record.
    Nothing,
}

/// What was read from one element, or from one captured answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// The posts.
    pub posts: Vec<Post>,
    /// Profiles that it shows. A profile that says the same again is recorded once an import.
    pub accounts: Vec<Account>,
    /// What it says of posts or accounts without being one: that something was deleted or is not shown.
    pub observations: Vec<Observation>,
    /// What is odd about it; they name neither member nor byte.
    pub problems: Vec<Problem>,
}

/// What of an element, or of the bytes between elements, is private.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Private {
    /// Nothing.
    #[default]
    Nothing,
    /// These ranges of the slice, sorted and apart: each becomes a piece that is left out.
    Ranges(Vec<Range<usize>>),
    /// All of it: one piece that is left out, and that is not read.
    All,
}

/// What an element is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// A post: its id.
    Post(String),
    /// A post whose id is unique within `space`: a platform's name, and after `/` the instance.
    PostOf {
        /// Within what the id is unique.
        space: String,
        /// The id.
        id: String,
    },
    /// The id of a post and no more than when and whose it is.
    Listed(String),
    /// A long text: its own id, which is not its post's.
    Long(String),
}

/// What was counted while keeping.
pub struct Counted<'a> {
    /// By member index: how many elements a list had; `None` where it was not cut.
    pub elements: &'a [Option<u64>],
}

/// A difference between what an export promises and what it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The kind of data as in [`Declared`], or `media-photo`, `media-video`, `media-gif`,
    /// `media-profile`.
    pub kind: String,
    /// The member, where it is about one.
    pub member: Option<String>,
    /// How many are promised: by a manifest, or by posts that refer to media.
    pub declared: u64,
    /// How many there are.
    pub counted: u64,
    /// Whether the whole member is absent.
    pub absent: bool,
}

/// What is known when everything has been read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finish {
    /// The owner's profile.
    pub accounts: Vec<Account>,
    /// Where the export falls short of what it promises.
    pub gaps: Vec<Gap>,
    /// Problems of the whole, over and above those of single elements.
    pub problems: Vec<Problem>,
    /// Signatures that the platform's own protocol puts over what an input holds.
    pub signed: Vec<Signed>,
}

/// A signature of the platform's protocol over the whole of what a member holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// The member.
    pub member: String,
    /// Whose signature it claims to be, in the platform's words: a DID.
    pub signer: String,
    /// The public key that made it, as the document that was given with the input writes it; `None` where no
    /// given key did. Whether the document is true is not known.
    pub key: Option<String>,
    /// What is signed, by its own name: the CID of a commit.
    pub over: String,
    /// What came of it.
    pub verdict: Verdict,
}

/// What came of checking a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// One of the given keys made it.
    Good,
    /// None of the given keys made it.
    Bad,
    /// No key was given.
    NoKey,
}

impl Verdict {
    /// Returns the word used in records.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Bad => "bad",
            Self::NoKey => "no-key",
        }
    }
}

/// Reads one input of one platform. The order of calls: `roles`; `survey` for each member that is
/// surveyed; `order`; for each member in that order `turned_private`, then `private_ranges`, or
/// `private_parts` and `prepare` or `read`, as its role says; `finish`.
pub trait Import: Send + Sync {
    /// Returns what the input is. Account and handle may be known only after the prepared members.
    fn about(&self) -> About;

    /// Returns a role for each member, by index.
    fn roles(&self) -> &[Role];

    /// Returns the members that are kept, in the order in which to process them: those that prepare
    /// first, then posts, then media and the rest.
    fn order(&self) -> Vec<usize> {
        by_rank(self.roles())
    }

    /// Returns what the export declares; complete once the prepared members have been given.
    fn declared(&self) -> Vec<Declared> {
        Vec::new()
    }

    /// Returns whether a posts member is to be gone through once before anything is kept.
    fn surveys(&self, _index: usize) -> bool {
        false
    }

    /// Is shown an element, or the bytes between two, of a member that is surveyed: all of it, in order.
    /// `offset` is the slice's place in the member.
    fn survey(&mut self, _index: usize, _offset: u64, _element: bool, _slice: &[u8]) {}

    /// Returns the rule by which private parts of a posts member are left out, where there is one.
    fn cuts(&self, _index: usize) -> Option<&'static str> {
        None
    }

    /// Returns what of an element, or of the bytes between two, is private. Called in the order of the
    /// file, once or several times, for a member that [`Import::cuts`] names; `offset` is the slice's place
    /// in the member. Bytes between elements may come in several slices.
    fn private_parts(&self, _index: usize, _offset: u64, _element: bool, _slice: &[u8]) -> Private {
        Private::Nothing
    }

    /// Returns the rule under which a media member is left out, where what was read before it showed that
    /// it is private.
    fn turned_private(&self, _index: usize) -> Option<&'static str> {
        None
    }

    /// Returns the ranges of a mixed member that are private, sorted and apart.
    ///
    /// # Errors
    /// A [`Problem`] where that cannot be told: then nothing of the member may be kept.
    fn private_ranges(&self, _index: usize, _bytes: &[u8]) -> Result<Vec<Range<usize>>, Problem> {
        Ok(Vec::new())
    }

    /// Takes in an element of a prepared member, or the whole of it, or the whole of a mixed one.
    /// `pieces` are the pieces it is kept as; as posts may stand in another batch, they name their batch.
    ///
    /// # Errors
    /// A [`Problem`] without member and byte; what was given is kept as it is.
    fn prepare(&mut self, _index: usize, _pieces: &[PieceRef], _slice: &[u8]) -> Result<(), Problem> {
        Ok(())
    }

    /// Reads an element of a posts member. `pieces` are those that are kept of it, in order. May be called
    /// from several threads at once.
    ///
    /// # Errors
    /// A [`Problem`] without member and byte where the element yields no record; its piece is kept.
    fn read(&self, index: usize, pieces: &[PieceRef], slice: &[u8]) -> Result<Found, Problem>;

    /// Returns the posts that an element of a posts member is of, so that what was withheld does not come
    /// back; `head` are the first bytes of the member.
    fn names(&self, index: usize, _head: &[u8], slice: &[u8]) -> Vec<Named> {
        let named = |post: &Post| Named::PostOf { space: post.space().into_owned(), id: post.id.clone() };
        match self.read(index, &[PieceRef::Here(0)], slice) {
            Ok(Found::Post(post, _)) => vec![named(&post)],
            Ok(Found::Several(taken)) => taken.posts.iter().map(named).collect(),
            _ => Vec::new(),
        }
    }

    /// Holds what was declared against what was counted.
    fn finish(&self, _counted: &Counted<'_>) -> Finish {
        Finish::default()
    }
}

/// Returns the members that are kept: those that prepare first, then posts, then media and the rest.
fn by_rank(roles: &[Role]) -> Vec<usize> {
    let rank = |role: &Role| match role {
        Role::Prepared { shape: None } => Some(0),
        Role::Mixed { .. } => Some(1),
        Role::Prepared { .. } => Some(2),
        Role::Posts { .. } => Some(3),
        Role::Unread { .. } => Some(4),
        Role::Media { .. } => Some(5),
        Role::Unknown => Some(6),
        Role::LeftOut { .. } => None,
    };
    let ranked = roles.iter().enumerate().filter_map(|(index, role)| Some((rank(role)?, index)));
    let mut order: Vec<(u8, usize)> = ranked.collect();
    order.sort_unstable();
    order.into_iter().map(|(_, index)| index).collect()
}
