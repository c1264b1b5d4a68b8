//! A proof file of a post, to be saved.
//!
//! Never opens more of a post than `beilin prove` does unasked.

use std::sync::Arc;

use archive::{ArchiveError, ToProve};
use axum::body::Body;
use axum::http::header::{CONTENT_DISPOSITION, HeaderValue};
use axum::http::{Response, StatusCode};

use super::answer;
use super::routes::PostName;
use super::shared::Shared;
use crate::bundle;

/// Returns the file; `None` where the post is not kept, or cannot be proved.
pub async fn send(shared: &Arc<Shared>, name: PostName) -> Option<Response<Body>> {
    let room = Arc::clone(&shared.files).acquire_owned().await.ok()?;
    let work = {
        let shared = Arc::clone(shared);
        tokio::task::spawn_blocking(move || make(&shared, &name))
    };
    let made = work.await;
    drop(room);
    let (bytes, name) = made.ok()?.ok()??;
    let mut answer = answer::of_type(StatusCode::OK, "application/zip", Body::from(bytes));
    let attached = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")).ok()?;
    answer.headers_mut().insert(CONTENT_DISPOSITION, attached);
    Some(answer)
}

fn make(shared: &Shared, name: &PostName) -> Result<Option<(Vec<u8>, String)>, ArchiveError> {
    let Some(opened) = shared.library.current()? else { return Ok(None) };
    // The address names an account: a post of another is another's.
    let kept = opened.reader.post(&name.platform, &name.id)?;
    if kept.is_none_or(|kept| kept.post.account != name.account) {
        return Ok(None);
    }
    let posts = vec![format!("{}:{}", name.platform, name.id)];
    let proved = opened.reader.prove(&ToProve { posts, ..ToProve::default() })?;
    Ok(proved.ok().map(|mut proved| bundle::finish(&mut proved)))
}
