window.YTD.community_tweet.part0 = [
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1796723518230019175"
          ],
          "editableUntil" : "2024-06-01T03:00:42.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "23"
      ],
      "favorite_count" : "36",
      "id_str" : "1796723518230019175",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1796723518230019175",
      "created_at" : "Sat Jun 01 02:00:42 +0000 2024",
      "favorited" : false,
      "full_text" : "拓友社的各位：六一快乐，今天带孩子来的免茶钱。",
      "lang" : "zh",
      "community_id" : "9000000000000000501",
      "community_id_str" : "9000000000000000501",
      "scopes" : {
        "followers" : false
      }
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1796743660215297680"
          ],
          "editableUntil" : "2024-06-01T04:20:45.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "24"
      ],
      "favorite_count" : "16",
      "id_str" : "1796743660215297680",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1796743660215297680",
      "created_at" : "Sat Jun 01 03:20:45 +0000 2024",
      "favorited" : false,
      "full_text" : "社里新到净皮二十刀，要的留言 &amp; 自提。",
      "lang" : "zh",
      "community_id" : "9000000000000000501",
      "community_id_str" : "9000000000000000501",
      "scopes" : {
        "followers" : false
      }
    }
  }
]