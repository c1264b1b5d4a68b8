//! Tables of looks with what they add up to, worked out by hand.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::notice::Weight;
use crate::state::{Agent, State};

const HOUR: i64 = 3_600_000;

/// A look written as `hour states controls vantage`: `+` alive, `-` gone, `s` suspended, `c` closed,
/// `l` a login wall, `?` unknown, `w` withheld, `=` not changed; controls `h`ealthy, `f`ailed, `a`bsent.
fn look(hour: i64, sign: char, controls: char, vantage: &str) -> Sight {
    let (states, weight) = match sign {
        '+' => (vec![State::Alive], Weight::Conclusive),
        '-' => (vec![State::AccountGoneUnattributed], Weight::Consistent),
        's' => (vec![State::AccountSuspended], Weight::Conclusive),
        'c' => (vec![State::AccountClosedStatedOwner], Weight::Conclusive),
        'w' => (vec![State::WithheldIn(vec!["TR".into()])], Weight::Conclusive),
        'l' => (vec![State::LoginWall], Weight::None),
        'm' => (vec![State::AccountGoneUnattributed, State::LoginWall], Weight::Consistent),
        'n' => (vec![State::NetInterference("dns".into())], Weight::Consistent),
        _ => (vec![State::Unknown], Weight::None),
    };
    Sight {
        when_ms: hour * HOUR,
        vantage: vantage.into(),
        surface: "u".into(),
        states,
        weight,
        agent: if sign == 'c' { Agent::Owner } else { Agent::NoneStated },
        controls: match controls {
            'h' => Controls::Healthy,
            'f' => Controls::Failed,
            _ => Controls::Absent,
        },
        unchanged: sign == '=',
        ..Sight::default()
    }
}

/// Reads `1+h 2-h 3-h@b`.
fn looks(text: &str) -> Vec<Sight> {
    text.split_whitespace()
        .map(|word| {
            let (word, vantage) = word.split_once('@').unwrap_or((word, "a"));
            let split = word.find(|c: char| !c.is_ascii_digit()).unwrap();
            let mut signs = word[split..].chars();
            let (sign, controls) = (signs.next().unwrap(), signs.next().unwrap());
            look(word[..split].parse().unwrap(), sign, controls, vantage)
        })
        .collect()
}

/// Writes an interval as `+1..3/2h1`: what, first..last hour, looks, healthy; then `<hour` it was served
/// before, `~n` looks that showed nothing, `!` a clock that went back.
fn brief(interval: &Interval) -> String {
    let sign = match (interval.shown, interval.states.first()) {
        (Shown::Served, _) => "+",
        (Shown::Another, _) => "A",
        (Shown::Between, _) => "n",
        (_, Some(State::AccountSuspended)) => "s",
        (_, Some(State::AccountClosedStatedOwner)) => "c",
        (_, Some(State::WithheldIn(_))) => "w",
        _ => "-",
    };
    let (first, last) = (interval.first_ms / HOUR, interval.last_ms / HOUR);
    let before = interval.served_before_ms.map(|ms| format!("<{}", ms / HOUR)).unwrap_or_default();
    let blind = if interval.blind > 0 { format!("~{}", interval.blind) } else { String::new() };
    let back = if interval.clock_back { "!" } else { "" };
    format!("{sign}{first}..{last}/{}h{}{before}{blind}{back}", interval.looks, interval.healthy)
}

fn not_served(from: Option<i64>, first: i64, last: i64) -> Place {
    Place::NotServed { from_ms: from.map(|at| at * HOUR), first_ms: first * HOUR, last_ms: last * HOUR }
}

#[test]
fn looks_add_up_to_intervals() {
    let once = |first: i64| Place::Once { first_ms: first * HOUR };
    for (name, sights, intervals, place) in [
        ("nothing", "", "", Place::Unknown),
        ("one look up", "1+h", "+1..1/1h1", Place::Served),
        ("one look down", "1+h 2-h", "+1..1/1h1 -2..2/1h1<1", once(2)),
        ("two looks down", "1+h 2-h 3-h", "+1..1/1h1 -2..3/2h2<1", not_served(Some(1), 2, 3)),
        ("never seen up", "2-h 3-h", "-2..3/2h2", not_served(None, 2, 3)),
        ("controls failed once", "1+h 2-f 3-h", "+1..1/1h1~1 -3..3/1h1<1", once(3)),
        (
            "controls failed and then twice well",
            "1+h 2-f 3-h 4-h",
            "+1..1/1h1~1 -3..4/2h2<1",
            not_served(Some(1), 3, 4),
        ),
        ("no controls", "1+a 2-a 3-a", "+1..1/1h0 -2..3/2h0<1", once(2)),
        ("one of two without controls", "1+h 2-a 3-h", "+1..1/1h1 -2..3/2h1<1", once(2)),
        (
            "flapping",
            "1+h 2-h 3+h 4-h 5+h",
            "+1..1/1h1 -2..2/1h1<1 +3..3/1h1<1 -4..4/1h1<3 +5..5/1h1<3",
            Place::Served,
        ),
        ("flapping, down last", "1-h 2+h 3-h", "-1..1/1h1 +2..2/1h1 -3..3/1h1<2", once(3)),
        ("a login wall between", "1+h 2-h 3lh 4-h", "+1..1/1h1 -2..4/2h2<1~1", not_served(Some(1), 2, 4)),
        ("only login walls after", "1+h 2lh 3lh 4?h", "+1..1/1h1~3", Place::Served),
        ("gone or a login wall is nothing", "1+h 2mh 3mh", "+1..1/1h1~2", Place::Served),
        ("only nothing", "1lh 2?h", "", Place::Unknown),
        ("reversed", "1+h 2sh 3sh 4+h", "+1..1/1h1 s2..3/2h2<1 +4..4/1h1<1", Place::Served),
        (
            "first one word, then another",
            "1+h 2-h 3sh",
            "+1..1/1h1 -2..2/1h1<1 s3..3/1h1<1",
            not_served(Some(1), 2, 3),
        ),
        ("not changed is as before", "1+h 2=h 3=h", "+1..3/3h3", Place::Served),
        ("not changed with failed controls", "1+h 2=f", "+1..1/1h1~1", Place::Served),
        ("not changed since a wall", "1+h 2lh 3=h", "+1..1/1h1~2", Place::Served),
        ("not changed since nothing", "1=h 2+h", "+2..2/1h1", Place::Served),
        ("not changed while down", "1+h 2-h 3=h", "+1..1/1h1 -2..3/2h2<1", not_served(Some(1), 2, 3)),
        ("a name server lies", "1+h 2nh 3nh", "+1..1/1h1 n2..3/2h2<1", Place::Unknown),
        ("the clock goes back", "5+h 6-h 2-h", "+5..5/1h1 -2..6/2h2<5!", not_served(Some(5), 2, 6)),
    ] {
        let history = History::of(&looks(sights), None);
        let all: Vec<String> = history.tracks.iter().flat_map(|track| &track.intervals).map(brief).collect();
        assert_eq!((all.join(" ").as_str(), history.place), (intervals, place), "{name}");
        assert_eq!(history.flags.contains(&Flag::ClockWentBack), name.contains("clock"), "{name}");
    }
}

#[test]
fn places_and_surfaces_stand_side_by_side() {
    for (name, sights, place) in [
        ("up here, down there", "1+h 1+h@b 2+h 2-h@b 3+h 3-h@b", Place::Differs),
        ("down here, and there not looked since", "1+h@b 2-h 3-h", not_served(Some(1), 2, 3)),
        ("down once in each of two places", "1+h 1+h@b 2-h 3-h@b", not_served(Some(1), 2, 3)),
        ("down once in one of two places", "1+h 1+h@b 2-h 2lh@b", Place::Once { first_ms: 2 * HOUR }),
        ("withheld here, served there", "1+h 1+h@b 2wh 2+h@b 3wh 3+h@b", Place::Differs),
        ("a liar here, served there", "1nh 1+h@b 2nh 2+h@b", Place::Served),
    ] {
        let history = History::of(&looks(sights), None);
        assert_eq!(history.place, place, "{name}");
    }
    let mut two = looks("1+h 1+h 2-h 2+h 3-h 3+h");
    two.iter_mut().skip(1).step_by(2).for_each(|sight| sight.surface = "v".into());
    assert_eq!(History::of(&two, None).place, Place::Differs, "one surface still serves it");
    let mut two = looks("1+h 1+h 2-h 2-h");
    two.iter_mut().skip(1).step_by(2).for_each(|sight| sight.surface = "v".into());
    assert_eq!(
        History::of(&two, None).place,
        Place::Once { first_ms: 2 * HOUR },
        "two surfaces in one round are one look"
    );
}

#[test]
fn a_handle_that_changed_hands_is_another_account() {
    let mut sights = looks("1+h 2-h 3-h 4+h 5+h");
    for (sight, id) in sights.iter_mut().zip(["11", "", "", "22", "22"]) {
        sight.id = Some(id.to_owned()).filter(|id| !id.is_empty());
    }
    let history = History::of(&sights, None);
    let all: Vec<String> = history.tracks[0].intervals.iter().map(brief).collect();
    assert_eq!(all.join(" "), "+1..1/1h1 -2..3/2h2<1 A4..5/2h2<1");
    assert_eq!(history.place, Place::Another);
    let reused = Flag::HandleReused { was: "11".into(), now: "22".into(), seen_ms: 4 * HOUR };
    assert_eq!(history.flags, [reused]);
    // The list may know the id from the first.
    assert_eq!(History::of(&sights[3..], Some("11")).place, Place::Another);
    assert_eq!(History::of(&sights[3..], None).place, Place::Served);
}

/// Looks at posts `p0`… as `looks` reads them.
fn at_posts(count: usize, text: &str) -> Vec<Sight> {
    let mut out = Vec::new();
    for sight in looks(text) {
        for number in 0..count {
            let post = Some(format!("p{number}"));
            let states = match sight.states.first() {
                Some(State::AccountGoneUnattributed) => vec![State::PostGoneUnattributed],
                _ => sight.states.clone(),
            };
            out.push(Sight { post, states, ..sight.clone() });
        }
    }
    out
}

fn stopped(posts: u32, of: u32, from: i64, to: i64) -> Stopped {
    let ids = (0..posts).map(|number| format!("p{number}")).collect();
    Stopped { posts, of, from_ms: from * HOUR, to_ms: to * HOUR, ids }
}

#[test]
fn an_emptying_is_told_from_a_closing() {
    let account = |text: &str| looks(text);
    let of = |posts: Vec<Sight>, account: Vec<Sight>| {
        let mut all = [posts, account].concat();
        all.sort_by_key(|sight| sight.when_ms);
        History::of(&all, None)
    };
    // Emptied while it lives.
    let history = of(at_posts(4, "1+h 5-h 6-h"), account("1+h 5+h 6+h"));
    assert_eq!(history.flags, [Flag::Emptied(stopped(4, 4, 1, 5))]);
    assert_eq!((history.posts.with_account, history.place), (0, Place::Served));
    // Closed: the posts went with it, and nothing is said of them.
    let history = of(at_posts(4, "1+h 5-h 6-h"), account("1+h 5ch 6ch"));
    assert_eq!((history.posts.with_account, history.flags.len()), (4, 0));
    assert_eq!(history.place, not_served(Some(1), 5, 6));
    // Emptied first, closed later.
    let history = of(at_posts(4, "1+h 5-h 6-h 9-h"), account("1+h 5+h 6+h 9ch 10ch"));
    let then = Flag::EmptiedThenClosed { emptied_ms: 5 * HOUR, closed_ms: 9 * HOUR };
    assert_eq!(history.flags, [Flag::Emptied(stopped(4, 4, 1, 5)), then]);
    // Three of four within a day.
    let mut posts = at_posts(3, "1+h 5-h 6-h");
    let stays = at_posts(4, "1+h 5+h 6+h").into_iter().filter(|sight| sight.post.as_deref() == Some("p3"));
    posts.extend(stays);
    let history = of(posts, account("1+h 5+h 6+h"));
    assert_eq!(history.flags, [Flag::Burst(stopped(3, 4, 1, 5))]);
    // Two posts are no pattern, but they are told.
    let history = of(at_posts(2, "1+h 5-h 6-h"), account("1+h 5+h 6+h"));
    assert_eq!((history.flags.len(), history.posts.stopped), (0, vec![stopped(2, 2, 1, 5)]));
    // One look at each is not enough; what was never seen served did not stop being it.
    let history = of(at_posts(4, "1+h 5-h"), account("1+h 5+h"));
    assert_eq!((history.posts.unsure, history.posts.stopped.len()), (4, 0));
    let history = of(at_posts(4, "5-h 6-h"), account("5+h 6+h"));
    assert_eq!((history.posts.never_served, history.posts.seen_served, history.flags.len()), (4, 0, 0));
}

#[test]
fn posts_that_stop_days_apart_are_told_apart() {
    let mut sights = at_posts(1, "1+h 5-h 6-h 90-h");
    let later = at_posts(2, "1+h 5+h 80+h 90-h 91-h");
    sights.extend(later.into_iter().filter(|sight| sight.post.as_deref() == Some("p1")));
    sights.extend(looks("1+h 91+h"));
    let history = History::of(&sights, None);
    let spans: Vec<_> =
        history.posts.stopped.iter().map(|s| (s.posts, s.of, s.from_ms / HOUR, s.to_ms / HOUR)).collect();
    assert_eq!(spans, [(1, 2, 1, 5), (1, 2, 80, 90)]);
}

#[test]
fn counts_that_fall_are_told_with_their_bounds() {
    let counted = |text: &str, counts: &[u64]| {
        let mut sights = looks(text);
        for (sight, count) in sights.iter_mut().zip(counts) {
            sight.posts = Some(*count);
        }
        History::of(&sights, None)
    };
    let fall =
        |from, to, from_ms: i64, to_ms: i64| Fall { from, to, from_ms: from_ms * HOUR, to_ms: to_ms * HOUR };
    let history = counted("1+h 2+h 3+h", &[11_000, 11_000, 0]);
    assert_eq!(history.falls, [fall(11_000, 0, 2, 3)]);
    assert_eq!(history.flags, [Flag::CountedOut(fall(11_000, 0, 2, 3))]);
    // A suspended account's empty profile counts nothing.
    assert_eq!(counted("1+h 2sh 3sh", &[11_000, 0, 0]).falls, []);
    assert_eq!(counted("1+h 2+f", &[11_000, 0]).falls, []);
    assert_eq!(counted("1+h 2+h 3+h", &[5, 7, 6]).falls, [fall(7, 6, 2, 3)]);
    // Seen from two places, told once.
    assert_eq!(counted("1+h 1+h@b 2+h 2+h@b", &[9, 9, 4, 4]).falls, [fall(9, 4, 1, 2)]);
}
