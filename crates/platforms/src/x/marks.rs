//! Links, mentions and tags of a post, each held against the stretch of text that it claims.
//! Offsets are code points of the text as it stands, still escaped.
//!
//! Never moves an offset: one that does not fit is counted and kept as it came.

use model::{Link, Mention, Tag};

use super::shape::{Entities, Indices, Text};

/// Holds offsets against a text.
pub struct Ruler<'t> {
    text: &'t str,
    ascii: bool,
    /// How many marks did not lie on what they claim.
    pub off: u64,
}

impl<'t> Ruler<'t> {
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        Self { text, ascii: text.is_ascii(), off: 0 }
    }

    /// Returns the text from code point `start` up to `end`, `None` where it has no such stretch.
    fn slice(&self, start: u32, end: u32) -> Option<&'t str> {
        let (start, length) = (start as usize, end.checked_sub(start)? as usize);
        if self.ascii {
            return self.text.get(start..start + length);
        }
        let mut points = self.text.char_indices().map(|(at, _)| at).chain([self.text.len()]);
        let from = points.nth(start)?;
        let to = if length == 0 { from } else { points.nth(length - 1)? };
        self.text.get(from..to)
    }

    /// Returns the offsets, counting them as off where `fits` refuses their stretch of text. Offsets
    /// that are no numbers become an empty stretch.
    fn place(&mut self, indices: Indices, fits: impl Fn(&str) -> bool) -> (u32, u32) {
        let (start, end) = indices.0.unwrap_or((0, 0));
        if !self.slice(start, end).is_some_and(fits) {
            self.off += 1;
        }
        (start, end)
    }
}

/// Returns the links.
#[must_use]
pub fn links(entities: &Entities<'_>, ruler: &mut Ruler<'_>) -> Vec<Link> {
    let link = |url: &super::shape::Url<'_>| {
        let written = url.url.as_ref().or(url.expanded_url.as_ref())?;
        let (start, end) = ruler.place(url.indices, |slice| slice == written.0);
        let to = url.expanded_url.as_ref().filter(|to| !to.0.is_empty()).unwrap_or(written);
        let shown = url.display_url.as_ref().filter(|shown| !shown.0.is_empty()).map(Text::owned);
        Some(Link { end, shown, start, to: to.owned(), url: written.owned() })
    };
    entities.urls.iter().filter_map(link).collect()
}

/// Returns the mentions.
#[must_use]
pub fn mentions(entities: &Entities<'_>, ruler: &mut Ruler<'_>) -> Vec<Mention> {
    let mention = |named: &super::shape::UserMention<'_>| {
        let handle = &named.screen_name.0;
        let (start, end) = ruler.place(named.indices, |slice| {
            slice.strip_prefix(['@', '＠']).is_some_and(|rest| rest.eq_ignore_ascii_case(handle))
        });
        // -1 stands for an account that is gone.
        let known = |id: &&Text<'_>| !id.0.is_empty() && id.0 != "-1";
        let id = named.id_str.as_ref().or(named.id.as_ref()).filter(known).map(Text::owned);
        Mention { end, handle: handle.clone().into_owned(), id, start }
    };
    entities.user_mentions.iter().map(mention).collect()
}

/// Returns the hashtags, then the cashtags.
#[must_use]
pub fn tags(entities: &Entities<'_>, ruler: &mut Ruler<'_>) -> Vec<Tag> {
    let signs: [&[char]; 2] = [&['#', '＃'], &['$', '＄']];
    let mut tags = Vec::with_capacity(entities.hashtags.len() + entities.symbols.len());
    for (list, sign) in [&entities.hashtags, &entities.symbols].into_iter().zip(signs) {
        for found in list {
            let tag = &found.text.0;
            let (start, end) =
                ruler.place(found.indices, |slice| slice.strip_prefix(sign).is_some_and(|rest| rest == tag));
            tags.push(Tag { end, start, tag: tag.clone().into_owned() });
        }
    }
    tags
}

/// Returns where the link of an attachment stands in the text.
#[must_use]
pub fn media_place(indices: Indices, url: Option<&Text<'_>>, ruler: &mut Ruler<'_>) -> Option<(u32, u32)> {
    indices.0?;
    Some(ruler.place(indices, |slice| url.is_none_or(|url| slice == url.0)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn slices_are_code_points_of_the_escaped_text() {
        // Worked out with python3: text[2:7], text[8:12].
        let text = "😀 &amp; @lin 碑";
        let ruler = Ruler::new(text);
        for (start, end, wanted) in [
            (2, 7, Some("&amp;")),
            (8, 12, Some("@lin")),
            (13, 14, Some("碑")),
            (14, 14, Some("")),
            (13, 15, None),
            (15, 15, None),
            (3, 2, None),
            (0, u32::MAX, None),
        ] {
            assert_eq!(ruler.slice(start, end), wanted, "{start}..{end}");
        }
        assert_eq!(Ruler::new("abc").slice(1, 3), Some("bc"));
        assert_eq!(Ruler::new("abc").slice(1, 4), None);
    }

    #[test]
    fn a_mark_off_its_words_is_counted_and_kept() {
        let entities: Entities<'_> = serde_json::from_str(
            r##"{"hashtags":[{"text":"碑","indices":["0","2"]},{"text":"碑","indices":[1,2]},{"text":"x","indices":["a"]}],
                "symbols":[{"text":"TWTR","indices":[3,8]}],
                "user_mentions":[{"screen_name":"Lin","indices":["9","13"],"id":-1}]}"##,
        )
        .unwrap();
        let mut ruler = Ruler::new("#碑 $TWTR @lin");
        assert_eq!(tags(&entities, &mut ruler).len(), 4);
        assert_eq!(ruler.off, 2);
        assert_eq!(
            mentions(&entities, &mut ruler),
            vec![Mention { end: 13, handle: "Lin".into(), id: None, start: 9 }]
        );
        assert_eq!(ruler.off, 2, "handles are compared without case");
    }
}
