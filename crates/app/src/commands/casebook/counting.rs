//! What is counted: claimed beside named, reports beside origins, waves on one's own panel.
//!
//! Never adds two claimed numbers, and never prints a figure without its method.

use casebook::{
    Code, Dependence, Merged, Panel, Quantity, View, dependence, dependences, read_seen, sides, waves,
};
use serde_json::{Value, json};

use super::{Call, log_of, text_of, told, word};
use crate::exit::Exit;
use crate::say;

/// Sets what is claimed beside what can be named.
pub fn tally(call: &Call<'_>) -> Result<Exit, Exit> {
    let log = log_of(call)?;
    let view = View::of(&log);
    let merged = Merged::of(&view);
    for (_, tally) in view.tallies() {
        let sides = sides(&view, &merged, tally);
        let claimed: Vec<String> = sides.claimed.iter().map(|quantity| shown(quantity)).collect();
        if call.json {
            say::json(&json!({
                "scope": sides.scope, "claimed": claimed, "documented_minimum": sides.documented_minimum,
                "holds_sets": sides.holds_sets,
            }));
            continue;
        }
        let (all, named) = (claimed.join("; "), sides.documented_minimum);
        told::line(
            call,
            &format!("{}: claimed {}; documented minimum {named}", sides.scope, or(&all, "nothing")),
            &format!("{}：所称 {}；有据可查的最低数 {named}", sides.scope, or(&all, "无")),
        );
    }
    for (measure, numbers) in casebook::numbers(&view) {
        for number in numbers {
            let (quantity, by) = (shown(number.quantity), number.by.join(", "));
            if call.json {
                say::json(&json!({
                    "claim": number.claim, "by": number.by, "quantity": quantity, "unit": measure.unit,
                    "counted_by": measure.counted_by, "window": measure.window,
                }));
            } else {
                say::result(&say::plain(&format!(
                    "  {}  {quantity}  [{by}]  {}",
                    number.claim, measure.window
                )));
            }
        }
    }
    added(call, &view)
}

/// Adds two claimed numbers where a relation says that they count nothing twice.
fn added(call: &Call<'_>, view: &View<'_>) -> Result<Exit, Exit> {
    let Some(mut ids) = call.matches.get_many::<String>("sum") else { return Ok(Exit::Done) };
    let (a, b) = (ids.next().map_or("", String::as_str), ids.next().map_or("", String::as_str));
    match casebook::sum(view, a, b) {
        Ok((operator, sum)) => {
            if call.json {
                say::json(&json!({ "sum_of": [a, b], "op": operator.code(), "n": sum }));
            } else {
                say::result(&format!("{a} + {b}: {} {sum}", operator.code()));
            }
            Ok(Exit::Done)
        }
        Err(why) => {
            let word = why.word();
            told::note(call, &format!("Not added: {word}."), &format!("未相加：{word}。"));
            Err(Exit::Gaps)
        }
    }
}

fn or<'a>(text: &'a str, empty: &'a str) -> &'a str {
    if text.is_empty() { empty } else { text }
}

fn shown(quantity: &Quantity) -> String {
    let operator = quantity.operator.map_or("", Code::code);
    let number = quantity.number.map(|number| number.to_string());
    let number = number.or_else(|| quantity.vague.as_deref().map(str::to_owned)).unwrap_or_default();
    format!("{operator} {number} {}", quantity.unit.as_deref().unwrap_or_default()).trim().to_owned()
}

/// Counts origins beside reports.
pub fn origins(call: &Call<'_>) -> Result<Exit, Exit> {
    let log = log_of(call)?;
    let view = View::of(&log);
    let id = word(call, "id");
    let groups = if id.is_empty() {
        dependences(&view)
    } else {
        dependence(&view, id).map(|one| vec![one]).ok_or_else(|| {
            told::note(call, "No claim has this id.", "没有此编号的说法。");
            Exit::Gaps
        })?
    };
    groups.iter().for_each(|group| tell_group(call, group));
    Ok(Exit::Done)
}

fn tell_group(call: &Call<'_>, group: &Dependence<'_>) {
    let (reports, origins, unjudged) = (group.reports, group.origins.len(), group.links_unjudged);
    if call.json {
        return say::json(&json!({
            "claims": group.claims, "reports": reports, "sources": group.sources, "origins": group.origins,
            "links_unjudged": unjudged, "cut": group.cut,
        }));
    }
    let ids = group.claims.join(", ");
    let (most, most_zh) = if unjudged > 0 { (" at most", "至多 ") } else { ("", "") };
    let plural =
        |count: usize, one: &str| if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") };
    told::line(
        call,
        &format!("{}, {}{most}: {ids}", plural(reports, "report"), plural(origins, "origin")),
        &format!("{reports} 篇报道，{most_zh}{origins} 个来源（同源者计一）：{ids}"),
    );
}

/// Shows waves of closures on a panel.
pub fn wave(call: &Call<'_>) -> Result<Exit, Exit> {
    let seen = read_seen(&text_of(word(call, "file"))?).map_err(|faults| {
        faults.iter().for_each(|fault| told::fault(call, fault));
        Exit::NotUnderstood
    })?;
    let number = |name: &str| call.matches.get_one::<f64>(name).copied().unwrap_or_default();
    let first = casebook::When::parse(word(call, "first")).ok().and_then(|date| date.span().earliest);
    let panel = Panel {
        accounts: call.matches.get_one::<u32>("accounts").copied().unwrap_or_default(),
        first: first.ok_or(Exit::Mistake)?,
        days: call.matches.get_one::<usize>("days").copied().unwrap_or_default(),
        zone_minutes: call.matches.get_one::<i32>("zone").copied().unwrap_or_default(),
        base_a_day: number("base"),
        times_base: number("times"),
        threshold: number("threshold"),
    };
    let found = waves(&panel, &seen).map_err(|_| {
        told::note(
            call,
            "The base must be above 0, a wave above the base, the threshold above 0, and the days 1 to 36,600.",
            "基数须大于 0，倍数须大于 1，阈值须大于 0，天数须为 1 至 36600。",
        );
        Exit::Mistake
    })?;
    let alerts: Vec<Value> = found.alerts.iter().map(|day| day.to_string().into()).collect();
    if call.json {
        say::json(&json!({
            "accounts": found.accounts, "closed": found.closed, "emptied": found.emptied,
            "outages": found.outages, "alerts": alerts, "a_day": found.a_day, "method": found.method,
        }));
        return Ok(Exit::Done);
    }
    for day in &found.alerts {
        say::result(&day.to_string());
    }
    let (closed, emptied, outages, accounts) = (found.closed, found.emptied, found.outages, found.accounts);
    told::line(
        call,
        &format!(
            "{closed} closed and {emptied} emptied of {accounts} accounts looked at: documented minimum. {outages} outages left out."
        ),
        &format!(
            "所看 {accounts} 个账号中，关闭 {closed} 个，清空 {emptied} 个（有据可查的最低数）；平台故障 {outages} 次未计。"
        ),
    );
    say::result(&say::plain(&found.method));
    Ok(Exit::Done)
}
