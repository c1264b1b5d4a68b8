window.YTD.deleted_tweets.part0 = [
  {
    "tweet" : {
      "id_str" : "1795000000000000001",
      "created_at" : "Mon May 27 08:00:00 +0000 2024",
      "full_text" : "CANARY-deleted-tweets 删掉的话",
      "deleted_at" : "Tue May 28 08:00:00 +0000 2024",
      "entities" : {}
    }
  }
]