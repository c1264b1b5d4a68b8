//! All rules, and one answer judged by them: transport, right page, the looker's own problems, content,
//! structure, the words of the notice element, status; and where nothing fires, `unknown`.
//!
//! Never reads words where content is there, and never says why something happened.

use std::collections::HashMap;

use crate::address;
use crate::combine::{Said, combine};
use crate::compile;
use crate::fault::RuleFault;
use crate::legal;
use crate::look::Look;
use crate::notice::{Notice, Subject, SubjectKind, Weight};
use crate::page::{BODY_MAX_BYTES, Page};
use crate::platform::{Platform, fired};
use crate::rule::{Rule, Step};
use crate::state::{Agent, State};

/// Given where no answer came.
const FAILED: &str = "look/failed/1";
/// Given where an answer was cut off, or is longer than is judged.
const CUT: &str = "look/cut/1";
/// Given where the answer came from a host that is not the platform's.
const ELSEWHERE: &str = "look/elsewhere/1";

/// Every platform's rules.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    platforms: Vec<Platform>,
    hosts: HashMap<String, usize>,
    everywhere: Vec<usize>,
}

impl Rules {
    /// Reads rule files, each of one platform; an empty text is none.
    ///
    /// # Errors
    /// [`RuleFault`] with the place of the first thing that is wrong.
    pub fn of_toml<'t>(texts: impl IntoIterator<Item = &'t str>) -> Result<Self, RuleFault> {
        let mut rules = Self::default();
        for text in texts.into_iter().filter(|text| !text.trim().is_empty()) {
            let platform = compile::platform(text)?;
            let number = rules.platforms.len();
            let fault = |what: String| {
                let place = crate::fault::Place { file: &platform.name, text, rule: None, byte: 0 };
                Err(place.fault(what))
            };
            if rules.platforms.iter().any(|known| known.name == platform.name) {
                return fault("a second file of this platform".into());
            }
            if platform.is_everywhere() {
                rules.everywhere.push(number);
            }
            for host in &platform.hosts {
                let taken = rules.hosts.insert(host.to_ascii_lowercase(), number);
                if taken.is_some_and(|other| other != number) {
                    return fault(format!("the host `{host}` is another platform's"));
                }
            }
            rules.platforms.push(platform);
        }
        Ok(rules)
    }

    /// Returns every platform's name and its rules, in the order given.
    pub fn platforms(&self) -> impl Iterator<Item = (&str, &[Rule])> {
        self.platforms.iter().map(|platform| (platform.name.as_str(), platform.rules.as_slice()))
    }

    /// Judges a look. The platform is told by the host, by a path together with a sign, or, where nobody
    /// knows the address, by a sign.
    #[must_use]
    pub fn judge(&self, look: &Look<'_>) -> Notice {
        let platform = self.platform_of(look);
        self.judged(platform, true, look)
    }

    /// Judges a look at something that is known to be of this platform, whatever its host.
    #[must_use]
    pub fn judge_as(&self, platform: &str, look: &Look<'_>) -> Notice {
        let platform = self.platforms.iter().find(|known| known.name == platform);
        self.judged(platform, false, look)
    }

    /// Returns the platform of a host, where one lists it.
    #[must_use]
    pub fn platform_of_host(&self, host: &str) -> Option<&str> {
        self.of_host(host).map(|platform| platform.name.as_str())
    }

    /// Returns whether any rule may say anything of an answer, told from its address, its status and its
    /// length alone. `false` is sure; [`Rules::judge`] then gives `unknown` without a platform.
    #[must_use]
    pub fn concern(&self, url: &str, status: Option<u16>, length: usize) -> bool {
        let (host, path) = address::parts(url);
        let fronts = || self.platforms.iter().flat_map(|platform| &platform.paths);
        host.is_empty()
            || status == Some(451)
            || self.everywhere.iter().any(|number| length <= self.platforms[*number].size_max())
            || self.of_host(host).is_some()
            || fronts().any(|front| path.starts_with(front.as_str()))
    }

    fn of_host(&self, host: &str) -> Option<&Platform> {
        let lower;
        let host = if host.bytes().any(|byte| byte.is_ascii_uppercase()) {
            lower = host.to_ascii_lowercase();
            &lower
        } else {
            host
        };
        let number = address::domains(host).find_map(|domain| self.hosts.get(domain))?;
        self.platforms.get(*number)
    }

    fn platform_of(&self, look: &Look<'_>) -> Option<&Platform> {
        let (host, path) = address::parts(look.url);
        if host.is_empty() {
            let unaddressed = look.url.is_empty() && !look.body.is_empty();
            let mut signed = self.platforms.iter().filter(|platform| !platform.signs.is_empty());
            return if unaddressed { signed.find(|platform| platform.has_sign(look)) } else { None };
        }
        let of_host = self.of_host(host).or_else(|| self.of_host(address::parts(look.final_url()).0));
        of_host.or_else(|| {
            let begins = |platform: &&Platform| {
                platform.paths.iter().any(|front| path.starts_with(front.as_str()))
                    && (platform.signs.is_empty() || platform.has_sign(look))
            };
            self.platforms.iter().find(begins)
        })
    }

    fn judged(&self, platform: Option<&Platform>, by_host: bool, look: &Look<'_>) -> Notice {
        let subject = platform.and_then(|platform| platform.subject(look));
        let notice =
            Notice { platform: platform.map(|platform| platform.name.clone()), subject, ..Notice::default() };
        if look.failure.is_some() {
            return given(notice, State::NetFailure, Some(FAILED));
        }
        let everywhere = self.everywhere.iter().map(|number| &self.platforms[*number]);
        let all: Vec<&Platform> = platform.into_iter().chain(everywhere).collect();
        let tries: Vec<Tries<'_>> = all.iter().map(|platform| Tries::of(platform, look)).collect();
        let subject = notice.subject.clone();
        let at = |step: Step| -> Vec<Fired<'_, '_>> {
            let of = |tries| Tries::fired(tries, step, subject.as_ref());
            tries.iter().flat_map(of).collect()
        };
        if let Some(notice) = settled(&notice, &at(Step::Address), look) {
            return notice;
        }
        if look.cut || look.body.len() > BODY_MAX_BYTES {
            return given(notice, State::Unknown, Some(CUT));
        }
        let away = |platform: &Platform| {
            let (first, last) = (address::parts(look.url).0, address::parts(look.final_url()).0);
            by_host && platform.is_host(first) && !platform.is_host(last)
        };
        if platform.is_some_and(away) {
            return given(notice, State::Unknown, Some(ELSEWHERE));
        }
        for step in [Step::Viewer, Step::Content] {
            if let Some(notice) = settled(&notice, &at(step), look) {
                return notice;
            }
        }
        if let Some(legal) = legal::of(look) {
            return lawful(notice, legal, &at(Step::Structure), look);
        }
        for step in [Step::Structure, Step::Words, Step::Status] {
            if let Some(notice) = settled(&notice, &at(step), look) {
                return notice;
            }
        }
        given(notice, State::Unknown, None)
    }
}

/// One platform's rules that may fire, and the page as they look at it.
struct Tries<'a> {
    rules: Vec<&'a Rule>,
    page: Page<'a>,
    whole: bool,
}

/// A rule that fired, with its page.
type Fired<'t, 'a> = (&'a Rule, &'t Page<'a>);

impl<'a> Tries<'a> {
    fn of(platform: &'a Platform, look: &'a Look<'a>) -> Self {
        let rules = platform.candidates(look);
        let whole = !look.cut && look.body.len() <= BODY_MAX_BYTES;
        Self { rules, page: Page::of(look, &platform.table), whole }
    }

    fn fired(&self, step: Step, subject: Option<&Subject>) -> Vec<Fired<'_, 'a>> {
        let rules: Vec<&Rule> =
            self.rules.iter().copied().filter(|rule| self.whole || !rule.has_inside()).collect();
        fired(&rules, step, &self.page, subject).into_iter().map(|rule| (rule, &self.page)).collect()
    }
}

fn given(notice: Notice, state: State, rule: Option<&str>) -> Notice {
    Notice { states: vec![state], rule: rule.map(str::to_owned), ..notice }
}

/// Returns what the rules that fired say together; `None` where none did.
fn settled(notice: &Notice, fired: &[Fired<'_, '_>], look: &Look<'_>) -> Option<Notice> {
    if fired.is_empty() {
        return None;
    }
    let said: Vec<Said> = fired.iter().map(|(rule, page)| said(rule, page, notice, look)).collect();
    let (together, kept) = combine(&said);
    let mut notice = Notice {
        states: together.states,
        agent: together.agent,
        weight: together.weight,
        rule: Some(together.rule),
        ..notice.clone()
    };
    for number in kept {
        let (rule, page) = fired[number];
        taken(&mut notice, rule, page);
    }
    Some(notice)
}

/// Joins what a 451 says with what the platform's own structure says.
fn lawful(notice: Notice, legal: crate::notice::Legal, fired: &[Fired<'_, '_>], look: &Look<'_>) -> Notice {
    let own = settled(&notice, fired, look);
    let mut out = own.unwrap_or(Notice { weight: Weight::Conclusive, ..notice });
    out.states.push(State::LegalBlock451);
    out.states.sort_unstable();
    out.weight = out.weight.min(legal::weight(&legal));
    out.agent = Agent::PlatformOnLegalDemand;
    out.rule =
        Some(out.rule.map_or_else(|| legal::RULE.to_owned(), |rule| format!("{rule} + {}", legal::RULE)));
    out.legal = Some(legal);
    out
}

fn said(rule: &Rule, page: &Page<'_>, notice: &Notice, look: &Look<'_>) -> Said {
    let subject = notice.subject.as_ref();
    let countries = || {
        let named = rule.take.country.as_ref().map(|source| source.texts(page, subject)).unwrap_or_default();
        countries(&named)
    };
    let mut states: Vec<State> = rule
        .states
        .iter()
        .map(|state| match state {
            State::WithheldIn(listed) if listed.is_empty() => State::WithheldIn(countries()),
            other => other.clone(),
        })
        .collect();
    states.sort_unstable();
    Said { rule: rule.name.clone(), states, agent: rule.agent, weight: rule.weight_at(look.when_ms) }
}

/// Returns the codes of countries in some texts, sorted, each once; what is no code is left away.
fn countries(texts: &[String]) -> Vec<String> {
    let words = texts.iter().flat_map(|text| text.split(|sign: char| !sign.is_ascii_alphabetic()));
    let codes = words.filter(|word| word.len() == 2).map(str::to_ascii_uppercase);
    let mut list: Vec<String> = codes.take(300).collect();
    list.sort_unstable();
    list.dedup();
    list
}

/// Returns of what kind of thing states speak, where they all speak of one.
fn kind_of(states: &[State]) -> Option<SubjectKind> {
    let kinds = |state: &State| {
        let word = state.to_string();
        let front = word.split('_').next().unwrap_or_default();
        SubjectKind::of_word(front)
    };
    let first = kinds(states.first()?)?;
    states.iter().all(|state| kinds(state) == Some(first)).then_some(first)
}

/// Adds what a rule takes out of the answer.
fn taken(notice: &mut Notice, rule: &Rule, page: &Page<'_>) {
    let subject = notice.subject.clone();
    let first = |source: &Option<crate::when::Source>| {
        source.as_ref().and_then(|source| source.first(page, subject.as_ref()))
    };
    notice.words = notice.words.take().or_else(|| first(&rule.take.words));
    notice.note = notice.note.take().or_else(|| first(&rule.take.note));
    let (id, handle) = (first(&rule.take.id), first(&rule.take.handle));
    if let Some(kind) = rule.subject
        && notice.subject.as_ref().is_none_or(|subject| subject.kind != kind)
    {
        let known = notice.subject.take();
        let handle = known.and_then(|subject| subject.handle);
        notice.subject = Some(Subject { kind, id: None, handle });
    }
    if notice.subject.is_none() {
        notice.subject = kind_of(&notice.states).map(|kind| Subject { kind, id: None, handle: None });
    }
    if let Some(subject) = &mut notice.subject {
        subject.id = subject.id.take().or(id);
        subject.handle = subject.handle.take().or(handle);
    }
}
