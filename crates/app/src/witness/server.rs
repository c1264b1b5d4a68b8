//! The witness's two addresses: `POST /add-checkpoint` and `GET /<hex SHA-256 of an origin>/checkpoint`.
//!
//! Never answers before what it says is stored, never reads more than a request may be, and writes no
//! log of who asked.

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use archive::{REQUEST_MAX, SIZE_TYPE, Witness};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{Method, Response, StatusCode};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

use super::bounded::Bounded;
use crate::place::now_ms;

/// How long a request's body may take.
const BODY_MAX: Duration = Duration::from_secs(10);
const TEXT: &str = "text/plain; charset=utf-8";

type Shared = Arc<Mutex<Witness>>;

/// Serves until the person at the terminal ends it. `begun` is told the address once it answers.
///
/// # Errors
/// Where the address cannot be listened at.
pub fn serve(witness: Witness, at: SocketAddr, begun: &dyn Fn(SocketAddr)) -> io::Result<()> {
    let runtime = Runtime::new()?;
    runtime.block_on(async {
        let listener = TcpListener::bind(at).await?;
        begun(listener.local_addr()?);
        let router = Router::new()
            .fallback(respond)
            .layer(DefaultBodyLimit::disable())
            .with_state(Arc::new(Mutex::new(witness)));
        tokio::spawn(async move { axum::serve(Bounded::new(listener), router).await });
        tokio::signal::ctrl_c().await
    })
}

async fn respond(State(witness): State<Shared>, request: Request) -> Response<Body> {
    let path = request.uri().path().to_owned();
    match (request.method(), path.as_str()) {
        (&Method::POST, "/add-checkpoint") => {
            let body = tokio::time::timeout(BODY_MAX, to_bytes(request.into_body(), REQUEST_MAX)).await;
            match body {
                Ok(Ok(bytes)) => apart(move || add(&witness, &bytes)).await,
                Ok(Err(_)) => answer(StatusCode::PAYLOAD_TOO_LARGE, TEXT, "the request is too long\n"),
                Err(_) => answer(StatusCode::REQUEST_TIMEOUT, TEXT, "the request took too long\n"),
            }
        }
        (_, "/add-checkpoint") => answer(StatusCode::METHOD_NOT_ALLOWED, TEXT, "post it\n"),
        (&Method::GET, path) => {
            let hex = path.strip_prefix('/').and_then(|path| path.strip_suffix("/checkpoint"));
            match hex.map(str::to_owned) {
                Some(hex) => apart(move || shown(&witness, &hex)).await,
                None => nothing(),
            }
        }
        _ => nothing(),
    }
}

/// Runs what waits for the disk where it keeps nobody else waiting.
async fn apart(work: impl FnOnce() -> Response<Body> + Send + 'static) -> Response<Body> {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|_| failed())
}

fn add(witness: &Shared, bytes: &[u8]) -> Response<Body> {
    let seconds = u64::try_from(now_ms() / 1000).unwrap_or(0);
    let answered = witness.lock().unwrap_or_else(PoisonError::into_inner).add_checkpoint(bytes, seconds);
    match answered {
        Ok(Ok(line)) => answer(StatusCode::OK, TEXT, line),
        Ok(Err(refusal)) => {
            let status = StatusCode::from_u16(refusal.status()).unwrap_or(StatusCode::BAD_REQUEST);
            let kind = if status == StatusCode::CONFLICT { SIZE_TYPE } else { TEXT };
            answer(status, kind, refusal.body())
        }
        Err(error) => {
            crate::say::note(&crate::say::plain(&error.to_string()));
            failed()
        }
    }
}

fn shown(witness: &Shared, hex: &str) -> Response<Body> {
    match witness.lock().unwrap_or_else(PoisonError::into_inner).shown(hex) {
        Ok(Some(note)) => answer(StatusCode::OK, TEXT, note),
        Ok(None) => nothing(),
        Err(error) => {
            crate::say::note(&crate::say::plain(&error.to_string()));
            failed()
        }
    }
}

fn nothing() -> Response<Body> {
    answer(StatusCode::NOT_FOUND, TEXT, "nothing here\n")
}

fn failed() -> Response<Body> {
    answer(StatusCode::INTERNAL_SERVER_ERROR, TEXT, "this witness cannot store, so it does not sign\n")
}

fn answer(status: StatusCode, kind: &'static str, body: impl Into<Body>) -> Response<Body> {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, axum::http::HeaderValue::from_static(kind));
    headers.insert(CACHE_CONTROL, axum::http::HeaderValue::from_static("no-store"));
    response
}
