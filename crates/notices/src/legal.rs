//! HTTP 451: access denied as a consequence of legal demands (RFC 7725).
//!
//! Never takes who implements a block for who ordered it, and never takes the absence of 451 for anything.

use crate::address;
use crate::look::Look;
use crate::notice::{Legal, Weight};

/// The rule's name.
pub const RULE: &str = "http/451/1";
/// The longest value that is kept.
const VALUE_MAX_CHARS: usize = 2048;

/// Returns what an answer with this status says of itself.
pub fn of(look: &Look<'_>) -> Option<Legal> {
    if look.status != Some(451) {
        return None;
    }
    let field = |name| look.field(name).map(|value| value.chars().take(VALUE_MAX_CHARS).collect());
    let links = look.fields.iter().filter(|(name, _)| name.eq_ignore_ascii_case("link"));
    Some(Legal {
        blocked_by: links.into_iter().find_map(|(_, value)| blocked_by(value)),
        over_tls: address::over_tls(look.final_url()),
        age: field("age"),
        via: field("via"),
    })
}

/// Returns how good such a look is: over TLS it is the server's or its network's own word.
pub fn weight(legal: &Legal) -> Weight {
    if legal.over_tls == Some(true) { Weight::Consistent } else { Weight::Suggestive }
}

/// Returns the target of the first link of the relation `blocked-by` (RFC 8288 section 3).
fn blocked_by(value: &str) -> Option<String> {
    let mut rest: String = value.chars().take(VALUE_MAX_CHARS).collect();
    loop {
        let (_, after) = rest.split_once('<')?;
        let (target, parameters) = after.split_once('>')?;
        let end = end_of_link(parameters);
        if parameters[..end].split(';').any(is_blocked_by) {
            return Some(target.trim().to_owned());
        }
        rest = parameters[end..].to_owned();
    }
}

/// Returns where the next link begins: behind a comma that stands in no quotes.
fn end_of_link(parameters: &str) -> usize {
    let mut quoted = false;
    for (at, sign) in parameters.char_indices() {
        match sign {
            '"' => quoted = !quoted,
            ',' if !quoted => return at,
            _ => {}
        }
    }
    parameters.len()
}

fn is_blocked_by(parameter: &str) -> bool {
    let Some((name, value)) = parameter.split_once('=') else { return false };
    let value = value.trim().trim_matches('"');
    name.trim().eq_ignore_ascii_case("rel")
        && value.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case("blocked-by"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_implements_a_block_is_read_from_the_link() {
        // The first is RFC 7725 section 3's own example.
        for (value, wanted) in [
            (
                "<https://spqr.example.org/legislatione>; rel=\"blocked-by\"",
                Some("https://spqr.example.org/legislatione"),
            ),
            (
                "<https://a.example/>; rel=next, <https://b.example/>; title=\"x, y; rel=z\"; rel=\"x Blocked-By\"",
                Some("https://b.example/"),
            ),
            ("<https://a.example/>; rel=\"next\"", None),
            ("<https://a.example/>; title=\"rel=blocked-by\"", None),
            ("https://a.example/; rel=blocked-by", None),
            ("<", None),
            ("<>", None),
            ("", None),
        ] {
            assert_eq!(blocked_by(value).as_deref(), wanted, "{value}");
        }
    }
}
