//! The languages of the interface.
//!
//! Never decides which one a person wants: the address, a flag or a header says so.

/// An interface language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// English.
    En,
    /// Chinese, simplified.
    Zh,
}

impl Lang {
    /// Returns both languages.
    pub const ALL: [Self; 2] = [Self::En, Self::Zh];

    /// Returns the BCP 47 tag for `lang` attributes.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh-Hans",
        }
    }

    /// Returns the segment of the address that chooses this language.
    #[must_use]
    pub fn segment(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh",
        }
    }

    /// Returns the language of an address segment, if it is one.
    #[must_use]
    pub fn of_segment(segment: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.segment() == segment)
    }

    /// Returns the language that an Accept-Language header names first, English where it names neither.
    #[must_use]
    pub fn of_accept(header: &str) -> Self {
        let named = header.split(',').take(16).find_map(|part| {
            let tag = part.trim().to_ascii_lowercase();
            if tag.starts_with("zh") {
                Some(Self::Zh)
            } else if tag.starts_with("en") {
                Some(Self::En)
            } else {
                None
            }
        });
        named.unwrap_or(Self::En)
    }

    /// Returns the other language.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::En => Self::Zh,
            Self::Zh => Self::En,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_decides_by_what_it_names_first() {
        for (header, lang) in [
            ("zh-CN,zh;q=0.9,en;q=0.8", Lang::Zh),
            ("en-GB,zh", Lang::En),
            ("fr, zh-TW", Lang::Zh),
            ("fr", Lang::En),
            ("", Lang::En),
        ] {
            assert_eq!(Lang::of_accept(header), lang, "{header}");
        }
    }
}
