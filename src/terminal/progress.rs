//! How far long work has got, in one line of the terminal that goes away when it is done.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use super::{Terminal, width};
use crate::locale::Locale;

/// Work that takes less is done before anybody asks.
const PATIENCE: Duration = Duration::from_secs(2);

/// A line on standard error; nothing unless that is a terminal, notes are wanted, and the work takes its time. Threads can share it.
pub struct Progress {
    bar: ProgressBar,
    began: Instant,
    /// Whether it may be shown once the work takes its time.
    waiting: AtomicBool,
}

impl Progress {
    /// Work of so many parts, if that is known.
    pub fn new(terminal: &Terminal, locale: &Arc<Locale>, total: Option<u64>) -> Self {
        let bar = ProgressBar::with_draw_target(total, ProgressDrawTarget::hidden());
        let (terminal, locale) = (*terminal, Arc::clone(locale));
        let wanted = !terminal.quiet && std::env::var_os("TERM").is_none_or(|term| term != "dumb");
        let line = move |state: &ProgressState, out: &mut dyn std::fmt::Write| {
            let _ = out.write_str(&terminal.seen(&told(state.pos(), state.len().map(|total| (total, state.eta())), &locale), width()));
        };
        if let Ok(style) = ProgressStyle::with_template("{line}") {
            bar.set_style(style.with_key("line", line));
        }
        Self { bar, began: Instant::now(), waiting: AtomicBool::new(wanted) }
    }

    /// How many parts there will be, as far as can be told by now.
    pub fn expect(&self, total: u64) {
        self.bar.set_length(total);
    }

    /// So many parts more are done.
    pub fn advance(&self, parts: u64) {
        if self.waiting.load(Ordering::Relaxed) && self.began.elapsed() > PATIENCE && self.waiting.swap(false, Ordering::Relaxed) {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.bar.inc(parts);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

/// The line in words: how much is done, and of what is left the time it takes.
fn told(done: u64, of: Option<(u64, Duration)>, locale: &Locale) -> String {
    let number = |number: u64| locale.plain_number(number as f64).into();
    match of {
        None => locale.with("progress", &[("done", number(done))]),
        Some((total, left)) => {
            let seconds = left.as_secs();
            let left = format!("{}:{:02}", seconds / 60, seconds % 60);
            locale.with("progress-of", &[("done", number(done)), ("total", number(total)), ("left", left.into())])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_says_how_much_is_done_and_how_long_the_rest_takes() {
        let locale = Locale::new("en");
        assert_eq!(told(1234, None, &locale), "1,234 done");
        assert_eq!(told(1234, Some((10_000, Duration::from_secs(65))), &locale), "1,234 of 10,000 done, 1:05 left");
    }
}
