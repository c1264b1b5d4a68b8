//! What a source says of a post or an account without being it: that it was deleted, or is not shown.
//!
//! Never says why, or who wanted it: words are as they came, and what follows from them is for people.

use serde::{Deserialize, Serialize};

use crate::moment::Moment;
use crate::post::From;
use crate::record::{Misshapen, Record};

/// What kind of statement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Said {
    /// The platform's stream of events said that it was deleted.
    DeleteNotice,
    /// The platform's stream of events said that it is withheld in some country.
    WithheldNotice,
    /// Asked for it, the platform gave something else: an error, a stand-in.
    #[default]
    NotShown,
    /// A page stood in its place, with words for people.
    NoticePage,
    /// The platform wrote to the owner about it.
    Mail,
    /// What a look showed that was made to see whether it is there; it may well be there.
    Look,
}

/// The circumstances of a look that was made to see whether something is there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Circumstances {
    /// The address that was asked for at first.
    pub asked: String,
    /// How the looks fared beside it that were made to see whether looking works: `healthy`, `failed`, `absent`.
    pub controls: String,
    /// What went wrong on the way, in OONI's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failure: Option<String>,
    /// What the looks at one account are known by: random, and names nobody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// The post that it was made for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post: Option<String>,
    /// How many posts the answer says that the account has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub posts: Option<u64>,
    /// What it was for: `look`, `positive` or `negative`.
    pub role: String,
    /// When the whole answer came that the server says did not change since, in milliseconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub same_ms: Option<i64>,
    /// The status of the last answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// From where: the steward's label.
    pub vantage: String,
}

/// One statement about a post or an account.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Observation {
    /// Platform name.
    pub platform: String,
    /// Instance, where the platform has several.
    pub instance: Option<String>,
    /// Native id of the account it is about, or whose post it is about.
    pub account: Option<String>,
    /// Its handle.
    pub handle: Option<String>,
    /// Native id of the post it is about.
    pub post: Option<String>,
    /// What kind of statement.
    pub said: Said,
    /// The words for people, as they came, without mark-up.
    pub words: Option<String>,
    /// The states that it is compatible with, in the words of docs/notices.md; none where no rule judged it.
    pub states: Vec<String>,
    /// Who it says acted.
    pub agent: Option<String>,
    /// How good the look was.
    pub weight: Option<String>,
    /// The rule that judged it, with its version.
    pub rule: Option<String>,
    /// A machine's reason, as it came.
    pub note: Option<String>,
    /// The address that was asked for.
    pub url: Option<String>,
    /// When it was said, as the source says.
    pub seen: Option<Moment>,
    /// How it was looked at, where a look was made on purpose.
    pub look: Option<Circumstances>,
    /// Where it was read from.
    pub from: From,
}

impl Observation {
    /// Returns the record in the field order of docs/format.md.
    #[must_use]
    pub fn to_record(&self) -> Record {
        let mut record = Record::of_type("observation");
        record.text("platform", &*self.platform);
        record.text_if("instance", self.instance.as_deref());
        record.text_if("account", self.account.as_deref());
        record.text_if("handle", self.handle.as_deref());
        record.text_if("post", self.post.as_deref());
        record.text("said", self.said.word());
        record.text_if("words", self.words.as_deref());
        if !self.states.is_empty() {
            record.json("states", &self.states);
        }
        record.text_if("agent", self.agent.as_deref());
        record.text_if("weight", self.weight.as_deref());
        record.text_if("rule", self.rule.as_deref());
        record.text_if("note", self.note.as_deref());
        record.text_if("url", self.url.as_deref());
        record.json_if("seen", self.seen.as_ref());
        record.json_if("look", self.look.as_ref());
        record.json("from", &self.from);
        record
    }

    /// Reads an observation back from its record.
    ///
    /// # Errors
    /// [`Misshapen`] where a field that is there has another shape.
    pub fn of_record(record: &Record) -> Result<Self, Misshapen> {
        let owned = |name: &str| record.get_text(name).map(str::to_owned);
        Ok(Self {
            platform: owned("platform").unwrap_or_default(),
            instance: owned("instance"),
            account: owned("account"),
            handle: owned("handle"),
            post: owned("post"),
            said: match record.get_text("said") {
                None => Said::default(),
                Some(word) => Said::of_word(word).ok_or(Misshapen { field: "said" })?,
            },
            words: owned("words"),
            states: record.get_json("states")?.unwrap_or_default(),
            agent: owned("agent"),
            weight: owned("weight"),
            rule: owned("rule"),
            note: owned("note"),
            url: owned("url"),
            seen: record.get_json("seen")?,
            look: record.get_json("look")?,
            from: record.get_json("from")?.unwrap_or_default(),
        })
    }
}

impl Said {
    const ALL: [Self; 6] =
        [Self::DeleteNotice, Self::WithheldNotice, Self::NotShown, Self::NoticePage, Self::Mail, Self::Look];

    /// Returns the word used in records.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::DeleteNotice => "delete-notice",
            Self::WithheldNotice => "withheld-notice",
            Self::NotShown => "not-shown",
            Self::NoticePage => "notice-page",
            Self::Mail => "mail",
            Self::Look => "look",
        }
    }

    fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|said| said.word() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::Basis;

    #[test]
    fn an_observation_survives_its_record() {
        for said in Said::ALL {
            let observation = Observation {
                platform: "x".into(),
                account: Some("2".into()),
                post: Some("1".into()),
                said,
                words: Some("该内容已被发布者删除".into()),
                states: vec!["post_deleted_stated_author".into()],
                agent: Some("author".into()),
                weight: Some("conclusive".into()),
                rule: Some("wechat/deleted-by-author/1".into()),
                note: Some("0".into()),
                look: (said == Said::Look).then(|| Circumstances {
                    asked: "http://a.example/".into(),
                    controls: "healthy".into(),
                    posts: Some(3),
                    role: "look".into(),
                    same_ms: Some(1),
                    status: Some(304),
                    vantage: "here".into(),
                    ..Circumstances::default()
                }),
                seen: Some(Moment { basis: Basis::LocalClock, id_off_ms: None, ms: 1 }),
                ..Observation::default()
            };
            assert_eq!(Observation::of_record(&observation.to_record()).as_ref(), Ok(&observation));
            let plain = Observation {
                states: Vec::new(),
                agent: None,
                weight: None,
                rule: None,
                note: None,
                look: None,
                ..observation
            };
            assert!(
                ["states", "agent", "weight", "rule", "note", "look"]
                    .iter()
                    .all(|name| plain.to_record().get_text(name).is_none())
            );
            assert_eq!(Observation::of_record(&plain.to_record()), Ok(plain));
        }
    }
}
