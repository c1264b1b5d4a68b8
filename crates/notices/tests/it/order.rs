//! The order of evaluation, on a small invented platform whose rules all could fire.

use notices::{Failure, Look, Rules, Weight};

/// An invented platform.
pub const RULES: &str = r##"
platform = "stele"
hosts = ["stele.example"]
paths = ["/stele/"]
signs = ["div.stele-page", "json:stele_version", "field:x-stele=^1"]

[[subject]]
kind = "post"
url = "/p/(?<id>[0-9]+)"

[[subject]]
kind = "account"
url = "/@(?<handle>[a-z]+)"

[[rule]]
id = "stele/login"
version = 1
step = "address"
states = ["login_wall"]
weight = "none"
says = { en = "log in", zh = "登录" }
when = { final = "/login$" }

[[rule]]
id = "stele/check"
version = 1
step = "viewer"
states = ["challenge"]
weight = "none"
says = { en = "a check", zh = "验证" }
when = { has = ["#check"] }

[[rule]]
id = "stele/there"
version = 1
step = "content"
states = ["alive"]
weight = "conclusive"
capture = "invented for this test"
says = { en = "there", zh = "在" }
when = { has = ["article[data-id=\"{id}\"]"] }

[[rule]]
id = "stele/tombstone"
version = 3
step = "structure"
states = ["post_removed_stated_rule"]
agent = "platform"
weight = "conclusive"
capture = "invented for this test"
era = "2018/2020"
says = { en = "removed", zh = "移除" }
when = { has = ["div.tombstone"] }
take = { words = "div.tombstone p", note = "script:window.stele.reason" }

[[rule]]
id = "stele/json"
version = 1
step = "structure"
subject = "account"
states = ["withheld_in"]
agent = "platform_on_legal_demand"
weight = "consistent"
says = { en = "withheld", zh = "不予显示" }
when = { json = { "errors[code=451].path" = "user" } }
take = { country = "json:countries", id = "json:user_id" }

[[rule]]
id = "stele/words"
version = 1
step = "words"
states = ["post_deleted_stated_author"]
agent = "author"
weight = "conclusive"
says = { en = "deleted", zh = "删除" }
when = { words = { in = "p.notice", is = ["The author's hand removed this"] } }
take = { words = "p.notice" }

[[rule]]
id = "stele/404"
version = 1
step = "status"
states = ["audience_limited", "post_gone_unattributed"]
weight = "consistent"
says = { en = "not found", zh = "未找到" }
when = { status = [404] }
"##;

fn judged(look: &Look<'_>) -> String {
    let notice = Rules::of_toml([RULES]).expect("the rules are sound").judge(look);
    let states: Vec<String> = notice.states.iter().map(ToString::to_string).collect();
    let rule = notice.rule.unwrap_or_default();
    format!("{} {} {} {rule}", states.join("|"), notice.agent.word(), notice.weight.word())
}

const POST: &str = "https://www.stele.example/p/7";
const DURING: Option<i64> = Some(1_541_736_000_000);

#[test]
fn each_step_needs_the_earlier_ones_to_be_negative() {
    let check = "<p id=check></p>";
    let there = "<article data-id=7>…</article>";
    let tombstone = "<div class=tombstone><p>Gone</p></div>";
    let words = "<p class=notice>The author’s  hand\nremoved this</p>";
    for (html, status, last, wanted) in [
        (
            format!("{check}{there}{tombstone}{words}"),
            404,
            Some("https://stele.example/login"),
            "login_wall none_stated none stele/login/1",
        ),
        (
            format!("{check}{there}{tombstone}{words}"),
            404,
            Some("https://elsewhere.example/"),
            "unknown none_stated none look/elsewhere/1",
        ),
        (format!("{check}{there}{tombstone}{words}"), 404, None, "challenge none_stated none stele/check/1"),
        (format!("{there}{tombstone}{words}"), 404, None, "alive none_stated conclusive stele/there/1"),
        (
            format!("{tombstone}{words}"),
            404,
            None,
            "post_removed_stated_rule platform conclusive stele/tombstone/3",
        ),
        (words.to_owned(), 404, None, "post_deleted_stated_author author suggestive stele/words/1"),
        (
            "<p>other</p>".to_owned(),
            404,
            None,
            "post_gone_unattributed|audience_limited none_stated suggestive stele/404/1",
        ),
        ("<p>other</p>".to_owned(), 200, None, "unknown none_stated none "),
        // Another post's content is not this one's; words elsewhere are no notice.
        ("<article data-id=77>…</article>".to_owned(), 200, None, "unknown none_stated none "),
        ("<p>The author's hand removed this</p>".to_owned(), 200, None, "unknown none_stated none "),
        (
            "<p class=notice>It says: The author's hand removed this</p>".to_owned(),
            200,
            None,
            "unknown none_stated none ",
        ),
        (
            "<script>'<div class=tombstone>'</script><!-- <div class=tombstone> -->".to_owned(),
            200,
            None,
            "unknown none_stated none ",
        ),
    ] {
        let look = Look {
            url: POST,
            last_url: last,
            status: Some(status),
            body: html.as_bytes(),
            when_ms: DURING,
            ..Look::default()
        };
        assert_eq!(judged(&look), wanted, "{html} {status}");
        let failed = Look { failure: Some(Failure::Reset), ..look };
        assert_eq!(judged(&failed), "net_failure none_stated none look/failed/1", "{html}");
        if last.is_none() {
            let cut = Look { cut: true, ..look };
            assert_eq!(judged(&cut), "unknown none_stated none look/cut/1", "{html}");
        }
    }
}

#[test]
fn outside_its_era_a_rule_only_suggests() {
    let body = b"<div class=tombstone><p>Gone</p></div><script>window.stele = {reason: '9'}</script>";
    // By `date -u -d`: 2021-01-01, 2020-12-31 23:59:59.
    for (when_ms, weight) in [
        (Some(1_609_459_200_000), Weight::Suggestive),
        (Some(1_609_459_199_000), Weight::Conclusive),
        (None, Weight::Conclusive),
    ] {
        let look = Look { url: POST, status: Some(200), body, when_ms, ..Look::default() };
        let notice = Rules::of_toml([RULES]).expect("the rules are sound").judge(&look);
        assert_eq!(notice.weight, weight, "{when_ms:?}");
        assert_eq!((notice.words.as_deref(), notice.note.as_deref()), (Some("Gone"), Some("9")));
        assert_eq!(notice.subject.and_then(|subject| subject.id).as_deref(), Some("7"));
    }
}

#[test]
fn an_error_counts_only_where_it_is_bound_and_names_countries() {
    for (body, wanted) in [
        (
            r#"{"errors":[{"code":451,"path":["user"]}],"countries":["TR","RU","nowhere"],"user_id":9}"#,
            "withheld_in{RU,TR} platform_on_legal_demand suggestive stele/json/1",
        ),
        (
            r#"{"errors":[{"code":451,"path":["user"]}]}"#,
            "withheld_in{} platform_on_legal_demand suggestive stele/json/1",
        ),
        (r#"{"errors":[{"code":451,"path":["user","quoted"]}]}"#, "unknown none_stated none "),
        (r#"{"errors":[{"code":1,"path":["user"]},{"code":451}]}"#, "unknown none_stated none "),
    ] {
        let look = Look {
            url: "https://stele.example/@lin",
            status: Some(200),
            body: body.as_bytes(),
            ..Look::default()
        };
        assert_eq!(judged(&look), wanted, "{body}");
    }
}

#[test]
fn a_platform_is_told_by_host_by_path_and_sign_or_by_sign() {
    let rules = Rules::of_toml([RULES]).expect("the rules are sound");
    let page = "<div class=stele-page>";
    let field = [("X-Stele".to_owned(), "12".to_owned())];
    for (url, body, fields, known) in [
        ("https://stele.example/", "", &[][..], true),
        ("https://a.b.STELE.example:444/x", "", &[], true),
        ("https://notstele.example/", page, &[], false),
        ("https://stele.example.evil.example/", page, &[], false),
        ("https://any.example/stele/1", page, &[], true),
        ("https://any.example/stele/1", "<p>", &[], false),
        ("https://any.example/stele/1", "", &field, true),
        ("https://any.example/stele/1", r#"{"stele_version": null}"#, &[], true),
        ("https://any.example/other", page, &[], false),
        ("", page, &[], true),
        ("", "<p>stele-page", &[], false),
    ] {
        let look = Look { url, body: body.as_bytes(), fields, ..Look::default() };
        assert_eq!(rules.judge(&look).platform.is_some(), known, "{url} {body}");
        assert!(rules.concern(url, None, body.len()) || !known, "{url}");
    }
    let look = Look { url: "http://127.0.0.1:1/p/7", status: Some(404), ..Look::default() };
    assert_eq!(rules.judge_as("stele", &look).rule.as_deref(), Some("stele/404/1"));
    assert!(!rules.concern("https://notstele.example/", Some(200), 5));
}

#[test]
fn a_451_is_read_of_every_host_and_keeps_who_implements_it() {
    let fields = [
        ("Link".to_owned(), "<https://isp.example/>; rel=\"blocked-by\"".to_owned()),
        ("Via".to_owned(), "1.1 hop".to_owned()),
    ];
    for (url, wanted) in [
        ("https://any.example/x", "legal_block_451 platform_on_legal_demand consistent http/451/1"),
        ("http://any.example/x", "legal_block_451 platform_on_legal_demand suggestive http/451/1"),
        ("https://stele.example/p/7", "legal_block_451 platform_on_legal_demand consistent http/451/1"),
    ] {
        let look = Look { url, status: Some(451), fields: &fields, body: b"<p>", ..Look::default() };
        assert_eq!(judged(&look), wanted, "{url}");
        let legal = Rules::default().judge(&look).legal.unwrap_or_default();
        assert_eq!(
            (legal.blocked_by.as_deref(), legal.via.as_deref()),
            (Some("https://isp.example/"), Some("1.1 hop"))
        );
        assert_eq!(legal.over_tls, Some(url.starts_with("https")));
    }
}
