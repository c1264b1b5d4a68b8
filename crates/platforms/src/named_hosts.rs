//! Sites whose articles are read by the general reader and recorded under their own names.
//!
//! Never says how an article of theirs is built: there are no selectors here.

/// Domains and the names of their platforms; a domain stands for all below it.
const HOSTS: &[(&str, &str)] = &[
    ("163.com", "netease"),
    ("netease.com", "netease"),
    ("lofter.com", "netease"),
    ("ifeng.com", "ifeng"),
    ("fenghuang.com", "ifeng"),
    ("yidianzixun.com", "yidian"),
    ("yidian.com", "yidian"),
    ("uc.cn", "uc"),
    ("ucweb.com", "uc"),
    ("dayu.com", "uc"),
];

/// Returns the name of the platform that a host is of.
#[must_use]
pub fn name_of(host: &str) -> Option<&'static str> {
    let below = |domain: &str| {
        host.strip_suffix(domain).is_some_and(|front| front.is_empty() || front.ends_with('.'))
    };
    HOSTS.iter().find(|(domain, _)| below(domain)).map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_of_the_domain_above_it() {
        for (host, wanted) in [
            ("www.163.com", Some("netease")),
            ("dy.163.com", Some("netease")),
            ("163.com", Some("netease")),
            ("1163.com", None),
            ("ishare.ifeng.com", Some("ifeng")),
            ("www.yidianzixun.com", Some("yidian")),
            ("a.mp.uc.cn", Some("uc")),
            ("example.org", None),
            ("", None),
        ] {
            assert_eq!(name_of(host), wanted, "{host}");
        }
    }
}
