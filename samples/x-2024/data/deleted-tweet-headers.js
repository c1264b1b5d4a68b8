window.YTD.deleted_tweet_headers.part0 = [
  {
    "tweet" : {
      "value" : "CANARY-deleted-tweet-headers"
    }
  }
]