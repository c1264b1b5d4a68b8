//! Every page reader against every site's page: each reads its own, and no other's.
#![allow(clippy::unwrap_used)]

use crate::charset;
use crate::page::Capture;
use crate::registry;

/// A page, its address, and what its reader finds: platform and instance, id, account, seconds since 1970,
/// title, a part of the text, pictures.
struct Row {
    url: &'static str,
    html: &'static str,
    platform: &'static str,
    instance: Option<&'static str>,
    id: &'static str,
    account: &'static str,
    seconds: i64,
    title: &'static str,
    text: &'static str,
    pictures: usize,
}

/// Invented pages. 2018-11-09 10:20:30 in UTC+8 is 1541730030.
const ROWS: &[Row] = &[
    Row {
        url: "https://www.sohu.com/a/274200001_100000001?scm=1",
        html: r#"<html><body><div class="text-title"><h1> 碑的事 <span class="article-tag"></span></h1><span class="time" id="news-time" data-val="1541730030000">2018-11-09 10:20</span></div>
            <div id="user-info"><h4><a href="x">虚构号</a></h4></div><article class="article" id="mp-editor"><p>搜狐的碑。</p><p><img src="//p1.itc.cn/a.jpg"></p></article></body></html>"#,
        platform: "sohu",
        instance: None,
        id: "274200001",
        account: "100000001",
        seconds: 1_541_730_030,
        title: "碑的事",
        text: "搜狐的碑。",
        pictures: 1,
    },
    Row {
        url: "http://blog.sina.com.cn/s/blog_3b9aca010102xabc.html",
        html: r#"<html><head><title>x</title></head><body><h2 id="t_3b9aca010102xabc" class="titName SG_txta">刻碑</h2><span class="time SG_txtc">(2018-11-09 10:20:30)</span>
            <strong id="ownernick">虚构</strong><div id="sina_keyword_ad_area2" class="articalContent">新浪的碑。<img src="x.gif" real_src="http://s1.sinaimg.cn/a.jpg"></div></body></html>"#,
        platform: "sina",
        instance: Some("blog"),
        id: "3b9aca010102xabc",
        account: "1000000001",
        seconds: 1_541_730_030,
        title: "刻碑",
        text: "新浪的碑。",
        pictures: 1,
    },
    Row {
        url: "https://baijiahao.baidu.com/s?id=1616600000000000001&wfr=spider",
        html: r#"<html><head><meta itemprop="dateUpdate" content="2018-11-09 10:20:30"></head><body><div class="article-title"><h2>看碑</h2></div><p class="author-name">虚构</p>
            <div class="article-content"><p>百家号的碑。</p></div><script>window.x = {"app_id":"1550000000000001"}</script></body></html>"#,
        platform: "baidu",
        instance: Some("baijiahao"),
        id: "1616600000000000001",
        account: "1550000000000001",
        seconds: 1_541_730_030,
        title: "看碑",
        text: "百家号的碑。",
        pictures: 0,
    },
    Row {
        url: "https://tieba.baidu.com/p/5940000001",
        html: r#"<html><body><h3 class="core_title_txt">问碑</h3><div class="l_post l_post_bright" data-field="{&quot;author&quot;:{&quot;user_id&quot;:900001,&quot;user_name&quot;:&quot;n&quot;},&quot;content&quot;:{&quot;post_id&quot;:122900000001,&quot;date&quot;:&quot;2018-11-09 10:20&quot;}}">
            <div id="post_content_122900000001" class="d_post_content j_d_post_content">贴吧的碑。<br><img src="https://imgsa.baidu.com/a.jpg"></div></div>
            <div class="l_post" data-field='{"author":{"user_id":900002},"content":{"post_id":122900000002}}'><div class="d_post_content">二楼</div><span class="tail-info">2楼</span><span class="tail-info">2018-11-09 11:00</span></div></body></html>"#,
        platform: "baidu",
        instance: Some("tieba"),
        id: "122900000001",
        account: "900001",
        seconds: 1_541_730_000,
        title: "问碑",
        text: "贴吧的碑。",
        pictures: 1,
    },
    Row {
        url: "https://new.qq.com/omn/20181109/20181109A0ABCD.html",
        html: r#"<html><body><script>window.DATA = {"article_id":"20181109A0ABCD","title":"拓碑","media":"虚构","media_id":"5000001","pubtime":"2018-11-09 10:20:30"};</script>
            <div class="LEFT"><h1>拓碑</h1><div class="content-article"><p class="one-p">腾讯的碑。</p></div></div></body></html>"#,
        platform: "tencent",
        instance: Some("news"),
        id: "20181109A0ABCD",
        account: "5000001",
        seconds: 1_541_730_030,
        title: "拓碑",
        text: "腾讯的碑。",
        pictures: 0,
    },
    Row {
        url: "https://user.qzone.qq.com/100000001/blog/1541730030",
        html: r#"<html><body><span class="blog_tit_detail">记碑</span><span id="pubTime">2018年11月09日 10:20</span><div id="blogDetailDiv"><div>空间的碑。</div></div></body></html>"#,
        platform: "tencent",
        instance: Some("qzone"),
        id: "100000001-1541730030",
        account: "100000001",
        seconds: 1_541_730_000,
        title: "记碑",
        text: "空间的碑。",
        pictures: 0,
    },
    Row {
        url: "https://www.toutiao.com/article/6621600000000000001/",
        html: r#"<html><body><div class="article-content"><h1>说碑</h1><div class="article-meta"><span>2018-11-09 10:20</span><span class="name"><a href="/c/user/token/MS4wInvented/?x=1">虚构</a></span></div>
            <article class="syl-article-base"><p>头条的碑。</p><img src="https://p3.toutiaoimg.com/a.jpg"></article></div></body></html>"#,
        platform: "toutiao",
        instance: None,
        id: "6621600000000000001",
        account: "MS4wInvented",
        seconds: 1_541_730_000,
        title: "说碑",
        text: "头条的碑。",
        pictures: 1,
    },
    Row {
        url: "https://www.toutiao.com/a6621600000000000002/",
        html: r#"<html><body><script>var BASE_DATA = { userInfo: { id: 0 }, mediaInfo: { openUrl: '/c/user/900003/' }, articleInfo: { title: '&quot;旧碑&quot;'.slice(6, -6),
            content: '&quot;&lt;p&gt;旧的头条碑。&lt;/p&gt;&quot;'.slice(6, -6), groupId: '1', itemId: '6621600000000000002', subInfo: { source: 'x', time: '2018-11-09 10:20:30' } } };</script></body></html>"#,
        platform: "toutiao",
        instance: None,
        id: "6621600000000000002",
        account: "900003",
        seconds: 1_541_730_030,
        title: "旧碑",
        text: "旧的头条碑。",
        pictures: 0,
    },
    Row {
        url: "https://www.zhihu.com/question/200000001/answer/100000001",
        html: r#"<html><body><script id="js-initialData" type="text/json">{"initialState":{"entities":{"answers":{"100000001":{"id":"100000001","type":"answer","content":"<p>知乎的碑。</p>",
            "createdTime":1541730030,"voteupCount":7,"commentCount":1,"question":{"id":"200000001","title":"论碑"},"author":{"id":"0123456789abcdef0123456789abcdef","urlToken":"invented","name":"虚构"}}}}}}</script></body></html>"#,
        platform: "zhihu",
        instance: None,
        id: "answer-100000001",
        account: "0123456789abcdef0123456789abcdef",
        seconds: 1_541_730_030,
        title: "论碑",
        text: "知乎的碑。",
        pictures: 0,
    },
];

fn capture<'a>(url: Option<&'a str>, body: &'a [u8]) -> Capture<'a> {
    Capture { url, status: Some(200), kind: Some("text/html; charset=utf-8"), body, captured: None }
}

#[test]
fn each_reader_reads_its_own_pages() {
    for row in ROWS {
        let (name, taken) = registry::read_page(&capture(Some(row.url), row.html.as_bytes()))
            .unwrap_or_else(|| panic!("{}", row.url));
        let post = &taken.posts[0];
        assert_eq!(
            (name, post.platform.as_str(), post.instance.as_deref()),
            (row.platform, row.platform, row.instance)
        );
        assert_eq!((post.id.as_str(), post.account.as_str()), (row.id, row.account), "{}", row.url);
        assert_eq!(post.created.map(|at| at.ms / 1000), Some(row.seconds), "{}", row.url);
        assert_eq!(post.title.as_deref(), Some(row.title), "{}", row.url);
        assert!(post.text.contains(row.text) && post.media.len() == row.pictures, "{}: {post:?}", row.url);
    }
}

#[test]
fn no_reader_reads_anothers_page() {
    for row in ROWS {
        for other in
            ROWS.iter().filter(|other| (other.platform, other.instance) != (row.platform, row.instance))
        {
            // At the other's address: the parts that the other looks for are not there.
            let moved = registry::read_page(&capture(Some(other.url), row.html.as_bytes()));
            assert_eq!(moved.map(|(name, _)| name), None, "{} at {}", row.url, other.url);
        }
        for elsewhere in [None, Some("https://example.org/p/5940000001?id=1616600000000000001")] {
            let found = registry::read_page(&capture(elsewhere, row.html.as_bytes()));
            assert_eq!(found.map(|(name, _)| name), None, "{} at {elsewhere:?}", row.url);
        }
    }
}

#[test]
fn a_copy_is_known_by_the_address_that_it_gives_itself() {
    for row in ROWS {
        let link =
            format!("<html><head><link rel=\"canonical\" href=\"{}\"></head>", row.url.replace('&', "&amp;"));
        let html = row.html.replacen("<html>", &link, 1);
        let found =
            registry::read_page(&capture(Some("https://web.archive.org/web/2018/x"), html.as_bytes()));
        assert_eq!(
            found.map(|(name, taken)| (name, taken.posts[0].id.clone())),
            Some((row.platform, row.id.to_owned()))
        );
    }
}

#[test]
fn pages_in_gbk_are_read() {
    let row = &ROWS[1];
    let html = row.html.replacen("<head>", "<head><meta charset=gb2312>", 1);
    let (bytes, _, _) = encoding_rs::GBK.encode(&html);
    let body = Capture { kind: Some("text/html"), ..capture(Some(row.url), &bytes) };
    assert!(matches!(charset::decode(None, &bytes), std::borrow::Cow::Owned(_)));
    let (_, taken) = registry::read_page(&body).unwrap();
    assert!(taken.posts[0].text.contains(row.text));
}

#[test]
fn cut_and_twisted_pages_are_borne() {
    for row in ROWS {
        let whole = row.html.as_bytes();
        for tenth in 0..10 {
            let _ = registry::read_page(&capture(Some(row.url), &whole[..whole.len() * tenth / 10]));
        }
        for at in (0..whole.len()).step_by(7) {
            for byte in [0, b'"', b'\'', b'<', b'>', b'{', b'}', b'\\', 0x80, 0xff] {
                let mut twisted = whole.to_vec();
                twisted[at] = byte;
                let _ = registry::read_page(&capture(Some(row.url), &twisted));
            }
        }
    }
}
