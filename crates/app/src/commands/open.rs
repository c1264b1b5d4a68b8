//! `beilin open`: the reader, on this machine alone.
//!
//! Never opens to a network, and needs neither a display nor a browser.

use std::io::{self, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Command, Stdio};
use std::time::Duration;

use serde::Serialize;

use super::{Call, PROGRAM, failure, keys};
use crate::exit::Exit;
use crate::progress::Bar;
use crate::web::{self, Serving, Settings, Unserved};
use crate::words::{Lang, pick};
use crate::{place, say};

/// How long the own first page may take.
const PATIENCE: Duration = Duration::from_secs(60);
/// The most that is read of it.
const PAGE_MAX: u64 = 4 << 20;

#[derive(Serialize)]
struct Opened<'a> {
    address: &'a str,
}

/// Runs the command.
pub fn run(call: &Call<'_>) -> Exit {
    let place = place::of(call.matches);
    let about = place.root().display().to_string();
    let port = call.matches.get_one("port").copied().unwrap_or(0);
    let bar = Bar::new(call.lang);
    let founded = match call.lang {
        Lang::En => |place: &archive::Place| keys::tell_new(Lang::En, place),
        Lang::Zh => |place: &archive::Place| keys::tell_new(Lang::Zh, place),
    };
    let serving = web::serve(place, port, Settings { program: PROGRAM, founded }, &bar);
    bar.clear();
    let serving = match serving {
        Ok(serving) => serving,
        Err(Unserved::Archive(error)) => return failure::tell(call.lang, &about, &error),
        Err(Unserved::System(error)) => {
            say::note(&match call.lang {
                Lang::En => format!("127.0.0.1:{port}: {error}\n  Choose another port, or 0 for a free one."),
                Lang::Zh => format!("127.0.0.1:{port}：{error}\n  请换一个端口，或用 0 任取空闲端口。"),
            });
            return Exit::Failure;
        }
    };
    let address = format!("http://127.0.0.1:{}{}", serving.port(), serving.path());
    if call.matches.get_flag("once") {
        return once(call, serving, &address);
    }
    tell(call, &address);
    if !call.matches.get_flag("no-browser") && has_display() {
        start_browser(&address);
    }
    serving.wait();
    Exit::Done
}

fn tell(call: &Call<'_>, address: &str) {
    if call.json {
        say::json(&Opened { address });
    } else {
        say::result(address);
    }
    say::note(pick(
        call.lang,
        "The reader answers at this address, to this machine alone, until you press Ctrl-C. The address holds a \
         secret of this run: whoever has it and sits at this machine can read along.",
        "阅读器在此地址应答，只给本机，按 Ctrl-C 结束。地址中含有本次运行的密语：坐在这台电脑前又知道地址的人也能读到。",
    ));
}

/// Asks for the first page as a browser would, and ends.
fn once(call: &Call<'_>, serving: Serving, address: &str) -> Exit {
    let path = format!("{}{}/", serving.path(), call.lang.segment());
    let answered = ask(serving.port(), &path);
    serving.end();
    match answered {
        Ok(page) if page.starts_with("HTTP/1.1 200 ") && page.contains("<h1") => {
            tell(call, address);
            Exit::Done
        }
        Ok(page) => {
            say::note(&say::plain(page.lines().next().unwrap_or_default()));
            Exit::Failure
        }
        Err(error) => {
            say::note(&error.to_string());
            Exit::Failure
        }
    }
}

fn ask(port: u16, path: &str) -> io::Result<String> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")?;
    let mut page = Vec::new();
    stream.take(PAGE_MAX).read_to_end(&mut page)?;
    Ok(String::from_utf8_lossy(&page).into_owned())
}

/// Tells whether a browser would have anywhere to show itself.
fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    ["windows", "macos"].contains(&std::env::consts::OS) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// Starts the browser that the system prefers; the address was printed, so nothing is lost if there is none.
fn start_browser(address: &str) {
    let mut command = match std::env::consts::OS {
        "windows" => {
            let mut command = Command::new("rundll32");
            command.arg("url.dll,FileProtocolHandler");
            command
        }
        "macos" => Command::new("open"),
        _ => Command::new("xdg-open"),
    };
    command.arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let _ = command.spawn();
}
