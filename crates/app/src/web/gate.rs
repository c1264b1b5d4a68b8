//! Who is let in: requests to this machine's own address, from its own pages, with this run's secret.
//!
//! Never looks at what is asked for; that comes after.

/// Why a request is turned away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It names another host, or comes from another site.
    Foreign,
    /// Its path does not begin with the secret.
    NoSecret,
}

/// What a request says of itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct Claims<'a> {
    /// Every `Host` header and the authority of the address where it has one.
    pub hosts: &'a [&'a str],
    /// The `Origin` header.
    pub origin: Option<&'a str>,
    /// The `Sec-Fetch-Site` header.
    pub site: Option<&'a str>,
    /// Whether it only reads.
    pub reads: bool,
    /// The path.
    pub path: &'a str,
}

const NAMES: [&str; 3] = ["127.0.0.1", "localhost", "[::1]"];

/// The gate of one run.
pub struct Gate {
    port: u16,
    secret: String,
}

impl Gate {
    /// Makes the gate for a port and a secret.
    pub fn new(port: u16, secret: String) -> Self {
        Self { port, secret }
    }

    /// Returns what all addresses begin with: `/<secret>`.
    pub fn base(&self) -> String {
        format!("/{}", self.secret)
    }

    /// Lets a request in, and returns its path below the secret: empty, or beginning with `/`.
    pub fn pass<'a>(&self, claims: &Claims<'a>) -> Result<&'a str, Refused> {
        if claims.hosts.is_empty() || !claims.hosts.iter().all(|host| self.own(host)) {
            return Err(Refused::Foreign);
        }
        let own_origin = |origin: &str| origin.strip_prefix("http://").is_some_and(|host| self.own(host));
        if !claims.origin.is_none_or(own_origin) {
            return Err(Refused::Foreign);
        }
        let cross = claims.site.is_some_and(|site| !matches!(site, "same-origin" | "none"));
        if cross && !claims.reads {
            return Err(Refused::Foreign);
        }
        let below = claims.path.strip_prefix('/').ok_or(Refused::NoSecret)?;
        let (first, rest) = below.split_at(below.find('/').unwrap_or(below.len()));
        if same(first.as_bytes(), self.secret.as_bytes()) { Ok(rest) } else { Err(Refused::NoSecret) }
    }

    fn own(&self, host: &str) -> bool {
        host.rsplit_once(':').is_some_and(|(name, port)| {
            port == self.port.to_string() && NAMES.iter().any(|own| own.eq_ignore_ascii_case(name))
        })
    }
}

/// Compares in a time that does not tell how much was right.
fn same(given: &[u8], secret: &[u8]) -> bool {
    let differs = given.iter().zip(secret).fold(0, |all, (a, b)| all | (a ^ b));
    given.len() == secret.len() && std::hint::black_box(differs) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pass(host: &str, origin: Option<&str>, site: Option<&str>, reads: bool, path: &str) -> String {
        let gate = Gate::new(4180, "5ecre7".into());
        let hosts = [host];
        let claims = Claims { hosts: &hosts[..usize::from(!host.is_empty())], origin, site, reads, path };
        match gate.pass(&claims) {
            Ok(below) => below.to_owned(),
            Err(why) => format!("{why:?}"),
        }
    }

    #[test]
    fn only_this_machine_with_the_secret_comes_in() {
        const OWN: &str = "127.0.0.1:4180";
        for (host, path, expected) in [
            (OWN, "/5ecre7", ""),
            (OWN, "/5ecre7/", "/"),
            ("localhost:4180", "/5ecre7/en/?q", "/en/?q"),
            ("LOCALHOST:4180", "/5ecre7/", "/"),
            ("[::1]:4180", "/5ecre7/", "/"),
            (OWN, "/5ecre8/", "NoSecret"),
            (OWN, "/5ecre", "NoSecret"),
            (OWN, "/5ecre77", "NoSecret"),
            (OWN, "//5ecre7/", "NoSecret"),
            (OWN, "/", "NoSecret"),
            (OWN, "", "NoSecret"),
            ("127.0.0.1", "/5ecre7/", "Foreign"),
            ("127.0.0.1:4181", "/5ecre7/", "Foreign"),
            ("rebound.example:4180", "/5ecre7/", "Foreign"),
            ("127.0.0.1:4180.example", "/5ecre7/", "Foreign"),
            ("x@127.0.0.1:4180", "/5ecre7/", "Foreign"),
            ("", "/5ecre7/", "Foreign"),
        ] {
            assert_eq!(pass(host, None, None, true, path), expected, "{host} {path}");
        }
    }

    #[test]
    fn other_sites_are_turned_away() {
        let rows = [
            (Some("http://127.0.0.1:4180"), None, false, "/"),
            (Some("http://localhost:4180"), Some("same-origin"), false, "/"),
            (Some("https://127.0.0.1:4180"), None, true, "Foreign"),
            (Some("http://evil.example"), None, true, "Foreign"),
            (Some("http://127.0.0.1:4181"), None, false, "Foreign"),
            (Some("null"), None, false, "Foreign"),
            (None, Some("cross-site"), false, "Foreign"),
            (None, Some("same-site"), false, "Foreign"),
            (None, Some("cross-site"), true, "/"),
            (None, Some("none"), false, "/"),
        ];
        for (origin, site, reads, expected) in rows {
            assert_eq!(
                pass("127.0.0.1:4180", origin, site, reads, "/5ecre7/"),
                expected,
                "{origin:?} {site:?} {reads}"
            );
        }
    }

    #[test]
    fn one_foreign_host_among_several_is_enough() {
        let gate = Gate::new(1, "s".into());
        let claims = Claims { hosts: &["localhost:1", "evil.example:1"], path: "/s", ..Claims::default() };
        assert_eq!(gate.pass(&claims), Err(Refused::Foreign));
    }
}
