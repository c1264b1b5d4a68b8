//! How the controls of a round fared, for each look: those on the same surface first, else those of its host.
//!
//! Never calls controls healthy where one is missing, and never counts one that was not made.

use notices::history::{Controls, Shown};

use super::pace::host_of;
use super::plan::{Item, Role};

/// A control, and whether it came out as it must.
#[derive(Clone, Debug)]
struct One {
    host: String,
    family: String,
    vantage: String,
    role: Role,
    fine: bool,
}

/// The controls of a round.
#[derive(Clone, Debug, Default)]
pub(super) struct Health(Vec<One>);

impl Health {
    /// Adds a control that was looked at.
    pub(super) fn add(&mut self, item: &Item, shown: Shown) {
        let wanted = match item.role {
            Role::Look => return,
            Role::Positive => Shown::Served,
            Role::Negative => Shown::NotServed,
        };
        self.0.push(One {
            host: host_of(&item.url),
            family: platforms::family(&item.url).to_owned(),
            vantage: item.vantage.clone(),
            role: item.role,
            fine: shown == wanted,
        });
    }

    /// Returns how the controls beside a look fared.
    pub(super) fn of(&self, item: &Item) -> Controls {
        let [there, not] = [Role::Positive, Role::Negative].map(|role| self.beside(item, role));
        match (there, not) {
            (Some(false), _) | (_, Some(false)) => Controls::Failed,
            (Some(true), Some(true)) => Controls::Healthy,
            _ => Controls::Absent,
        }
    }

    fn beside(&self, item: &Item, role: Role) -> Option<bool> {
        let (host, family) = (host_of(&item.url), platforms::family(&item.url));
        let of_role = || self.0.iter().filter(|one| one.role == role && one.vantage == item.vantage);
        let all = |some: Vec<&One>| (!some.is_empty()).then(|| some.iter().all(|one| one.fine));
        let near = all(of_role().filter(|one| one.family == family).collect());
        near.or_else(|| all(of_role().filter(|one| one.host == host).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(url: &str, vantage: &str, role: Role) -> Item {
        Item {
            url: url.into(),
            vantage: vantage.into(),
            proxy: None,
            role,
            platform: "x".into(),
            key: None,
            post: None,
        }
    }

    #[test]
    fn controls_on_the_same_surface_count_before_those_of_the_host() {
        use Controls::{Absent, Failed, Healthy};
        use Role::{Negative, Positive};
        use Shown::{NotServed, Nothing, Served};
        let (a, b) = ("http://h/a/1", "http://h/b/1");
        for (controls, wanted) in [
            (&[][..], [Absent, Absent]),
            (&[(a, Positive, Served)][..], [Absent, Absent]),
            (&[(a, Positive, Served), (a, Negative, NotServed)][..], [Healthy, Healthy]),
            (&[(a, Positive, Served), (b, Negative, NotServed)][..], [Healthy, Healthy]),
            (&[(a, Positive, Served), (a, Negative, Served)][..], [Failed, Failed]),
            (&[(a, Positive, NotServed), (a, Negative, NotServed)][..], [Failed, Failed]),
            (&[(a, Positive, Nothing)][..], [Failed, Failed]),
            (
                &[(a, Positive, Served), (a, Negative, NotServed), (b, Negative, Nothing)][..],
                [Healthy, Failed],
            ),
        ] {
            let mut health = Health::default();
            for (url, role, shown) in controls {
                health.add(&item(url, "p", *role), *shown);
            }
            let of = |url| health.of(&item(url, "p", Role::Look));
            assert_eq!([of(a), of(b)], wanted, "{controls:?}");
            assert_eq!(health.of(&item(a, "q", Role::Look)), Absent, "from elsewhere");
        }
    }
}
