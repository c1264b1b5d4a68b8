//! Elements as a rule names them: `tag`, `#id`, `.class`, `[attr]`, `[attr=value]` (also `^=`, `$=`, `*=`),
//! joined without blanks; one blank means "somewhere inside".
//!
//! Never counts children or looks at what is beside an element.

use formats::markup::Tag;

use crate::notice::Subject;
use crate::subject::filled;

/// A demand on one tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compound {
    tag: Option<String>,
    id: Option<String>,
    classes: Vec<String>,
    attributes: Vec<Attribute>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Attribute {
    name: String,
    test: Test,
    value: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Test {
    There,
    Is,
    Starts,
    Ends,
    Contains,
}

/// What tells at once that a tag is not meant.
#[derive(Clone, Copy, Debug)]
pub enum Key<'c> {
    Id(&'c str),
    Class(&'c str),
    Other,
}

/// An element, perhaps inside another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selector {
    pub inside: Option<Compound>,
    pub element: Compound,
}

impl Selector {
    /// Reads it; `None` where it is none.
    pub fn of(text: &str) -> Option<Self> {
        let parts = split(text)?;
        match parts.as_slice() {
            [element] => Some(Self { inside: None, element: Compound::of(element)? }),
            [inside, element] => {
                Some(Self { inside: Some(Compound::of(inside)?), element: Compound::of(element)? })
            }
            _ => None,
        }
    }

    /// Returns the longest text that a page with such an element holds, as bytes of ASCII.
    pub fn needle(&self) -> Option<&str> {
        [Some(&self.element), self.inside.as_ref()].into_iter().flatten().find_map(Compound::needle)
    }
}

/// Splits at blanks that are not in brackets.
fn split(text: &str) -> Option<Vec<&str>> {
    let mut parts = Vec::new();
    let (mut start, mut open) = (0, false);
    for (at, sign) in text.char_indices() {
        match sign {
            '[' if open => return None,
            '[' => open = true,
            ']' => open = false,
            ' ' if !open => {
                parts.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    (!open && parts.iter().all(|part| !part.is_empty())).then_some(parts)
}

impl Compound {
    fn of(text: &str) -> Option<Self> {
        let word = |text: &str| text.find(['#', '.', '[']).unwrap_or(text.len());
        let (tag, mut rest) = text.split_at(word(text));
        let name = |name: &str| {
            (!name.is_empty() && !name.contains(|sign: char| sign.is_whitespace() || sign == ']'))
                .then(|| name.to_owned())
        };
        if tag.contains(']') {
            return None;
        }
        let mut out = Self { tag: name(tag), id: None, classes: Vec::new(), attributes: Vec::new() };
        while !rest.is_empty() {
            let (sign, after) = rest.split_at(1);
            let length = if sign == "[" { after.find(']')? } else { word(after) };
            let inner = &after[..length];
            match sign {
                "#" if out.id.is_none() => out.id = Some(name(inner)?),
                "." => out.classes.push(name(inner)?),
                "[" => out.attributes.push(Attribute::of(inner)?),
                _ => return None,
            }
            rest = &after[length + usize::from(sign == "[")..];
        }
        Some(out)
    }

    /// Returns by what its tags are found quickest.
    pub fn key(&self) -> Key<'_> {
        match (&self.id, self.classes.first()) {
            (Some(id), _) => Key::Id(id),
            (None, Some(class)) => Key::Class(class),
            (None, None) => Key::Other,
        }
    }

    fn needle(&self) -> Option<&str> {
        let values = self.attributes.iter().flat_map(|attribute| {
            let value = (!attribute.value.contains(['{', '&'])).then_some(attribute.value.as_str());
            [value, Some(attribute.name.as_str())]
        });
        let names = self.id.iter().chain(&self.classes).map(String::as_str);
        let all = names.chain(values.flatten()).filter(|name| name.is_ascii());
        // A page may write an attribute's name in capitals; these are rarely without a value beside it.
        all.filter(|name| name.len() >= 3).max_by_key(|name| name.len())
    }

    /// Returns whether a tag is meant.
    pub fn meets(&self, tag: &Tag<'_>, subject: Option<&Subject>) -> bool {
        self.tag.as_deref().is_none_or(|name| tag.opens(name))
            && self.id.as_deref().is_none_or(|id| tag.has_id(id))
            && self.classes.iter().all(|class| tag.has_class(class))
            && self.attributes.iter().all(|attribute| attribute.meets(tag, subject))
    }
}

impl Attribute {
    fn of(text: &str) -> Option<Self> {
        let Some((name, value)) = text.split_once('=') else {
            return (!text.is_empty()).then(|| Self {
                name: text.to_owned(),
                test: Test::There,
                value: String::new(),
            });
        };
        let (name, test) = match name.as_bytes().last()? {
            b'^' => (&name[..name.len() - 1], Test::Starts),
            b'$' => (&name[..name.len() - 1], Test::Ends),
            b'*' => (&name[..name.len() - 1], Test::Contains),
            _ => (name, Test::Is),
        };
        let unquoted = value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value);
        (!name.is_empty()).then(|| Self { name: name.to_owned(), test, value: unquoted.to_owned() })
    }

    fn meets(&self, tag: &Tag<'_>, subject: Option<&Subject>) -> bool {
        let Some(found) = tag.attribute(&self.name) else { return false };
        let Some(value) = filled(&self.value, subject) else { return false };
        match self.test {
            Test::There => true,
            Test::Is => found == value,
            Test::Starts => found.starts_with(&*value),
            Test::Ends => found.ends_with(&*value),
            Test::Contains => found.contains(&*value),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use formats::markup::Tags;

    use super::*;

    #[test]
    fn tags_are_met_as_named() {
        for (selector, html, met) in [
            ("div.weui-msg__title.warn", "<div class='a warn weui-msg__title'>", true),
            ("div.weui-msg__title.warn", "<h2 class='warn weui-msg__title'>", false),
            ("div.weui-msg__title.warn", "<div class='weui-msg__title warning'>", false),
            ("#js_article", "<p id=js_article>", true),
            ("#js_article", "<p id=js_article_2>", false),
            ("body#activity-detail", "<BODY id=\"activity-detail\">", true),
            ("[data-post=\"{handle}/{id}\"]", "<div data-post='a/7'>", true),
            ("[data-post={handle}/{id}]", "<div data-post='a/77'>", false),
            ("form[action*=login]", "<form action=/x/login/y>", true),
            ("a[href^=https://x.]", "<a href=https://x.example>", true),
            ("a[href$=.html]", "<a href=/a.html?x>", false),
            ("input[name]", "<input name>", true),
            ("input[name]", "<input id=name>", false),
        ] {
            let subject = Subject {
                kind: crate::notice::SubjectKind::Post,
                id: Some("7".into()),
                handle: Some("a".into()),
            };
            let selector = Selector::of(selector).unwrap();
            let tag = Tags::of(html).next().unwrap();
            assert_eq!(selector.element.meets(&tag, Some(&subject)), met, "{selector:?} {html}");
        }
        let nobody = Selector::of("[data-post=\"{id}\"]").unwrap();
        assert!(!nobody.element.meets(&Tags::of("<b data-post='{id}'>").next().unwrap(), None));
    }

    #[test]
    fn what_is_no_selector_is_told() {
        for wrong in
            ["", " ", "a b c", "#", ".", "a[", "a]", "a[]", "a..b", "a#b#c", "a[=x]", "a  b", "a[[b]]"]
        {
            assert_eq!(Selector::of(wrong), None, "{wrong}");
        }
        for (text, needle) in [
            ("h2.weui-msg__title.title", Some("weui-msg__title")),
            (".mesg-block p", Some("mesg-block")),
            ("[data-post=\"{id}\"]", Some("data-post")),
            ("body", None),
            ("title", None),
        ] {
            assert_eq!(Selector::of(text).unwrap().needle(), needle, "{text}");
        }
    }
}
