//! Rule files that are not what they should be: each is refused with its line.

use notices::Rules;

const HEAD: &str = "platform = \"p\"\nhosts = [\"p.example\"]\n";
const RULE: &str = "[[rule]]\nid = \"p/a\"\nversion = 1\nstep = \"structure\"\nstates = [\"alive\"]\nweight = \"suggestive\"\nsays = { en = \"a\", zh = \"b\" }\n";

#[test]
fn a_fault_names_platform_rule_and_line() {
    for (old, new, line) in [
        ("version = 1", "version = 0", 3),
        ("version = 1", "version = \"1\"", 5),
        ("version = 1", "version = 1\ncolour = 1", 6),
        ("\"structure\"", "\"guess\"", 3),
        ("\"alive\"", "\"censored\"", 3),
        ("\"alive\"", "\"compelled\"", 3),
        ("\"alive\"", "\"unknown\"", 3),
        ("[\"alive\"]", "[]", 3),
        ("\"suggestive\"", "\"certain\"", 3),
        (
            "[\"alive\"]\nweight = \"suggestive\"",
            "[\"alive\", \"account_moved\"]\nweight = \"conclusive\"",
            3,
        ),
        ("\"structure\"", "\"viewer\"", 3),
        ("says = ", "era = \"2018\"\nsays = ", 3),
        ("says = ", "agent = \"police\"\nsays = ", 3),
        ("says = ", "when = { has = [\"a b c\"] }\nsays = ", 3),
        ("says = ", "when = { url = \"(\" }\nsays = ", 3),
        ("says = ", "when = { json = { \"a..b\" = 1 } }\nsays = ", 3),
        ("says = ", "when = { json = { a = { like = 1 } } }\nsays = ", 3),
        ("says = ", "when = { script = { \"window\" = 1 } }\nsays = ", 3),
        ("says = ", "when = { words = { in = \"p\" } }\nsays = ", 3),
        ("says = ", "when = { page_says = \"x\" }\nsays = ", 9),
        (", zh = \"b\"", "", 9),
        ("says = ", "take = { words = \"json:\" }\nsays = ", 3),
    ] {
        let text = format!("{HEAD}{}", RULE.replacen(old, new, 1));
        let fault = Rules::of_toml([text.as_str()]).expect_err(new);
        assert_eq!(fault.file, "p", "{new}");
        assert!(line == fault.line || fault.line.abs_diff(line) <= 1, "{new}: {fault}");
    }
    assert!(Rules::of_toml([HEAD, RULE]).is_err(), "two files, the second without a platform");
    let twice = format!("{HEAD}{RULE}{RULE}");
    assert!(Rules::of_toml([twice.as_str()]).is_err());
    let other = HEAD.replace("\"p\"", "\"q\"");
    let fault = Rules::of_toml([HEAD, other.as_str()]).expect_err("one host, two platforms");
    assert!(fault.to_string().contains("p.example"), "{fault}");
    assert!(Rules::of_toml([format!("{HEAD}{RULE}").as_str(), ""]).is_ok());
}

#[test]
fn a_rule_without_a_real_capture_is_never_more_than_suggestive() {
    for (weight, capture, wanted) in [
        ("conclusive", "", "suggestive"),
        ("consistent", "", "suggestive"),
        ("conclusive", "capture = \"c\"\n", "conclusive"),
        ("consistent", "capture = \"c\"\n", "consistent"),
        ("none", "capture = \"c\"\n", "none"),
    ] {
        let rule = RULE.replace("suggestive", weight).replace("says =", &format!("{capture}says ="));
        let rules = Rules::of_toml([format!("{HEAD}{rule}").as_str()]).expect("sound");
        let given = rules.platforms().flat_map(|(_, rules)| rules).map(|rule| rule.weight.word()).next();
        assert_eq!(given, Some(wanted), "{weight} {capture}");
    }
}
