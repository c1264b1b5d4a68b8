//! An account and its way into a record and back (docs/format.md 6.4).
//!
//! Never holds an address, a phone number or any other private datum: importers cut those out.

use crate::moment::Moment;
use crate::post::From;
use crate::record::{Misshapen, Record};

/// What one export says of its owner's public profile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// Platform name.
    pub platform: String,
    /// Instance, where the platform has several.
    pub instance: Option<String>,
    /// Native id, which stays when the handle changes.
    pub id: String,
    /// Handle.
    pub handle: Option<String>,
    /// Display name.
    pub name: Option<String>,
    /// When it was opened.
    pub created: Option<Moment>,
    /// Self-description.
    pub bio: Option<String>,
    /// Website, as written.
    pub website: Option<String>,
    /// Place, as written by the owner in the public profile.
    pub place: Option<String>,
    /// Address of the avatar.
    pub avatar: Option<String>,
    /// Address of the header picture.
    pub header: Option<String>,
    /// Former handles, oldest first.
    pub former: Vec<String>,
    /// Where it was read from.
    pub from: From,
}

impl Account {
    /// Returns the record in the field order of docs/format.md.
    #[must_use]
    pub fn to_record(&self) -> Record {
        let mut record = Record::of_type("account");
        record.text("platform", &*self.platform);
        record.text_if("instance", self.instance.as_deref());
        record.text("id", &*self.id);
        record.text_if("handle", self.handle.as_deref());
        record.text_if("name", self.name.as_deref());
        record.json_if("created", self.created.as_ref());
        record.text_if("bio", self.bio.as_deref());
        record.text_if("website", self.website.as_deref());
        record.text_if("place", self.place.as_deref());
        record.text_if("avatar", self.avatar.as_deref());
        record.text_if("header", self.header.as_deref());
        record.list("former", &self.former);
        record.json("from", &self.from);
        record
    }

    /// Reads an account back from its record.
    ///
    /// # Errors
    /// [`Misshapen`] where a field that is there has another shape.
    pub fn of_record(record: &Record) -> Result<Self, Misshapen> {
        let owned = |name: &str| record.get_text(name).map(str::to_owned);
        Ok(Self {
            platform: owned("platform").unwrap_or_default(),
            instance: owned("instance"),
            id: owned("id").unwrap_or_default(),
            handle: owned("handle"),
            name: owned("name"),
            created: record.get_json("created")?,
            bio: owned("bio"),
            website: owned("website"),
            place: owned("place"),
            avatar: owned("avatar"),
            header: owned("header"),
            former: record.get_json("former")?.unwrap_or_default(),
            from: record.get_json("from")?.unwrap_or_default(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_survives_its_record() {
        let account = Account {
            platform: "x".into(),
            id: "1".into(),
            bio: Some("虚构".into()),
            former: vec!["old".into()],
            ..Account::default()
        };
        assert_eq!(Account::of_record(&account.to_record()).as_ref(), Ok(&account));
        assert_eq!(account.to_record().get("name"), None, "absent is not empty");
    }
}
