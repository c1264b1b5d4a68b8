window.YTD.twitter_circle_tweet.part0 = [
  {
    "tweet" : {
      "id_str" : "1650000000000000001",
      "created_at" : "Sun Apr 23 06:00:00 +0000 2023",
      "full_text" : "CANARY-twitter-circle-tweet 小圈子",
      "entities" : {}
    }
  }
]