//! A post's own page: where it comes from, its versions, the bytes it was read from.
//!
//! Never hides a piece that cannot be read: the page says so.

use archive::{ArchiveError, KeptPost, Origin, Reader};
use pages::{Attestation, Maker, PostPage, Provenance, Raw, Site, Span, Version, post};

use super::cards::Maker as CardMaker;
use super::library::Opened;
use super::routes::PostName;
use crate::words::pick;

/// The most versions that are read.
const VERSIONS_MAX: usize = 50;

/// Returns the post's page; `None` where the post is not kept.
pub fn draw(site: &Site<'_>, opened: &Opened, name: &PostName) -> Result<Option<String>, ArchiveError> {
    let reader = &opened.reader;
    let mut kept = reader.versions(&name.platform, &name.id)?;
    // A page may name no id for its author.
    kept.retain(|kept| kept.post.account == name.account || kept.post.account.is_empty());
    let Some(newest) = kept.last().cloned() else { return Ok(None) };
    let origins = reader.origin(&newest)?;
    let view = PostPage {
        provenance: provenance(reader, &newest, &origins)?,
        versions: versions(reader, &kept)?,
        attestations: attestations(reader, &kept, &newest)?,
        raw: raw(site, &origins),
        unknown: Vec::new(),
        answered_absent: answered_absent(reader, &newest)?,
        view: CardMaker::new(opened, "").card(newest)?,
    };
    Ok(Some(post(site, &view)))
}

/// Returns whether a post names one that it answers, and that is not here.
fn answered_absent(reader: &Reader, kept: &KeptPost) -> Result<bool, ArchiveError> {
    match kept.post.reply.as_ref().and_then(|reply| reply.id.as_ref()) {
        Some(id) => Ok(reader.post(&kept.space(), id)?.is_none()),
        None => Ok(false),
    }
}

fn provenance(
    reader: &Reader,
    kept: &KeptPost,
    origins: &[Origin],
) -> Result<Option<Provenance>, ArchiveError> {
    let Some(main) = origins.first() else { return Ok(None) };
    // The record lies in a batch of the import that made it; its pieces may be of an earlier one.
    let import = reader.import_of(kept).unwrap_or(&main.import);
    let about = reader.import(import, 0)?.unwrap_or_default();
    let (cosignatures, stamps) = reader.beheld(kept.place.entry)?;
    let span = |origin: &Origin| Span {
        member: origin.member.clone(),
        from: origin.from,
        to: origin.to,
        piece: origin.piece,
    };
    Ok(Some(Provenance {
        import: import.to_owned(),
        input: about.report.input,
        spans: origins.iter().map(span).collect(),
        reader: kept.post.from.reader.clone(),
        program: about.program,
        entry: kept.place.entry,
        batch: reader.batch_of(kept).unwrap_or(&main.batch).to_owned(),
        record: u64::from(kept.place.record),
        day: reader.day(kept.place.entry).unwrap_or_default().to_owned(),
        cosignatures,
        stamps,
    }))
}

/// Returns the versions in the order in which they were kept, each once.
fn versions(reader: &Reader, kept: &[KeptPost]) -> Result<Vec<Version>, ArchiveError> {
    let mut distinct: Vec<&KeptPost> = Vec::new();
    for one in kept.iter().take(VERSIONS_MAX) {
        if !distinct.iter().any(|known| known.is_version_of(one)) {
            distinct.push(one);
        }
    }
    distinct.into_iter().map(|kept| version(reader, kept)).collect()
}

/// Returns every input that holds the post.
fn attestations(
    reader: &Reader,
    kept: &[KeptPost],
    newest: &KeptPost,
) -> Result<Vec<Attestation>, ArchiveError> {
    let mut out = Vec::new();
    for one in kept.iter().take(VERSIONS_MAX) {
        let Some(import) = reader.import_of(one) else { continue };
        let Some(about) = reader.import(import, 0)? else { continue };
        out.push(Attestation {
            maker: match about.origin.as_str() {
                "owner-export" => Maker::Owner,
                "capture" => Maker::Capture,
                "collected" => Maker::Collected,
                "mail" => Maker::Mail,
                _ => Maker::Unknown,
            },
            by: about.by,
            input: about.report.input,
            import: import.to_owned(),
            captured: one.post.from.captured,
            same: one.is_version_of(newest),
        });
    }
    Ok(out)
}

fn version(reader: &Reader, kept: &KeptPost) -> Result<Version, ArchiveError> {
    let import = match reader.import_of(kept) {
        Some(import) => reader.import(import, 0)?,
        None => None,
    };
    Ok(Version {
        post: kept.post.clone(),
        input: import.map(|import| import.report.input).unwrap_or_default(),
        entry: kept.place.entry,
        day: reader.day(kept.place.entry).unwrap_or_default().to_owned(),
    })
}

fn raw(site: &Site<'_>, origins: &[Origin]) -> Raw {
    let pieces: Option<Vec<_>> = origins.iter().map(|origin| origin.bytes.as_deref()).collect();
    match pieces {
        Some(pieces) if !pieces.is_empty() => {
            let shown: Vec<_> = pieces.into_iter().map(String::from_utf8_lossy).collect();
            Raw::Text(shown.join("\n\n"))
        }
        _ => Raw::Damaged(
            pick(
                site.lang,
                "The bytes this post was read from are not there, or cannot be read: they were withheld, or they \
                 are damaged. Verify the archive to know which.",
                "此帖文所据的字节不在，或无法读出：已隐去，或已损坏。核验存档即可知道是哪一种。",
            )
            .to_owned(),
        ),
    }
}
