//! A captured answer, wherever it was found, on its way to whoever reads it: the platforms first, then the
//! reader of any page.
//!
//! Never hands on an address with a token in it.

use std::borrow::Cow;
use std::ops::Range;

use formats::{Problem, ProblemKind};
use model::{Basis, Moment, PieceRef};
use notices::Look;

use super::{secrets, web};
use crate::import::Taken;
use crate::page::Capture;
use crate::{judging, registry};

/// An answer as it was captured.
#[derive(Default)]
pub struct Answer<'a> {
    /// The address that was asked for, where it is known.
    pub url: Option<String>,
    /// The status.
    pub status: Option<u16>,
    /// `Content-Type` as served.
    pub kind: Option<String>,
    /// The body without transfer and content encoding.
    pub body: Cow<'a, [u8]>,
    /// When it was captured.
    pub captured: Option<Moment>,
    /// The fields of the answer, in order.
    pub fields: Vec<(String, String)>,
    /// Whether not all of the body is there, or it is not what its encoding says.
    pub cut: bool,
}

impl Answer<'_> {
    /// Returns it as a look that rules judge.
    #[must_use]
    pub fn look(&self) -> Look<'_> {
        Look {
            url: self.url.as_deref().unwrap_or_default(),
            status: self.status,
            fields: &self.fields,
            body: &self.body,
            cut: self.cut,
            when_ms: self.captured.map(|captured| captured.ms),
            ..Look::default()
        }
    }

    fn capture(&self) -> Capture<'_> {
        Capture {
            url: self.url.as_deref(),
            status: self.status,
            kind: self.kind.as_deref(),
            body: &self.body,
            captured: self.captured,
        }
    }

    /// Returns whether the body may be of a kind that some reader knows: no picture, film, sound, font or
    /// style. Most of what a browser fetches is one of these, and readers look at all of a body.
    fn may_say(&self) -> bool {
        let kind = self.kind.as_deref().unwrap_or_default().trim_start().to_ascii_lowercase();
        let shown =
            ["image/", "video/", "audio/", "font/", "text/css"].iter().any(|front| kind.starts_with(front));
        !shown && !self.body.iter().take(64).any(|byte| *byte == 0)
    }

    /// Returns whether it is a program's file. What a program asks for is served as script as well, but not
    /// under such a name.
    fn is_script(&self) -> bool {
        let path = self.url.as_deref().unwrap_or_default().split(['?', '#']).next().unwrap_or_default();
        let kind = self.kind.as_deref().unwrap_or_default();
        path.ends_with(".js") && kind.contains("javascript")
    }

    /// Returns what of the body is private to the viewer.
    #[expect(clippy::single_range_in_vec_init, reason = "one range is meant")]
    pub fn private(&self) -> Vec<Range<usize>> {
        if self.url.as_deref().is_some_and(secrets::is_viewers) {
            return vec![0..self.body.len()];
        }
        if !self.may_say() {
            return Vec::new();
        }
        registry::private_in_page(&self.capture())
    }

    /// Reads it; `pieces` are those it is kept as.
    pub fn read(&self, pieces: &[PieceRef]) -> Taken {
        if self.url.as_deref().is_some_and(secrets::is_viewers) {
            return Taken::default();
        }
        if !self.may_say() || self.is_script() {
            return Taken::default();
        }
        let url = self.url.as_deref().map(secrets::without);
        let capture = Capture { url: url.as_deref(), ..self.capture() };
        let mut taken = match registry::read_page(&capture) {
            Some((_, taken)) => taken,
            None => {
                let mut body = self.body.to_vec();
                registry::private_in_page(&capture).into_iter().for_each(|range| body[range].fill(b' '));
                let read = web::read(&Capture { body: &body, ..capture });
                Taken { posts: read.into_iter().collect(), ..Taken::default() }
            }
        };
        judge(&mut taken, &Look { url: url.as_deref().unwrap_or_default(), ..self.look() });
        let fill = |from: &mut model::From| {
            from.pieces = pieces.to_vec();
            from.captured = self.captured;
            from.url.clone_from(&url);
        };
        taken.posts.iter_mut().for_each(|post| fill(&mut post.from));
        taken.accounts.iter_mut().for_each(|account| fill(&mut account.from));
        for observation in &mut taken.observations {
            fill(&mut observation.from);
            observation.seen = observation.seen.or(self.captured);
        }
        taken
    }
}

/// Adds what the rules say of an answer: to what its reader observed, where that is one thing.
fn judge(taken: &mut Taken, look: &Look<'_>) {
    let Some(judged) = judging::observe(look) else { return };
    match taken.observations.as_mut_slice() {
        [] => taken.observations.push(judged),
        [one] => judging::add(one, judged),
        several => {
            let same = |known: &&mut model::Observation| known.post.is_some() && known.post == judged.post;
            if let Some(known) = several.iter_mut().find(same) {
                judging::add(known, judged);
            }
        }
    }
}

/// Returns a moment that some computer's clock gave.
pub fn clocked(ms: i64) -> Moment {
    Moment { basis: Basis::LocalClock, id_off_ms: None, ms }
}

/// Returns a problem of a kind with a datum.
pub fn problem(kind: ProblemKind, detail: &str) -> Problem {
    Problem::new(kind).detail(detail)
}
