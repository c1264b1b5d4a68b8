//! Answers that are cut, flipped, nested, huge or in the wrong encoding: always a notice with a state, and none
//! that something is gone which the whole answer does not say.

use notices::{Look, Notice, Rules};

use crate::order::RULES;

const PAGE: &str = "<!DOCTYPE html><html><head><title>碑林</title></head><body class='a stele-page'>\
    <article data-id='7'>一个字也不能少</article><p class=notice>quoted: The author's hand removed this</p>\
    <script>window.stele = {reason: '9', list: [1, 2, {a: 'b'}]};</script></body></html>";
const JSON: &str = r#"{"errors":[{"code":451,"path":["user"],"message":"m"}],"countries":["TR"],"user_id":9,"stele_version":1}"#;

fn judge(rules: &Rules, body: &[u8]) -> Notice {
    let look = Look { url: "https://stele.example/p/7", status: Some(200), body, ..Look::default() };
    let notice = rules.judge(&look);
    assert!(!notice.states.is_empty());
    let unaddressed = rules.judge(&Look { url: "", ..look });
    assert!(!unaddressed.states.is_empty());
    notice
}

#[test]
fn cut_and_flipped_answers_never_say_gone() {
    let rules = Rules::of_toml([RULES]).expect("sound");
    for tenth in 0..=10 {
        let notice = judge(&rules, &PAGE.as_bytes()[..PAGE.len() * tenth / 10]);
        assert!(notice.states.iter().all(|state| !state.is_absence()), "{tenth}");
        judge(&rules, &JSON.as_bytes()[..JSON.len() * tenth / 10]);
    }
    for text in [PAGE, JSON] {
        for at in 0..text.len() {
            for sign in [b'<', b'>', b'"', b'\'', b'{', b'}', b'\\', 0, 0xff, b' '] {
                let mut body = text.as_bytes().to_vec();
                body[at] = sign;
                let notice = judge(&rules, &body);
                if text == PAGE {
                    assert!(notice.states.iter().all(|state| !state.is_absence()), "{at} {sign}");
                }
            }
        }
    }
}

#[test]
fn wrong_types_nesting_and_size_are_bounded() {
    let rules = Rules::of_toml([RULES]).expect("sound");
    let many = |text: &str, times: usize| text.repeat(times);
    for body in [
        r#"{"errors":451}"#.to_owned(),
        r#"{"errors":[[],null,{"code":[451],"path":{}}]}"#.to_owned(),
        r#"{"errors":{"a":{"code":451,"path":"user"}},"countries":{"a":1}}"#.to_owned(),
        format!("{}errors", many("[", 100_000)),
        format!("{{\"errors\":{}", many("{\"code\":", 50_000)),
        many("<div class=tombstone>", 50_000),
        many("<p class=notice>", 50_000),
        format!("<script>{}", many("window.stele={a:[", 20_000)),
        format!("<p class=notice>{}</p>", many("x", 3_000_000)),
        format!("<article data-id={}>", many("7", 1_000_000)),
    ] {
        judge(&rules, body.as_bytes());
    }
    let long = vec![b'<'; notices::BODY_MAX_BYTES + 1];
    assert_eq!(judge(&rules, &long).rule.as_deref(), Some("look/cut/1"));
    let url = format!("https://stele.example/p/{}", many("7", 100_000));
    let notice = rules.judge(&Look { url: &url, ..Look::default() });
    assert_eq!(notice.subject, None);
}

#[test]
fn the_declared_encoding_is_read_and_a_wrong_one_says_nothing() {
    let rules =
        Rules::of_toml([RULES.replace("The author's hand removed this", "已删除").as_str()]).expect("sound");
    // "<p class=notice>已删除</p>" in GBK and UTF-16LE, by python3.
    let gbk = b"<meta charset=gbk><p class=notice>\xd2\xd1\xc9\xbe\xb3\xfd</p>".to_vec();
    let wide: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain("<p class=notice>已删除</p>".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let bare = b"<p class=notice>\xd2\xd1\xc9\xbe\xb3\xfd</p>".to_vec();
    for (body, rule) in [(gbk, Some("stele/words/1")), (wide, Some("stele/words/1")), (bare, None)] {
        assert_eq!(judge(&rules, &body).rule.as_deref(), rule);
    }
}
