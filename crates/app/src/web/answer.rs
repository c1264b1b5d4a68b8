//! Answers as they go out: what each kind says of itself, and what all say.
//!
//! Never lets a page run inside another site, tell where it came from, or be kept by the browser.

use axum::body::Body;
use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, HeaderValue, LOCATION,
    REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{Response, StatusCode};
use pages::{CASE_STYLE, ICON, POLICY, SCRIPT, STYLE};

const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
const OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");

/// Returns a page.
pub fn page(status: StatusCode, html: String) -> Response<Body> {
    of_type(status, "text/html; charset=utf-8", Body::from(html))
}

/// Returns the way to another address, to be asked for with GET.
pub fn elsewhere(to: &str) -> Response<Body> {
    let mut answer = of_type(StatusCode::SEE_OTHER, "text/plain; charset=utf-8", Body::empty());
    if let Ok(to) = HeaderValue::from_str(to) {
        answer.headers_mut().insert(LOCATION, to);
    }
    answer
}

/// Returns the style sheet.
pub fn style() -> Response<Body> {
    of_type(StatusCode::OK, "text/css; charset=utf-8", Body::from(STYLE))
}

/// Returns what the casebook's pages add to it.
pub fn case_style() -> Response<Body> {
    of_type(StatusCode::OK, "text/css; charset=utf-8", Body::from(CASE_STYLE))
}

/// Returns the sign of the program: our own drawing, the one SVG that is sent.
pub fn icon() -> Response<Body> {
    of_type(StatusCode::OK, "image/svg+xml", Body::from(ICON))
}

/// Returns the script.
pub fn script() -> Response<Body> {
    of_type(StatusCode::OK, "text/javascript; charset=utf-8", Body::from(SCRIPT))
}

/// Returns that this is not done here.
pub fn not_allowed() -> Response<Body> {
    let mut answer =
        of_type(StatusCode::METHOD_NOT_ALLOWED, "text/plain; charset=utf-8", Body::from("GET, HEAD"));
    answer.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
    answer
}

/// Returns an answer of a type.
pub fn of_type(status: StatusCode, kind: &'static str, body: Body) -> Response<Body> {
    let mut answer = Response::new(body);
    *answer.status_mut() = status;
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    answer
}

/// Adds what every answer says.
pub fn sealed(mut answer: Response<Body>) -> Response<Body> {
    let headers = answer.headers_mut();
    for (name, value) in [
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // To itself the reader must say where a form comes from: with `no-referrer`, browsers send the
        // origin `null`, which the gate turns away.
        (REFERRER_POLICY, "same-origin"),
        (X_FRAME_OPTIONS, "DENY"),
        (RESOURCE_POLICY, "same-origin"),
        (OPENER_POLICY, "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    answer
}
