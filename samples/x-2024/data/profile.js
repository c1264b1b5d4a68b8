window.YTD.profile.part0 = [
  {
    "profile" : {
      "description" : {
        "bio" : "看桥，写字，爬山。每天一行。Bridges, ink & hills.",
        "website" : "https://example.org/linshi?from=x&lang=zh",
        "location" : "江边"
      },
      "avatarMediaUrl" : "https://pbs.twimg.com/profile_images/9000000000000000701/Seal2010.png",
      "headerMediaUrl" : "https://pbs.twimg.com/profile_banners/9000000000000000021/1600000000"
    }
  }
]