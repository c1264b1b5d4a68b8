//! Where the archive and the keys are, from flags, variables and the system's own folders.
//!
//! Never creates anything.

use std::path::{Path, PathBuf};

use archive::Place;
use clap::ArgMatches;
use etcetera::{BaseStrategy as _, choose_base_strategy};

/// Folder of the archive where nobody says another.
const DEFAULT: &str = "beilin-archive";

/// Returns the place that `--archive`, `BEILIN_ARCHIVE` or the default names.
pub fn of(matches: &ArgMatches) -> Place {
    let named = matches.get_one::<String>("archive").map(PathBuf::from);
    let root = named
        .or_else(|| std::env::var_os("BEILIN_ARCHIVE").filter(|value| !value.is_empty()).map(PathBuf::from))
        .unwrap_or_else(|| PathBuf::from(DEFAULT));
    at(&root)
}

/// Returns the place of an archive in a folder. Keys lie in `BEILIN_KEYS`, or in the configuration
/// folder that the system gives to programs.
pub fn at(root: &Path) -> Place {
    let keys = std::env::var_os("BEILIN_KEYS").filter(|value| !value.is_empty()).map(PathBuf::from);
    let keys = keys.unwrap_or_else(|| match choose_base_strategy() {
        Ok(base) => base.config_dir().join("beilin").join("keys"),
        Err(_) => PathBuf::from("beilin-keys"),
    });
    Place::new(root, &keys)
}

/// Returns the passphrase of the list of what is watched, where one is set.
pub fn watch_passphrase() -> Option<String> {
    std::env::var("BEILIN_WATCH_PASSPHRASE").ok().filter(|value| !value.is_empty())
}

/// Returns milliseconds since 1970: the one place that reads the clock.
pub fn now_ms() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.ok().and_then(|since| i64::try_from(since.as_millis()).ok()).unwrap_or(0)
}
