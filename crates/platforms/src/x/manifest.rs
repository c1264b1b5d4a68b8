//! What an export declares: `manifest.js`, and the index files of a grailbird export.
//!
//! Never believes a declaration further than to hold it against what is there.

use std::collections::BTreeMap;

use formats::{Problem, ProblemKind};
use serde::Deserialize;

use super::members::{self, Class};
use super::shape::Text;

/// The owner as a manifest names them, and the files it declares.
#[derive(Default)]
pub struct Manifest {
    pub account: Option<String>,
    pub handle: Option<String>,
    pub name: Option<String>,
    pub files: Vec<File>,
    /// How many posts a grailbird export says it has.
    pub posts: Option<u64>,
}

/// A declared file.
pub struct File {
    /// The data type: `tweets`, `directMessages`.
    pub kind: String,
    /// The file's name as declared.
    pub name: String,
    /// `tweets.part0`.
    pub global: Option<String>,
    pub count: Option<u64>,
    pub private: bool,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct Config<'a> {
    #[serde(borrow)]
    user_info: UserInfo<'a>,
    data_types: BTreeMap<String, DataType<'a>>,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct UserInfo<'a> {
    #[serde(borrow)]
    account_id: Option<Text<'a>>,
    user_name: Option<Text<'a>>,
    display_name: Option<Text<'a>>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct DataType<'a> {
    #[serde(borrow)]
    files: Vec<DataFile<'a>>,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase")]
struct DataFile<'a> {
    #[serde(borrow)]
    file_name: Text<'a>,
    global_name: Option<Text<'a>>,
    count: Option<Text<'a>>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Month<'a> {
    #[serde(borrow)]
    file_name: Text<'a>,
    tweet_count: Option<Text<'a>>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Payload<'a> {
    #[serde(borrow)]
    tweets: Option<Text<'a>>,
}

/// Reads the first JSON value of a text, whatever follows it.
fn value<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, Problem> {
    let mut reader = serde_json::Deserializer::from_str(text);
    T::deserialize(&mut reader).map_err(|error| {
        Problem::new(ProblemKind::ManifestDamaged).detail(format!("{}:{}", error.line(), error.column()))
    })
}

fn number(text: Option<&Text<'_>>) -> Option<u64> {
    text?.0.parse().ok()
}

impl Manifest {
    /// Takes in `manifest.js`, whole.
    ///
    /// # Errors
    /// A problem where it cannot be read.
    pub fn config(&mut self, text: &str) -> Result<(), Problem> {
        let config: Config<'_> = value(after(text, '{')?)?;
        self.account = config.user_info.account_id.as_ref().map(Text::owned);
        self.handle = config.user_info.user_name.as_ref().map(Text::owned);
        self.name = config.user_info.display_name.as_ref().map(Text::owned);
        for (kind, data) in config.data_types {
            for file in data.files {
                let global = file.global_name.as_ref();
                let name = file.file_name.owned();
                self.files.push(File {
                    private: is_private(&kind, &name),
                    global: global.map(|name| name.0.trim_start_matches("YTD.").to_owned()),
                    count: number(file.count.as_ref()),
                    kind: kind.clone(),
                    name,
                });
            }
        }
        Ok(())
    }

    /// Takes in `tweet_index.js`.
    ///
    /// # Errors
    /// A problem where it cannot be read.
    pub fn months(&mut self, text: &str) -> Result<(), Problem> {
        let months: Vec<Month<'_>> = value(after(text, '[')?)?;
        self.files.extend(months.iter().map(|month| File {
            kind: "tweets".to_owned(),
            name: month.file_name.owned(),
            global: None,
            count: number(month.tweet_count.as_ref()),
            private: false,
        }));
        Ok(())
    }

    /// Takes in `payload_details.js`.
    ///
    /// # Errors
    /// A problem where it cannot be read.
    pub fn payload(&mut self, text: &str) -> Result<(), Problem> {
        let payload: Payload<'_> = value(after(text, '{')?)?;
        self.posts = number(payload.tweets.as_ref());
        Ok(())
    }
}

/// Returns a text from the first of a sign on.
pub fn after(text: &str, sign: char) -> Result<&str, Problem> {
    let at = text.find(sign).ok_or_else(|| Problem::new(ProblemKind::ManifestDamaged))?;
    Ok(&text[at..])
}

/// A declared type nobody knows is private if it looks so.
fn is_private(kind: &str, file: &str) -> bool {
    let base = file.rsplit(['/', '\\']).next().unwrap_or(file);
    match members::class(&members::plain(base)) {
        Class::Private(_) => true,
        Class::Unknown => match members::class(&members::plain(kind)) {
            Class::Private(_) => true,
            Class::Unknown => members::looks_private(kind) || members::looks_private(base),
            _ => false,
        },
        _ => false,
    }
}
