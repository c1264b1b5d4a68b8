//! The closed vocabularies of a casebook, each word with its meaning.
//!
//! Never grades a source or a person: no word here is a score.

/// A word from a closed vocabulary.
pub trait Code: Copy + Sized + 'static {
    /// Every word, in the order in which it is offered.
    const ALL: &'static [Self];

    /// Returns the word as it stands in a record.
    fn code(self) -> &'static str;

    /// Returns the meaning of a word, if it is one of these.
    #[must_use]
    fn of_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|word| word.code() == code)
    }
}

macro_rules! codes {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $word:ident = $code:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $word,)+ }

        impl Code for $name {
            const ALL: &'static [Self] = &[$(Self::$word,)+];

            fn code(self) -> &'static str {
                match self { $(Self::$word => $code,)+ }
            }
        }
    };
}

codes! {
    /// In which way something is said.
    Modality {
        /// Told as having happened.
        Reported = "reported",
        /// The words of the one who says it.
        Quoted = "quoted",
        /// Made public by the one who did it.
        Announced = "announced",
        /// Said, and not vouched for by the one who relays it.
        Alleged = "alleged",
        /// Said of the future.
        Predicted = "predicted",
        /// A judgement.
        Opinion = "opinion",
        /// Read into the text by the one who encoded it.
        Inferred = "inferred",
    }
}

codes! {
    /// How far the work on a claim has come. Says nothing of whether it is true.
    Status {
        /// Encoded, and looked at by nobody else.
        Unreviewed = "unreviewed",
        /// Encoded as the source has it.
        Accepted = "accepted",
        /// Another record says otherwise.
        Conflict = "conflict",
        /// Something is still to be looked up.
        WorkNeeded = "work_needed",
        /// The encoding itself is in doubt.
        Issue = "issue",
    }
}

codes! {
    /// Who may be shown a record, the widest first, so that the greater of two is the stricter.
    Visibility {
        /// Everyone.
        Public = "public",
        /// Researchers under an agreement.
        Research = "research",
        /// The stewards of this casebook. Holds where nothing is said.
        Restricted = "restricted",
        /// Leaves this casebook in no export.
        Sealed = "sealed",
    }
}

codes! {
    /// What kind of thing an entity is.
    EntityKind {
        /// A person whom a cited source names and whose name is needed.
        Person = "Person",
        /// An organisation.
        Organization = "Organization",
        /// People without an organisation.
        Group = "Group",
        /// A platform.
        Platform = "Platform",
        /// One account.
        Account = "Account",
        /// Accounts whose number is not given.
        AccountSet = "AccountSet",
        /// A place.
        Place = "Place",
        /// One thing done.
        Act = "Act",
        /// Acts that belong together.
        Incident = "Incident",
    }
}

codes! {
    /// How one claim stands to another.
    Link {
        /// Says the same.
        Corroborates = "corroborates",
        /// Cannot be so as well.
        Contradicts = "contradicts",
        /// Says the same more closely.
        Refines = "refines",
        /// Says again what the other said.
        Restates = "restates",
        /// Is likely where the other has it from.
        LikelyOriginOf = "likely_origin_of",
        /// Counts nothing that the other counts, so that the two may be added.
        DisjointFrom = "disjoint_from",
        /// Counts all that the other counts.
        Contains = "contains",
    }
}

codes! {
    /// A judgement on whether two names mean one thing. Each can be taken back.
    Verdict {
        /// One and the same.
        Same = "same",
        /// Likely the same; not merged.
        Probable = "probable",
        /// Not shown; not merged.
        Unproven = "unproven",
        /// Not the same.
        Different = "different",
        /// A wrong spelling, kept so that it is not used.
        RejectedSpelling = "rejected_spelling",
        /// The first runs the second; two things.
        OperatorOf = "operator_of",
    }
}

codes! {
    /// How a number is meant.
    Operator {
        /// Just so many.
        Exactly = "eq",
        /// More than.
        MoreThan = "gt",
        /// At least.
        AtLeast = "ge",
        /// Fewer than.
        FewerThan = "lt",
        /// At most.
        AtMost = "le",
        /// About.
        About = "about",
    }
}

codes! {
    /// Why something about a person may be public.
    Basis {
        /// The person agreed.
        Consent = "consent",
        /// A cited publication has it already, and it is needed here.
        AlreadyPublicAndNecessary = "already_public_and_necessary",
        /// It concerns the holder of a public office in that office.
        PublicOffice = "public_office",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn words_go_both_ways_and_the_stricter_visibility_is_the_greater() {
        for word in Verdict::ALL {
            assert_eq!(Verdict::of_code(word.code()), Some(*word));
        }
        assert_eq!(Modality::of_code("Reported"), None);
        assert!(Visibility::Sealed > Visibility::Restricted && Visibility::Research > Visibility::Public);
    }
}
