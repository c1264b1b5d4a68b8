//! The platforms this program knows, asked one after another.
//!
//! Never prefers a name to the content.

use crate::import::{Import, Listing, Named, Taken};
use crate::page::Capture;
use crate::platform::Platform;

/// Every platform. Exports come before captures, which are of many platforms.
#[rustfmt::skip]
const PLATFORMS: &[&Platform] = &[
    &crate::mastodon::PLATFORM,
    &crate::bluesky::PLATFORM,
    &crate::x::PLATFORM,
    &crate::telegram::PLATFORM,
    &crate::meta::FACEBOOK,
    &crate::meta::INSTAGRAM,
    &crate::weibo::PLATFORM,
    &crate::wechat::PLATFORM,
    &crate::zhihu::PLATFORM,
    &crate::toutiao::PLATFORM,
    &crate::sohu::PLATFORM,
    &crate::baidu::PLATFORM,
    &crate::sina::PLATFORM,
    &crate::tencent::PLATFORM,
    &crate::youtube::PLATFORM,
    &crate::feed::PLATFORM,
    &crate::mail::PLATFORM,
    &crate::bilibili::PLATFORM,
    &crate::douban::PLATFORM,
    &crate::douyin::PLATFORM,
    &crate::ifeng::PLATFORM,
    &crate::netease::PLATFORM,
    &crate::network::PLATFORM,
    &crate::thepaper::PLATFORM,
    &crate::tiktok::PLATFORM,
    &crate::uc::PLATFORM,
    &crate::yidian::PLATFORM,
];

/// Returns every platform, in the order in which they are asked.
#[must_use]
pub fn platforms() -> &'static [&'static Platform] {
    PLATFORMS
}

/// Returns an importer for what a container holds, or `None` where no platform knows it. `include`
/// names private members or data types that the owner wants kept all the same: a base name with or
/// without its ending, or the platform's name for the type.
#[must_use]
pub fn recognise(listing: &Listing<'_>, include: &[String]) -> Option<Box<dyn Import>> {
    PLATFORMS.iter().find_map(|platform| (platform.recognise)(listing, include))
}

/// Returns what the first platform that knows a captured answer reads in it, with that platform's name.
#[must_use]
pub fn read_page(capture: &Capture<'_>) -> Option<(&'static str, Taken)> {
    let read = |platform: &&'static Platform| Some((platform.name, (platform.pages?.read)(capture)?));
    PLATFORMS.iter().find_map(read)
}

/// Returns what of a captured answer's body is private, by what each platform says; sorted and apart.
#[must_use]
pub fn private_in_page(capture: &Capture<'_>) -> Vec<std::ops::Range<usize>> {
    let mut ranges: Vec<_> = PLATFORMS
        .iter()
        .filter_map(|platform| platform.pages)
        .flat_map(|pages| (pages.private)(capture))
        .filter(|range| range.start < range.end && range.end <= capture.body.len())
        .collect();
    ranges.sort_unstable_by_key(|range| range.start);
    let mut out: Vec<std::ops::Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match out.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => out.push(range),
        }
    }
    out
}

/// Returns what an element of a platform's list is of, told from its bytes alone; `head` are the first
/// bytes of its member, which name the columns of a table. `None` where it is of no post.
#[must_use]
pub fn named(platform: &str, head: &[u8], element: &[u8]) -> Option<Named> {
    let platform = PLATFORMS.iter().find(|known| known.name == platform)?;
    (platform.element)(head, element)
}

/// Returns the id of the post that a media member of a platform's export is of, told from its name.
#[must_use]
pub fn media_of<'m>(platform: &str, member: &'m str) -> Option<&'m str> {
    let platform = PLATFORMS.iter().find(|known| known.name == platform)?;
    (platform.media_of)(member)
}
