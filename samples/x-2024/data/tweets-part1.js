window.YTD.tweets.part1 = [
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "164389436832730666"
          ],
          "editableUntil" : "2012-01-31T17:47:50.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "16"
      ],
      "favorite_count" : "48",
      "id_str" : "164389436832730666",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "164389436832730666",
      "created_at" : "Tue Jan 31 16:47:50 +0000 2012",
      "favorited" : false,
      "full_text" : "过了零点，二月了，还在画剖面图。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1650114906212618479"
          ],
          "editableUntil" : "2023-04-23T13:30:25.000Z",
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
        "276"
      ],
      "favorite_count" : "37",
      "id_str" : "1650114906212618479",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "1650114906212618479",
      "created_at" : "Sun Apr 23 12:30:25 +0000 2023",
      "favorited" : false,
      "full_text" : "On reading a damaged inscription (a note to my students, in English because two of you asked).\n\nFirst, measure. Before you guess what a character was, write down the width of the gap, the depth of the chisel, the direction of the break. A gap of 31 mm in a line of 30 mm char…",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1203678221525030306"
          ],
          "editableUntil" : "2019-12-08T15:10:25.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "85"
      ],
      "favorite_count" : "16",
      "id_str" : "1203678221525030306",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1203678221525030306",
      "created_at" : "Sun Dec 08 14:10:25 +0000 2019",
      "favorited" : false,
      "full_text" : "Wrote 和 forty times. The grain leans toward the mouth. It took me a decade to notice.",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "747006653828192467"
          ],
          "editableUntil" : "2016-06-26T11:00:39.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [
          {
            "name" : "老桥",
            "screen_name" : "oldbridge_inv",
            "indices" : [
              "3",
              "17"
            ],
            "id_str" : "9000000000000000102",
            "id" : "9000000000000000102"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "41"
      ],
      "favorite_count" : "23",
      "id_str" : "747006653828192467",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "747006653828192467",
      "created_at" : "Sun Jun 26 10:00:39 +0000 2016",
      "favorited" : false,
      "full_text" : "RT @oldbridge_inv: 老桥不是因为结实才老，是因为有人年年去看它。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1188376240545489311"
          ],
          "editableUntil" : "2019-10-27T09:45:49.000Z",
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
        "62"
      ],
      "favorite_count" : "30",
      "id_str" : "1188376240545489311",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "1188376240545489311",
      "created_at" : "Sun Oct 27 08:45:49 +0000 2019",
      "favorited" : false,
      "full_text" : "The new paper arrived folded along yesterday's weather report.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1059428666850717440"
          ],
          "editableUntil" : "2018-11-05T13:54:12.000Z",
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
        "33"
      ],
      "favorite_count" : "28",
      "id_str" : "1059428666850717440",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1059428666850717440",
      "created_at" : "Mon Nov 05 12:54:12 +0000 2018",
      "favorited" : false,
      "full_text" : "古人怕字没了，所以刻石；怕石没了，所以拓纸；怕纸没了，所以藏三处。",
      "lang" : "zh",
      "in_reply_to_status_id_str" : "1059427662159372372",
      "in_reply_to_status_id" : "1059427662159372372",
      "in_reply_to_user_id_str" : "9000000000000000021",
      "in_reply_to_user_id" : "9000000000000000021",
      "in_reply_to_screen_name" : "linshi_invented"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1092452820573477107"
          ],
          "editableUntil" : "2019-02-04T17:00:23.000Z",
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
        "12"
      ],
      "favorite_count" : "11",
      "id_str" : "1092452820573477107",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "1092452820573477107",
      "created_at" : "Mon Feb 04 16:00:23 +0000 2019",
      "favorited" : false,
      "full_text" : "猪年大吉，愿诸位心宽。🐷",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "31751026376239391"
          ],
          "editableUntil" : "2011-01-30T17:30:09.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "15"
      ],
      "favorite_count" : "27",
      "id_str" : "31751026376239391",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "31751026376239391",
      "created_at" : "Sun Jan 30 16:30:09 +0000 2011",
      "favorited" : false,
      "full_text" : "凌晨改图，窗外有人提前放鞭炮。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1736368266554433493"
          ],
          "editableUntil" : "2023-12-17T13:50:29.000Z",
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
        "16"
      ],
      "favorite_count" : "23",
      "id_str" : "1736368266554433493",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "1736368266554433493",
      "created_at" : "Sun Dec 17 12:50:29 +0000 2023",
      "favorited" : false,
      "full_text" : "大雪封山，墨不冻，因为屋里有人。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1790741506838745260"
          ],
          "editableUntil" : "2024-05-15T14:50:20.000Z",
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
        "130"
      ],
      "favorite_count" : "10",
      "id_str" : "1790741506838745260",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1790741506838745260",
      "created_at" : "Wed May 15 13:50:20 +0000 2024",
      "favorited" : false,
      "full_text" : "Numbers for the engineers: span 17.3 m, rise 8.1 m, voussoirs 96, missing 0. Numbers for everyone else: open from dawn, bring tea.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "631847878059439359"
          ],
          "editableUntil" : "2015-08-13T16:20:47.000Z",
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
        "25"
      ],
      "favorite_count" : "26",
      "id_str" : "631847878059439359",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "631847878059439359",
      "created_at" : "Thu Aug 13 15:20:47 +0000 2015",
      "favorited" : false,
      "full_text" : "睡不着。远处的城市在冒烟，想到值班室里那些年轻人。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "957589162606632282"
          ],
          "editableUntil" : "2018-01-28T13:20:22.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "21"
      ],
      "favorite_count" : "32",
      "id_str" : "957589162606632282",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "957589162606632282",
      "created_at" : "Sun Jan 28 12:20:22 +0000 2018",
      "favorited" : false,
      "full_text" : "收到一封手写信，读了三遍，舍不得拆第二封。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1231483912284676268"
          ],
          "editableUntil" : "2020-02-23T08:40:19.000Z",
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
        "30"
      ],
      "favorite_count" : "17",
      "id_str" : "1231483912284676268",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1231483912284676268",
      "created_at" : "Sun Feb 23 07:40:19 +0000 2020",
      "favorited" : false,
      "full_text" : "小区门口的量体温的师傅，用粉笔在地上写天气，楷书，一笔不苟。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "640377710485388339"
          ],
          "editableUntil" : "2015-09-06T05:15:18.000Z",
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
        "52"
      ],
      "favorite_count" : "15",
      "id_str" : "640377710485388339",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "640377710485388339",
      "created_at" : "Sun Sep 06 04:15:18 +0000 2015",
      "favorited" : false,
      "full_text" : "Today's field note reads, in full: \"bird moved out.\"",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "881485908607894826"
          ],
          "editableUntil" : "2017-07-02T13:13:12.000Z",
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
        "urls" : [],
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/881485908607894826/photo/1",
            "indices" : [
              "23",
              "46"
            ],
            "url" : "https://t.co/RRdHgUFAVG",
            "media_url" : "http://pbs.twimg.com/media/48dc16a5caee8e1.png",
            "id_str" : "881485900220291917",
            "id" : "881485900220291917",
            "media_url_https" : "https://pbs.twimg.com/media/48dc16a5caee8e1.png",
            "sizes" : {
              "large" : {
                "w" : "440",
                "h" : "293",
                "resize" : "fit"
              },
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/RRdHgUFAVG"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "22"
      ],
      "favorite_count" : "17",
      "id_str" : "881485908607894826",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "881485908607894826",
      "created_at" : "Sun Jul 02 12:13:12 +0000 2017",
      "favorited" : false,
      "full_text" : "最好的一张是一只手掌，旁边写着：「我的碑」。 https://t.co/RRdHgUFAVG",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/881485908607894826/photo/1",
            "indices" : [
              "23",
              "46"
            ],
            "url" : "https://t.co/RRdHgUFAVG",
            "media_url" : "http://pbs.twimg.com/media/48dc16a5caee8e1.png",
            "id_str" : "881485900220291917",
            "id" : "881485900220291917",
            "media_url_https" : "https://pbs.twimg.com/media/48dc16a5caee8e1.png",
            "sizes" : {
              "large" : {
                "w" : "440",
                "h" : "293",
                "resize" : "fit"
              },
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/RRdHgUFAVG"
          }
        ]
      },
      "possibly_sensitive" : false,
      "in_reply_to_status_id_str" : "881485155300954680",
      "in_reply_to_status_id" : "881485155300954680",
      "in_reply_to_user_id_str" : "9000000000000000021",
      "in_reply_to_user_id" : "9000000000000000021",
      "in_reply_to_screen_name" : "linshi_invented"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "483271311661430844"
          ],
          "editableUntil" : "2014-06-29T16:30:34.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
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
      "favorite_count" : "25",
      "id_str" : "483271311661430844",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "483271311661430844",
      "created_at" : "Sun Jun 29 15:30:34 +0000 2014",
      "favorited" : false,
      "full_text" : "读完一本讲纸的书，作者说纸是「被说服了的草」。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "970199904111114903"
          ],
          "editableUntil" : "2018-03-04T08:30:57.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [
          {
            "name" : "渡口老船长",
            "screen_name" : "slow_ferry_inv",
            "indices" : [
              "0",
              "15"
            ],
            "id_str" : "9000000000000000107",
            "id" : "9000000000000000107"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "29"
      ],
      "favorite_count" : "32",
      "id_str" : "970199904111114903",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "970199904111114903",
      "created_at" : "Sun Mar 04 07:30:57 +0000 2018",
      "favorited" : false,
      "full_text" : "@slow_ferry_inv 老船长，渡口真的要停了吗？",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "242175252204613172"
          ],
          "editableUntil" : "2012-09-02T09:20:54.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [
          {
            "name" : "Ridge Walker 🥾",
            "screen_name" : "ridgewalker_inv",
            "indices" : [
              "2",
              "18"
            ],
            "id_str" : "9000000000000000105",
            "id" : "9000000000000000105"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "42"
      ],
      "favorite_count" : "41",
      "id_str" : "242175252204613172",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "242175252204613172",
      "created_at" : "Sun Sep 02 08:20:54 +0000 2012",
      "favorited" : false,
      "full_text" : "和 @ridgewalker_inv 走古道，石阶中间磨出了槽，是几百年独轮车压的。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "715722874960094216"
          ],
          "editableUntil" : "2016-04-01T03:10:05.000Z",
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
        "urls" : [
          {
            "url" : "https://t.co/ogsCnHWZKq",
            "expanded_url" : "javascript:alert(document.domain)",
            "display_url" : "javascript:alert(document.d",
            "indices" : [
              "9",
              "32"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "32"
      ],
      "favorite_count" : "13",
      "id_str" : "715722874960094216",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "715722874960094216",
      "created_at" : "Fri Apr 01 02:10:05 +0000 2016",
      "favorited" : false,
      "full_text" : "第三个测试，别点 https://t.co/ogsCnHWZKq",
      "lang" : "zh",
      "possibly_sensitive" : false
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1330349147910729624"
          ],
          "editableUntil" : "2020-11-22T04:15:28.000Z",
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
      "favorite_count" : "18",
      "id_str" : "1330349147910729624",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "1330349147910729624",
      "created_at" : "Sun Nov 22 03:15:28 +0000 2020",
      "favorited" : false,
      "full_text" : "小雪，墨冻，呵一口气写一个字，写了一首五绝，喘。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "edit" : {
          "initialTweetId" : "1766670527715780887",
          "editControlInitial" : {
            "editTweetIds" : [
              "1766670527715780887",
              "1766672037905450780"
            ],
            "editableUntil" : "2024-03-10T04:40:51.000Z",
            "editsRemaining" : "4",
            "isEditEligible" : true
          }
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
        "40"
      ],
      "favorite_count" : "31",
      "id_str" : "1766672037905450780",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1766672037905450780",
      "created_at" : "Sun Mar 10 03:46:51 +0000 2024",
      "favorited" : false,
      "full_text" : "北拱的裂缝监测满半年，最大变化 0.03 毫米，等于没动。桥很好，大家可以走了。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1275964624301550045"
          ],
          "editableUntil" : "2020-06-25T02:30:47.000Z",
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
        "11"
      ],
      "favorite_count" : "18",
      "id_str" : "1275964624301550045",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1275964624301550045",
      "created_at" : "Thu Jun 25 01:30:47 +0000 2020",
      "favorited" : false,
      "full_text" : "端午，屈子的江在涨水。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "59537893541263024"
          ],
          "editableUntil" : "2011-04-17T09:45:14.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [
          {
            "name" : "纸铺阿明",
            "screen_name" : "ming_paper_inv",
            "indices" : [
              "4",
              "19"
            ],
            "id_str" : "9000000000000000101",
            "id" : "9000000000000000101"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "43"
      ],
      "favorite_count" : "28",
      "id_str" : "59537893541263024",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "59537893541263024",
      "created_at" : "Sun Apr 17 08:45:14 +0000 2011",
      "favorited" : false,
      "full_text" : "纸铺的 @ming_paper_inv 阿明送我一刀放了十年的净皮，不敢写，先闻一闻。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "102686079673541569"
          ],
          "editableUntil" : "2011-08-14T11:20:43.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "57"
      ],
      "favorite_count" : "36",
      "id_str" : "102686079673541569",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "102686079673541569",
      "created_at" : "Sun Aug 14 10:20:43 +0000 2011",
      "favorited" : false,
      "full_text" : "Twelve kilometres, three springs, one snake, zero signal.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "371454609731221612"
          ],
          "editableUntil" : "2013-08-25T03:10:54.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "82"
      ],
      "favorite_count" : "25",
      "id_str" : "371454609731221612",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "371454609731221612",
      "created_at" : "Sun Aug 25 02:10:54 +0000 2013",
      "favorited" : false,
      "full_text" : "Nobody photographs the underside of a bridge. I have four thousand pictures of it.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "18987913520"
          ],
          "editableUntil" : "2010-06-20T16:15:56.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "25"
      ],
      "favorite_count" : "36",
      "id_str" : "18987913520",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "18987913520",
      "created_at" : "Sun Jun 20 15:15:56 +0000 2010",
      "favorited" : false,
      "full_text" : "加班。桥墩的裂缝宽 0.2 毫米，比我的耐心还细。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1008499780842433304"
          ],
          "editableUntil" : "2018-06-18T01:00:59.000Z",
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
        "15"
      ],
      "favorite_count" : "24",
      "id_str" : "1008499780842433304",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1008499780842433304",
      "created_at" : "Mon Jun 18 00:00:59 +0000 2018",
      "favorited" : false,
      "full_text" : "端午，雨，粽子在桥洞下面吃的。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "113225485723872233"
          ],
          "editableUntil" : "2011-09-12T13:20:34.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "16"
      ],
      "favorite_count" : "5",
      "id_str" : "113225485723872233",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "113225485723872233",
      "created_at" : "Mon Sep 12 12:20:34 +0000 2011",
      "favorited" : false,
      "full_text" : "中秋，月亮从桥的第三孔里升起来。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1792163291636339337"
          ],
          "editableUntil" : "2024-05-19T13:00:00.000Z",
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
        "urls" : [],
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1792163291636339337/photo/1",
            "indices" : [
              "24",
              "47"
            ],
            "url" : "https://t.co/wkjz9Ir9b4",
            "media_url" : "http://pbs.twimg.com/media/aK1Kda12cb36dKc.png",
            "id_str" : "1792163283245084304",
            "id" : "1792163283245084304",
            "media_url_https" : "https://pbs.twimg.com/media/aK1Kda12cb36dKc.png",
            "sizes" : {
              "large" : {
                "w" : "440",
                "h" : "293",
                "resize" : "fit"
              },
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/wkjz9Ir9b4"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "23"
      ],
      "favorite_count" : "12",
      "id_str" : "1792163291636339337",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1792163291636339337",
      "created_at" : "Sun May 19 12:00:00 +0000 2024",
      "favorited" : false,
      "full_text" : "被标成「可能敏感」的一张拓片：碑额上只有云纹。 https://t.co/wkjz9Ir9b4",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1792163291636339337/photo/1",
            "indices" : [
              "24",
              "47"
            ],
            "url" : "https://t.co/wkjz9Ir9b4",
            "media_url" : "http://pbs.twimg.com/media/aK1Kda12cb36dKc.png",
            "id_str" : "1792163283245084304",
            "id" : "1792163283245084304",
            "media_url_https" : "https://pbs.twimg.com/media/aK1Kda12cb36dKc.png",
            "sizes" : {
              "large" : {
                "w" : "440",
                "h" : "293",
                "resize" : "fit"
              },
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/wkjz9Ir9b4"
          }
        ]
      },
      "possibly_sensitive" : true
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "121768108998805582"
          ],
          "editableUntil" : "2011-10-06T03:05:54.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "80"
      ],
      "favorite_count" : "40",
      "id_str" : "121768108998805582",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "121768108998805582",
      "created_at" : "Thu Oct 06 02:05:54 +0000 2011",
      "favorited" : false,
      "full_text" : "A quiet day. Someone who made good tools died; I am writing this on one of them.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1457302045868388590"
          ],
          "editableUntil" : "2021-11-07T12:00:57.000Z",
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
        "32"
      ],
      "favorite_count" : "19",
      "id_str" : "1457302045868388590",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1457302045868388590",
      "created_at" : "Sun Nov 07 11:00:57 +0000 2021",
      "favorited" : false,
      "full_text" : "有读者寄来一张三十年前的照片，我家门口的桥，桥上卖鱼的是她父亲。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1616827989646530941"
          ],
          "editableUntil" : "2023-01-21T17:00:06.000Z",
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
        "urls" : [
          {
            "url" : "https://t.co/K9tFWoWX3r",
            "expanded_url" : "https://twitter.com/linshi_invented/status/32830874500235259",
            "display_url" : "twitter.com/linshi_invented…",
            "indices" : [
              "20",
              "43"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "43"
      ],
      "favorite_count" : "33",
      "id_str" : "1616827989646530941",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1616827989646530941",
      "created_at" : "Sat Jan 21 16:00:06 +0000 2023",
      "favorited" : false,
      "full_text" : "兔年，第二轮了。2011 年的那只兔子 https://t.co/K9tFWoWX3r",
      "lang" : "zh",
      "possibly_sensitive" : false
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "300273023067320920"
          ],
          "editableUntil" : "2013-02-09T17:00:42.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "17"
      ],
      "favorite_count" : "36",
      "id_str" : "300273023067320920",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "300273023067320920",
      "created_at" : "Sat Feb 09 16:00:42 +0000 2013",
      "favorited" : false,
      "full_text" : "蛇年好。🐍 愿字如春蚓，不要秋蛇。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1350691974399959692"
          ],
          "editableUntil" : "2021-01-17T07:30:35.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "13"
      ],
      "favorite_count" : "36",
      "id_str" : "1350691974399959692",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1350691974399959692",
      "created_at" : "Sun Jan 17 06:30:35 +0000 2021",
      "favorited" : false,
      "full_text" : "冬天的竹林，声音比叶子多。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "257307330472624496"
          ],
          "editableUntil" : "2012-10-14T03:30:22.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
      "entities" : {
        "hashtags" : [
          {
            "text" : "书法",
            "indices" : [
              "4",
              "7"
            ]
          },
          {
            "text" : "张迁碑",
            "indices" : [
              "13",
              "17"
            ]
          }
        ],
        "symbols" : [
          {
            "text" : "TEA",
            "indices" : [
              "28",
              "32"
            ]
          }
        ],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "39"
      ],
      "favorite_count" : "43",
      "id_str" : "257307330472624496",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "257307330472624496",
      "created_at" : "Sun Oct 14 02:30:22 +0000 2012",
      "favorited" : false,
      "full_text" : "秋天的 #书法 作业：临 #张迁碑 一百字。顺便记一下 $TEA 今天没开张。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "193915059160970422"
          ],
          "editableUntil" : "2012-04-22T05:12:07.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
      "entities" : {
        "hashtags" : [
          {
            "text" : "engineering",
            "indices" : [
              "97",
              "109"
            ]
          }
        ],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "109"
      ],
      "favorite_count" : "16",
      "id_str" : "193915059160970422",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "193915059160970422",
      "created_at" : "Sun Apr 22 04:12:07 +0000 2012",
      "favorited" : false,
      "full_text" : "\"A &lt; B &amp;&amp; B &lt; C\" is how my colleague writes about rivers. name the rivers, I said. #engineering",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "594788504975735473"
          ],
          "editableUntil" : "2015-05-03T10:00:04.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "64"
      ],
      "favorite_count" : "24",
      "id_str" : "594788504975735473",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "594788504975735473",
      "created_at" : "Sun May 03 09:00:04 +0000 2015",
      "favorited" : false,
      "full_text" : "A crack gauge, a pencil, a torch. Everything else is commentary.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "338588048749120932"
          ],
          "editableUntil" : "2013-05-26T10:30:56.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : [
          {
            "url" : "https://t.co/7PZ1TbXooc",
            "expanded_url" : "https://short.example/3kXy9",
            "display_url" : "short.example/3kXy9",
            "indices" : [
              "33",
              "56"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "56"
      ],
      "favorite_count" : "47",
      "id_str" : "338588048749120932",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "338588048749120932",
      "created_at" : "Sun May 26 09:30:56 +0000 2013",
      "favorited" : false,
      "full_text" : "做了个小程序，把拓片照片反色，白底黑字，看起来像刚写的。代码放在 https://t.co/7PZ1TbXooc",
      "lang" : "zh",
      "possibly_sensitive" : false
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1759057699114400534"
          ],
          "editableUntil" : "2024-02-18T04:30:11.000Z",
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
        "104"
      ],
      "favorite_count" : "1",
      "id_str" : "1759057699114400534",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1759057699114400534",
      "created_at" : "Sun Feb 18 03:30:11 +0000 2024",
      "favorited" : false,
      "full_text" : "Snow on the new parapet. Somebody has already written a name in it. I took a picture for the third copy.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1013225705756725132"
          ],
          "editableUntil" : "2018-07-01T02:00:07.000Z",
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
        "78"
      ],
      "favorite_count" : "11",
      "id_str" : "1013225705756725132",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "1013225705756725132",
      "created_at" : "Sun Jul 01 01:00:07 +0000 2018",
      "favorited" : false,
      "full_text" : "Half the year is gone and the other half has already started asking questions.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1680562938987874960"
          ],
          "editableUntil" : "2023-07-16T14:00:02.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : [],
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1680562938987874960/photo/1",
            "indices" : [
              "25",
              "48"
            ],
            "url" : "https://t.co/h46yc9gRnG",
            "media_url" : "http://pbs.twimg.com/media/c6931d775bd22fc.png",
            "id_str" : "1680562930600915862",
            "id" : "1680562930600915862",
            "media_url_https" : "https://pbs.twimg.com/media/c6931d775bd22fc.png",
            "sizes" : {
              "large" : {
                "w" : "440",
                "h" : "293",
                "resize" : "fit"
              },
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/h46yc9gRnG"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "24"
      ],
      "favorite_count" : "32",
      "id_str" : "1680562938987874960",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1680562938987874960",
      "created_at" : "Sun Jul 16 13:00:02 +0000 2023",
      "favorited" : false,
      "full_text" : "两张同一座山，一张早上，一张傍晚，哪一张是真的？ https://t.co/h46yc9gRnG",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1680562938987874960/photo/1",
            "indices" : [
              "25",
              "48"
            ],
            "url" : "https://t.co/h46yc9gRnG",
            "media_url" : "http://pbs.twimg.com/media/c6931d775bd22fc.png",
            "id_str" : "1680562930600915862",
            "id" : "1680562930600915862",
            "media_url_https" : "https://pbs.twimg.com/media/c6931d775bd22fc.png",
            "sizes" : {
              "large" : {
                "w" : "440",
                "h" : "293",
                "resize" : "fit"
              },
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/h46yc9gRnG"
          },
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1680562938987874960/photo/1",
            "indices" : [
              "25",
              "48"
            ],
            "url" : "https://t.co/h46yc9gRnG",
            "media_url" : "http://pbs.twimg.com/media/65Kfc1ed75bdeeK.png",
            "id_str" : "1680562930599369530",
            "id" : "1680562930599369530",
            "media_url_https" : "https://pbs.twimg.com/media/65Kfc1ed75bdeeK.png",
            "sizes" : {
              "large" : {
                "w" : "440",
                "h" : "293",
                "resize" : "fit"
              },
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/h46yc9gRnG"
          }
        ]
      },
      "possibly_sensitive" : false
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "559250715449348746"
          ],
          "editableUntil" : "2015-01-25T08:25:35.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
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
      "favorite_count" : "24",
      "id_str" : "559250715449348746",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "559250715449348746",
      "created_at" : "Sun Jan 25 07:25:35 +0000 2015",
      "favorited" : false,
      "full_text" : "搬家，书四十箱，锅一口。搬家师傅问：「你吃书？」",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "485747529532042236"
          ],
          "editableUntil" : "2014-07-06T12:30:10.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "79"
      ],
      "favorite_count" : "23",
      "id_str" : "485747529532042236",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "485747529532042236",
      "created_at" : "Sun Jul 06 11:30:10 +0000 2014",
      "favorited" : false,
      "full_text" : "Question for the ink people: why does the cheapest stick always smell the best?",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1751535707996646888"
          ],
          "editableUntil" : "2024-01-28T10:20:29.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : [],
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1751535707996646888/photo/1",
            "indices" : [
              "15",
              "38"
            ],
            "url" : "https://t.co/oxmPo0wr88",
            "media_url" : "http://pbs.twimg.com/media/7b2b816cf54bfcf.png",
            "id_str" : "1751535699610461949",
            "id" : "1751535699610461949",
            "media_url_https" : "https://pbs.twimg.com/media/7b2b816cf54bfcf.png",
            "sizes" : {
              "large" : {
                "w" : "440",
                "h" : "293",
                "resize" : "fit"
              },
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/oxmPo0wr88"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "14"
      ],
      "favorite_count" : "11",
      "id_str" : "1751535707996646888",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1751535707996646888",
      "created_at" : "Sun Jan 28 09:20:29 +0000 2024",
      "favorited" : false,
      "full_text" : "新拓的茶碑。石花像茶渍，巧。 https://t.co/oxmPo0wr88",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1751535707996646888/photo/1",
            "indices" : [
              "15",
              "38"
            ],
            "url" : "https://t.co/oxmPo0wr88",
            "media_url" : "http://pbs.twimg.com/media/7b2b816cf54bfcf.png",
            "id_str" : "1751535699610461949",
            "id" : "1751535699610461949",
            "media_url_https" : "https://pbs.twimg.com/media/7b2b816cf54bfcf.png",
            "sizes" : {
              "large" : {
                "w" : "440",
                "h" : "293",
                "resize" : "fit"
              },
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/oxmPo0wr88"
          }
        ]
      },
      "possibly_sensitive" : false
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "873838643095987089"
          ],
          "editableUntil" : "2017-06-11T10:45:42.000Z",
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
        "21"
      ],
      "favorite_count" : "33",
      "id_str" : "873838643095987089",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "873838643095987089",
      "created_at" : "Sun Jun 11 09:45:42 +0000 2017",
      "favorited" : false,
      "full_text" : "修桥的人有一个习惯：过桥的时候脚步会变轻。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1140227576915538628"
          ],
          "editableUntil" : "2019-06-16T13:00:13.000Z",
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
        "111"
      ],
      "favorite_count" : "33",
      "id_str" : "1140227576915538628",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1140227576915538628",
      "created_at" : "Sun Jun 16 12:00:13 +0000 2019",
      "favorited" : false,
      "full_text" : "Father's Day. He called me this time, to say the character on the fridge has faded and I should send a new one.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "32830874500235259"
          ],
          "editableUntil" : "2011-02-02T17:01:05.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "14"
      ],
      "favorite_count" : "4",
      "id_str" : "32830874500235259",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "32830874500235259",
      "created_at" : "Wed Feb 02 16:01:05 +0000 2011",
      "favorited" : false,
      "full_text" : "新年好！兔年，愿大家平安。🐇",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "325428803248764767"
          ],
          "editableUntil" : "2013-04-20T03:00:47.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "29"
      ],
      "favorite_count" : "16",
      "id_str" : "325428803248764767",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "325428803248764767",
      "created_at" : "Sat Apr 20 02:00:47 +0000 2013",
      "favorited" : false,
      "full_text" : "今天的地震离我们很远，但办公室的每个人都在看同一张桥位图。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "333556015343372021"
          ],
          "editableUntil" : "2013-05-12T13:15:25.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
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
      "favorite_count" : "53",
      "id_str" : "333556015343372021",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "333556015343372021",
      "created_at" : "Sun May 12 12:15:25 +0000 2013",
      "favorited" : false,
      "full_text" : "五年了。那年我去做过志愿检测，一座桥一座桥地敲。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "143288369875725397"
          ],
          "editableUntil" : "2011-12-04T12:19:44.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : [
          {
            "url" : "https://t.co/oFnmPzaG9R",
            "expanded_url" : "http://example.org/steles/intro?lang=zh&page=2",
            "display_url" : "example.org/steles/intro?la…",
            "indices" : [
              "10",
              "33"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "43"
      ],
      "favorite_count" : "19",
      "id_str" : "143288369875725397",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "143288369875725397",
      "created_at" : "Sun Dec 04 11:19:44 +0000 2011",
      "favorited" : false,
      "full_text" : "推荐一个讲碑的网站 https://t.co/oFnmPzaG9R 图不多但字讲得细。",
      "lang" : "zh",
      "possibly_sensitive" : false
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1464923522917770715"
          ],
          "editableUntil" : "2021-11-28T12:45:59.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "80"
      ],
      "favorite_count" : "33",
      "id_str" : "1464923522917770715",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1464923522917770715",
      "created_at" : "Sun Nov 28 11:45:59 +0000 2021",
      "favorited" : false,
      "full_text" : "Teaching tip: give children the worst stone. They will find the best line in it.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "893955012327415922"
          ],
          "editableUntil" : "2017-08-05T23:00:58.000Z",
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
        "26"
      ],
      "favorite_count" : "41",
      "id_str" : "893955012327415922",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "893955012327415922",
      "created_at" : "Sat Aug 05 22:00:58 +0000 2017",
      "favorited" : false,
      "full_text" : "高温红色预警，凌晨四点上桥，六点下桥，桥面已经烫脚。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1609172615048259388"
          ],
          "editableUntil" : "2022-12-31T14:00:23.000Z",
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
        "56"
      ],
      "favorite_count" : "6",
      "id_str" : "1609172615048259388",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "1609172615048259388",
      "created_at" : "Sat Dec 31 13:00:23 +0000 2022",
      "favorited" : false,
      "full_text" : "To whoever kept a copy of anything this year: thank you.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1371008236582207181"
          ],
          "editableUntil" : "2021-03-14T09:00:10.000Z",
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
        "31"
      ],
      "favorite_count" : "19",
      "id_str" : "1371008236582207181",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "1371008236582207181",
      "created_at" : "Sun Mar 14 08:00:10 +0000 2021",
      "favorited" : false,
      "full_text" : "写字十一年了（在这里）。感谢一直看的人，也感谢看了不说话的人。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "219407580342930007"
          ],
          "editableUntil" : "2012-07-01T13:30:18.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "76"
      ],
      "favorite_count" : "13",
      "id_str" : "219407580342930007",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "219407580342930007",
      "created_at" : "Sun Jul 01 12:30:18 +0000 2012",
      "favorited" : false,
      "full_text" : "Met a man who repairs umbrellas, keys and, he says, memories. The keys work.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1707729473632726294"
          ],
          "editableUntil" : "2023-09-29T13:10:09.000Z",
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
        "urls" : [],
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1707729473632726294/photo/1",
            "indices" : [
              "30",
              "53"
            ],
            "url" : "https://t.co/aTbSE9oTRa",
            "media_url" : "http://pbs.twimg.com/media/4ad7ba71ceb736a.png",
            "id_str" : "1707729465244931191",
            "id" : "1707729465244931191",
            "media_url_https" : "https://pbs.twimg.com/media/4ad7ba71ceb736a.png",
            "sizes" : {
              "large" : {
                "w" : "440",
                "h" : "293",
                "resize" : "fit"
              },
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/aTbSE9oTRa"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "29"
      ],
      "favorite_count" : "6",
      "id_str" : "1707729473632726294",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "1707729473632726294",
      "created_at" : "Fri Sep 29 12:10:09 +0000 2023",
      "favorited" : false,
      "full_text" : "中秋，吊起了第一块拱石，编号「天」。月亮也是今天吊起来的。 https://t.co/aTbSE9oTRa",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1707729473632726294/photo/1",
            "indices" : [
              "30",
              "53"
            ],
            "url" : "https://t.co/aTbSE9oTRa",
            "media_url" : "http://pbs.twimg.com/media/4ad7ba71ceb736a.png",
            "id_str" : "1707729465244931191",
            "id" : "1707729465244931191",
            "media_url_https" : "https://pbs.twimg.com/media/4ad7ba71ceb736a.png",
            "sizes" : {
              "large" : {
                "w" : "440",
                "h" : "293",
                "resize" : "fit"
              },
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/aTbSE9oTRa"
          }
        ]
      },
      "possibly_sensitive" : false
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1262012675860947287"
          ],
          "editableUntil" : "2020-05-17T14:30:43.000Z",
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
        "53"
      ],
      "favorite_count" : "29",
      "id_str" : "1262012675860947287",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1262012675860947287",
      "created_at" : "Sun May 17 13:30:43 +0000 2020",
      "favorited" : false,
      "full_text" : "How a rubbing is made, for those who asked. A thread.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1794634805394249054"
          ],
          "editableUntil" : "2024-05-26T08:40:54.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : [],
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1794634805394249054/video/1",
            "indices" : [
              "21",
              "44"
            ],
            "url" : "https://t.co/D7MglslxhP",
            "media_url" : "http://pbs.twimg.com/ext_tw_video_thumb/9000000000000000601/pu/img/52f4K4669b3e29c.jpg",
            "id_str" : "1794634797006037651",
            "id" : "1794634797006037651",
            "media_url_https" : "https://pbs.twimg.com/ext_tw_video_thumb/9000000000000000601/pu/img/52f4K4669b3e29c.jpg",
            "sizes" : {
              "large" : {
                "w" : "440",
                "h" : "293",
                "resize" : "fit"
              },
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              }
            },
            "type" : "video",
            "display_url" : "pic.twitter.com/D7MglslxhP"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "20"
      ],
      "favorite_count" : "17",
      "id_str" : "1794634805394249054",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1794634805394249054",
      "created_at" : "Sun May 26 07:40:54 +0000 2024",
      "favorited" : false,
      "full_text" : "录了一段写「永」字的视频，八笔，四十秒。 https://t.co/D7MglslxhP",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1794634805394249054/video/1",
            "indices" : [
              "21",
              "44"
            ],
            "url" : "https://t.co/D7MglslxhP",
            "media_url" : "http://pbs.twimg.com/ext_tw_video_thumb/9000000000000000601/pu/img/52f4K4669b3e29c.jpg",
            "id_str" : "1794634797006037651",
            "id" : "1794634797006037651",
            "media_url_https" : "https://pbs.twimg.com/ext_tw_video_thumb/9000000000000000601/pu/img/52f4K4669b3e29c.jpg",
            "sizes" : {
              "large" : {
                "w" : "440",
                "h" : "293",
                "resize" : "fit"
              },
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              }
            },
            "type" : "video",
            "display_url" : "pic.twitter.com/D7MglslxhP"
          }
        ]
      },
      "possibly_sensitive" : false
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "802872247382152153"
          ],
          "editableUntil" : "2016-11-27T14:50:35.000Z",
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
        "78"
      ],
      "favorite_count" : "35",
      "id_str" : "802872247382152153",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "802872247382152153",
      "created_at" : "Sun Nov 27 13:50:35 +0000 2016",
      "favorited" : false,
      "full_text" : "Rain on a tin roof, an English novel, no signal. I recommend two of the three.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "473350994343443819"
          ],
          "editableUntil" : "2014-06-02T07:30:46.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : [],
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/473350994343443819/photo/1",
            "indices" : [
              "16",
              "39"
            ],
            "url" : "https://t.co/MG2K28OxIM",
            "media_url" : "http://pbs.twimg.com/media/abb9fc4cabe18K1.png",
            "id_str" : "473350985952532294",
            "id" : "473350985952532294",
            "media_url_https" : "https://pbs.twimg.com/media/abb9fc4cabe18K1.png",
            "sizes" : {
              "large" : {
                "w" : "440",
                "h" : "293",
                "resize" : "fit"
              },
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/MG2K28OxIM"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "15"
      ],
      "favorite_count" : "16",
      "id_str" : "473350994343443819",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "473350994343443819",
      "created_at" : "Mon Jun 02 06:30:46 +0000 2014",
      "favorited" : false,
      "full_text" : "端午，江上有雾，龙舟只听见鼓。 https://t.co/MG2K28OxIM",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/473350994343443819/photo/1",
            "indices" : [
              "16",
              "39"
            ],
            "url" : "https://t.co/MG2K28OxIM",
            "media_url" : "http://pbs.twimg.com/media/abb9fc4cabe18K1.png",
            "id_str" : "473350985952532294",
            "id" : "473350985952532294",
            "media_url_https" : "https://pbs.twimg.com/media/abb9fc4cabe18K1.png",
            "sizes" : {
              "large" : {
                "w" : "440",
                "h" : "293",
                "resize" : "fit"
              },
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/MG2K28OxIM"
          }
        ]
      },
      "possibly_sensitive" : false
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1720984282517382407"
          ],
          "editableUntil" : "2023-11-05T03:00:01.000Z",
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
        "140"
      ],
      "favorite_count" : "34",
      "id_str" : "1720984282517382407",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "1720984282517382407",
      "created_at" : "Sun Nov 05 02:00:01 +0000 2023",
      "favorited" : false,
      "full_text" : "五年。每年十一月我都写一条，今年写长一点。\n\n五年前的这个星期，我每天早上起来先看谁不在了。那时候我列过一张单子，写在宣纸的背面，只写字数和年数，不写名字：九年，四千条；十五年，一万一千条；六年，三万条。写到第二十几行，纸不够了。\n\n后来有几位在别的地方重新开始，说话更慢了。有…",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "434960466971683246"
          ],
          "editableUntil" : "2014-02-16T09:00:31.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "58"
      ],
      "favorite_count" : "41",
      "id_str" : "434960466971683246",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "434960466971683246",
      "created_at" : "Sun Feb 16 08:00:31 +0000 2014",
      "favorited" : false,
      "full_text" : "Snow in the south: everyone photographs it, nobody drives.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1033544679660119636"
          ],
          "editableUntil" : "2018-08-26T03:40:28.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [
          {
            "name" : "墨のくに子",
            "screen_name" : "kuniko_ink_inv",
            "indices" : [
              "3",
              "18"
            ],
            "id_str" : "9000000000000000106",
            "id" : "9000000000000000106"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "44"
      ],
      "favorite_count" : "9",
      "id_str" : "1033544679660119636",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1033544679660119636",
      "created_at" : "Sun Aug 26 02:40:28 +0000 2018",
      "favorited" : false,
      "full_text" : "RT @kuniko_ink_inv: 古い墨は音が違う。磨ると、しずかな雨の音がする。",
      "lang" : "ja"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "915557115253191987"
          ],
          "editableUntil" : "2017-10-04T13:40:01.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : [],
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/915557115253191987/photo/1",
            "indices" : [
              "19",
              "42"
            ],
            "url" : "https://t.co/OGqU66Nt2P",
            "media_url" : "http://pbs.twimg.com/media/7b886987f5Kfa41.png",
            "id_str" : "915557106862384253",
            "id" : "915557106862384253",
            "media_url_https" : "https://pbs.twimg.com/media/7b886987f5Kfa41.png",
            "sizes" : {
              "large" : {
                "w" : "440",
                "h" : "293",
                "resize" : "fit"
              },
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/OGqU66Nt2P"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "18"
      ],
      "favorite_count" : "25",
      "id_str" : "915557115253191987",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "915557115253191987",
      "created_at" : "Wed Oct 04 12:40:01 +0000 2017",
      "favorited" : false,
      "full_text" : "中秋。桥上很多人拍月亮，没有人拍桥。 https://t.co/OGqU66Nt2P",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/915557115253191987/photo/1",
            "indices" : [
              "19",
              "42"
            ],
            "url" : "https://t.co/OGqU66Nt2P",
            "media_url" : "http://pbs.twimg.com/media/7b886987f5Kfa41.png",
            "id_str" : "915557106862384253",
            "id" : "915557106862384253",
            "media_url_https" : "https://pbs.twimg.com/media/7b886987f5Kfa41.png",
            "sizes" : {
              "large" : {
                "w" : "440",
                "h" : "293",
                "resize" : "fit"
              },
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/OGqU66Nt2P"
          }
        ]
      },
      "possibly_sensitive" : false
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "51799477616949579"
          ],
          "editableUntil" : "2011-03-27T01:15:32.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "78"
      ],
      "favorite_count" : "29",
      "id_str" : "51799477616949579",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "51799477616949579",
      "created_at" : "Sun Mar 27 00:15:32 +0000 2011",
      "favorited" : false,
      "full_text" : "Up at the ridge by eight. Fog below, sun above, nobody to tell but all of you.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "749708110087073660"
          ],
          "editableUntil" : "2016-07-03T21:55:17.000Z",
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
      "id_str" : "749708110087073660",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "749708110087073660",
      "created_at" : "Sun Jul 03 20:55:17 +0000 2016",
      "favorited" : false,
      "full_text" : "天亮了，桥都在。回家洗脸，脸盆里的水也看了半天。",
      "lang" : "zh",
      "in_reply_to_status_id_str" : "749647712210699712",
      "in_reply_to_status_id" : "749647712210699712",
      "in_reply_to_user_id_str" : "9000000000000000021",
      "in_reply_to_user_id" : "9000000000000000021",
      "in_reply_to_screen_name" : "linshi_invented"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "29131047758"
          ],
          "editableUntil" : "2010-11-01T02:00:45.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "22"
      ],
      "favorite_count" : "44",
      "id_str" : "29131047758",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "29131047758",
      "created_at" : "Mon Nov 01 01:00:45 +0000 2010",
      "favorited" : false,
      "full_text" : "十一月了，买了一本新日历，决定每天写一行字。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "380670212651520029"
          ],
          "editableUntil" : "2013-09-19T13:30:25.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : [],
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/380670212651520029/photo/1",
            "indices" : [
              "22",
              "45"
            ],
            "url" : "https://t.co/AOrmidC8Cj",
            "media_url" : "http://pbs.twimg.com/media/c3d116142b714K3.png",
            "id_str" : "380670204261251995",
            "id" : "380670204261251995",
            "media_url_https" : "https://pbs.twimg.com/media/c3d116142b714K3.png",
            "sizes" : {
              "large" : {
                "w" : "440",
                "h" : "293",
                "resize" : "fit"
              },
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/AOrmidC8Cj"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "21"
      ],
      "favorite_count" : "0",
      "id_str" : "380670212651520029",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "380670212651520029",
      "created_at" : "Thu Sep 19 12:30:25 +0000 2013",
      "favorited" : false,
      "full_text" : "中秋的月亮，和去年那张很像，但我老了一岁。 https://t.co/AOrmidC8Cj",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/380670212651520029/photo/1",
            "indices" : [
              "22",
              "45"
            ],
            "url" : "https://t.co/AOrmidC8Cj",
            "media_url" : "http://pbs.twimg.com/media/c3d116142b714K3.png",
            "id_str" : "380670204261251995",
            "id" : "380670204261251995",
            "media_url_https" : "https://pbs.twimg.com/media/c3d116142b714K3.png",
            "sizes" : {
              "large" : {
                "w" : "440",
                "h" : "293",
                "resize" : "fit"
              },
              "thumb" : {
                "w" : "150",
                "h" : "150",
                "resize" : "crop"
              }
            },
            "type" : "photo",
            "display_url" : "pic.twitter.com/AOrmidC8Cj"
          }
        ]
      },
      "possibly_sensitive" : false
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "749647712210699712"
          ],
          "editableUntil" : "2016-07-03T17:55:17.000Z",
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
        "15"
      ],
      "favorite_count" : "13",
      "id_str" : "749647712210699712",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "749647712210699712",
      "created_at" : "Sun Jul 03 16:55:17 +0000 2016",
      "favorited" : false,
      "full_text" : "退了十公分。有人哭了，说是雨。",
      "lang" : "zh",
      "in_reply_to_status_id_str" : "749623807717125653",
      "in_reply_to_status_id" : "749623807717125653",
      "in_reply_to_user_id_str" : "9000000000000000021",
      "in_reply_to_user_id" : "9000000000000000021",
      "in_reply_to_screen_name" : "linshi_invented"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "181373543171439672"
          ],
          "editableUntil" : "2012-03-18T14:36:37.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [
          {
            "name" : "梅 & 茶",
            "screen_name" : "tea_mei_inv",
            "indices" : [
              "0",
              "12"
            ],
            "id_str" : "9000000000000000104",
            "id" : "9000000000000000104"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "30"
      ],
      "favorite_count" : "32",
      "id_str" : "181373543171439672",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "181373543171439672",
      "created_at" : "Sun Mar 18 13:36:37 +0000 2012",
      "favorited" : false,
      "full_text" : "@tea_mei_inv 你寄的茶到了，水开了三遍才舍得泡。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1720984282663035015"
          ],
          "editableUntil" : "2023-11-05T03:00:01.000Z",
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
        "22"
      ],
      "favorite_count" : "2",
      "id_str" : "1720984282663035015",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1720984282663035015",
      "created_at" : "Sun Nov 05 02:00:01 +0000 2023",
      "favorited" : false,
      "full_text" : "所以：请存一份，自己的，或者别人的。趁还在。",
      "lang" : "zh",
      "in_reply_to_status_id_str" : "1720984282517382407",
      "in_reply_to_status_id" : "1720984282517382407",
      "in_reply_to_user_id_str" : "9000000000000000021",
      "in_reply_to_user_id" : "9000000000000000021",
      "in_reply_to_screen_name" : "linshi_invented"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "568077382514588255"
          ],
          "editableUntil" : "2015-02-18T16:59:37.000Z",
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
        "20"
      ],
      "favorite_count" : "45",
      "id_str" : "568077382514588255",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "568077382514588255",
      "created_at" : "Wed Feb 18 15:59:37 +0000 2015",
      "favorited" : false,
      "full_text" : "除夕夜的桥上没有车，我停下来数了一遍灯。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "211835174560556439"
          ],
          "editableUntil" : "2012-06-10T16:00:15.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
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
      "favorite_count" : "47",
      "id_str" : "211835174560556439",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "211835174560556439",
      "created_at" : "Sun Jun 10 15:00:15 +0000 2012",
      "favorited" : false,
      "full_text" : "读到一句「刻石而没字，字没而石存」，想了很久。",
      "lang" : "zh"
    }
  }
]