//! What an address below the secret names.
//!
//! Never looks whether it is there.

use pages::Lang;

use super::cases::CaseView;

/// The longest path that is read, in bytes.
const PATH_MAX: usize = 16 << 10;
/// The most segments of a path.
const SEGMENTS_MAX: usize = 8;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The base alone: the reader's language decides.
    Base,
    /// The style sheet.
    Style,
    /// What the casebook's pages add to it.
    CaseStyle,
    /// The sign of the program.
    Icon,
    /// The script.
    Script,
    /// A kept member.
    Media(Member),
    /// A proof file of a post.
    Proof(PostName),
    /// A page in a language; the second value is its path below the language as it came.
    Page(Lang, String, View),
    /// Nothing that there is.
    Nowhere,
}

/// A kept member of an account's exports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The account's native id.
    pub account: String,
    /// The import in which it is looked for first.
    pub import: String,
    /// Its name as it came.
    pub member: String,
}

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum View {
    /// The timeline.
    Timeline,
    /// Search.
    Find,
    /// A post.
    Post(PostName),
    /// The thread a post stands in.
    Thread(PostName),
    /// A profile; of the first account where none is named.
    Profile(Option<(String, String)>),
    /// The list of imports.
    Imports,
    /// An import.
    Import(String),
    /// A page of the casebook.
    Case(CaseView),
    /// Where files are handed over.
    Keep,
    /// How far a keeping has come.
    Keeping(u64),
    /// What is watched.
    Looks,
    /// Platforms by states.
    States,
    /// Verification.
    Verify,
    /// What this is.
    About,
    /// No such page.
    Nowhere,
}

/// What names a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostName {
    /// The platform.
    pub platform: String,
    /// The author's native id.
    pub account: String,
    /// The post's native id.
    pub id: String,
}

/// Reads a path below the secret: empty, or beginning with `/`.
pub fn route(path: &str) -> Route {
    if path.len() > PATH_MAX {
        return Route::Nowhere;
    }
    let rest = path.strip_prefix('/').unwrap_or(path);
    let parts: Option<Vec<String>> = rest.split('/').take(SEGMENTS_MAX + 1).map(decoded).collect();
    let Some(parts) = parts.filter(|parts| parts.len() <= SEGMENTS_MAX) else { return Route::Nowhere };
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    match parts.as_slice() {
        [""] => Route::Base,
        ["style.css"] => Route::Style,
        ["case.css"] => Route::CaseStyle,
        ["icon.svg"] => Route::Icon,
        ["keep.js"] => Route::Script,
        ["media", account, import, member] => Route::Media(Member {
            account: (*account).to_owned(),
            import: (*import).to_owned(),
            member: (*member).to_owned(),
        }),
        ["proof", platform, account, id] => Route::Proof(PostName {
            platform: (*platform).to_owned(),
            account: (*account).to_owned(),
            id: (*id).to_owned(),
        }),
        [lang, below @ ..] => match Lang::of_segment(lang) {
            Some(lang) => Route::Page(lang, here(rest), view(below)),
            None => Route::Nowhere,
        },
        [] => Route::Nowhere,
    }
}

/// Returns what stands below the language, as it came.
fn here(rest: &str) -> String {
    rest.find('/').map_or_else(|| "/".to_owned(), |at| rest[at..].to_owned())
}

fn view(parts: &[&str]) -> View {
    let post = |platform: &str, account: &str, id: &str| PostName {
        platform: platform.to_owned(),
        account: account.to_owned(),
        id: id.to_owned(),
    };
    match parts {
        [] | [""] => View::Timeline,
        ["find"] => View::Find,
        ["post", platform, account, id] => View::Post(post(platform, account, id)),
        ["thread", platform, account, id] => View::Thread(post(platform, account, id)),
        ["profile"] => View::Profile(None),
        ["profile", platform, id] => View::Profile(Some(((*platform).to_owned(), (*id).to_owned()))),
        ["imports"] => View::Imports,
        ["import", import] => View::Import((*import).to_owned()),
        ["cases", below @ ..] => CaseView::of(below).map_or(View::Nowhere, View::Case),
        ["keep"] => View::Keep,
        ["keep", job] => job.parse().map_or(View::Nowhere, View::Keeping),
        ["looks"] => View::Looks,
        ["states"] => View::States,
        ["verify"] => View::Verify,
        ["about"] => View::About,
        _ => View::Nowhere,
    }
}

/// Undoes the percent-encoding of a segment; `None` where it is not that of UTF-8 text.
fn decoded(segment: &str) -> Option<String> {
    let mut bytes = segment.bytes();
    let mut out = Vec::with_capacity(segment.len());
    while let Some(byte) = bytes.next() {
        out.push(if byte == b'%' {
            let mut digit = || char::from(bytes.next()?).to_digit(16);
            u8::try_from(digit()? * 16 + digit()?).ok()?
        } else {
            byte
        });
    }
    String::from_utf8(out).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(path: &str) -> Option<(Lang, String, View)> {
        match route(path) {
            Route::Page(lang, here, view) => Some((lang, here, view)),
            _ => None,
        }
    }

    #[test]
    fn addresses_name_pages() {
        let post = PostName { platform: "x".into(), account: "9".into(), id: "a/b碑".into() };
        for (path, here, view) in [
            ("/en", "/", View::Timeline),
            ("/en/", "/", View::Timeline),
            ("/en/find", "/find", View::Find),
            ("/en/post/x/9/a%2Fb%E7%A2%91", "/post/x/9/a%2Fb%E7%A2%91", View::Post(post.clone())),
            ("/en/thread/x/9/a%2fb%e7%a2%91", "/thread/x/9/a%2fb%e7%a2%91", View::Thread(post)),
            ("/en/profile/x/9", "/profile/x/9", View::Profile(Some(("x".into(), "9".into())))),
            ("/en/cases", "/cases", View::Case(CaseView::Overview)),
            ("/en/cases/claim/c.1", "/cases/claim/c.1", View::Case(CaseView::Claim("c.1".into()))),
            ("/en/cases/claim", "/cases/claim", View::Nowhere),
            ("/en/looks", "/looks", View::Looks),
            ("/en/states", "/states", View::States),
            ("/en/keep/12", "/keep/12", View::Keeping(12)),
            ("/en/keep/-1", "/keep/-1", View::Nowhere),
            ("/en/post/x/9", "/post/x/9", View::Nowhere),
            ("/en/post/x/9/1/", "/post/x/9/1/", View::Nowhere),
        ] {
            assert_eq!(page(path), Some((Lang::En, here.into(), view)), "{path}");
        }
        assert_eq!(page("/zh/verify"), Some((Lang::Zh, "/verify".into(), View::Verify)));
    }

    #[test]
    fn what_is_no_page() {
        let member = Member { account: "9".into(), import: "i".into(), member: "data/../a.jpg".into() };
        for (path, expected) in [
            ("", Route::Base),
            ("/", Route::Base),
            ("/style.css", Route::Style),
            ("/icon.svg", Route::Icon),
            ("/keep.js", Route::Script),
            ("/media/9/i/data%2F..%2Fa.jpg", Route::Media(member)),
            (
                "/proof/x/9/1",
                Route::Proof(PostName { platform: "x".into(), account: "9".into(), id: "1".into() }),
            ),
            ("/proof/x/9", Route::Nowhere),
            ("/media/9/i/data/a.jpg", Route::Nowhere),
            ("/fr/", Route::Nowhere),
            ("/en/%FF", Route::Nowhere),
            ("/en/%4", Route::Nowhere),
            ("/en/%+1", Route::Nowhere),
        ] {
            assert_eq!(route(path), expected, "{path}");
        }
        assert_eq!(route(&format!("/en/{}", "a/".repeat(40))), Route::Nowhere);
        assert_eq!(route(&format!("/en/{}", "a".repeat(20_000))), Route::Nowhere);
    }
}
