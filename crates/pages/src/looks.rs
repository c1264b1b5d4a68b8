//! What looks at accounts add up to, beside what is kept of them; and which states the rules can read.
//!
//! Never says why anything stopped being served, and never calls gone what was seen once.

use maud::html;

use crate::frame::{Frame, Place, page};
use crate::safe::visible;
use crate::site::Site;
use crate::when::number;
use crate::words::Word;

/// An account that is watched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WatchedAccount {
    /// What the steward calls it.
    pub label: String,
    /// The platform.
    pub platform: String,
    /// How it stands, in words.
    pub stands: String,
    /// Looks at it and at its posts.
    pub looks: u64,
    /// The page of what is kept of it, below the language.
    pub kept: Option<String>,
    /// What stands out, in words.
    pub flags: Vec<String>,
    /// Its history by address and place.
    pub tracks: Vec<LookTrack>,
    /// Posts that stopped being served.
    pub stopped: Vec<LookStopped>,
}

/// The looks at one address from one place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LookTrack {
    /// The address and the place, in words.
    pub name: String,
    /// From the first to the last look of an interval, and what they showed.
    pub intervals: Vec<(String, String)>,
}

/// Posts that stopped being served in the same time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LookStopped {
    /// How many, of how many, between when and when.
    pub says: String,
    /// Those of them that are kept here: the first words, and the page below the language.
    pub kept: Vec<(String, String)>,
    /// How many more of them are kept.
    pub more: u64,
}

/// What the rules of one platform read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LookRules {
    /// The platform.
    pub platform: String,
    /// How many rules.
    pub rules: u64,
    /// How many of them rest on a real capture.
    pub captured: u64,
    /// Whether a rule with a real capture gives it, the state in words, and who such notices say acted.
    pub states: Vec<(bool, String, String)>,
}

/// Returns the page of what is watched, in the order given.
#[must_use]
pub fn looks(site: &Site<'_>, watched: &[WatchedAccount]) -> String {
    let body = html! {
        div.page {
            h1 { (site.t(Word::LooksTitle)) }
            p.lead { (site.t(Word::LooksLead)) }
            @if watched.is_empty() {
                p.empty { (site.t(Word::LooksNone)) }
                pre { code { "beilin watch add bluesky did:plc:… --ground owner-asked --decided-by … --review …" } }
            }
            ul.imports {
                @for one in watched { li.card { (account(site, one)) } }
            }
            p { a href=(site.href("/states")) { (site.t(Word::StatesTitle)) } }
        }
    };
    page(site, Frame::of(site.t(Word::LooksTitle), Place::About, body))
}

fn account(site: &Site<'_>, one: &WatchedAccount) -> maud::Markup {
    html! {
        h2 { (visible(&one.label)) }
        p.remark { (visible(&one.platform)) " · " (site.fill(Word::LooksCount, &[&number(one.looks)])) }
        p { strong { (visible(&one.stands)) } }
        @if !one.flags.is_empty() {
            ul.states { @for flag in &one.flags { li.warn { (visible(flag)) } } }
        }
        @if let Some(path) = &one.kept {
            p { a href=(site.href(path)) { (site.t(Word::LooksKept)) } }
        }
        @if !one.stopped.is_empty() {
            h3 { (site.t(Word::LooksStopped)) }
            @for stopped in &one.stopped {
                p { (visible(&stopped.says)) }
                ul {
                    @for (words, path) in &stopped.kept { li { a href=(site.href(path)) { (visible(words)) } } }
                    @if stopped.more > 0 { li { (site.fill(Word::LooksMore, &[&number(stopped.more)])) } }
                }
            }
        }
        @for track in &one.tracks {
            p.remark { (visible(&track.name)) }
            dl.facts {
                @for (when, what) in &track.intervals {
                    div { dt { (visible(when)) } dd { (visible(what)) } }
                }
            }
        }
    }
}

/// Returns the table of platforms by the states that the rules can read there.
#[must_use]
pub fn states(site: &Site<'_>, platforms: &[LookRules]) -> String {
    let body = html! {
        div.page {
            h1 { (site.t(Word::StatesTitle)) }
            p.lead { (site.t(Word::StatesLead)) }
            @for one in platforms {
                h2 { (visible(&one.platform)) }
                p.remark { (site.fill(Word::StatesRules, &[&number(one.rules), &number(one.captured)])) }
                dl.facts {
                    @for (real, state, agents) in &one.states {
                        div {
                            dt { (if *real { "● " } else { "○ " }) (visible(agents)) }
                            dd { (visible(state)) }
                        }
                    }
                }
            }
        }
    };
    page(site, Frame::of(site.t(Word::StatesTitle), Place::About, body))
}
