//! Progress on standard error: how far, how fast, how much longer.
//!
//! Never prints to standard output and never where standard error is no terminal and the work is short.

use std::io::IsTerminal as _;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use archive::{Progress, Stage};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::words::{Lang, pick};

/// How often a line is written where there is no terminal.
const LINE_EVERY: Duration = Duration::from_secs(10);

/// A bar on a terminal, a line now and then elsewhere.
pub struct Bar {
    bar: ProgressBar,
    lang: Lang,
    lines: Option<Mutex<Lines>>,
}

struct Lines {
    last: Instant,
    started: Instant,
}

impl Bar {
    /// Starts without a length; nothing is drawn before the first stage.
    pub fn new(lang: Lang) -> Self {
        let terminal = std::io::stderr().is_terminal();
        let target =
            if terminal { ProgressDrawTarget::stderr_with_hz(8) } else { ProgressDrawTarget::hidden() };
        let now = Instant::now();
        let lines = (!terminal).then(|| Mutex::new(Lines { last: now, started: now }));
        Self { bar: ProgressBar::with_draw_target(Some(0), target), lang, lines }
    }

    /// Takes the bar away.
    pub fn clear(&self) {
        self.bar.finish_and_clear();
    }

    fn words(&self, stage: Stage) -> &'static str {
        let (en, zh) = match stage {
            Stage::Compare => ("comparing with what is kept", "与已收存内容比对"),
            Stage::Keep => ("keeping", "收存"),
            Stage::Seal => ("making durable", "写入磁盘"),
            Stage::Index => ("indexing", "建立索引"),
            Stage::Verify => ("verifying", "核验"),
            Stage::Search => ("searching", "查找"),
        };
        pick(self.lang, en, zh)
    }

    fn line(&self) {
        let Some(lines) = &self.lines else { return };
        let Ok(mut lines) = lines.lock() else { return };
        if lines.last.elapsed() < LINE_EVERY {
            return;
        }
        lines.last = Instant::now();
        let (done, all) = (self.bar.position(), self.bar.length().unwrap_or(0).max(1));
        #[allow(clippy::cast_precision_loss)]
        let share = done as f64 / all as f64;
        let spent = lines.started.elapsed().as_secs_f64();
        let left = if share > 0.0 { spent / share - spent } else { 0.0 };
        let text = self.bar.message();
        crate::say::note(&match self.lang {
            Lang::En => format!("{text}: {:.0} %, about {left:.0} s left", share * 100.0),
            Lang::Zh => format!("{text}：{:.0} %，约剩 {left:.0} 秒", share * 100.0),
        });
    }
}

impl Progress for Bar {
    fn stage(&self, stage: Stage, total: u64) {
        let units = match stage {
            Stage::Index | Stage::Verify | Stage::Search => "{pos}/{len} ({per_sec}, {eta})",
            _ => "{bytes}/{total_bytes} ({bytes_per_sec}, {eta})",
        };
        let style = ProgressStyle::with_template(&format!("{{msg}} [{{bar:24}}] {units}"))
            .unwrap_or_else(|_| ProgressStyle::default_bar());
        self.bar.set_style(style);
        self.bar.set_message(self.words(stage));
        self.bar.set_length(total);
        self.bar.set_position(0);
        self.bar.reset_eta();
        if let Some(lines) = &self.lines
            && let Ok(mut lines) = lines.lock()
        {
            lines.started = Instant::now();
        }
    }

    fn advance(&self, by: u64) {
        self.bar.inc(by);
        self.line();
    }
}
