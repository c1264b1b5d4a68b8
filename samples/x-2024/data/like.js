window.YTD.like.part0 = [
  {
    "like" : {
      "tweetId" : "1600000000000000001",
      "fullText" : "CANARY-like 别人的话",
      "expandedUrl" : "https://twitter.com/i/web/status/1600000000000000001"
    }
  }
]