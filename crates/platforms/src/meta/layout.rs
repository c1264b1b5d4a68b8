//! What each member of an export of Facebook or Instagram is, told from its name and its first bytes.
//!
//! Never keeps a member that is not known to be public words, their media or the profile: everything else is
//! left out.

use formats::Shape;

use crate::import::{Listing, Role};

/// The rule by which members are left out.
pub const RULE: &str = "meta/private/1";
/// The rule by which pictures lose their metadata.
pub const PICTURE_RULE: &str = "meta/picture/1";
/// The rule by which all but three values of a profile are cut out.
pub const PROFILE_RULE: &str = "meta/profile/1";

/// How much of a file is looked at.
const HEAD_BYTES: usize = 8 << 10;
/// How many files are looked at for the posts of an export.
const LOOKS_MAX: usize = 200;

/// Files of posts by the beginning of their names, and where their items stand if not in a list.
const FACEBOOK: [(&str, &str); 2] = [("your_posts", ""), ("your_video", "videos_v2")];
const INSTAGRAM: [(&str, &str); 5] = [
    ("posts_", ""),
    ("reels", "ig_reels_media"),
    ("igtv_videos", "ig_igtv_media"),
    ("stories", "ig_stories"),
    ("archived_posts", "ig_archived_post_media"),
];
/// Files that are kept only where they are named: seen by followers for a day, or hidden by the owner.
const NAMED: [&str; 2] = ["stories", "archived_posts"];

/// What an export is.
pub struct Layout {
    /// Whether it is of Instagram.
    pub instagram: bool,
    /// By member.
    pub roles: Vec<Role>,
    /// What stands before the names that the export itself uses.
    pub root: String,
}

/// Finds the export in a container; `None` where there is none of this platform.
#[must_use]
pub fn find(listing: &Listing<'_>, instagram: bool, include: &[String]) -> Option<Layout> {
    let names: Vec<String> = listing.members.iter().map(|member| member.name.replace('\\', "/")).collect();
    let known: &[(&str, &'static str)] = if instagram { &INSTAGRAM } else { &FACEBOOK };
    let mut roles = vec![Role::LeftOut { rule: RULE }; names.len()];
    let (mut looks, mut any, mut root) = (0, false, None);
    for (index, name) in names.iter().enumerate() {
        let base = name.rsplit('/').next().unwrap_or(name).to_ascii_lowercase();
        let Some((stem, key)) =
            known.iter().find(|(stem, _)| base.starts_with(stem) && base.ends_with(".json"))
        else {
            roles[index] = other(&base, name, instagram);
            continue;
        };
        let wanted = !NAMED.contains(stem) || include.iter().any(|word| word.eq_ignore_ascii_case(stem));
        if !wanted || looks >= LOOKS_MAX {
            continue;
        }
        looks += 1;
        let head = (listing.peek)(index, HEAD_BYTES).unwrap_or_default();
        if let Some(shape) = shape(&head, key, instagram) {
            any = true;
            root = root.or_else(|| Some(root_of(name)));
            roles[index] = Role::Posts { kind: "posts", shape };
        }
    }
    any.then(|| Layout { instagram, roles, root: root.unwrap_or_default() })
}

/// The export's own names begin with one of its folders.
fn root_of(name: &str) -> String {
    const FOLDERS: [&str; 6] = [
        "your_facebook_activity/",
        "your_instagram_activity/",
        "content/",
        "posts/",
        "media/",
        "personal_information/",
    ];
    let at = FOLDERS
        .iter()
        .filter_map(|folder| name.find(folder))
        .filter(|at| *at == 0 || name[..*at].ends_with('/'));
    let folder = name.rfind('/').map_or(0, |slash| slash + 1);
    name[..at.min().unwrap_or(folder)].to_owned()
}

fn other(base: &str, name: &str, instagram: bool) -> Role {
    let profile = match instagram {
        true => base == "personal_information.json",
        false => base == "profile_information.json",
    };
    if profile {
        return Role::Mixed { rule: PROFILE_RULE };
    }
    let private = ["messages/", "inbox/", "archived_threads/", "message_requests/"];
    if private.iter().any(|folder| name.contains(folder)) {
        return Role::LeftOut { rule: RULE };
    }
    match base.rsplit('.').next().unwrap_or_default() {
        "jpg" | "jpeg" | "png" => Role::Mixed { rule: PICTURE_RULE },
        "mp4" | "mov" | "gif" | "webm" | "mp3" | "m4a" | "aac" => Role::Media { kind: "media" },
        _ => Role::LeftOut { rule: RULE },
    }
}

/// How a posts file is cut, `None` where its beginning is not that of one. A file of one post may hold it
/// without a list.
fn shape(head: &[u8], key: &'static str, instagram: bool) -> Option<Shape> {
    let text = String::from_utf8_lossy(head);
    let text = text.trim_start().trim_start_matches('\u{feff}');
    let has = |word: &str| text.contains(word);
    let own = match instagram {
        true => has("\"creation_timestamp\"") && has("\"uri\""),
        false => has("\"timestamp\"") && (has("\"data\"") || has("\"attachments\"") || has("\"title\"")),
    };
    let keyed = !key.is_empty() && has(&format!("\"{key}\""));
    match text.chars().next()? {
        '[' if own => Some(Shape::List),
        '{' if keyed => Some(Shape::Keyed(key)),
        '{' if own => Some(Shape::Whole),
        _ => None,
    }
}
