//! The chart of closures seen by day, with the size of the panel and the method printed on it.
//!
//! Never shows a number without its panel, and estimates nothing that was not looked at.

use casebook::{Day, Waves};
use maud::{Markup, html};

use super::words::{CaseWord, say};
use crate::lang::Lang;
use crate::when::number;

const WIDTH: usize = 720;
const HEIGHT: usize = 180;
const BASE: usize = 150;
/// The most bars; longer stretches are drawn several days to a bar.
const BARS_MAX: usize = 240;
/// The most alerts that are named.
const ALERTS_MAX: usize = 60;

/// What is drawn.
#[derive(Clone, Copy, Debug)]
pub struct WaveFigure<'a> {
    /// What was reckoned.
    pub waves: &'a Waves,
    /// The first day.
    pub first: Day,
}

/// Returns the figure, everything that it rests on printed in it.
#[must_use]
pub fn wave_figure(lang: Lang, figure: &WaveFigure<'_>) -> Markup {
    let WaveFigure { waves, first } = *figure;
    let days = waves.a_day.len();
    let per_bar = days.div_ceil(BARS_MAX).max(1);
    let bars: Vec<f64> = waves.a_day.chunks(per_bar).map(|some| some.iter().sum()).collect();
    let most = bars.iter().copied().fold(1.0_f64, f64::max);
    let counts = [waves.closed, waves.emptied, waves.outages].map(|n| number(n as u64));
    html! {
        figure.wave {
            svg.figure viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) role="img" aria-label=(CaseWord::WaveTitle.text(lang)) {
                line.tick x1="0" x2=(WIDTH) y1=(BASE) y2=(BASE) {}
                @for (n, count) in bars.iter().enumerate() { (bar(waves, n, per_bar, bars.len(), count / most, first)) }
                text.tick x="0" y=(HEIGHT - 12) { (first) }
                text.tick x=(WIDTH) y=(HEIGHT - 12) text-anchor="end" { (Day(first.0 + days as i64 - 1)) }
                text.tick x="0" y="12" { (format!("{most:.1}")) }
            }
            figcaption {
                p { (say(lang, CaseWord::WavePanel, &[&number(u64::from(waves.accounts)), &number(days as u64)])) }
                p { (say(lang, CaseWord::WaveCounts, &counts.each_ref().map(|n| &**n))) }
                p { (say(lang, CaseWord::WaveMethod, &[&waves.method])) }
                @if waves.alerts.is_empty() { p { (CaseWord::WaveNone.text(lang)) } }
                @for day in waves.alerts.iter().take(ALERTS_MAX) { p.strong { (say(lang, CaseWord::WaveAlert, &[&day.to_string()])) } }
            }
        }
    }
}

fn bar(waves: &Waves, n: usize, per_bar: usize, of: usize, share: f64, first: Day) -> Markup {
    let (x, next) = (n * WIDTH / of, (n + 1) * WIDTH / of);
    let height = (share * 120.0).round() as usize;
    let from = first.0 + (n * per_bar) as i64;
    let is_alert = waves.alerts.iter().any(|day| (from..from + per_bar as i64).contains(&day.0));
    html! {
        rect.bar.alert[is_alert] x=(x) y=(BASE - height.min(BASE)) width=((next - x).saturating_sub(1).max(1)) height=(height) {}
    }
}
