//! The one connection to others: HTTP and HTTPS, one request at a time, through a proxy where one is set.
//!
//! Never follows a redirect, never keeps a cookie, never says more of itself than its name, and never
//! asks a name server about a host that a proxy is to reach.

mod eyes;

use std::time::Duration;

use archive::{Reply, Web};
use ureq::config::Config;
use ureq::{Agent, Proxy};

pub use eyes::Eyes;

/// How long one request may take, all in all.
const WHOLE_MAX: Duration = Duration::from_secs(60);
/// How long it may take until a connection stands.
const CONNECT_MAX: Duration = Duration::from_secs(15);
/// The longest head of an answer, in bytes.
const HEAD_MAX: usize = 16 << 10;

/// A client of the network.
pub struct Net {
    agent: Agent,
}

impl Net {
    /// Returns a client. `proxy` is an address as `socks5://127.0.0.1:9050` or `http://host:3128`; where
    /// none is given, the variable `ALL_PROXY` is looked at.
    ///
    /// # Errors
    /// The address, where it is none of a proxy.
    pub fn new(proxy: Option<&str>) -> Result<Self, String> {
        let agent = configured(proxy_of(proxy)?).new_agent();
        Ok(Self { agent })
    }
}

/// Returns the proxy of an address, or that of `ALL_PROXY` where none is given.
fn proxy_of(proxy: Option<&str>) -> Result<Option<Proxy>, String> {
    let named = proxy.map(str::to_owned).or_else(|| {
        let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
        set("ALL_PROXY").or_else(|| set("all_proxy"))
    });
    named.map(|named| Proxy::new(&by_name(&named)).map_err(|_| named)).transpose()
}

fn configured(proxy: Option<Proxy>) -> Config {
    Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .proxy(proxy)
        .user_agent("beilin")
        .max_response_header_size(HEAD_MAX)
        .max_idle_connections(0)
        .timeout_global(Some(WHOLE_MAX))
        .timeout_connect(Some(CONNECT_MAX))
        .build()
}

/// Lets a SOCKS proxy find the host: otherwise this machine's name server would learn whom we ask.
fn by_name(proxy: &str) -> String {
    for (scheme, far) in
        [("socks5://", "socks5h://"), ("socks://", "socks5h://"), ("socks4://", "socks4a://")]
    {
        if let Some(rest) = proxy.strip_prefix(scheme) {
            return format!("{far}{rest}");
        }
    }
    proxy.to_owned()
}

impl Web for Net {
    fn post(&self, url: &str, content_type: &str, body: &[u8], limit: usize) -> Result<Reply, String> {
        let sent = self.agent.post(url).content_type(content_type).send(body);
        reply(sent, limit)
    }

    fn get(&self, url: &str, limit: usize) -> Result<Reply, String> {
        reply(self.agent.get(url).call(), limit)
    }
}

fn reply(
    answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>,
    limit: usize,
) -> Result<Reply, String> {
    let mut answer = answer.map_err(|error| error.to_string())?;
    let status = answer.status().as_u16();
    let body = answer.body_mut().with_config().limit(limit as u64).read_to_vec();
    Ok(Reply { status, body: body.map_err(|error| error.to_string())? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proxy_is_given_names_and_not_addresses() {
        for (given, used) in [
            ("socks5://127.0.0.1:9050", "socks5h://127.0.0.1:9050"),
            ("socks5h://127.0.0.1:9050", "socks5h://127.0.0.1:9050"),
            ("socks://h:1", "socks5h://h:1"),
            ("socks4://h:1", "socks4a://h:1"),
            ("http://h:3128", "http://h:3128"),
        ] {
            assert_eq!(by_name(given), used);
            assert!(Net::new(Some(given)).is_ok(), "{given}");
        }
        for bad in ["", "ftp://h:1", "socks5://", "no proxy"] {
            assert_eq!(Net::new(Some(bad)).err().as_deref(), Some(bad));
        }
    }
}
