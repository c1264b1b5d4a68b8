//! The list of imports: what was kept, when, and whether anything was missing or damaged.
//!
//! Never calls an import whole when something declared is absent.

use maud::html;

use crate::frame::{Frame, Place, page};
use crate::safe::visible;
use crate::site::{Site, import_path};
use crate::when::number;
use crate::words::Word;

/// One import in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportLine {
    /// The import, 32 hex characters.
    pub import: String,
    /// Its day, `YYYY-MM-DD`.
    pub day: String,
    /// The input's name as it was given.
    pub input: String,
    /// Platform name.
    pub platform: String,
    /// The account: handle with its sign, or native id.
    pub account: String,
    /// Distinct posts read.
    pub posts: u64,
    /// Posts that the archive did not have before.
    pub new_posts: u64,
    /// Things declared, public and not there.
    pub missing: u64,
    /// Members damaged.
    pub damaged: u64,
    /// Members left out as private.
    pub left_out: u64,
}

/// Returns the list of imports, in the order given.
#[must_use]
pub fn imports(site: &Site<'_>, lines: &[ImportLine]) -> String {
    let body = html! {
        div.page {
            h1 { (site.t(Word::ImportsTitle)) }
            @if lines.is_empty() {
                p.empty { (site.t(Word::ImportsNone)) }
            }
            ul.imports {
                @for line in lines {
                    li.card {
                        h2 { a href=(site.href(&import_path(&line.import))) { (visible(&line.input)) } }
                        p.remark {
                            (visible(&line.day)) " · " (visible(&line.platform)) " · " (visible(&line.account))
                        }
                        p {
                            (site.fill(Word::ImportPosts, &[&number(line.posts), &number(line.new_posts)]))
                        }
                        ul.states {
                            li { (site.fill(Word::LeftOutCount, &[&number(line.left_out)])) }
                            @if line.missing > 0 {
                                li.warn { (site.fill(Word::MissingCount, &[&number(line.missing)])) }
                            }
                            @if line.damaged > 0 {
                                li.bad { (site.fill(Word::DamagedCount, &[&number(line.damaged)])) }
                            }
                            @if line.missing == 0 && line.damaged == 0 { li.good { (site.t(Word::NothingMissing)) } }
                        }
                    }
                }
            }
            p { a href=(site.href("/looks")) { (site.t(Word::LooksTitle)) } }
            p { a.button href=(site.href("/keep")) { (site.t(Word::NavKeep)) } }
        }
    };
    page(site, Frame::of(site.t(Word::ImportsTitle), Place::Imports, body))
}
