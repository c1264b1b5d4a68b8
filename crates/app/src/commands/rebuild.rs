//! `beilin rebuild`: makes catalogue and word index again from the records.
//!
//! Never touches what is kept.

use archive::Reader;

use super::{Call, failure};
use crate::exit::Exit;
use crate::progress::Bar;
use crate::words::Lang;
use crate::{place, say};

/// Runs the command.
pub fn run(call: &Call<'_>) -> Exit {
    let place = place::of(call.matches);
    let bar = Bar::new(call.lang);
    let rebuilt = archive::rebuild(&place, &bar);
    bar.clear();
    let done = rebuilt.and_then(|rebuilt| {
        if call.matches.get_flag("dump") {
            archive::dump(&Reader::open(&place, &bar)?, &mut |line| say::json(line))?;
        } else if call.json {
            say::json(&rebuilt);
        }
        Ok(rebuilt)
    });
    match done {
        Ok(rebuilt) => {
            say::note(&match call.lang {
                Lang::En => {
                    format!("Made again: {} posts from {} log entries.", rebuilt.posts, rebuilt.entries)
                }
                Lang::Zh => {
                    format!("已重新生成：帖文 {} 条，来自存证簿 {} 条。", rebuilt.posts, rebuilt.entries)
                }
            });
            Exit::Done
        }
        Err(error) => failure::tell(call.lang, &place.root().display().to_string(), &error),
    }
}
