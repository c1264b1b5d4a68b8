//! Every element that a platform's rules name, found in one pass over a page.
//!
//! Never looks at more than a bounded number of elements of one kind.

use std::collections::HashMap;
use std::ops::Range;

use formats::markup::{self, Tag, Tags};

use crate::notice::Subject;
use crate::selector::{Compound, Key, Selector};

/// The most elements of one kind that are told apart.
const SAME_MAX: usize = 64;
/// The most elements in which others are looked for.
const OUTER_MAX: usize = 8;
/// The most scripts of a page.
const SCRIPTS_MAX: usize = 4000;
/// How much of a page belongs to a notice element at most.
const ELEMENT_MAX_BYTES: usize = 256 << 10;

/// An element in the table of a platform's: the number of its own demand, and of what it is inside of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Wanted {
    inside: Option<usize>,
    element: usize,
}

/// The demands on tags of a platform's rules, each once.
#[derive(Clone, Debug, Default)]
pub struct Table {
    list: Vec<Compound>,
    ids: HashMap<String, Vec<usize>>,
    classes: HashMap<String, Vec<usize>>,
    others: Vec<usize>,
}

impl Table {
    /// Takes in a selector.
    pub fn add(&mut self, selector: Selector) -> Wanted {
        let inside = selector.inside.map(|outer| self.number(outer));
        Wanted { inside, element: self.number(selector.element) }
    }

    fn number(&mut self, compound: Compound) -> usize {
        if let Some(at) = self.list.iter().position(|known| *known == compound) {
            return at;
        }
        let number = self.list.len();
        match compound.key() {
            Key::Id(id) => self.ids.entry(id.to_owned()).or_default().push(number),
            Key::Class(class) => self.classes.entry(class.to_owned()).or_default().push(number),
            Key::Other => self.others.push(number),
        }
        self.list.push(compound);
        number
    }

    /// Goes over a page once.
    pub fn look(&self, html: &str, subject: Option<&Subject>) -> Found {
        let mut found = Found { places: vec![Vec::new(); self.list.len()], scripts: Vec::new() };
        for tag in Tags::of(html).filter(|tag| !tag.closing) {
            if tag.opens("script") && found.scripts.len() < SCRIPTS_MAX {
                found.scripts.push(tag.end..script_end(html, tag.end));
            }
            self.meet(&tag, subject, &mut found);
        }
        found
    }

    fn meet(&self, tag: &Tag<'_>, subject: Option<&Subject>, found: &mut Found) {
        let mut try_these = |numbers: &[usize]| {
            for &number in numbers {
                let places = &mut found.places[number];
                let new = places.len() < SAME_MAX && places.last() != Some(&tag.start);
                if new && self.list[number].meets(tag, subject) {
                    places.push(tag.start);
                }
            }
        };
        try_these(&self.others);
        if tag.attributes.len() < 4 {
            return;
        }
        if let Some(id) = tag.attribute("id").filter(|_| !self.ids.is_empty()) {
            try_these(self.ids.get(&*id).map_or(&[], Vec::as_slice));
        }
        if let Some(classes) = tag.attribute("class").filter(|_| !self.classes.is_empty()) {
            for class in classes.split_ascii_whitespace() {
                try_these(self.classes.get(class).map_or(&[], Vec::as_slice));
            }
        }
    }
}

/// Returns where a script ends: at `</script`, in any case.
fn script_end(html: &str, from: usize) -> usize {
    let bytes = html.as_bytes();
    let mut at = from;
    while let Some(length) = memchr::memmem::find(&bytes[at..], b"</") {
        at += length;
        if bytes.get(at + 2..at + 8).is_some_and(|name| name.eq_ignore_ascii_case(b"script")) {
            return at;
        }
        at += 2;
    }
    html.len()
}

/// Where elements are in a page.
pub struct Found {
    /// By number in the table: where their tags begin.
    places: Vec<Vec<usize>>,
    /// What stands in scripts.
    pub scripts: Vec<Range<usize>>,
}

impl Found {
    /// Returns where the tags of such elements begin.
    pub fn places(&self, html: &str, wanted: Wanted) -> Vec<usize> {
        let own = &self.places[wanted.element];
        let Some(outer) = wanted.inside.map(|number| &self.places[number]) else { return own.clone() };
        let extents: Vec<Range<usize>> =
            outer.iter().take(OUTER_MAX).filter_map(|start| extent(html, *start, html.len())).collect();
        own.iter().copied().filter(|at| extents.iter().any(|extent| extent.contains(at))).collect()
    }

    /// Returns what stands in such elements, as it reads.
    pub fn texts(&self, html: &str, wanted: Wanted) -> Vec<String> {
        let places = self.places(html, wanted);
        let inner = places.iter().filter_map(|start| extent(html, *start, ELEMENT_MAX_BYTES));
        inner.map(|inner| markup::text(&html[inner])).collect()
    }
}

/// Returns what stands inside the element whose tag begins here, as far as so many bytes go.
fn extent(html: &str, start: usize, most: usize) -> Option<Range<usize>> {
    let mut end = start.saturating_add(most).min(html.len());
    while !html.is_char_boundary(end) {
        end -= 1;
    }
    let slice = html.get(start..end)?;
    let element = markup::find(slice, |_| true)?;
    let from = start + element.tag.end;
    Some(from..from + element.inner.len())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn texts(html: &str, selector: &str) -> Vec<String> {
        let mut table = Table::default();
        let wanted = table.add(Selector::of(selector).unwrap());
        table.look(html, None).texts(html, wanted)
    }

    #[test]
    fn elements_are_found_as_they_are_named() {
        let html = "<title>T</title><script>'<p class=a>no</p>'</script><!--<p class=a>no</p>-->\
            <div id=x><p class='a b'>one</p></div><p class=a>two</p><P>three</P>";
        for (selector, wanted) in [
            (".a", vec!["one", "two"]),
            ("#x .a", vec!["one"]),
            ("p.b", vec!["one"]),
            ("title", vec!["T"]),
            ("#x", vec!["one"]),
            ("div.a", vec![]),
            (".a #x", vec![]),
        ] {
            assert_eq!(texts(html, selector), wanted, "{selector}");
        }
    }

    #[test]
    fn a_hostile_page_is_bounded() {
        let many = "<p class=a>".repeat(50_000);
        assert_eq!(texts(&many, ".a").len(), SAME_MAX);
        assert!(texts(&many, ".a .a").len() <= SAME_MAX);
        assert_eq!(texts("<script>a<b", "b").len(), 0);
    }

    #[test]
    fn scripts_are_told_from_text() {
        let html = "<p>var a = 1</p><script>var b = 2</SCRIPT ><script src=x></script><script>open";
        let scripts = Table::default().look(html, None).scripts;
        assert_eq!(
            scripts.into_iter().map(|range| &html[range]).collect::<Vec<_>>(),
            ["var b = 2", "", "open"]
        );
    }
}
