//! The server: takes requests on loopback, has the gate look at them, and hands them to what answers.
//!
//! Never listens on any other address, and never lets a failure of one request reach another.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use archive::{ArchiveError, Place, Progress};
use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, HOST, HeaderName, ORIGIN, RANGE};
use axum::http::{HeaderMap, Method, Response, StatusCode};
use pages::{Lang, Refusal, Site, refused};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

use super::cases::CaseView;
use super::drawn::Drawn;
use super::gate::{Claims, Gate, Refused};
use super::library::Library;
use super::routes::{Member, PostName, Route, View, route};
use super::settings::Settings;
use super::shared::Shared;
use super::{answer, media, proof, sweep, upload, views, writing};
use crate::words::pick;

/// A reader that serves.
pub struct Serving {
    runtime: Runtime,
    shared: Arc<Shared>,
    address: SocketAddr,
}

/// Why a reader could not begin.
pub enum Unserved {
    /// The archive cannot be opened.
    Archive(ArchiveError),
    /// No port, or no randomness.
    System(io::Error),
}

/// Opens the archive and begins to serve; `port` 0 takes a free one.
///
/// # Errors
/// [`Unserved`].
pub fn serve(
    place: Place,
    port: u16,
    settings: Settings,
    progress: &dyn Progress,
) -> Result<Serving, Unserved> {
    sweep::sweep(place.root());
    let library = Library::open(place, progress).map_err(Unserved::Archive)?;
    let runtime = Runtime::new().map_err(Unserved::System)?;
    let bind = TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    let listener = runtime.block_on(bind).map_err(Unserved::System)?;
    let address = listener.local_addr().map_err(Unserved::System)?;
    let secret = secret().map_err(Unserved::System)?;
    let shared = Arc::new(Shared::new(settings, Gate::new(address.port(), secret), library));
    let router =
        Router::new().fallback(respond).layer(DefaultBodyLimit::disable()).with_state(Arc::clone(&shared));
    runtime.spawn(async move { axum::serve(listener, router).await });
    Ok(Serving { runtime, shared, address })
}

/// Returns 128 random bits in hex.
fn secret() -> io::Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| io::Error::other(error.to_string()))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

impl Serving {
    /// Returns the port.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Returns the path of the first page: `/<secret>/`.
    pub fn path(&self) -> String {
        format!("{}/", self.shared.gate.base())
    }

    /// Serves until the person at the terminal ends it, then takes away what was handed over and not kept.
    pub fn wait(self) {
        self.runtime.block_on(async {
            if tokio::signal::ctrl_c().await.is_err() {
                // The signal cannot be waited for here; whoever ends the program does it otherwise.
                std::future::pending::<()>().await;
            }
        });
        self.end();
    }

    /// Ends at once.
    pub fn end(self) {
        self.runtime.shutdown_background();
        self.shared.landings.clear();
    }
}

async fn respond(State(shared): State<Arc<Shared>>, request: Request) -> Response<Body> {
    answer::sealed(let_in(&shared, request).await)
}

async fn let_in(shared: &Arc<Shared>, request: Request) -> Response<Body> {
    let headers = request.headers();
    let accepted = text(headers, &ACCEPT_LANGUAGE).unwrap_or_default();
    let lang = Lang::of_accept(accepted);
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let hosts = hosts(&request);
    let fetched = HeaderName::from_static("sec-fetch-site");
    let claims = Claims {
        hosts: hosts.as_deref().unwrap_or_default(),
        origin: headers.get(ORIGIN).map(|origin| origin.to_str().unwrap_or("?")),
        site: headers.get(fetched).map(|site| site.to_str().unwrap_or("?")),
        reads,
        path: request.uri().path(),
    };
    match shared.gate.pass(&claims) {
        Ok(below) => {
            let route = route(below);
            inside(shared, request, route, lang, reads).await
        }
        Err(Refused::NoSecret) if claims.path == "/style.css" && reads => answer::style(),
        Err(Refused::NoSecret) if claims.path == "/icon.svg" && reads => answer::icon(),
        Err(why) => {
            let page = match why {
                Refused::Foreign => Refusal::ForeignHost,
                Refused::NoSecret => Refusal::NoSecret,
            };
            answer::page(StatusCode::FORBIDDEN, refused(lang, page))
        }
    }
}

/// Returns every host that the request names; `None` where one of them is no text.
fn hosts(request: &Request) -> Option<Vec<&str>> {
    let named = request.headers().get_all(HOST).iter().map(|host| host.to_str().ok());
    let in_address = request.uri().authority().map(|authority| Some(authority.as_str()));
    named.chain(in_address).collect()
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

async fn inside(
    shared: &Arc<Shared>,
    request: Request,
    route: Route,
    lang: Lang,
    reads: bool,
) -> Response<Body> {
    let base = shared.gate.base();
    let (lang, below, view) = match route {
        Route::Page(lang, below, view) => (lang, below, view),
        _ if !reads => return answer::not_allowed(),
        Route::Base => return answer::elsewhere(&Site { base: &base, lang, here: "/" }.href("/")),
        Route::Style => return answer::style(),
        Route::CaseStyle => return answer::case_style(),
        Route::Icon => return answer::icon(),
        Route::Script => return answer::script(),
        Route::Media(member) => {
            let range = text(request.headers(), &RANGE).map(str::to_owned);
            return file(shared, lang, member, range).await;
        }
        Route::Proof(name) => return proof_file(shared, lang, name).await,
        Route::Nowhere => (lang, "/".to_owned(), View::Nowhere),
    };
    let query = request.uri().query().unwrap_or_default().to_owned();
    let here = if query.is_empty() { below.clone() } else { format!("{below}?{query}") };
    if reads {
        return page(shared, lang, here, view, query).await;
    }
    let site = Site { base: &base, lang, here: &below };
    match (request.method(), view) {
        (&Method::POST, View::Keep) => upload::receive(shared, &site, request).await,
        (&Method::POST, View::Case(CaseView::Write)) => writing::receive(shared, &site, request).await,
        (&Method::POST, View::Verify) => {
            begin_verifying(shared);
            answer::elsewhere(&site.href("/verify"))
        }
        _ => answer::not_allowed(),
    }
}

fn begin_verifying(shared: &Arc<Shared>) {
    if let Some(tracker) = shared.verifier.begin() {
        let shared = Arc::clone(shared);
        tokio::task::spawn_blocking(move || shared.verifier.run(shared.library.place(), &tracker));
    }
}

async fn page(shared: &Arc<Shared>, lang: Lang, here: String, view: View, query: String) -> Response<Body> {
    let room = shared.pages.acquire().await;
    let work = {
        let (shared, here) = (Arc::clone(shared), here.clone());
        tokio::task::spawn_blocking(move || {
            let base = shared.gate.base();
            views::draw(&shared, &Site { base: &base, lang, here: &here }, &view, &query)
        })
    };
    let drawn = work.await;
    drop(room);
    match drawn {
        Ok(Drawn::Page(html)) => answer::page(StatusCode::OK, html),
        Ok(Drawn::Elsewhere(to)) => answer::elsewhere(&to),
        Ok(Drawn::Nothing(html)) => answer::page(StatusCode::NOT_FOUND, html),
        Ok(Drawn::Failed(html)) => answer::page(StatusCode::INTERNAL_SERVER_ERROR, html),
        // Our own bug: the page says no more than that.
        Err(_) => {
            let base = shared.gate.base();
            let site = Site { base: &base, lang, here: &here };
            let why = pick(lang, "The program made a mistake on this page.", "程序在此页出了错。");
            answer::page(StatusCode::INTERNAL_SERVER_ERROR, refused(lang, Refusal::Failed(&site, why)))
        }
    }
}

async fn file(shared: &Arc<Shared>, lang: Lang, member: Member, range: Option<String>) -> Response<Body> {
    let opened = {
        let shared = Arc::clone(shared);
        tokio::task::spawn_blocking(move || shared.library.current()).await
    };
    if let Ok(Ok(Some(opened))) = opened
        && let Ok(permit) = Arc::clone(&shared.files).acquire_owned().await
        && let Some(answer) = media::send(opened, member, range, permit).await
    {
        return answer;
    }
    not_found(shared, lang)
}

async fn proof_file(shared: &Arc<Shared>, lang: Lang, name: PostName) -> Response<Body> {
    let sent = proof::send(shared, name).await;
    sent.unwrap_or_else(|| not_found(shared, lang))
}

fn not_found(shared: &Shared, lang: Lang) -> Response<Body> {
    let base = shared.gate.base();
    let site = Site { base: &base, lang, here: "/" };
    answer::page(StatusCode::NOT_FOUND, refused(lang, Refusal::NotFound(&site)))
}
