//! Posts with what a card needs around them: name, media that is there, what is quoted, what was sought.
//!
//! Never reads a file's bytes: that a member is kept is enough.

use std::collections::HashMap;

use archive::{ArchiveError, KeptPost, Reader};
use model::{Media, Post, shown_text};
use pages::{PostView, Quoted, media_path};

use super::library::Opened;

/// Returns the cards of posts. `words` are marked in them.
pub fn cards(opened: &Opened, posts: Vec<KeptPost>, words: &str) -> Result<Vec<PostView>, ArchiveError> {
    let mut maker = Maker::new(opened, words);
    posts.into_iter().map(|kept| maker.card(kept)).collect()
}

/// Makes cards.
pub struct Maker<'a> {
    opened: &'a Opened,
    names: HashMap<(&'a str, &'a str), &'a str>,
    words: &'a str,
}

impl<'a> Maker<'a> {
    /// Returns a maker that marks these words.
    pub fn new(opened: &'a Opened, words: &'a str) -> Self {
        let named = |account: &'a pages::AccountRef| {
            let name = account.name.as_deref()?;
            Some(((account.platform.as_str(), account.id.as_str()), name))
        };
        Self { opened, names: opened.accounts.iter().filter_map(named).collect(), words }
    }

    /// Returns a post's card.
    pub fn card(&mut self, kept: KeptPost) -> Result<PostView, ArchiveError> {
        let reader = &self.opened.reader;
        let space = kept.space();
        let marks = if self.words.trim().is_empty() {
            Vec::new()
        } else {
            Reader::marks(self.words, &shown_text(&kept.post))
        };
        let name = self.names.get(&(kept.post.platform.as_str(), kept.post.account.as_str()));
        Ok(PostView {
            name: name.map(|name| (*name).to_owned()),
            media: media(reader, &kept)?,
            quoted: quoted(reader, &space, &kept.post)?,
            other_versions: others(reader.version_count(&space, &kept.post.id)?),
            answered: reader.is_answered(&space, &kept.post.id)?,
            withheld: kept.withheld,
            marks,
            post: kept.post,
        })
    }
}

fn others(versions: usize) -> u32 {
    u32::try_from(versions.saturating_sub(1)).unwrap_or(u32::MAX)
}

fn media(reader: &Reader, kept: &KeptPost) -> Result<Vec<Option<String>>, ArchiveError> {
    let import = reader.import_of(kept).unwrap_or_default();
    let path = |media: &Media| {
        let Some(file) = &media.file else { return Ok(None) };
        let there = reader.has_member(&kept.post.account, import, file)?;
        Ok(there.then(|| media_path(&kept.post.account, import, file)))
    };
    kept.post.media.iter().map(path).collect()
}

fn quoted(reader: &Reader, space: &str, post: &Post) -> Result<Quoted, ArchiveError> {
    let Some(quote) = &post.quote else { return Ok(Quoted::AddressOnly) };
    let kept = reader.post(space, &quote.id)?;
    Ok(kept.map_or(Quoted::AddressOnly, |kept| Quoted::Kept(Box::new(kept.post))))
}
