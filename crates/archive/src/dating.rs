//! Having the checkpoint dated: RFC 3161 tokens and OpenTimestamps proofs over its body, asked for,
//! checked, kept, and completed later (docs/format.md 13).
//!
//! Never opens a socket, and never decides whom to trust: a token by anybody is kept as what it is.

use std::collections::BTreeSet;
use std::fmt;

use anchors::opentimestamps::{
    ANSWER_BYTES_MAX, Attested, BlockHeader, Finding, Proof, SUBMIT_PATH, Stamp, StampNonce, verify as hold,
};
use anchors::rfc3161::{Nonce, REQUEST_MEDIA_TYPE, RESPONSE_BYTES_MAX, Request, Roots, verify};
use serde::Serialize;
use store::{AnchorKind, Archive, Random as _, StoreError, SystemRandom, Waiting, Writer};

use crate::anchors::Shown;
use crate::error::ArchiveError;
use crate::place::Place;
use crate::witnessing::Web;

/// The most services of one run.
const SERVICES_MAX: usize = 100;
/// How many proofs are looked at for completion, the newest first.
const PROOFS_MAX: usize = 256;

/// Somebody who dates.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Service {
    /// An RFC 3161 authority, by its address.
    Tsa(String),
    /// An OpenTimestamps calendar, by its address.
    Calendar(String),
}

impl Service {
    /// Reads a line `tsa URL` or `calendar URL`.
    #[must_use]
    pub fn parse(line: &str) -> Option<Self> {
        let (kind, url) = line.trim().split_once(' ')?;
        let url = url.trim();
        let plain = (url.starts_with("http://") || url.starts_with("https://"))
            && !url.chars().any(|c| c.is_whitespace() || c.is_control());
        match kind {
            "tsa" if plain => Some(Self::Tsa(url.to_owned())),
            "calendar" if plain => Some(Self::Calendar(url.to_owned())),
            _ => None,
        }
    }

    /// Reads the lines of a file of services; an empty line, or one that begins with `#`, is passed over.
    ///
    /// # Errors
    /// The number of the first line that is none.
    pub fn parse_all(text: &str) -> Result<Vec<Self>, usize> {
        let mut found = Vec::new();
        for (number, line) in (1_usize..).zip(text.lines()) {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            found.push(Self::parse(line).filter(|_| found.len() < SERVICES_MAX).ok_or(number)?);
        }
        Ok(found)
    }

    fn kind(&self) -> AnchorKind {
        match self {
            Self::Tsa(_) => AnchorKind::Rfc3161,
            Self::Calendar(_) => AnchorKind::OpenTimestamps,
        }
    }
}

impl fmt::Display for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tsa(url) => write!(f, "tsa {url}"),
            Self::Calendar(url) => write!(f, "calendar {url}"),
        }
    }
}

/// What came of asking somebody to date the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Asking {
    /// The service, as `tsa URL` or `calendar URL`; absent where it is about a proof that several made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// The size of the checkpoint.
    pub size: u64,
    /// What it did.
    #[serde(flatten)]
    pub did: Did,
}

/// What a service did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Did {
    /// An authority gave a token. Its time is its own word, in milliseconds since 1970.
    Dated {
        /// The time.
        ms: i64,
        /// The authority, as its certificate names it.
        authority: String,
    },
    /// A calendar promised; the proof says nothing until it is completed.
    Promised,
    /// A calendar's proof now leads to a Bitcoin block, of which the header is wanted.
    Completed {
        /// The block's height.
        heights: Vec<u64>,
    },
    /// A block header that was handed in fits a proof.
    Header {
        /// The block's height.
        height: u32,
        /// The time that it says, in seconds since 1970.
        seconds: u32,
        /// To make it took about 2 to this power tries.
        work_bits: u32,
    },
    /// There was no answer: it waits, and is asked again by the next `beilin seal`.
    Queued {
        /// Why.
        why: String,
    },
    /// It answered with something that does not date the log, and was not kept.
    Refused {
        /// Why.
        why: String,
    },
}

/// Whom to ask and what to complete with.
#[derive(Clone, Debug, Default)]
pub struct Dating {
    /// To be asked in any case.
    pub named: Vec<Service>,
    /// To be asked where this checkpoint is new, or nobody of their kind has dated it.
    pub standing: Vec<Service>,
    /// Block headers to hold proofs against.
    pub headers: Vec<BlockHeader>,
}

/// Reads lines of block headers.
///
/// # Errors
/// Why they are none.
pub fn headers(text: &str) -> Result<Vec<BlockHeader>, String> {
    BlockHeader::parse_lines(text).map_err(|error| error.to_string())
}

/// Tells whether somebody waits to be asked.
///
/// # Errors
/// What reading the archive and its key folder gives.
pub fn is_waiting(place: &Place) -> Result<bool, ArchiveError> {
    Ok(!queue(&place.open()?, place)?.is_empty())
}

/// Asks the services for dates over a checkpoint, keeps what they give where it verifies, completes what
/// calendars promised earlier, and remembers whom it could not reach.
///
/// # Errors
/// What reading and writing the archive give. A service that cannot be reached is no error.
pub fn date(
    place: &Place,
    shown: &Shown,
    dating: &Dating,
    web: &dyn Web,
    each: &mut dyn FnMut(&Asking),
) -> Result<(), ArchiveError> {
    let archive = place.open()?;
    let waiting = queue(&archive, place)?;
    let services = to_ask(&archive, shown, dating, &waiting)?;
    let mut round = Round { shown, web, each, kept: Vec::new(), waiting: Vec::new() };
    round.ask(&services);
    let calendars = services.iter().chain(&dating.standing).chain(&dating.named);
    let calendars: BTreeSet<&str> = calendars.filter_map(calendar).collect();
    round.complete(&archive, &calendars, &dating.headers)?;
    let Round { kept, waiting: later, .. } = round;
    let writer = archive.writer(place.keys())?;
    for (size, kind, bytes) in kept {
        writer.put_anchor(size, kind, &bytes, &mut SystemRandom::new())?;
    }
    if waiting != later { settle(&writer, &later) } else { Ok(()) }
}

fn settle(writer: &Writer, later: &[Waiting]) -> Result<(), ArchiveError> {
    Ok(writer.keys().write_queue(later)?)
}

fn calendar(service: &Service) -> Option<&str> {
    match service {
        Service::Calendar(url) => Some(url.trim_end_matches('/')),
        Service::Tsa(_) => None,
    }
}

fn queue(archive: &Archive, place: &Place) -> Result<Vec<Waiting>, ArchiveError> {
    let folder = store::KeyFolder::of(place.keys(), archive.origin());
    Ok(folder.map(|folder| folder.queue()).transpose()?.unwrap_or_default())
}

/// Returns whom to ask: who is named, who waits, and who stands in the file of services where the
/// checkpoint is new or has no date of their kind.
fn to_ask(
    archive: &Archive,
    shown: &Shown,
    dating: &Dating,
    waiting: &[Waiting],
) -> Result<Vec<Service>, ArchiveError> {
    let size = shown.checkpoint.size;
    let anchors = archive.anchors()?;
    let dated = |kind| anchors.iter().any(|anchor| anchor.size == size && anchor.kind == kind);
    let standing = dating.standing.iter().filter(|service| !dated(service.kind())).cloned();
    let waited = waiting.iter().filter_map(|waiting| Service::parse(&waiting.service));
    let mut services: Vec<Service> = Vec::new();
    for service in dating.named.iter().cloned().chain(waited).chain(standing) {
        if services.len() < SERVICES_MAX && !services.contains(&service) {
            services.push(service);
        }
    }
    Ok(services)
}

struct Round<'a> {
    shown: &'a Shown,
    web: &'a dyn Web,
    each: &'a mut dyn FnMut(&Asking),
    kept: Vec<(u64, AnchorKind, Vec<u8>)>,
    waiting: Vec<Waiting>,
}

impl Round<'_> {
    fn tell(&mut self, service: Option<&Service>, size: u64, did: Did) {
        (self.each)(&Asking { service: service.map(ToString::to_string), size, did });
    }

    fn ask(&mut self, services: &[Service]) {
        let body = self.shown.checkpoint.body();
        let size = self.shown.checkpoint.size;
        let mut nonce = StampNonce([0; 16]);
        SystemRandom::new().fill(&mut nonce.0);
        let stamp = Stamp::new(body.as_bytes(), nonce);
        let mut proof = None;
        for service in services {
            let did = match service {
                Service::Tsa(url) => self.token(url, body.as_bytes()),
                Service::Calendar(url) => self.promise(url, &stamp, &mut proof),
            };
            if let Did::Queued { .. } = did {
                self.waiting.push(Waiting { size, service: service.to_string() });
            }
            self.tell(Some(service), size, did);
        }
        if let Some(proof) = proof {
            self.kept.push((size, AnchorKind::OpenTimestamps, proof.bytes()));
        }
    }

    fn token(&mut self, url: &str, body: &[u8]) -> Did {
        let mut bytes = [0; 8];
        SystemRandom::new().fill(&mut bytes);
        let nonce = Nonce(u64::from_be_bytes(bytes));
        let request = Request::new(body, nonce);
        let answer = match self.web.post(url, REQUEST_MEDIA_TYPE, request.bytes(), RESPONSE_BYTES_MAX) {
            Ok(answer) if answer.status == 200 => answer.body,
            Ok(answer) => return of_status(answer.status),
            Err(why) => return Did::Queued { why },
        };
        match verify(&answer, body, Some(nonce), &Roots::none()) {
            Ok(dated) => {
                self.kept.push((self.shown.checkpoint.size, AnchorKind::Rfc3161, answer));
                Did::Dated { ms: dated.time.0, authority: dated.authority }
            }
            Err(error) => Did::Refused { why: error.to_string() },
        }
    }

    fn promise(&self, url: &str, stamp: &Stamp, proof: &mut Option<Proof>) -> Did {
        let url = format!("{}/{SUBMIT_PATH}", url.trim_end_matches('/'));
        let kind = "application/octet-stream";
        let answer = match self.web.post(&url, kind, stamp.submission(), ANSWER_BYTES_MAX) {
            Ok(answer) if answer.status == 200 => answer.body,
            Ok(answer) => return of_status(answer.status),
            Err(why) => return Did::Queued { why },
        };
        let added = match proof {
            Some(proof) => stamp.add(proof, &answer).map(|_| ()),
            None => stamp.begin(&answer).map(|begun| *proof = Some(begun)),
        };
        added.map_or_else(|error| Did::Refused { why: error.to_string() }, |()| Did::Promised)
    }

    /// Goes through what calendars promised and completes what has become complete. Only calendars that
    /// the person named are asked: a proof's own addresses are a stranger's word.
    fn complete(
        &mut self,
        archive: &Archive,
        calendars: &BTreeSet<&str>,
        headers: &[BlockHeader],
    ) -> Result<(), ArchiveError> {
        let anchors = archive.anchors()?;
        let of = |kind| anchors.iter().rev().filter(move |anchor| anchor.kind == kind);
        let mut done = BTreeSet::new();
        let mut open = Vec::new();
        for anchor in of(AnchorKind::OpenTimestamps).take(PROOFS_MAX) {
            let read =
                archive.shown_at(anchor.size).and_then(|(_, head)| Ok((head, archive.anchor(anchor)?)));
            let (head, bytes) = match read {
                Ok(read) => read,
                // For a verification to name.
                Err(StoreError::Damaged { .. } | StoreError::NotFound { .. }) => continue,
                Err(error) => return Err(error.into()),
            };
            let Ok(proof) = Proof::parse(&bytes) else { continue };
            let blocks = heights(&head.body(), &proof);
            if !blocks.is_empty() {
                done.insert(anchor.size);
            }
            open.push((anchor.size, head.body(), proof));
        }
        let with_headers: BTreeSet<u64> = of(AnchorKind::Headers).map(|anchor| anchor.size).collect();
        for (size, body, mut proof) in open {
            if !done.contains(&size) && self.upgrade(size, &mut proof, calendars) {
                let heights = heights(&body, &proof);
                self.kept.push((size, AnchorKind::OpenTimestamps, proof.bytes()));
                if !heights.is_empty() {
                    done.insert(size);
                    self.tell(None, size, Did::Completed { heights });
                }
            }
            if !with_headers.contains(&size) {
                self.fit(size, &body, &proof, headers);
            }
        }
        Ok(())
    }

    /// Asks the calendars for what they promised; returns whether the proof grew.
    fn upgrade(&mut self, size: u64, proof: &mut Proof, calendars: &BTreeSet<&str>) -> bool {
        let mut grew = false;
        for pending in proof.pending() {
            if !calendars.contains(pending.calendar.trim_end_matches('/')) {
                continue;
            }
            let service = Service::Calendar(pending.calendar.clone());
            match self.web.get(&pending.to_string(), ANSWER_BYTES_MAX) {
                Ok(answer) if answer.status == 200 => match proof.upgrade(&pending, &answer.body) {
                    Ok(changed) => grew |= changed,
                    Err(error) => self.tell(Some(&service), size, Did::Refused { why: error.to_string() }),
                },
                // Not yet: 404. What is away is asked again by the next run.
                Ok(_) | Err(_) => {}
            }
        }
        grew
    }

    /// Keeps those block headers that the proof leads to.
    fn fit(&mut self, size: u64, body: &str, proof: &Proof, headers: &[BlockHeader]) {
        let Ok(report) = hold(body.as_bytes(), proof, headers) else { return };
        let mut blocks: Vec<Attested> = Vec::new();
        for finding in report.findings {
            if let Finding::Attested(block) = finding {
                blocks.push(block);
            }
        }
        blocks.sort_by_key(|block| block.height);
        blocks.dedup();
        let mut lines = String::new();
        for block in blocks {
            let header = headers.iter().find(|header| header.height == block.height);
            lines.push_str(&header.map(BlockHeader::line).unwrap_or_default());
            let Attested { height, seconds, work_bits, .. } = block;
            self.tell(None, size, Did::Header { height: height.0, seconds, work_bits });
        }
        if !lines.is_empty() {
            self.kept.push((size, AnchorKind::Headers, lines.into_bytes()));
        }
    }
}

fn of_status(status: u16) -> Did {
    match status {
        // It may do better later.
        408 | 429 | 500..=599 => Did::Queued { why: format!("status {status}") },
        _ => Did::Refused { why: format!("status {status}") },
    }
}

/// Returns the heights of the blocks to which a proof leads.
fn heights(body: &str, proof: &Proof) -> Vec<u64> {
    let report = hold(body.as_bytes(), proof, &[]);
    let findings = report.map(|report| report.findings).unwrap_or_default();
    let blocks = findings.iter().filter_map(|finding| match finding {
        Finding::NoHeader { height } => Some(*height),
        _ => None,
    });
    blocks.collect::<BTreeSet<u64>>().into_iter().collect()
}
