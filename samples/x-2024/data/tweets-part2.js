window.YTD.tweets.part2 = [
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1429375446390483872"
          ],
          "editableUntil" : "2021-08-22T10:30:37.000Z",
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
      "favorite_count" : "19",
      "id_str" : "1429375446390483872",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1429375446390483872",
      "created_at" : "Sun Aug 22 09:30:37 +0000 2021",
      "favorited" : false,
      "full_text" : "读完《碑帖鉴定》，最大的收获：假的总是太清楚。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1779489928562715362"
          ],
          "editableUntil" : "2024-04-14T13:40:34.000Z",
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
        "139"
      ],
      "favorite_count" : "13",
      "id_str" : "1779489928562715362",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1779489928562715362",
      "created_at" : "Sun Apr 14 12:40:34 +0000 2024",
      "favorited" : false,
      "full_text" : "整理了一份「怎么保存自己写过的字」，给不懂电脑的亲友，先贴在这里。\n\n一、去设置里申请数据存档，要等一两天，别等到急用。二、下载以后不要解压了就删原件，原件最要紧。三、里面有私信、通讯录、登录地址这些，给别人之前要分开，能不给就不给。四、拷三份：家里一份，朋友一份，远方一份。…",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "267618171972320593"
          ],
          "editableUntil" : "2012-11-11T14:21:58.000Z",
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
      "favorite_count" : "49",
      "id_str" : "267618171972320593",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "267618171972320593",
      "created_at" : "Sun Nov 11 13:21:58 +0000 2012",
      "favorited" : false,
      "full_text" : "别人买东西，我买了一方旧砚，裂了，用大漆补过。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "807953587719052075"
          ],
          "editableUntil" : "2016-12-11T15:22:01.000Z",
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
      "favorite_count" : "35",
      "id_str" : "807953587719052075",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "807953587719052075",
      "created_at" : "Sun Dec 11 14:22:01 +0000 2016",
      "favorited" : false,
      "full_text" : "每天一行，第六年。错过了九天，都记得为什么。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "848334380131895039"
          ],
          "editableUntil" : "2017-04-02T01:40:52.000Z",
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
      "favorite_count" : "9",
      "id_str" : "848334380131895039",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "848334380131895039",
      "created_at" : "Sun Apr 02 00:40:52 +0000 2017",
      "favorited" : false,
      "full_text" : "清明前的茶 &amp; 清明前的雨，都只有几天。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1792348464814917032"
          ],
          "editableUntil" : "2024-05-20T01:15:48.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/1792348464814917032/photo/1",
            "indices" : [
              "32",
              "55"
            ],
            "url" : "https://t.co/fDgVMfjU4N",
            "media_url" : "http://pbs.twimg.com/media/b39874f5669d683.jpg",
            "id_str" : "1792348456429276186",
            "id" : "1792348456429276186",
            "media_url_https" : "https://pbs.twimg.com/media/b39874f5669d683.jpg",
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
            "display_url" : "pic.twitter.com/fDgVMfjU4N"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "31"
      ],
      "favorite_count" : "13",
      "id_str" : "1792348464814917032",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "1792348464814917032",
      "created_at" : "Mon May 20 00:15:48 +0000 2024",
      "favorited" : false,
      "full_text" : "这条据说在某些国家看不到，内容只是早饭：豆浆、油条、「豆漿」。 https://t.co/fDgVMfjU4N",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1792348464814917032/photo/1",
            "indices" : [
              "32",
              "55"
            ],
            "url" : "https://t.co/fDgVMfjU4N",
            "media_url" : "http://pbs.twimg.com/media/b39874f5669d683.jpg",
            "id_str" : "1792348456429276186",
            "id" : "1792348456429276186",
            "media_url_https" : "https://pbs.twimg.com/media/b39874f5669d683.jpg",
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
            "display_url" : "pic.twitter.com/fDgVMfjU4N"
          }
        ]
      },
      "possibly_sensitive" : false,
      "withheld_in_countries" : [
        "DE"
      ]
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "187330778467964863"
          ],
          "editableUntil" : "2012-04-04T01:08:32.000Z",
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
        "32"
      ],
      "favorite_count" : "44",
      "id_str" : "187330778467964863",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "187330778467964863",
      "created_at" : "Wed Apr 04 00:08:32 +0000 2012",
      "favorited" : false,
      "full_text" : "清明又到。今年我给外公的碑做了一张拓片，字浅了，纸上还是看得见。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1245255637081208"
          ],
          "editableUntil" : "2010-11-07T13:11:06.000Z",
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
        "11"
      ],
      "favorite_count" : "32",
      "id_str" : "1245255637081208",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1245255637081208",
      "created_at" : "Sun Nov 07 12:11:06 +0000 2010",
      "favorited" : false,
      "full_text" : "每天一行，第七天：静。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "975194428744447134"
          ],
          "editableUntil" : "2018-03-18T03:17:24.000Z",
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
        "37"
      ],
      "favorite_count" : "33",
      "id_str" : "975194428744447134",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "975194428744447134",
      "created_at" : "Sun Mar 18 02:17:24 +0000 2018",
      "favorited" : false,
      "full_text" : "船长把最后一张船票给了我，编号 000001，他说印反了，从后面开始用的。",
      "lang" : "zh",
      "in_reply_to_status_id_str" : "975192668171760901",
      "in_reply_to_status_id" : "975192668171760901",
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
            "1183266171823675555"
          ],
          "editableUntil" : "2019-10-13T07:20:14.000Z",
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
      "favorite_count" : "38",
      "id_str" : "1183266171823675555",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1183266171823675555",
      "created_at" : "Sun Oct 13 06:20:14 +0000 2019",
      "favorited" : false,
      "full_text" : "今天整个行业都在沉默。超载压垮的不只是一座桥。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "201567611804595321"
          ],
          "editableUntil" : "2012-05-13T08:00:38.000Z",
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
        "18"
      ],
      "favorite_count" : "23",
      "id_str" : "201567611804595321",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "201567611804595321",
      "created_at" : "Sun May 13 07:00:38 +0000 2012",
      "favorited" : false,
      "full_text" : "学写隶书，蚕头燕尾，写成了蚕头蚕尾。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "825010558156187143"
          ],
          "editableUntil" : "2017-01-27T17:00:19.000Z",
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
        "12"
      ],
      "favorite_count" : "19",
      "id_str" : "825010558156187143",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "825010558156187143",
      "created_at" : "Fri Jan 27 16:00:19 +0000 2017",
      "favorited" : false,
      "full_text" : "鸡年。旧纸新墨，人还在。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "edit" : {
          "initialTweetId" : "1797190320948565939",
          "editControlInitial" : {
            "editTweetIds" : [
              "1797190320948565939",
              "1797193340139362141"
            ],
            "editableUntil" : "2024-06-02T09:55:37.000Z",
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
        "27"
      ],
      "favorite_count" : "24",
      "id_str" : "1797193340139362141",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1797193340139362141",
      "created_at" : "Sun Jun 02 09:07:37 +0000 2024",
      "favorited" : false,
      "full_text" : "下周六立碑，欢迎来拓，第一张送给带着「第三份」来的人。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "878759825295068623"
          ],
          "editableUntil" : "2017-06-25T00:40:43.000Z",
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
            "name" : "Ridge Walker 🥾",
            "screen_name" : "ridgewalker_inv",
            "indices" : [
              "0",
              "16"
            ],
            "id_str" : "9000000000000000105",
            "id" : "9000000000000000105"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "112"
      ],
      "favorite_count" : "30",
      "id_str" : "878759825295068623",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "878759825295068623",
      "created_at" : "Sat Jun 24 23:40:43 +0000 2017",
      "favorited" : false,
      "full_text" : "@ridgewalker_inv The third bridge is gone for good. I left two planks and a note. Please don't trust the planks.",
      "lang" : "en",
      "in_reply_to_status_id_str" : "878737176052766981",
      "in_reply_to_status_id" : "878737176052766981",
      "in_reply_to_user_id_str" : "9000000000000000105",
      "in_reply_to_user_id" : "9000000000000000105",
      "in_reply_to_screen_name" : "ridgewalker_inv"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1378515449636658231"
          ],
          "editableUntil" : "2021-04-04T02:11:09.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/1378515449636658231/photo/1",
            "indices" : [
              "24",
              "47"
            ],
            "url" : "https://t.co/XCbYBeeQ8m",
            "media_url" : "http://pbs.twimg.com/media/938f5K4a5268K12.png",
            "id_str" : "1378515441244341475",
            "id" : "1378515441244341475",
            "media_url_https" : "https://pbs.twimg.com/media/938f5K4a5268K12.png",
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
            "display_url" : "pic.twitter.com/XCbYBeeQ8m"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "23"
      ],
      "favorite_count" : "1",
      "id_str" : "1378515449636658231",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1378515449636658231",
      "created_at" : "Sun Apr 04 01:11:09 +0000 2021",
      "favorited" : false,
      "full_text" : "第三遍的时候看见了，右下角，很小，一个「林」。 https://t.co/XCbYBeeQ8m",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1378515449636658231/photo/1",
            "indices" : [
              "24",
              "47"
            ],
            "url" : "https://t.co/XCbYBeeQ8m",
            "media_url" : "http://pbs.twimg.com/media/938f5K4a5268K12.png",
            "id_str" : "1378515441244341475",
            "id" : "1378515441244341475",
            "media_url_https" : "https://pbs.twimg.com/media/938f5K4a5268K12.png",
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
            "display_url" : "pic.twitter.com/XCbYBeeQ8m"
          }
        ]
      },
      "possibly_sensitive" : false,
      "in_reply_to_status_id_str" : "1378513941951089179",
      "in_reply_to_status_id" : "1378513941951089179",
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
            "1558775510440705129"
          ],
          "editableUntil" : "2022-08-14T12:20:16.000Z",
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
        "37"
      ],
      "favorite_count" : "3",
      "id_str" : "1558775510440705129",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1558775510440705129",
      "created_at" : "Sun Aug 14 11:20:16 +0000 2022",
      "favorited" : false,
      "full_text" : "江水枯到露出了水下的题刻：「江水退，石鱼见，即年丰」。一千年前的水文报告。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "442437811032278801"
          ],
          "editableUntil" : "2014-03-09T00:12:48.000Z",
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
      "favorite_count" : "37",
      "id_str" : "442437811032278801",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "442437811032278801",
      "created_at" : "Sat Mar 08 23:12:48 +0000 2014",
      "favorited" : false,
      "full_text" : "油菜花开到铁路边上，火车开过，黄了一节又一节。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "366529325644708795"
          ],
          "editableUntil" : "2013-08-11T12:59:35.000Z",
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
      "favorite_count" : "27",
      "id_str" : "366529325644708795",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "366529325644708795",
      "created_at" : "Sun Aug 11 11:59:35 +0000 2013",
      "favorited" : false,
      "full_text" : "四十度，墨在砚台上二十分钟就干了。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1223944387128451518"
          ],
          "editableUntil" : "2020-02-02T13:20:56.000Z",
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
      "favorite_count" : "13",
      "id_str" : "1223944387128451518",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1223944387128451518",
      "created_at" : "Sun Feb 02 12:20:56 +0000 2020",
      "favorited" : false,
      "full_text" : "20200202，左右对称。今晚没有人出门，字也关在家里写。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1061954282197999326"
          ],
          "editableUntil" : "2018-11-12T13:10:05.000Z",
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
      "favorite_count" : "14",
      "id_str" : "1061954282197999326",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1061954282197999326",
      "created_at" : "Mon Nov 12 12:10:05 +0000 2018",
      "favorited" : false,
      "full_text" : "听说别的平台也在清。一个下午，收藏夹里灰了三十七条。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1163022904250441713"
          ],
          "editableUntil" : "2019-08-18T10:40:42.000Z",
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
      "favorite_count" : "24",
      "id_str" : "1163022904250441713",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1163022904250441713",
      "created_at" : "Sun Aug 18 09:40:42 +0000 2019",
      "favorited" : false,
      "full_text" : "台风过境，所有人都问桥怎么样，没有人问看桥的人怎么样。还好，饿了。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1482525520154400173"
          ],
          "editableUntil" : "2022-01-16T02:30:02.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/1482525520154400173/photo/1",
            "indices" : [
              "18",
              "41"
            ],
            "url" : "https://t.co/CQ5N5AEXhy",
            "media_url" : "http://pbs.twimg.com/media/Kb39baKf8b2bK5d.png",
            "id_str" : "1482525511769906438",
            "id" : "1482525511769906438",
            "media_url_https" : "https://pbs.twimg.com/media/Kb39baKf8b2bK5d.png",
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
            "display_url" : "pic.twitter.com/CQ5N5AEXhy"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "17"
      ],
      "favorite_count" : "33",
      "id_str" : "1482525520154400173",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1482525520154400173",
      "created_at" : "Sun Jan 16 01:30:02 +0000 2022",
      "favorited" : false,
      "full_text" : "雪后初晴，屋檐滴水，一滴一个顿点。 https://t.co/CQ5N5AEXhy",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1482525520154400173/photo/1",
            "indices" : [
              "18",
              "41"
            ],
            "url" : "https://t.co/CQ5N5AEXhy",
            "media_url" : "http://pbs.twimg.com/media/Kb39baKf8b2bK5d.png",
            "id_str" : "1482525511769906438",
            "id" : "1482525511769906438",
            "media_url_https" : "https://pbs.twimg.com/media/Kb39baKf8b2bK5d.png",
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
            "display_url" : "pic.twitter.com/CQ5N5AEXhy"
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
            "128000290246689499"
          ],
          "editableUntil" : "2011-10-23T07:50:21.000Z",
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
        "33"
      ],
      "favorite_count" : "59",
      "id_str" : "128000290246689499",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "128000290246689499",
      "created_at" : "Sun Oct 23 06:50:21 +0000 2011",
      "favorited" : false,
      "full_text" : "残字十七个，能认的是「山」「不」「來」「人」。像一首诗剩下的骨头。",
      "lang" : "zh",
      "in_reply_to_status_id_str" : "127999281522467921",
      "in_reply_to_status_id" : "127999281522467921",
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
            "1685676841158533266"
          ],
          "editableUntil" : "2023-07-30T16:40:51.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [
          {
            "name" : "老桥",
            "screen_name" : "oldbridge_inv",
            "indices" : [
              "0",
              "14"
            ],
            "id_str" : "9000000000000000102",
            "id" : "9000000000000000102"
          },
          {
            "name" : "Ridge Walker 🥾",
            "screen_name" : "ridgewalker_inv",
            "indices" : [
              "15",
              "31"
            ],
            "id_str" : "9000000000000000105",
            "id" : "9000000000000000105"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "155"
      ],
      "favorite_count" : "13",
      "id_str" : "1685676841158533266",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "1685676841158533266",
      "created_at" : "Sun Jul 30 15:40:51 +0000 2023",
      "favorited" : false,
      "full_text" : "@oldbridge_inv @ridgewalker_inv 你们问那座古桥的事，我说详细一点。它的南拱在这次洪水里塌了三分之一，但是塌得很有秩序：拱石一块一块落下去，互相垫着，把北拱托住了。我下水摸过，榫头都还在，石头上有编号，是当年工匠刻的「天地玄黄」。也就是说，可以一块一块请回去。\n\n需要做的事：一…",
      "lang" : "zh",
      "in_reply_to_status_id_str" : "1685654191917884622",
      "in_reply_to_status_id" : "1685654191917884622",
      "in_reply_to_user_id_str" : "9000000000000000102",
      "in_reply_to_user_id" : "9000000000000000102",
      "in_reply_to_screen_name" : "oldbridge_inv"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "450258733432886131"
          ],
          "editableUntil" : "2014-03-30T14:10:22.000Z",
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
        "35"
      ],
      "favorite_count" : "40",
      "id_str" : "450258733432886131",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "450258733432886131",
      "created_at" : "Sun Mar 30 13:10:22 +0000 2014",
      "favorited" : false,
      "full_text" : "@tea_mei_inv 今年的茶还是头三天的吗？我留着去年的罐子等。",
      "lang" : "zh",
      "in_reply_to_status_id_str" : "450236084191427168",
      "in_reply_to_status_id" : "450236084191427168",
      "in_reply_to_user_id_str" : "9000000000000000104",
      "in_reply_to_user_id" : "9000000000000000104",
      "in_reply_to_screen_name" : "tea_mei_inv"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1523133111863092843"
          ],
          "editableUntil" : "2022-05-08T03:50:06.000Z",
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
        "18"
      ],
      "favorite_count" : "16",
      "id_str" : "1523133111863092843",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1523133111863092843",
      "created_at" : "Sun May 08 02:50:06 +0000 2022",
      "favorited" : false,
      "full_text" : "网格员大姐用毛笔写通知，字比通知暖。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1069209612852985126"
          ],
          "editableUntil" : "2018-12-02T13:40:11.000Z",
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
        "9"
      ],
      "favorite_count" : "10",
      "id_str" : "1069209612852985126",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "1069209612852985126",
      "created_at" : "Sun Dec 02 12:40:11 +0000 2018",
      "favorited" : false,
      "full_text" : "所以要有很多婆家。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1063965137453487126"
          ],
          "editableUntil" : "2018-11-18T02:20:30.000Z",
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
        "34"
      ],
      "favorite_count" : "3",
      "id_str" : "1063965137453487126",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1063965137453487126",
      "created_at" : "Sun Nov 18 01:20:30 +0000 2018",
      "favorited" : false,
      "full_text" : "老师说：「字没了，再写。」我说：「人说不写了呢？」老师磨了很久的墨。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1246256374441201588"
          ],
          "editableUntil" : "2020-04-04T03:00:48.000Z",
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
        "14"
      ],
      "favorite_count" : "26",
      "id_str" : "1246256374441201588",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1246256374441201588",
      "created_at" : "Sat Apr 04 02:00:48 +0000 2020",
      "favorited" : false,
      "full_text" : "鸣笛三分钟。桥上的车都停了。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1292400268711357642"
          ],
          "editableUntil" : "2020-08-09T11:00:10.000Z",
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
            "name" : "Ridge Walker 🥾",
            "screen_name" : "ridgewalker_inv",
            "indices" : [
              "3",
              "19"
            ],
            "id_str" : "9000000000000000105",
            "id" : "9000000000000000105"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "69"
      ],
      "favorite_count" : "6",
      "id_str" : "1292400268711357642",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1292400268711357642",
      "created_at" : "Sun Aug 09 10:00:10 +0000 2020",
      "favorited" : false,
      "full_text" : "RT @ridgewalker_inv: If the trail disappears, it's not lost. You are.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "739293513938920427"
          ],
          "editableUntil" : "2016-06-05T04:11:23.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [
          {
            "text" : "文房",
            "indices" : [
              "14",
              "17"
            ]
          }
        ],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : [],
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/739293513938920427/photo/1",
            "indices" : [
              "18",
              "41"
            ],
            "url" : "https://t.co/wS6bH23y94",
            "media_url" : "http://pbs.twimg.com/media/bc276ecb4822674.png",
            "id_str" : "739293505550545324",
            "id" : "739293505550545324",
            "media_url_https" : "https://pbs.twimg.com/media/bc276ecb4822674.png",
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
            "display_url" : "pic.twitter.com/wS6bH23y94"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "17"
      ],
      "favorite_count" : "48",
      "id_str" : "739293513938920427",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "739293513938920427",
      "created_at" : "Sun Jun 05 03:11:23 +0000 2016",
      "favorited" : false,
      "full_text" : "🪨🖌️📜 三样宝贝，拍张照 #文房 https://t.co/wS6bH23y94",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/739293513938920427/photo/1",
            "indices" : [
              "18",
              "41"
            ],
            "url" : "https://t.co/wS6bH23y94",
            "media_url" : "http://pbs.twimg.com/media/bc276ecb4822674.png",
            "id_str" : "739293505550545324",
            "id" : "739293505550545324",
            "media_url_https" : "https://pbs.twimg.com/media/bc276ecb4822674.png",
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
            "display_url" : "pic.twitter.com/wS6bH23y94"
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
            "25338935782"
          ],
          "editableUntil" : "2010-09-12T05:00:27.000Z",
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
        "93"
      ],
      "favorite_count" : "15",
      "id_str" : "25338935782",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "25338935782",
      "created_at" : "Sun Sep 12 04:00:27 +0000 2010",
      "favorited" : false,
      "full_text" : "Learned the English word for 拓片 today: \"rubbing\". It sounds too gentle for so much hammering.",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1558777774506642364"
          ],
          "editableUntil" : "2022-08-14T12:29:16.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/1558777774506642364/video/1",
            "indices" : [
              "24",
              "47"
            ],
            "url" : "https://t.co/AchTiuJSw1",
            "media_url" : "http://pbs.twimg.com/ext_tw_video_thumb/9000000000000000601/pu/img/d18b5K69619K7da.jpg",
            "id_str" : "1558777766116994477",
            "id" : "1558777766116994477",
            "media_url_https" : "https://pbs.twimg.com/ext_tw_video_thumb/9000000000000000601/pu/img/d18b5K69619K7da.jpg",
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
            "display_url" : "pic.twitter.com/AchTiuJSw1",
            "video_info" : {
              "aspect_ratio" : [
                "4",
                "3"
              ],
              "duration_millis" : "3000",
              "variants" : [
                {
                  "bitrate" : "256000",
                  "content_type" : "video/mp4",
                  "url" : "https://video.twimg.com/ext_tw_video/9000000000000000601/pu/vid/320x180/d18b5K69619K7daa.mp4?tag=12"
                },
                {
                  "content_type" : "application/x-mpegURL",
                  "url" : "https://video.twimg.com/ext_tw_video/9000000000000000601/pu/pl/d18b5K69619K7da.m3u8?tag=12&container=fmp4"
                },
                {
                  "bitrate" : "832000",
                  "content_type" : "video/mp4",
                  "url" : "https://video.twimg.com/ext_tw_video/9000000000000000601/pu/vid/640x360/d18b5K69619K7dab.mp4?tag=12"
                }
              ]
            }
          }
        ]
      },
      "display_text_range" : [
        "0",
        "23"
      ],
      "favorite_count" : "15",
      "id_str" : "1558777774506642364",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "1558777774506642364",
      "created_at" : "Sun Aug 14 11:29:16 +0000 2022",
      "favorited" : false,
      "full_text" : "站在干了的河床上拍一段，脚下是一千年前的水底。 https://t.co/AchTiuJSw1",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1558777774506642364/video/1",
            "indices" : [
              "24",
              "47"
            ],
            "url" : "https://t.co/AchTiuJSw1",
            "media_url" : "http://pbs.twimg.com/ext_tw_video_thumb/9000000000000000601/pu/img/d18b5K69619K7da.jpg",
            "id_str" : "1558777766116994477",
            "id" : "1558777766116994477",
            "media_url_https" : "https://pbs.twimg.com/ext_tw_video_thumb/9000000000000000601/pu/img/d18b5K69619K7da.jpg",
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
            "display_url" : "pic.twitter.com/AchTiuJSw1",
            "video_info" : {
              "aspect_ratio" : [
                "4",
                "3"
              ],
              "duration_millis" : "3000",
              "variants" : [
                {
                  "bitrate" : "256000",
                  "content_type" : "video/mp4",
                  "url" : "https://video.twimg.com/ext_tw_video/9000000000000000601/pu/vid/320x180/d18b5K69619K7daa.mp4?tag=12"
                },
                {
                  "content_type" : "application/x-mpegURL",
                  "url" : "https://video.twimg.com/ext_tw_video/9000000000000000601/pu/pl/d18b5K69619K7da.m3u8?tag=12&container=fmp4"
                },
                {
                  "bitrate" : "832000",
                  "content_type" : "video/mp4",
                  "url" : "https://video.twimg.com/ext_tw_video/9000000000000000601/pu/vid/640x360/d18b5K69619K7dab.mp4?tag=12"
                }
              ]
            }
          }
        ]
      },
      "possibly_sensitive" : false,
      "in_reply_to_status_id_str" : "1558776513856695675",
      "in_reply_to_status_id" : "1558776513856695675",
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
            "1761379282491665342"
          ],
          "editableUntil" : "2024-02-24T14:15:20.000Z",
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
        "38"
      ],
      "favorite_count" : "16",
      "id_str" : "1761379282491665342",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1761379282491665342",
      "created_at" : "Sat Feb 24 13:15:20 +0000 2024",
      "favorited" : false,
      "full_text" : "元宵，灯谜重出江湖：「画时圆，写时方，冬时短，夏时长。」这次小外甥说：是日。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "670927755818460917"
          ],
          "editableUntil" : "2015-11-29T12:30:16.000Z",
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
            "name" : "墨のくに子",
            "screen_name" : "kuniko_ink_inv",
            "indices" : [
              "0",
              "15"
            ],
            "id_str" : "9000000000000000106",
            "id" : "9000000000000000106"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "42"
      ],
      "favorite_count" : "19",
      "id_str" : "670927755818460917",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "670927755818460917",
      "created_at" : "Sun Nov 29 11:30:16 +0000 2015",
      "favorited" : false,
      "full_text" : "@kuniko_ink_inv 墨をありがとう。松の香りがします。字はまだ下手です。",
      "lang" : "ja",
      "in_reply_to_status_id_str" : "670905106578570749",
      "in_reply_to_status_id" : "670905106578570749",
      "in_reply_to_user_id_str" : "9000000000000000106",
      "in_reply_to_user_id" : "9000000000000000106",
      "in_reply_to_screen_name" : "kuniko_ink_inv"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1632194351019990875"
          ],
          "editableUntil" : "2023-03-05T02:40:32.000Z",
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
      "favorite_count" : "16",
      "id_str" : "1632194351019990875",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1632194351019990875",
      "created_at" : "Sun Mar 05 01:40:32 +0000 2023",
      "favorited" : false,
      "full_text" : "有人用软件给我的字「补全」了残笔，很美，可是错了。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1063031575597369829"
          ],
          "editableUntil" : "2018-11-15T12:30:52.000Z",
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
        "102"
      ],
      "favorite_count" : "1",
      "id_str" : "1063031575597369829",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "1063031575597369829",
      "created_at" : "Thu Nov 15 11:30:52 +0000 2018",
      "favorited" : false,
      "full_text" : "The archive finished downloading: 8 years, 41 megabytes. A life weighs less than one photo of a stele.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1417497144791982722"
          ],
          "editableUntil" : "2021-07-20T15:50:29.000Z",
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
        "27"
      ],
      "favorite_count" : "39",
      "id_str" : "1417497144791982722",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "1417497144791982722",
      "created_at" : "Tue Jul 20 14:50:29 +0000 2021",
      "favorited" : false,
      "full_text" : "又一座城在雨里。地铁，隧道，那些名字。工程的尽头是人。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "26952771675"
          ],
          "editableUntil" : "2010-10-03T10:25:31.000Z",
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
      "favorite_count" : "27",
      "id_str" : "26952771675",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "26952771675",
      "created_at" : "Sun Oct 03 09:25:31 +0000 2010",
      "favorited" : false,
      "full_text" : "国庆在家，读《集古录》，欧阳修说物常聚于所好。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1059429925499732030"
          ],
          "editableUntil" : "2018-11-05T13:59:12.000Z",
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
        "23"
      ],
      "favorite_count" : "16",
      "id_str" : "1059429925499732030",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1059429925499732030",
      "created_at" : "Mon Nov 05 12:59:12 +0000 2018",
      "favorited" : false,
      "full_text" : "我们呢？一台服务器，一个密码，一个电话就够了。",
      "lang" : "zh",
      "in_reply_to_status_id_str" : "1059428666850717440",
      "in_reply_to_status_id" : "1059428666850717440",
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
            "315826526461011560"
          ],
          "editableUntil" : "2013-03-24T15:04:46.000Z",
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
        "65"
      ],
      "favorite_count" : "36",
      "id_str" : "315826526461011560",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "315826526461011560",
      "created_at" : "Sun Mar 24 14:04:46 +0000 2013",
      "favorited" : false,
      "full_text" : "Reading about how paper was counted: a quire, a ream, a lifetime.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "663185589861043675"
          ],
          "editableUntil" : "2015-11-08T03:45:40.000Z",
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
        "20"
      ],
      "favorite_count" : "21",
      "id_str" : "663185589861043675",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "663185589861043675",
      "created_at" : "Sun Nov 08 02:45:40 +0000 2015",
      "favorited" : false,
      "full_text" : "读碑最怕「泐」字，意思是：这里曾经有话。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1731262032098523777"
          ],
          "editableUntil" : "2023-12-03T11:40:08.000Z",
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
        "77"
      ],
      "favorite_count" : "24",
      "id_str" : "1731262032098523777",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "1731262032098523777",
      "created_at" : "Sun Dec 03 10:40:08 +0000 2023",
      "favorited" : false,
      "full_text" : "The bridge is open again. It took 214 days, 20 people, 1 drawing, 0 speeches.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "226746034831647227"
          ],
          "editableUntil" : "2012-07-21T19:30:42.000Z",
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
        "21"
      ],
      "favorite_count" : "27",
      "id_str" : "226746034831647227",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "226746034831647227",
      "created_at" : "Sat Jul 21 18:30:42 +0000 2012",
      "favorited" : false,
      "full_text" : "一夜大雨。城市在水里，我们的电话没有停过。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1193342739411827970"
          ],
          "editableUntil" : "2019-11-10T02:40:54.000Z",
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
      "favorite_count" : "15",
      "id_str" : "1193342739411827970",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1193342739411827970",
      "created_at" : "Sun Nov 10 01:40:54 +0000 2019",
      "favorited" : false,
      "full_text" : "又到十一月。去年这时候走的人，有两位在别处又写起来了，字体没变。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1081354838300973571"
          ],
          "editableUntil" : "2019-01-05T02:00:58.000Z",
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
        "11"
      ],
      "favorite_count" : "35",
      "id_str" : "1081354838300973571",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1081354838300973571",
      "created_at" : "Sat Jan 05 01:00:58 +0000 2019",
      "favorited" : false,
      "full_text" : "新的一年，从备份开始。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "346262854283864322"
          ],
          "editableUntil" : "2013-06-16T14:47:52.000Z",
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
      "favorite_count" : "49",
      "id_str" : "346262854283864322",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "346262854283864322",
      "created_at" : "Sun Jun 16 13:47:52 +0000 2013",
      "favorited" : false,
      "full_text" : "父亲节，给爸爸打电话，聊了三分钟天气，他说挂了吧电话费贵。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "582160406691980413"
          ],
          "editableUntil" : "2015-03-29T13:40:31.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/582160406691980413/photo/1",
            "indices" : [
              "14",
              "37"
            ],
            "url" : "https://t.co/rNeAQlt7RI",
            "media_url" : "http://pbs.twimg.com/media/dda6713bdfK4772.png",
            "id_str" : "582160398300629867",
            "id" : "582160398300629867",
            "media_url_https" : "https://pbs.twimg.com/media/dda6713bdfK4772.png",
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
            "display_url" : "pic.twitter.com/rNeAQlt7RI"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "13"
      ],
      "favorite_count" : "32",
      "id_str" : "582160406691980413",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "582160406691980413",
      "created_at" : "Sun Mar 29 12:40:31 +0000 2015",
      "favorited" : false,
      "full_text" : "山樱，开在没有路的那一边。 https://t.co/rNeAQlt7RI",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/582160406691980413/photo/1",
            "indices" : [
              "14",
              "37"
            ],
            "url" : "https://t.co/rNeAQlt7RI",
            "media_url" : "http://pbs.twimg.com/media/dda6713bdfK4772.png",
            "id_str" : "582160398300629867",
            "id" : "582160398300629867",
            "media_url_https" : "https://pbs.twimg.com/media/dda6713bdfK4772.png",
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
            "display_url" : "pic.twitter.com/rNeAQlt7RI"
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
            "711522793169735976"
          ],
          "editableUntil" : "2016-03-20T13:00:28.000Z",
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
        "51"
      ],
      "favorite_count" : "37",
      "id_str" : "711522793169735976",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "711522793169735976",
      "created_at" : "Sun Mar 20 12:00:28 +0000 2016",
      "favorited" : false,
      "full_text" : "A bridge is a sentence that ends on the other side.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "490620850438210200"
          ],
          "editableUntil" : "2014-07-19T23:15:00.000Z",
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
        "60"
      ],
      "favorite_count" : "38",
      "id_str" : "490620850438210200",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "490620850438210200",
      "created_at" : "Sat Jul 19 22:15:00 +0000 2014",
      "favorited" : false,
      "full_text" : "Dawn start. The cicadas had already published three volumes.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1643408116701180180"
          ],
          "editableUntil" : "2023-04-05T01:20:02.000Z",
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
      "favorite_count" : "17",
      "id_str" : "1643408116701180180",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1643408116701180180",
      "created_at" : "Wed Apr 05 00:20:02 +0000 2023",
      "favorited" : false,
      "full_text" : "清明，石阶上有松鼠，比我先到。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "67099153797427038"
          ],
          "editableUntil" : "2011-05-08T06:30:59.000Z",
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
        "28"
      ],
      "favorite_count" : "28",
      "id_str" : "67099153797427038",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "67099153797427038",
      "created_at" : "Sun May 08 05:30:59 +0000 2011",
      "favorited" : false,
      "full_text" : "给妈妈写了一幅小楷，她说字太小看不见，但是贴在了冰箱上。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1558776513856695675"
          ],
          "editableUntil" : "2022-08-14T12:24:16.000Z",
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
      "favorite_count" : "6",
      "id_str" : "1558776513856695675",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1558776513856695675",
      "created_at" : "Sun Aug 14 11:24:16 +0000 2022",
      "favorited" : false,
      "full_text" : "古人在石头上刻水位，我们在石头上刻「禁止下水」。",
      "lang" : "zh",
      "in_reply_to_status_id_str" : "1558775510440705129",
      "in_reply_to_status_id" : "1558775510440705129",
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
            "607336411247077430"
          ],
          "editableUntil" : "2015-06-07T01:00:58.000Z",
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
      "id_str" : "607336411247077430",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "607336411247077430",
      "created_at" : "Sun Jun 07 00:00:58 +0000 2015",
      "favorited" : false,
      "full_text" : "高考日，路过考场，家长们站在树影里，谁也不说话。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "776405273532722998"
          ],
          "editableUntil" : "2016-09-15T14:00:16.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/776405273532722998/photo/1",
            "indices" : [
              "14",
              "37"
            ],
            "url" : "https://t.co/DvdZZvQMnw",
            "media_url" : "http://pbs.twimg.com/media/8d99aab6e4cc382.png",
            "id_str" : "776405265143991615",
            "id" : "776405265143991615",
            "media_url_https" : "https://pbs.twimg.com/media/8d99aab6e4cc382.png",
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
            "display_url" : "pic.twitter.com/DvdZZvQMnw"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "13"
      ],
      "favorite_count" : "35",
      "id_str" : "776405273532722998",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "776405273532722998",
      "created_at" : "Thu Sep 15 13:00:16 +0000 2016",
      "favorited" : false,
      "full_text" : "中秋有台风，月亮在电视里。 https://t.co/DvdZZvQMnw",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/776405273532722998/photo/1",
            "indices" : [
              "14",
              "37"
            ],
            "url" : "https://t.co/DvdZZvQMnw",
            "media_url" : "http://pbs.twimg.com/media/8d99aab6e4cc382.png",
            "id_str" : "776405265143991615",
            "id" : "776405265143991615",
            "media_url_https" : "https://pbs.twimg.com/media/8d99aab6e4cc382.png",
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
            "display_url" : "pic.twitter.com/DvdZZvQMnw"
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
            "1472562610381668822"
          ],
          "editableUntil" : "2021-12-19T14:40:59.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [],
        "symbols" : [],
        "user_mentions" : [
          {
            "name" : "拓坊",
            "screen_name" : "hk_tofan_inv",
            "indices" : [
              "0",
              "13"
            ],
            "id_str" : "9000000000000000103",
            "id" : "9000000000000000103"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "44"
      ],
      "favorite_count" : "21",
      "id_str" : "1472562610381668822",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "1472562610381668822",
      "created_at" : "Sun Dec 19 13:40:59 +0000 2021",
      "favorited" : false,
      "full_text" : "@hk_tofan_inv 聽說拓坊要搬了，捨不得。那塊「開卷有益」的匾額，請一定帶走。",
      "lang" : "zh",
      "in_reply_to_status_id_str" : "1472539961140655536",
      "in_reply_to_status_id" : "1472539961140655536",
      "in_reply_to_user_id_str" : "9000000000000000103",
      "in_reply_to_user_id" : "9000000000000000103",
      "in_reply_to_screen_name" : "hk_tofan_inv"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1500444908507518682"
          ],
          "editableUntil" : "2022-03-06T13:15:17.000Z",
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
        "9"
      ],
      "favorite_count" : "21",
      "id_str" : "1500444908507518682",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1500444908507518682",
      "created_at" : "Sun Mar 06 12:15:17 +0000 2022",
      "favorited" : false,
      "full_text" : "我收到了那半锭墨。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1693224566587457362"
          ],
          "editableUntil" : "2023-08-20T12:32:49.000Z",
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
      "favorite_count" : "4",
      "id_str" : "1693224566587457362",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1693224566587457362",
      "created_at" : "Sun Aug 20 11:32:49 +0000 2023",
      "favorited" : false,
      "full_text" : "你看，陌生人就是第三份。",
      "lang" : "zh",
      "in_reply_to_status_id_str" : "1693224062908804441",
      "in_reply_to_status_id" : "1693224062908804441",
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
            "1596526861691551147"
          ],
          "editableUntil" : "2022-11-26T16:30:40.000Z",
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
      "favorite_count" : "16",
      "id_str" : "1596526861691551147",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1596526861691551147",
      "created_at" : "Sat Nov 26 15:30:40 +0000 2022",
      "favorited" : false,
      "full_text" : "睡不着的人很多。写了一页空白，没有题字。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1488180275730326926"
          ],
          "editableUntil" : "2022-01-31T17:00:01.000Z",
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
      "favorite_count" : "15",
      "id_str" : "1488180275730326926",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "1488180275730326926",
      "created_at" : "Mon Jan 31 16:00:01 +0000 2022",
      "favorited" : false,
      "full_text" : "虎年。小外甥已经比我高了，他写的「虎」还像猫。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "13168020283"
          ],
          "editableUntil" : "2010-04-05T03:10:41.000Z",
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
        "21"
      ],
      "favorite_count" : "62",
      "id_str" : "13168020283",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "13168020283",
      "created_at" : "Mon Apr 05 02:10:41 +0000 2010",
      "favorited" : false,
      "full_text" : "清明，雨。给外公扫墓，碑上的字又浅了一点。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1378513941951089179"
          ],
          "editableUntil" : "2021-04-04T02:05:09.000Z",
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
      "favorite_count" : "5",
      "id_str" : "1378513941951089179",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "1378513941951089179",
      "created_at" : "Sun Apr 04 01:05:09 +0000 2021",
      "favorited" : false,
      "full_text" : "刻的是桥碑。那座桥我验过，碑文里没有刻工的名字，我把它拓了三遍。",
      "lang" : "zh",
      "in_reply_to_status_id_str" : "1378512682478386361",
      "in_reply_to_status_id" : "1378512682478386361",
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
            "1447094778752971752"
          ],
          "editableUntil" : "2021-10-10T08:00:55.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/1447094778752971752/photo/1",
            "indices" : [
              "12",
              "35"
            ],
            "url" : "https://t.co/FbqIfVSOy9",
            "media_url" : "http://pbs.twimg.com/tweet_video_thumb/d3ebc9f394c353c.jpg",
            "id_str" : "1447094770361965159",
            "id" : "1447094770361965159",
            "media_url_https" : "https://pbs.twimg.com/tweet_video_thumb/d3ebc9f394c353c.jpg",
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
            "type" : "animated_gif",
            "display_url" : "pic.twitter.com/FbqIfVSOy9",
            "video_info" : {
              "aspect_ratio" : [
                "4",
                "3"
              ],
              "variants" : [
                {
                  "bitrate" : "0",
                  "content_type" : "video/mp4",
                  "url" : "https://video.twimg.com/tweet_video/d3ebc9f394c353c.mp4"
                }
              ]
            }
          }
        ]
      },
      "display_text_range" : [
        "0",
        "11"
      ],
      "favorite_count" : "28",
      "id_str" : "1447094778752971752",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1447094778752971752",
      "created_at" : "Sun Oct 10 07:00:55 +0000 2021",
      "favorited" : false,
      "full_text" : "秋水，无声，循环播放。 https://t.co/FbqIfVSOy9",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1447094778752971752/photo/1",
            "indices" : [
              "12",
              "35"
            ],
            "url" : "https://t.co/FbqIfVSOy9",
            "media_url" : "http://pbs.twimg.com/tweet_video_thumb/d3ebc9f394c353c.jpg",
            "id_str" : "1447094770361965159",
            "id" : "1447094770361965159",
            "media_url_https" : "https://pbs.twimg.com/tweet_video_thumb/d3ebc9f394c353c.jpg",
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
            "type" : "animated_gif",
            "display_url" : "pic.twitter.com/FbqIfVSOy9",
            "video_info" : {
              "aspect_ratio" : [
                "4",
                "3"
              ],
              "variants" : [
                {
                  "bitrate" : "0",
                  "content_type" : "video/mp4",
                  "url" : "https://video.twimg.com/tweet_video/d3ebc9f394c353c.mp4"
                }
              ]
            }
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
            "401887539597131126"
          ],
          "editableUntil" : "2013-11-17T02:40:30.000Z",
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
        "28"
      ],
      "favorite_count" : "30",
      "id_str" : "401887539597131126",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "401887539597131126",
      "created_at" : "Sun Nov 17 01:40:30 +0000 2013",
      "favorited" : false,
      "full_text" : "深秋，樟树下捡了一片红叶，夹在《说文》里，压在「石」部。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "928057055699151228"
          ],
          "editableUntil" : "2017-11-08T01:30:19.000Z",
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
        "72"
      ],
      "favorite_count" : "9",
      "id_str" : "928057055699151228",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "928057055699151228",
      "created_at" : "Wed Nov 08 00:30:19 +0000 2017",
      "favorited" : false,
      "full_text" : "They gave us 280 characters. My calligraphy teacher would take away 279.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "715721675664254375"
          ],
          "editableUntil" : "2016-04-01T03:05:19.000Z",
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
        "81"
      ],
      "favorite_count" : "36",
      "id_str" : "715721675664254375",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "715721675664254375",
      "created_at" : "Fri Apr 01 02:05:19 +0000 2016",
      "favorited" : false,
      "full_text" : "再测一个：&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt; &amp; \"引号\" 'quote' 都是普通的字。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "536313304529235028"
          ],
          "editableUntil" : "2014-11-23T01:20:30.000Z",
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
        "67"
      ],
      "favorite_count" : "30",
      "id_str" : "536313304529235028",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "536313304529235028",
      "created_at" : "Sun Nov 23 00:20:30 +0000 2014",
      "favorited" : false,
      "full_text" : "Frost on the handrail, one set of footprints, both mine, both ways.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1079376678815811777"
          ],
          "editableUntil" : "2018-12-30T15:00:28.000Z",
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
        "34"
      ],
      "favorite_count" : "35",
      "id_str" : "1079376678815811777",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1079376678815811777",
      "created_at" : "Sun Dec 30 14:00:28 +0000 2018",
      "favorited" : false,
      "full_text" : "年终：走山路 380 公里，写字二百余张，存档三份。再见 2018。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1475043903869985113"
          ],
          "editableUntil" : "2021-12-26T11:00:46.000Z",
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
            "name" : "拓坊",
            "screen_name" : "hk_tofan_inv",
            "indices" : [
              "3",
              "16"
            ],
            "id_str" : "9000000000000000103",
            "id" : "9000000000000000103"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "66"
      ],
      "favorite_count" : "36",
      "id_str" : "1475043903869985113",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1475043903869985113",
      "created_at" : "Sun Dec 26 10:00:46 +0000 2021",
      "favorited" : false,
      "full_text" : "RT @hk_tofan_inv: 拓坊最後一日。三十一年，謝謝每一位推門進來的人。匾額已經包好，墨還剩半錠，送給第一個寫信來的人。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1218488349709568409"
          ],
          "editableUntil" : "2020-01-18T12:00:35.000Z",
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
      "favorite_count" : "21",
      "id_str" : "1218488349709568409",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "1218488349709568409",
      "created_at" : "Sat Jan 18 11:00:35 +0000 2020",
      "favorited" : false,
      "full_text" : "写春联的队伍排到街口，今年要「平安」的人特别多。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "942303551399296483"
          ],
          "editableUntil" : "2017-12-17T09:00:48.000Z",
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
        "37"
      ],
      "favorite_count" : "10",
      "id_str" : "942303551399296483",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "942303551399296483",
      "created_at" : "Sun Dec 17 08:00:48 +0000 2017",
      "favorited" : false,
      "full_text" : "年底查旧报告，发现 2009 年我把「梁」写成了「粱」，那座桥是粮食做的。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "336130495466467083"
          ],
          "editableUntil" : "2013-05-19T15:45:29.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
      "entities" : {
        "hashtags" : [
          {
            "text" : "slow",
            "indices" : [
              "124",
              "129"
            ]
          }
        ],
        "symbols" : [],
        "user_mentions" : [
          {
            "name" : "Ridge Walker 🥾",
            "screen_name" : "ridgewalker_inv",
            "indices" : [
              "3",
              "19"
            ],
            "id_str" : "9000000000000000105",
            "id" : "9000000000000000105"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "140"
      ],
      "favorite_count" : "31",
      "id_str" : "336130495466467083",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "336130495466467083",
      "created_at" : "Sun May 19 14:45:29 +0000 2013",
      "favorited" : false,
      "full_text" : "RT @ridgewalker_inv: Five rules for old paths: walk early, greet everyone, close gates, carry out more than you carried in, #slow https://t…",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "964167442941026359"
          ],
          "editableUntil" : "2018-02-15T17:00:06.000Z",
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
        "18"
      ],
      "favorite_count" : "36",
      "id_str" : "964167442941026359",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "964167442941026359",
      "created_at" : "Thu Feb 15 16:00:06 +0000 2018",
      "favorited" : false,
      "full_text" : "狗年。愿大家吃饱睡好，说想说的话。🐶",
      "lang" : "zh"
    }
  }
]