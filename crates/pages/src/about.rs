//! What this is, where archive and key lie, and what its words mean.
//!
//! Never shows the key itself.

use maud::html;

use crate::frame::{Frame, Place, page};
use crate::safe::visible;
use crate::site::Site;
use crate::when::number;
use crate::words::Word;

/// The about page's view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// Where the archive lies on this machine.
    pub archive: String,
    /// The folder that holds the key.
    pub keys: String,
    /// The log's origin.
    pub origin: String,
    /// Log entries.
    pub entries: u64,
    /// The program's version.
    pub version: String,
}

const GLOSSARY: [(Word, Word); 9] = [
    (Word::GlossKeep, Word::GlossKeepIs),
    (Word::GlossSeal, Word::GlossSealIs),
    (Word::GlossVerify, Word::GlossVerifyIs),
    (Word::GlossExport, Word::GlossExportIs),
    (Word::GlossOriginal, Word::GlossOriginalIs),
    (Word::GlossLeftOut, Word::GlossLeftOutIs),
    (Word::GlossDamaged, Word::GlossDamagedIs),
    (Word::GlossGap, Word::GlossGapIs),
    (Word::GlossLog, Word::GlossLogIs),
];

/// Returns the about page.
#[must_use]
pub fn about(site: &Site<'_>, view: &About) -> String {
    let body = html! {
        div.page {
            h1 { (site.t(Word::AboutTitle)) }
            p.lead { (site.t(Word::AboutLead)) }
            p { (site.t(Word::AboutName)) }
            p { (site.t(Word::AboutLocal)) }
            h2 { (site.t(Word::AboutWhere)) }
            dl.facts {
                div { dt { (site.t(Word::AboutArchive)) } dd { code { (visible(&view.archive)) } } }
                div { dt { (site.t(Word::AboutKey)) } dd {
                    code { (visible(&view.keys)) } br; (site.t(Word::AboutKeyText))
                } }
                div { dt { (site.t(Word::AboutOrigin)) } dd { code { (visible(&view.origin)) } } }
                div { dt { (site.t(Word::CheckedEntries)) } dd { (number(view.entries)) } }
                div { dt { (site.t(Word::AboutVersion)) } dd { (visible(&view.version)) } }
            }
            ul {
                li { a href=(site.href("/looks")) { (site.t(Word::LooksTitle)) } }
                li { a href=(site.href("/states")) { (site.t(Word::StatesTitle)) } }
            }
            h2 { (site.t(Word::AboutSeal)) }
            p { (site.t(Word::ProofUntil)) }
            p { (site.t(Word::VerifyMeansNot)) }
            h2 { (site.t(Word::AboutWords)) }
            dl.terms {
                @for (word, meaning) in GLOSSARY { dt { (site.t(word)) } dd { (site.t(meaning)) } }
            }
        }
    };
    page(site, Frame::of(site.t(Word::AboutTitle), Place::About, body))
}
