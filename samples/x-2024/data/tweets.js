window.YTD.tweets.part0 = [
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "325431067372419949"
          ],
          "editableUntil" : "2013-04-20T03:09:47.000Z",
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
      "favorite_count" : "29",
      "id_str" : "325431067372419949",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "325431067372419949",
      "created_at" : "Sat Apr 20 02:09:47 +0000 2013",
      "favorited" : false,
      "full_text" : "有同学在那边的设计院，刚刚回了一个字：「在」。",
      "lang" : "zh",
      "in_reply_to_status_id_str" : "325428803248764767",
      "in_reply_to_status_id" : "325428803248764767",
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
            "1058738076267629956"
          ],
          "editableUntil" : "2018-11-03T16:10:02.000Z",
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
      "id_str" : "1058738076267629956",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1058738076267629956",
      "created_at" : "Sat Nov 03 15:10:02 +0000 2018",
      "favorited" : false,
      "full_text" : "早上发现关注的一位老先生，账号空了。头像还在，帖子是零。昨晚他还在讲古琴。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1538431432391501938"
          ],
          "editableUntil" : "2022-06-19T09:00:10.000Z",
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
      "favorite_count" : "11",
      "id_str" : "1538431432391501938",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1538431432391501938",
      "created_at" : "Sun Jun 19 08:00:10 +0000 2022",
      "favorited" : false,
      "full_text" : "出梅，把所有的纸拿出来晒，满屋子都是安静的味道。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1262013431365446105"
          ],
          "editableUntil" : "2020-05-17T14:33:43.000Z",
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
        "144"
      ],
      "favorite_count" : "29",
      "id_str" : "1262013431365446105",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1262013431365446105",
      "created_at" : "Sun May 17 13:33:43 +0000 2020",
      "favorited" : false,
      "full_text" : "1/ Clean the stone with water and a soft brush. Nothing else, ever. If moss has been keeping the letters company for 300 years, apologise first.",
      "lang" : "en",
      "in_reply_to_status_id_str" : "1262012675860947287",
      "in_reply_to_status_id" : "1262012675860947287",
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
            "1026030284447549638"
          ],
          "editableUntil" : "2018-08-05T10:00:57.000Z",
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
        "19"
      ],
      "favorite_count" : "33",
      "id_str" : "1026030284447549638",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1026030284447549638",
      "created_at" : "Sun Aug 05 09:00:57 +0000 2018",
      "favorited" : false,
      "full_text" : "海边的灯塔，铭牌上的字被盐吃掉了一半。",
      "lang" : "zh",
      "geo" : {
        "type" : "Point",
        "coordinates" : [
          "29.8712345",
          "121.5498765"
        ]
      },
      "coordinates" : {
        "type" : "Point",
        "coordinates" : [
          "121.5498765",
          "29.8712345"
        ]
      }
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1771852147403582593"
          ],
          "editableUntil" : "2024-03-24T11:50:46.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/1771852147403582593/photo/1",
            "indices" : [
              "22",
              "45"
            ],
            "url" : "https://t.co/lhMOtR70g7",
            "media_url" : "http://pbs.twimg.com/media/d199fd46cc8d25d.png",
            "id_str" : "1771852139017268011",
            "id" : "1771852139017268011",
            "media_url_https" : "https://pbs.twimg.com/media/d199fd46cc8d25d.png",
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
            "display_url" : "pic.twitter.com/lhMOtR70g7"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "21"
      ],
      "favorite_count" : "36",
      "id_str" : "1771852147403582593",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1771852147403582593",
      "created_at" : "Sun Mar 24 10:50:46 +0000 2024",
      "favorited" : false,
      "full_text" : "春分后第一个周末，杜鹃开在海拔六百米以上。 https://t.co/lhMOtR70g7",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1771852147403582593/photo/1",
            "indices" : [
              "22",
              "45"
            ],
            "url" : "https://t.co/lhMOtR70g7",
            "media_url" : "http://pbs.twimg.com/media/d199fd46cc8d25d.png",
            "id_str" : "1771852139017268011",
            "id" : "1771852139017268011",
            "media_url_https" : "https://pbs.twimg.com/media/d199fd46cc8d25d.png",
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
            "display_url" : "pic.twitter.com/lhMOtR70g7"
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
            "428921972310621679"
          ],
          "editableUntil" : "2014-01-30T17:05:41.000Z",
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
        "26"
      ],
      "favorite_count" : "26",
      "id_str" : "428921972310621679",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "428921972310621679",
      "created_at" : "Thu Jan 30 16:05:41 +0000 2014",
      "favorited" : false,
      "full_text" : "马年。写「馬」要四点，写「马」只要一横，少跑了几步。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "138257994445242775"
          ],
          "editableUntil" : "2011-11-20T15:10:49.000Z",
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
      "favorite_count" : "36",
      "id_str" : "138257994445242775",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "138257994445242775",
      "created_at" : "Sun Nov 20 14:10:49 +0000 2011",
      "favorited" : false,
      "full_text" : "第二十四个星期天，每天一行没有断过。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1262014437905393422"
          ],
          "editableUntil" : "2020-05-17T14:37:43.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/1262014437905393422/photo/1",
            "indices" : [
              "140",
              "163"
            ],
            "url" : "https://t.co/Gnla0Yom2a",
            "media_url" : "http://pbs.twimg.com/media/76759d4K27f4ebc.png",
            "id_str" : "1262014429519749763",
            "id" : "1262014429519749763",
            "media_url_https" : "https://pbs.twimg.com/media/76759d4K27f4ebc.png",
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
            "display_url" : "pic.twitter.com/Gnla0Yom2a"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "139"
      ],
      "favorite_count" : "22",
      "id_str" : "1262014437905393422",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1262014437905393422",
      "created_at" : "Sun May 17 13:37:43 +0000 2020",
      "favorited" : false,
      "full_text" : "2/ Wet the paper, lay it on, and tap it down with a dense brush until it takes the shape of every cut. The paper is now a map of the wound. https://t.co/Gnla0Yom2a",
      "lang" : "en",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1262014437905393422/photo/1",
            "indices" : [
              "140",
              "163"
            ],
            "url" : "https://t.co/Gnla0Yom2a",
            "media_url" : "http://pbs.twimg.com/media/76759d4K27f4ebc.png",
            "id_str" : "1262014429519749763",
            "id" : "1262014429519749763",
            "media_url_https" : "https://pbs.twimg.com/media/76759d4K27f4ebc.png",
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
            "display_url" : "pic.twitter.com/Gnla0Yom2a"
          }
        ]
      },
      "possibly_sensitive" : false,
      "in_reply_to_status_id_str" : "1262013431365446105",
      "in_reply_to_status_id" : "1262013431365446105",
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
            "11529891630"
          ],
          "editableUntil" : "2010-03-14T14:05:31.000Z",
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
      "favorite_count" : "30",
      "id_str" : "11529891630",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "11529891630",
      "created_at" : "Sun Mar 14 13:05:31 +0000 2010",
      "favorited" : false,
      "full_text" : "注册了。先说一句：你好，石头。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "16297590977"
          ],
          "editableUntil" : "2010-05-16T07:02:51.000Z",
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
      "favorite_count" : "37",
      "id_str" : "16297590977",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "16297590977",
      "created_at" : "Sun May 16 06:02:51 +0000 2010",
      "favorited" : false,
      "full_text" : "Sunday market: one broken inkstone, two brushes, no regrets.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "715724135537561552"
          ],
          "editableUntil" : "2016-04-01T03:15:06.000Z",
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
      "favorite_count" : "31",
      "id_str" : "715724135537561552",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "715724135537561552",
      "created_at" : "Fri Apr 01 02:15:06 +0000 2016",
      "favorited" : false,
      "full_text" : "文件名骗术：照片‮gpj.exe 看起来像图片。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "949838005323757415"
          ],
          "editableUntil" : "2018-01-07T04:00:02.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/949838005323757415/photo/1",
            "indices" : [
              "13",
              "36"
            ],
            "url" : "https://t.co/qpFm69gb5a",
            "media_url" : "http://pbs.twimg.com/media/88aeb78KK96a7a8.png",
            "id_str" : "949837996935169279",
            "id" : "949837996935169279",
            "media_url_https" : "https://pbs.twimg.com/media/88aeb78KK96a7a8.png",
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
            "display_url" : "pic.twitter.com/qpFm69gb5a"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "12"
      ],
      "favorite_count" : "42",
      "id_str" : "949838005323757415",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "949838005323757415",
      "created_at" : "Sun Jan 07 03:00:02 +0000 2018",
      "favorited" : false,
      "full_text" : "雪又来了，这次下得认真。 https://t.co/qpFm69gb5a",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/949838005323757415/photo/1",
            "indices" : [
              "13",
              "36"
            ],
            "url" : "https://t.co/qpFm69gb5a",
            "media_url" : "http://pbs.twimg.com/media/88aeb78KK96a7a8.png",
            "id_str" : "949837996935169279",
            "id" : "949837996935169279",
            "media_url_https" : "https://pbs.twimg.com/media/88aeb78KK96a7a8.png",
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
            "display_url" : "pic.twitter.com/qpFm69gb5a"
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
            "648109901285701965"
          ],
          "editableUntil" : "2015-09-27T13:20:16.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/648109901285701965/photo/1",
            "indices" : [
              "28",
              "51"
            ],
            "url" : "https://t.co/YHW17gBI58",
            "media_url" : "http://pbs.twimg.com/media/Kf4b193bK948694.png",
            "id_str" : "648109892900069759",
            "id" : "648109892900069759",
            "media_url_https" : "https://pbs.twimg.com/media/Kf4b193bK948694.png",
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
            "display_url" : "pic.twitter.com/YHW17gBI58"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "27"
      ],
      "favorite_count" : "6",
      "id_str" : "648109901285701965",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "648109901285701965",
      "created_at" : "Sun Sep 27 12:20:16 +0000 2015",
      "favorited" : false,
      "full_text" : "今晚的月亮又大又红，邻居的孩子问：「谁给它上了朱砂？」 https://t.co/YHW17gBI58",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/648109901285701965/photo/1",
            "indices" : [
              "28",
              "51"
            ],
            "url" : "https://t.co/YHW17gBI58",
            "media_url" : "http://pbs.twimg.com/media/Kf4b193bK948694.png",
            "id_str" : "648109892900069759",
            "id" : "648109892900069759",
            "media_url_https" : "https://pbs.twimg.com/media/Kf4b193bK948694.png",
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
            "display_url" : "pic.twitter.com/YHW17gBI58"
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
            "12057813423"
          ],
          "editableUntil" : "2010-03-21T12:44:02.000Z",
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
        "34"
      ],
      "favorite_count" : "42",
      "id_str" : "12057813423",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "12057813423",
      "created_at" : "Sun Mar 21 11:44:02 +0000 2010",
      "favorited" : false,
      "full_text" : "今天爬了城西的小山，下山时雾散了，看见江上的桥，我们去年验过的那座。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "127999281522467921"
          ],
          "editableUntil" : "2011-10-23T07:46:21.000Z",
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
      "favorite_count" : "6",
      "id_str" : "127999281522467921",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "127999281522467921",
      "created_at" : "Sun Oct 23 06:46:21 +0000 2011",
      "favorited" : false,
      "full_text" : "馆员说：「你要拓就拓，别弄脏地。」于是我把拖把请走，拓了一下午。",
      "lang" : "zh",
      "in_reply_to_status_id_str" : "127997773600411797",
      "in_reply_to_status_id" : "127997773600411797",
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
            "1300060951464701654"
          ],
          "editableUntil" : "2020-08-30T14:20:59.000Z",
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
        "109"
      ],
      "favorite_count" : "41",
      "id_str" : "1300060951464701654",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "1300060951464701654",
      "created_at" : "Sun Aug 30 13:20:59 +0000 2020",
      "favorited" : false,
      "full_text" : "I have started to label my photographs properly: where, when, which way I was facing, and what I did not see.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1746338666176055338"
          ],
          "editableUntil" : "2024-01-14T02:09:18.000Z",
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
        "57"
      ],
      "favorite_count" : "28",
      "id_str" : "1746338666176055338",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "1746338666176055338",
      "created_at" : "Sun Jan 14 01:09:18 +0000 2024",
      "favorited" : false,
      "full_text" : "New year resolution: fewer resolutions, finer resolution.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1183276491446909046"
          ],
          "editableUntil" : "2019-10-13T08:01:14.000Z",
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
      "favorite_count" : "5",
      "id_str" : "1183276491446909046",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "1183276491446909046",
      "created_at" : "Sun Oct 13 07:01:14 +0000 2019",
      "favorited" : false,
      "full_text" : "核完了。八座要加固，报告今晚就交，不等周一。",
      "lang" : "zh",
      "in_reply_to_status_id_str" : "1183268941062088928",
      "in_reply_to_status_id" : "1183268941062088928",
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
            "1225547289143821120"
          ],
          "editableUntil" : "2020-02-06T23:30:17.000Z",
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
        "17"
      ],
      "favorite_count" : "44",
      "id_str" : "1225547289143821120",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1225547289143821120",
      "created_at" : "Thu Feb 06 22:30:17 +0000 2020",
      "favorited" : false,
      "full_text" : "一夜没睡。写了一个字，没有贴出来。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "297010188335512607"
          ],
          "editableUntil" : "2013-01-31T16:55:21.000Z",
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
      "favorite_count" : "34",
      "id_str" : "297010188335512607",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "297010188335512607",
      "created_at" : "Thu Jan 31 15:55:21 +0000 2013",
      "favorited" : false,
      "full_text" : "一月的最后五分钟，写了一个「月」。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "391932372322428441"
          ],
          "editableUntil" : "2013-10-20T15:22:13.000Z",
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
        "89"
      ],
      "favorite_count" : "28",
      "id_str" : "391932372322428441",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "391932372322428441",
      "created_at" : "Sun Oct 20 14:22:13 +0000 2013",
      "favorited" : false,
      "full_text" : "A stranger mailed me a rubbing of a door hinge. I have never been so happy about a hinge.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1786941617677838355"
          ],
          "editableUntil" : "2024-05-05T03:10:56.000Z",
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
        "25"
      ],
      "favorite_count" : "28",
      "id_str" : "1786941617677838355",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "1786941617677838355",
      "created_at" : "Sun May 05 02:10:56 +0000 2024",
      "favorited" : false,
      "full_text" : "@tea_mei_inv 头茶收到，罐子洗好寄回。",
      "lang" : "zh",
      "in_reply_to_user_id_str" : "9000000000000000104",
      "in_reply_to_user_id" : "9000000000000000104"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1071562733476365993"
          ],
          "editableUntil" : "2018-12-09T01:30:38.000Z",
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
        "84"
      ],
      "favorite_count" : "28",
      "id_str" : "1071562733476365993",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1071562733476365993",
      "created_at" : "Sun Dec 09 00:30:38 +0000 2018",
      "favorited" : false,
      "full_text" : "Rule of three: one copy where you are, one where a friend is, one where nobody asks.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1741459223044734076"
          ],
          "editableUntil" : "2023-12-31T15:00:08.000Z",
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
      "favorite_count" : "5",
      "id_str" : "1741459223044734076",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1741459223044734076",
      "created_at" : "Sun Dec 31 14:00:08 +0000 2023",
      "favorited" : false,
      "full_text" : "年终：走山路 402 公里，写字三百张，修桥一座，第三份若干。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "574376352285440897"
          ],
          "editableUntil" : "2015-03-08T02:09:28.000Z",
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
      "favorite_count" : "51",
      "id_str" : "574376352285440897",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "574376352285440897",
      "created_at" : "Sun Mar 08 01:09:28 +0000 2015",
      "favorited" : false,
      "full_text" : "楼下新开了一家早点铺，老板娘用毛笔写的菜单，「豆漿」两个字很有颜体的意思。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1551205797118342551"
          ],
          "editableUntil" : "2022-07-24T15:00:56.000Z",
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
        "84"
      ],
      "favorite_count" : "20",
      "id_str" : "1551205797118342551",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1551205797118342551",
      "created_at" : "Sun Jul 24 14:00:56 +0000 2022",
      "favorited" : false,
      "full_text" : "42 degrees. The expansion joints are closed, the people are closed, the ink is soup.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "863604882165112034"
          ],
          "editableUntil" : "2017-05-14T05:00:23.000Z",
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
            "url" : "https://t.co/ZZ5SYiYqAT",
            "expanded_url" : "https://twitter.com/stone_lin_inv/status/460367999839683818",
            "display_url" : "twitter.com/stone_lin_inv/s…",
            "indices" : [
              "16",
              "39"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "39"
      ],
      "favorite_count" : "15",
      "id_str" : "863604882165112034",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "863604882165112034",
      "created_at" : "Sun May 14 04:00:23 +0000 2017",
      "favorited" : false,
      "full_text" : "三年前说过的话，今天还是这么想 https://t.co/ZZ5SYiYqAT",
      "lang" : "zh",
      "possibly_sensitive" : false
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1129929740075281581"
          ],
          "editableUntil" : "2019-05-19T03:00:17.000Z",
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
      "favorite_count" : "33",
      "id_str" : "1129929740075281581",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1129929740075281581",
      "created_at" : "Sun May 19 02:00:17 +0000 2019",
      "favorited" : false,
      "full_text" : "临《石门颂》，写到「世世叹诵」，窗外正好有人按喇叭。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1172483950123541017"
          ],
          "editableUntil" : "2019-09-13T13:15:32.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/1172483950123541017/photo/1",
            "indices" : [
              "17",
              "40"
            ],
            "url" : "https://t.co/l18AZKBIRS",
            "media_url" : "http://pbs.twimg.com/media/be1f6a496fd79b4.png",
            "id_str" : "1172483941734117661",
            "id" : "1172483941734117661",
            "media_url_https" : "https://pbs.twimg.com/media/be1f6a496fd79b4.png",
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
            "display_url" : "pic.twitter.com/l18AZKBIRS"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "16"
      ],
      "favorite_count" : "40",
      "id_str" : "1172483950123541017",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1172483950123541017",
      "created_at" : "Fri Sep 13 12:15:32 +0000 2019",
      "favorited" : false,
      "full_text" : "中秋，三个人，两盏茶，一个月亮。 https://t.co/l18AZKBIRS",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1172483950123541017/photo/1",
            "indices" : [
              "17",
              "40"
            ],
            "url" : "https://t.co/l18AZKBIRS",
            "media_url" : "http://pbs.twimg.com/media/be1f6a496fd79b4.png",
            "id_str" : "1172483941734117661",
            "id" : "1172483941734117661",
            "media_url_https" : "https://pbs.twimg.com/media/be1f6a496fd79b4.png",
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
            "display_url" : "pic.twitter.com/l18AZKBIRS"
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
            "1657683657089825340"
          ],
          "editableUntil" : "2023-05-14T10:45:56.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/1657683657089825340/photo/1",
            "indices" : [
              "22",
              "45"
            ],
            "url" : "https://t.co/An4SKszIl1",
            "media_url" : "http://pbs.twimg.com/media/4719ca9ee7b13db.png",
            "id_str" : "1657683648704196457",
            "id" : "1657683648704196457",
            "media_url_https" : "https://pbs.twimg.com/media/4719ca9ee7b13db.png",
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
            "display_url" : "pic.twitter.com/An4SKszIl1"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "21"
      ],
      "favorite_count" : "24",
      "id_str" : "1657683657089825340",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1657683657089825340",
      "created_at" : "Sun May 14 09:45:56 +0000 2023",
      "favorited" : false,
      "full_text" : "初夏的山，绿得没有层次，像一笔下去忘了收。 https://t.co/An4SKszIl1",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1657683657089825340/photo/1",
            "indices" : [
              "22",
              "45"
            ],
            "url" : "https://t.co/An4SKszIl1",
            "media_url" : "http://pbs.twimg.com/media/4719ca9ee7b13db.png",
            "id_str" : "1657683648704196457",
            "id" : "1657683648704196457",
            "media_url_https" : "https://pbs.twimg.com/media/4719ca9ee7b13db.png",
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
            "display_url" : "pic.twitter.com/An4SKszIl1"
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
            "988009658004860607"
          ],
          "editableUntil" : "2018-04-22T12:00:33.000Z",
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
        "90"
      ],
      "favorite_count" : "37",
      "id_str" : "988009658004860607",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "988009658004860607",
      "created_at" : "Sun Apr 22 11:00:33 +0000 2018",
      "favorited" : false,
      "full_text" : "Rule of thumb: if a hand-painted sign says \"no path\", there is a path and it is beautiful.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1059427662159372372"
          ],
          "editableUntil" : "2018-11-05T13:50:12.000Z",
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
      "favorite_count" : "26",
      "id_str" : "1059427662159372372",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1059427662159372372",
      "created_at" : "Mon Nov 05 12:50:12 +0000 2018",
      "favorited" : false,
      "full_text" : "想起残碑。碑断了，人们说可惜；账号没了，人们说正常。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "176244427141663167"
          ],
          "editableUntil" : "2012-03-04T10:55:20.000Z",
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
      "favorite_count" : "50",
      "id_str" : "176244427141663167",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "176244427141663167",
      "created_at" : "Sun Mar 04 09:55:20 +0000 2012",
      "favorited" : false,
      "full_text" : "龙井村外的小路，茶农说今年的头茶要晚十天。",
      "lang" : "zh",
      "geo" : {
        "type" : "Point",
        "coordinates" : [
          "30.2671234",
          "120.1287654"
        ]
      },
      "coordinates" : {
        "type" : "Point",
        "coordinates" : [
          "120.1287654",
          "30.2671234"
        ]
      }
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "736894893070335083"
          ],
          "editableUntil" : "2016-05-29T13:20:08.000Z",
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
      "favorite_count" : "38",
      "id_str" : "736894893070335083",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "736894893070335083",
      "created_at" : "Sun May 29 12:20:08 +0000 2016",
      "favorited" : false,
      "full_text" : "The oldest signature I ever rubbed belonged to a stonecutter. It was on the back.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "18677566309704957"
          ],
          "editableUntil" : "2010-12-25T15:40:53.000Z",
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
        "34"
      ],
      "favorite_count" : "16",
      "id_str" : "18677566309704957",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "18677566309704957",
      "created_at" : "Sat Dec 25 14:40:53 +0000 2010",
      "favorited" : false,
      "full_text" : "圣诞夜在工地，保安大叔给了我一个苹果 &amp; 一根烟，烟我没抽。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "749618773239068544"
          ],
          "editableUntil" : "2016-07-03T16:00:17.000Z",
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
        "18"
      ],
      "favorite_count" : "28",
      "id_str" : "749618773239068544",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "749618773239068544",
      "created_at" : "Sun Jul 03 15:00:17 +0000 2016",
      "favorited" : false,
      "full_text" : "大水。全城的桥梁工程师今晚都没有睡。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1059953707774921337"
          ],
          "editableUntil" : "2018-11-07T00:40:31.000Z",
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
        "35"
      ],
      "favorite_count" : "27",
      "id_str" : "1059953707774921337",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1059953707774921337",
      "created_at" : "Tue Nov 06 23:40:31 +0000 2018",
      "favorited" : false,
      "full_text" : "一位朋友发了最后一帖：「感谢相伴，后会有期。」两小时后连这句也没有了。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1059815205610648115"
          ],
          "editableUntil" : "2018-11-06T15:30:10.000Z",
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
        "141"
      ],
      "favorite_count" : "39",
      "id_str" : "1059815205610648115",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1059815205610648115",
      "created_at" : "Tue Nov 06 14:30:10 +0000 2018",
      "favorited" : false,
      "full_text" : "Three people I have read for years said goodbye this week, each in one polite sentence. I have inspected collapsed bridges with more warning.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "53996560315810270"
          ],
          "editableUntil" : "2011-04-02T02:45:57.000Z",
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
      "favorite_count" : "32",
      "id_str" : "53996560315810270",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "53996560315810270",
      "created_at" : "Sat Apr 02 01:45:57 +0000 2011",
      "favorited" : false,
      "full_text" : "My teacher corrected one dot. It took an hour. The dot is better &amp; so am I.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "206722792358311901"
          ],
          "editableUntil" : "2012-05-27T13:25:29.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
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
        "urls" : [
          {
            "url" : "https://t.co/nqzuBedhpK",
            "expanded_url" : "http://example.org/tofan/2012/05",
            "display_url" : "example.org/tofan/2012/05",
            "indices" : [
              "48",
              "71"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "71"
      ],
      "favorite_count" : "27",
      "id_str" : "206722792358311901",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "206722792358311901",
      "created_at" : "Sun May 27 12:25:29 +0000 2012",
      "favorited" : false,
      "full_text" : "RT @hk_tofan_inv: 今日拓坊開門，新到清拓數種，歡迎來看。紙墨都老了，字還年輕。https://t.co/nqzuBedhpK",
      "lang" : "zh",
      "possibly_sensitive" : false
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "685997172130349794"
          ],
          "editableUntil" : "2016-01-10T02:30:45.000Z",
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
      "favorite_count" : "45",
      "id_str" : "685997172130349794",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "685997172130349794",
      "created_at" : "Sun Jan 10 01:30:45 +0000 2016",
      "favorited" : false,
      "full_text" : "今年的第一次检测，零下三度，回弹仪的读数比手指灵。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1056536142455022343"
          ],
          "editableUntil" : "2018-10-28T14:20:20.000Z",
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
      "favorite_count" : "32",
      "id_str" : "1056536142455022343",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1056536142455022343",
      "created_at" : "Sun Oct 28 13:20:20 +0000 2018",
      "favorited" : false,
      "full_text" : "从今天起，重要的东西存三份：一份自己，一份朋友，一份不认识的人。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "305622684624492510"
          ],
          "editableUntil" : "2013-02-24T11:18:20.000Z",
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
      "favorite_count" : "40",
      "id_str" : "305622684624492510",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "305622684624492510",
      "created_at" : "Sun Feb 24 10:18:20 +0000 2013",
      "favorited" : false,
      "full_text" : "元宵，猜灯谜：「画时圆，写时方，冬时短，夏时长。」小外甥猜是手机。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "981701917400269876"
          ],
          "editableUntil" : "2018-04-05T02:15:50.000Z",
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
        "36"
      ],
      "favorite_count" : "29",
      "id_str" : "981701917400269876",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "981701917400269876",
      "created_at" : "Thu Apr 05 01:15:50 +0000 2018",
      "favorited" : false,
      "full_text" : "清明。今年带了小外甥去，他问外公的外公叫什么。碑上有，风雨里只剩一个姓。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "127997773600411797"
          ],
          "editableUntil" : "2011-10-23T07:40:21.000Z",
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
        "31"
      ],
      "favorite_count" : "8",
      "id_str" : "127997773600411797",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "127997773600411797",
      "created_at" : "Sun Oct 23 06:40:21 +0000 2011",
      "favorited" : false,
      "full_text" : "在县文化馆看到一块没人要的残碑，躺在自行车棚里，上面晾着拖把。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "696365321639082638"
          ],
          "editableUntil" : "2016-02-07T17:10:05.000Z",
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
        "19"
      ],
      "favorite_count" : "29",
      "id_str" : "696365321639082638",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "696365321639082638",
      "created_at" : "Sun Feb 07 16:10:05 +0000 2016",
      "favorited" : false,
      "full_text" : "猴年。小外甥写「猴」字，写着写着跑了。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "495902112993958112"
          ],
          "editableUntil" : "2014-08-03T13:00:51.000Z",
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
        "35"
      ],
      "favorite_count" : "17",
      "id_str" : "495902112993958112",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "495902112993958112",
      "created_at" : "Sun Aug 03 12:00:51 +0000 2014",
      "favorited" : false,
      "full_text" : "今天验桥，拱脚下面住着一窝燕子，报告里怎么写？「构件 D3，有住户。」",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "282153237777528459"
          ],
          "editableUntil" : "2012-12-21T16:59:08.000Z",
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
        "12"
      ],
      "favorite_count" : "54",
      "id_str" : "282153237777528459",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "282153237777528459",
      "created_at" : "Fri Dec 21 15:59:08 +0000 2012",
      "favorited" : false,
      "full_text" : "据说今天是末日。碑还在。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1113961978391102871"
          ],
          "editableUntil" : "2019-04-05T01:30:06.000Z",
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
      "favorite_count" : "25",
      "id_str" : "1113961978391102871",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1113961978391102871",
      "created_at" : "Fri Apr 05 00:30:06 +0000 2019",
      "favorited" : false,
      "full_text" : "清明，外公的碑重新描了红，是我描的，手抖了一笔。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1791642526547932743"
          ],
          "editableUntil" : "2024-05-18T02:30:40.000Z",
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
            "url" : "https://t.co/ScmVQkyFJ0",
            "expanded_url" : "https://twitter.com/oldbridge_inv/status/1789600000000000001",
            "display_url" : "twitter.com/oldbridge_inv/s…",
            "indices" : [
              "5",
              "28"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "56"
      ],
      "favorite_count" : "20",
      "id_str" : "1791642526547932743",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1791642526547932743",
      "created_at" : "Sat May 18 01:30:40 +0000 2024",
      "favorited" : false,
      "full_text" : "上次说过 https://t.co/ScmVQkyFJ0 的那座桥，今天通行，第一个走过去的是一位卖豆腐的阿婆。",
      "lang" : "zh",
      "possibly_sensitive" : false
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "655624434332603207"
          ],
          "editableUntil" : "2015-10-18T07:00:20.000Z",
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
        "71"
      ],
      "favorite_count" : "45",
      "id_str" : "655624434332603207",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "655624434332603207",
      "created_at" : "Sun Oct 18 06:00:20 +0000 2015",
      "favorited" : false,
      "full_text" : "Repaired an umbrella today with bridge-grade epoxy. It will outlive me.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1137718695365915438"
          ],
          "editableUntil" : "2019-06-09T14:50:49.000Z",
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
      "favorite_count" : "1",
      "id_str" : "1137718695365915438",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1137718695365915438",
      "created_at" : "Sun Jun 09 13:50:49 +0000 2019",
      "favorited" : false,
      "full_text" : "夜里很安静，我在听远方。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1716001665593260418"
          ],
          "editableUntil" : "2023-10-22T09:00:53.000Z",
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
      "favorite_count" : "24",
      "id_str" : "1716001665593260418",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1716001665593260418",
      "created_at" : "Sun Oct 22 08:00:53 +0000 2023",
      "favorited" : false,
      "full_text" : "第四十块：「秋收冬藏」。藏字那块缺了一角，照样放回去。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "95274800406928621"
          ],
          "editableUntil" : "2011-07-25T00:30:57.000Z",
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
      "id_str" : "95274800406928621",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "95274800406928621",
      "created_at" : "Sun Jul 24 23:30:57 +0000 2011",
      "favorited" : false,
      "full_text" : "早上到办公室，没有人说话，大家默默把检测记录又核了一遍。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "252362342651439886"
          ],
          "editableUntil" : "2012-09-30T12:00:45.000Z",
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
      "favorite_count" : "33",
      "id_str" : "252362342651439886",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "252362342651439886",
      "created_at" : "Sun Sep 30 11:00:45 +0000 2012",
      "favorited" : false,
      "full_text" : "中秋。妈妈把我写坏的宣纸拿去垫月饼。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1794367941278891173"
          ],
          "editableUntil" : "2024-05-25T15:00:29.000Z",
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
        "urls" : [],
        "media" : [
          {
            "expanded_url" : "https://twitter.com/ridgewalker_inv/status/1794367941278891173/photo/1",
            "indices" : [
              "58",
              "81"
            ],
            "url" : "https://t.co/HOHKw9r8Ha",
            "media_url" : "http://pbs.twimg.com/media/acbKbd44bed1562.png",
            "id_str" : "1794367932890469732",
            "id" : "1794367932890469732",
            "media_url_https" : "https://pbs.twimg.com/media/acbKbd44bed1562.png",
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
            "display_url" : "pic.twitter.com/HOHKw9r8Ha",
            "source_status_id" : "1794005553413174223",
            "source_status_id_str" : "1794005553413174223",
            "source_user_id" : "9000000000000000105",
            "source_user_id_str" : "9000000000000000105"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "57"
      ],
      "favorite_count" : "6",
      "id_str" : "1794367941278891173",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "1794367941278891173",
      "created_at" : "Sat May 25 14:00:29 +0000 2024",
      "favorited" : false,
      "full_text" : "RT @ridgewalker_inv: First light on the salt road bridge. https://t.co/HOHKw9r8Ha",
      "lang" : "en",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/ridgewalker_inv/status/1794367941278891173/photo/1",
            "indices" : [
              "58",
              "81"
            ],
            "url" : "https://t.co/HOHKw9r8Ha",
            "media_url" : "http://pbs.twimg.com/media/acbKbd44bed1562.png",
            "id_str" : "1794367932890469732",
            "id" : "1794367932890469732",
            "media_url_https" : "https://pbs.twimg.com/media/acbKbd44bed1562.png",
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
            "display_url" : "pic.twitter.com/HOHKw9r8Ha",
            "source_status_id" : "1794005553413174223",
            "source_status_id_str" : "1794005553413174223",
            "source_user_id" : "9000000000000000105",
            "source_user_id_str" : "9000000000000000105"
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
            "840917879733983795"
          ],
          "editableUntil" : "2017-03-12T14:30:20.000Z",
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
        "17"
      ],
      "favorite_count" : "50",
      "id_str" : "840917879733983795",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "840917879733983795",
      "created_at" : "Sun Mar 12 13:30:20 +0000 2017",
      "favorited" : false,
      "full_text" : "读到「石不能言，凭谁能言」。凭纸。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "817918781788451343"
          ],
          "editableUntil" : "2017-01-08T03:20:08.000Z",
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
      "favorite_count" : "36",
      "id_str" : "817918781788451343",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "817918781788451343",
      "created_at" : "Sun Jan 08 02:20:08 +0000 2017",
      "favorited" : false,
      "full_text" : "给单位写春联，上联「一桥飞架」，下联被要求改成「安全第一」。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1604464199175717560"
          ],
          "editableUntil" : "2022-12-18T14:10:49.000Z",
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
      "favorite_count" : "38",
      "id_str" : "1604464199175717560",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1604464199175717560",
      "created_at" : "Sun Dec 18 13:10:49 +0000 2022",
      "favorited" : false,
      "full_text" : "嗓子像砂轮。躺着看天花板上的裂缝，宽度约 0.1 毫米，不影响使用。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "467837078034622543"
          ],
          "editableUntil" : "2014-05-18T02:20:26.000Z",
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
      "favorite_count" : "31",
      "id_str" : "467837078034622543",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "467837078034622543",
      "created_at" : "Sun May 18 01:20:26 +0000 2014",
      "favorited" : false,
      "full_text" : "山路上遇到一位老先生，背着一口袋石头，说每块都像一个人。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "22174088046"
          ],
          "editableUntil" : "2010-08-01T14:00:09.000Z",
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
        "64"
      ],
      "favorite_count" : "62",
      "id_str" : "22174088046",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "22174088046",
      "created_at" : "Sun Aug 01 13:00:09 +0000 2010",
      "favorited" : false,
      "full_text" : "Counting rivets is a kind of prayer if the bridge is old enough.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "353774154910948502"
          ],
          "editableUntil" : "2013-07-07T08:15:05.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/353774154910948502/photo/1",
            "indices" : [
              "17",
              "40"
            ],
            "url" : "https://t.co/xtdE4H0cWe",
            "media_url" : "http://pbs.twimg.com/media/633bae7f7K9b85K.png",
            "id_str" : "353774146523286914",
            "id" : "353774146523286914",
            "media_url_https" : "https://pbs.twimg.com/media/633bae7f7K9b85K.png",
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
            "display_url" : "pic.twitter.com/xtdE4H0cWe"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "16"
      ],
      "favorite_count" : "42",
      "id_str" : "353774154910948502",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "353774154910948502",
      "created_at" : "Sun Jul 07 07:15:05 +0000 2013",
      "favorited" : false,
      "full_text" : "从北峰往下看，云像没写完的飞白。 https://t.co/xtdE4H0cWe",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/353774154910948502/photo/1",
            "indices" : [
              "17",
              "40"
            ],
            "url" : "https://t.co/xtdE4H0cWe",
            "media_url" : "http://pbs.twimg.com/media/633bae7f7K9b85K.png",
            "id_str" : "353774146523286914",
            "id" : "353774146523286914",
            "media_url_https" : "https://pbs.twimg.com/media/633bae7f7K9b85K.png",
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
            "display_url" : "pic.twitter.com/xtdE4H0cWe"
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
            "38863737464850326"
          ],
          "editableUntil" : "2011-02-19T08:33:31.000Z",
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
      "favorite_count" : "17",
      "id_str" : "38863737464850326",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "38863737464850326",
      "created_at" : "Sat Feb 19 07:33:31 +0000 2011",
      "favorited" : false,
      "full_text" : "周老师说我的横画太急，「你是写字，不是赶车」。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1775674767039305649"
          ],
          "editableUntil" : "2024-04-04T01:00:29.000Z",
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
      "favorite_count" : "2",
      "id_str" : "1775674767039305649",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1775674767039305649",
      "created_at" : "Thu Apr 04 00:00:29 +0000 2024",
      "favorited" : false,
      "full_text" : "清明。给外公带了一张拓片，就是那个小小的「林」，烧之前我又拓了一张。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "856105208583922547"
          ],
          "editableUntil" : "2017-04-23T12:19:22.000Z",
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
      "favorite_count" : "36",
      "id_str" : "856105208583922547",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "856105208583922547",
      "created_at" : "Sun Apr 23 11:19:22 +0000 2017",
      "favorited" : false,
      "full_text" : "World Book Day. I reread the one with no words left in it: a worn stele.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "724140893700702804"
          ],
          "editableUntil" : "2016-04-24T08:40:17.000Z",
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
        "32"
      ],
      "favorite_count" : "7",
      "id_str" : "724140893700702804",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "724140893700702804",
      "created_at" : "Sun Apr 24 07:40:17 +0000 2016",
      "favorited" : false,
      "full_text" : "二手书摊淘到一本 1957 年的碑帖，扉页写着：「赠别，勿念。」",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1044202466841733584"
          ],
          "editableUntil" : "2018-09-24T13:30:43.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/1044202466841733584/photo/1",
            "indices" : [
              "13",
              "36"
            ],
            "url" : "https://t.co/nSlO1fDMR1",
            "media_url" : "http://pbs.twimg.com/media/d3646fc619a3635.png",
            "id_str" : "1044202458450579195",
            "id" : "1044202458450579195",
            "media_url_https" : "https://pbs.twimg.com/media/d3646fc619a3635.png",
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
            "display_url" : "pic.twitter.com/nSlO1fDMR1"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "12"
      ],
      "favorite_count" : "12",
      "id_str" : "1044202466841733584",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1044202466841733584",
      "created_at" : "Mon Sep 24 12:30:43 +0000 2018",
      "favorited" : false,
      "full_text" : "中秋，今年的月亮很准时。 https://t.co/nSlO1fDMR1",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1044202466841733584/photo/1",
            "indices" : [
              "13",
              "36"
            ],
            "url" : "https://t.co/nSlO1fDMR1",
            "media_url" : "http://pbs.twimg.com/media/d3646fc619a3635.png",
            "id_str" : "1044202458450579195",
            "id" : "1044202458450579195",
            "media_url_https" : "https://pbs.twimg.com/media/d3646fc619a3635.png",
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
            "display_url" : "pic.twitter.com/nSlO1fDMR1"
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
            "937261487760690095"
          ],
          "editableUntil" : "2017-12-03T11:05:26.000Z",
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
        "112"
      ],
      "favorite_count" : "37",
      "id_str" : "937261487760690095",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "937261487760690095",
      "created_at" : "Sun Dec 03 10:05:26 +0000 2017",
      "favorited" : false,
      "full_text" : "You asked what I do. I read what bridges write about themselves, very slowly, and I report the grammar mistakes.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "386324870158040782"
          ],
          "editableUntil" : "2013-10-05T04:00:01.000Z",
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
      "favorite_count" : "56",
      "id_str" : "386324870158040782",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "386324870158040782",
      "created_at" : "Sat Oct 05 03:00:01 +0000 2013",
      "favorited" : false,
      "full_text" : "长假去看一处摩崖，路断了，在村口吃了一碗面回来。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1060879863287560891"
          ],
          "editableUntil" : "2018-11-09T14:00:44.000Z",
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
        "43"
      ],
      "favorite_count" : "17",
      "id_str" : "1060879863287560891",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "1060879863287560891",
      "created_at" : "Fri Nov 09 13:00:44 +0000 2018",
      "favorited" : false,
      "full_text" : "@slow_ferry_inv 船长，您的号也不见了又回来了？改个名字也好，人在就好。",
      "lang" : "zh",
      "in_reply_to_status_id_str" : "1060857214046094365",
      "in_reply_to_status_id" : "1060857214046094365",
      "in_reply_to_user_id_str" : "9000000000000000107",
      "in_reply_to_user_id" : "9000000000000000107",
      "in_reply_to_screen_name" : "slow_ferry_inv"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "285250247236630172"
          ],
          "editableUntil" : "2012-12-30T06:05:33.000Z",
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
        "31"
      ],
      "favorite_count" : "32",
      "id_str" : "285250247236630172",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "285250247236630172",
      "created_at" : "Sun Dec 30 05:05:33 +0000 2012",
      "favorited" : false,
      "full_text" : "年终总结：走山路 410 公里，写字三百多张，留下的不到十张。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1059431940487216870"
          ],
          "editableUntil" : "2018-11-05T14:07:12.000Z",
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
      "favorite_count" : "13",
      "id_str" : "1059431940487216870",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1059431940487216870",
      "created_at" : "Mon Nov 05 13:07:12 +0000 2018",
      "favorited" : false,
      "full_text" : "今晚开始把自己的数据存档下载一份。不是因为写得好，是因为写过。",
      "lang" : "zh",
      "in_reply_to_status_id_str" : "1059429925499732030",
      "in_reply_to_status_id" : "1059429925499732030",
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
            "1038759069846307283"
          ],
          "editableUntil" : "2018-09-09T13:00:36.000Z",
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
      "favorite_count" : "6",
      "id_str" : "1038759069846307283",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1038759069846307283",
      "created_at" : "Sun Sep 09 12:00:36 +0000 2018",
      "favorited" : false,
      "full_text" : "读《语石》，叶昌炽为每一块碑发愁，一百年后轮到我。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1183268941062088928"
          ],
          "editableUntil" : "2019-10-13T07:31:14.000Z",
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
      "favorite_count" : "9",
      "id_str" : "1183268941062088928",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "1183268941062088928",
      "created_at" : "Sun Oct 13 06:31:14 +0000 2019",
      "favorited" : false,
      "full_text" : "我们组重新核了辖区里所有独柱墩的桥，一共四十三座。",
      "lang" : "zh",
      "in_reply_to_status_id_str" : "1183266171823675555",
      "in_reply_to_status_id" : "1183266171823675555",
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
            "227005245349529339"
          ],
          "editableUntil" : "2012-07-22T12:40:42.000Z",
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
            "name" : "老桥",
            "screen_name" : "oldbridge_inv",
            "indices" : [
              "0",
              "14"
            ],
            "id_str" : "9000000000000000102",
            "id" : "9000000000000000102"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "34"
      ],
      "favorite_count" : "29",
      "id_str" : "227005245349529339",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "227005245349529339",
      "created_at" : "Sun Jul 22 11:40:42 +0000 2012",
      "favorited" : false,
      "full_text" : "@oldbridge_inv 我们这边几座都看过了，没事。你那边呢？",
      "lang" : "zh",
      "in_reply_to_status_id_str" : "226982596106620085",
      "in_reply_to_status_id" : "226982596106620085",
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
            "407118270793762554"
          ],
          "editableUntil" : "2013-12-01T13:05:34.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
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
              "3",
              "18"
            ],
            "id_str" : "9000000000000000101",
            "id" : "9000000000000000101"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "42"
      ],
      "favorite_count" : "11",
      "id_str" : "407118270793762554",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "407118270793762554",
      "created_at" : "Sun Dec 01 12:05:34 +0000 2013",
      "favorited" : false,
      "full_text" : "RT @ming_paper_inv: 冬天做纸最好，水冷，纸筋，没有虫。就是手疼。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "508944266875277044"
          ],
          "editableUntil" : "2014-09-08T12:45:43.000Z",
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
      "favorite_count" : "30",
      "id_str" : "508944266875277044",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "508944266875277044",
      "created_at" : "Mon Sep 08 11:45:43 +0000 2014",
      "favorited" : false,
      "full_text" : "中秋，一个人，月饼切成四块，早中晚各一块，剩一块留给明年骂自己。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "521156963069857000"
          ],
          "editableUntil" : "2014-10-12T05:34:37.000Z",
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
            "name" : "拓坊",
            "screen_name" : "hk_tofan_inv",
            "indices" : [
              "2",
              "15"
            ],
            "id_str" : "9000000000000000103",
            "id" : "9000000000000000103"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "41"
      ],
      "favorite_count" : "41",
      "id_str" : "521156963069857000",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "521156963069857000",
      "created_at" : "Sun Oct 12 04:34:37 +0000 2014",
      "favorited" : false,
      "full_text" : "帮 @hk_tofan_inv 校一份清單，「后」和「後」他寫得清楚，我打得糊塗。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1766670527715780887",
            "1766672037905450780"
          ],
          "editableUntil" : "2024-03-10T04:40:51.000Z",
          "editsRemaining" : "4",
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
        "29"
      ],
      "favorite_count" : "29",
      "id_str" : "1766670527715780887",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1766670527715780887",
      "created_at" : "Sun Mar 10 03:40:51 +0000 2024",
      "favorited" : false,
      "full_text" : "北拱的裂缝监测满半年，最大变化 0.03 毫米，等于没有。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "924440828860646152"
          ],
          "editableUntil" : "2017-10-29T02:00:43.000Z",
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
        "14"
      ],
      "favorite_count" : "13",
      "id_str" : "924440828860646152",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "924440828860646152",
      "created_at" : "Sun Oct 29 01:00:43 +0000 2017",
      "favorited" : false,
      "full_text" : "重阳登高，膝盖先到，人后到。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "13207111480"
          ],
          "editableUntil" : "2010-04-05T15:31:03.000Z",
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
      "favorite_count" : "31",
      "id_str" : "13207111480",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "13207111480",
      "created_at" : "Mon Apr 05 14:31:03 +0000 2010",
      "favorited" : false,
      "full_text" : "想起外公教我的第一个字是「永」。他说八笔写好，别的字自然就会了。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1378512682478386361"
          ],
          "editableUntil" : "2021-04-04T02:00:09.000Z",
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
      "favorite_count" : "23",
      "id_str" : "1378512682478386361",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "1378512682478386361",
      "created_at" : "Sun Apr 04 01:00:09 +0000 2021",
      "favorited" : false,
      "full_text" : "清明，和母亲走上山，她一路说外公的事，我第一次听说他年轻时也刻过碑。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "168524951822364083"
          ],
          "editableUntil" : "2012-02-12T03:40:54.000Z",
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
      "id_str" : "168524951822364083",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "168524951822364083",
      "created_at" : "Sun Feb 12 02:40:54 +0000 2012",
      "favorited" : false,
      "full_text" : "山上残雪，梅花只开了背阴的三枝。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "790058620173575250"
          ],
          "editableUntil" : "2016-10-23T06:13:48.000Z",
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
      "favorite_count" : "29",
      "id_str" : "790058620173575250",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "790058620173575250",
      "created_at" : "Sun Oct 23 05:13:48 +0000 2016",
      "favorited" : false,
      "full_text" : "修谱的人来问我，碑上这个字是「洪」还是「淇」，我看了三天，说：是水。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "11565525249"
          ],
          "editableUntil" : "2010-03-15T01:20:24.000Z",
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
        "55"
      ],
      "favorite_count" : "55",
      "id_str" : "11565525249",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "11565525249",
      "created_at" : "Mon Mar 15 00:20:24 +0000 2010",
      "favorited" : false,
      "full_text" : "Hello from a desk full of bridge drawings and cold tea.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1639937817626499356"
          ],
          "editableUntil" : "2023-03-26T11:30:18.000Z",
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
      "favorite_count" : "30",
      "id_str" : "1639937817626499356",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "1639937817626499356",
      "created_at" : "Sun Mar 26 10:30:18 +0000 2023",
      "favorited" : false,
      "full_text" : "今天想写长一点，关于「存」。\n\n我做了二十年桥梁检测，工作就是看裂缝、记数字、写报告。报告写三份：一份给业主，一份给单位，一份进档案馆。刚入行的时候我问师傅，为什么要三份？他说，一份会被水泡，一份会被人改，第三份是给前两份作证的。\n\n后来我学拓碑，才知道古人早就懂这个道理。石头…",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "764739702033483614"
          ],
          "editableUntil" : "2016-08-14T09:25:27.000Z",
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
      "favorite_count" : "15",
      "id_str" : "764739702033483614",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "764739702033483614",
      "created_at" : "Sun Aug 14 08:25:27 +0000 2016",
      "favorited" : false,
      "full_text" : "Found a stone lion under a supermarket ramp. It looked relieved.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1784500465717644848"
          ],
          "editableUntil" : "2024-04-28T09:30:40.000Z",
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
        "36"
      ],
      "favorite_count" : "13",
      "id_str" : "1784500465717644848",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1784500465717644848",
      "created_at" : "Sun Apr 28 08:30:40 +0000 2024",
      "favorited" : false,
      "full_text" : "@ridgewalker_inv 盐道的第三座桥修好了，独木换成了三根。",
      "lang" : "zh",
      "in_reply_to_status_id_str" : "1784477816477761334",
      "in_reply_to_status_id" : "1784477816477761334",
      "in_reply_to_user_id_str" : "9000000000000000105",
      "in_reply_to_user_id" : "9000000000000000105"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1323610982722670552"
          ],
          "editableUntil" : "2020-11-03T14:00:24.000Z",
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
        "urls" : [
          {
            "url" : "https://t.co/352yri1ctg",
            "expanded_url" : "https://x.com/linshi_invented/status/1059953707774921337",
            "display_url" : "x.com/linshi_invented/statu…",
            "indices" : [
              "10",
              "33"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "33"
      ],
      "favorite_count" : "14",
      "id_str" : "1323610982722670552",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "1323610982722670552",
      "created_at" : "Tue Nov 03 13:00:24 +0000 2020",
      "favorited" : false,
      "full_text" : "两年了。重发这一条 https://t.co/352yri1ctg",
      "lang" : "zh",
      "possibly_sensitive" : false
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1239008621273452954"
          ],
          "editableUntil" : "2020-03-15T03:00:49.000Z",
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
        "29"
      ],
      "favorite_count" : "3",
      "id_str" : "1239008621273452954",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "1239008621273452954",
      "created_at" : "Sun Mar 15 02:00:49 +0000 2020",
      "favorited" : false,
      "full_text" : "线上检测会议，每个人背后都有一面书墙，或者一面没洗的衣服。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "26116527761747095"
          ],
          "editableUntil" : "2011-01-15T04:20:40.000Z",
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
      "favorite_count" : "19",
      "id_str" : "26116527761747095",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "26116527761747095",
      "created_at" : "Sat Jan 15 03:20:40 +0000 2011",
      "favorited" : false,
      "full_text" : "冬天的悬铃木没有叶子，枝条像草书。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1212033307130112503"
          ],
          "editableUntil" : "2019-12-31T16:30:33.000Z",
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
        "26"
      ],
      "favorite_count" : "31",
      "id_str" : "1212033307130112503",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "1212033307130112503",
      "created_at" : "Tue Dec 31 15:30:33 +0000 2019",
      "favorited" : false,
      "full_text" : "岁末大雾，我在桥头等一个人，等来一条短信：路上小心。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1060547714863285220"
          ],
          "editableUntil" : "2018-11-08T16:00:53.000Z",
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
      "favorite_count" : "34",
      "id_str" : "1060547714863285220",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "1060547714863285220",
      "created_at" : "Thu Nov 08 15:00:53 +0000 2018",
      "favorited" : false,
      "full_text" : "有人问我怕不怕。我是看裂缝的人，裂缝不大，但是在长。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "881485155300954680"
          ],
          "editableUntil" : "2017-07-02T13:10:12.000Z",
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
        "29"
      ],
      "favorite_count" : "34",
      "id_str" : "881485155300954680",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "881485155300954680",
      "created_at" : "Sun Jul 02 12:10:12 +0000 2017",
      "favorited" : false,
      "full_text" : "第一次教小朋友做拓片，他们拓了硬币、鞋底、还有彼此的手掌。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "782385968013751062"
          ],
          "editableUntil" : "2016-10-02T02:05:25.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/782385968013751062/video/1",
            "indices" : [
              "12",
              "35"
            ],
            "url" : "https://t.co/zu0OxbinZf",
            "media_url" : "http://pbs.twimg.com/ext_tw_video_thumb/9000000000000000601/pu/img/4c752588891K17b.jpg",
            "id_str" : "782385959623676200",
            "id" : "782385959623676200",
            "media_url_https" : "https://pbs.twimg.com/ext_tw_video_thumb/9000000000000000601/pu/img/4c752588891K17b.jpg",
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
            "display_url" : "pic.twitter.com/zu0OxbinZf",
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
                  "url" : "https://video.twimg.com/ext_tw_video/9000000000000000601/pu/vid/320x180/4c752588891K17ba.mp4?tag=12"
                },
                {
                  "content_type" : "application/x-mpegURL",
                  "url" : "https://video.twimg.com/ext_tw_video/9000000000000000601/pu/pl/4c752588891K17b.m3u8?tag=12&container=fmp4"
                },
                {
                  "bitrate" : "832000",
                  "content_type" : "video/mp4",
                  "url" : "https://video.twimg.com/ext_tw_video/9000000000000000601/pu/vid/640x360/4c752588891K17bb.mp4?tag=12"
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
      "favorite_count" : "34",
      "id_str" : "782385968013751062",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "782385968013751062",
      "created_at" : "Sun Oct 02 01:05:25 +0000 2016",
      "favorited" : false,
      "full_text" : "江流十秒钟，没有台词。 https://t.co/zu0OxbinZf",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/782385968013751062/video/1",
            "indices" : [
              "12",
              "35"
            ],
            "url" : "https://t.co/zu0OxbinZf",
            "media_url" : "http://pbs.twimg.com/ext_tw_video_thumb/9000000000000000601/pu/img/4c752588891K17b.jpg",
            "id_str" : "782385959623676200",
            "id" : "782385959623676200",
            "media_url_https" : "https://pbs.twimg.com/ext_tw_video_thumb/9000000000000000601/pu/img/4c752588891K17b.jpg",
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
            "display_url" : "pic.twitter.com/zu0OxbinZf",
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
                  "url" : "https://video.twimg.com/ext_tw_video/9000000000000000601/pu/vid/320x180/4c752588891K17ba.mp4?tag=12"
                },
                {
                  "content_type" : "application/x-mpegURL",
                  "url" : "https://video.twimg.com/ext_tw_video/9000000000000000601/pu/pl/4c752588891K17b.m3u8?tag=12&container=fmp4"
                },
                {
                  "bitrate" : "832000",
                  "content_type" : "video/mp4",
                  "url" : "https://video.twimg.com/ext_tw_video/9000000000000000601/pu/vid/640x360/4c752588891K17bb.mp4?tag=12"
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
            "703872344470478136"
          ],
          "editableUntil" : "2016-02-28T10:20:18.000Z",
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
      "favorite_count" : "26",
      "id_str" : "703872344470478136",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "703872344470478136",
      "created_at" : "Sun Feb 28 09:20:18 +0000 2016",
      "favorited" : false,
      "full_text" : "有人问为什么总写旧东西。因为新东西自己会说话。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "833207178182174184"
          ],
          "editableUntil" : "2017-02-19T07:50:46.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/833207178182174184/photo/1",
            "indices" : [
              "23",
              "46"
            ],
            "url" : "https://t.co/7xGGzyHOuG",
            "media_url" : "http://pbs.twimg.com/media/4988257713K9136.png",
            "id_str" : "833207169795620163",
            "id" : "833207169795620163",
            "media_url_https" : "https://pbs.twimg.com/media/4988257713K9136.png",
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
            "display_url" : "pic.twitter.com/7xGGzyHOuG"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "22"
      ],
      "favorite_count" : "39",
      "id_str" : "833207178182174184",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "833207178182174184",
      "created_at" : "Sun Feb 19 06:50:46 +0000 2017",
      "favorited" : false,
      "full_text" : "雨后，远山一层淡一层，像有人在后面不断加水。 https://t.co/7xGGzyHOuG",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/833207178182174184/photo/1",
            "indices" : [
              "23",
              "46"
            ],
            "url" : "https://t.co/7xGGzyHOuG",
            "media_url" : "http://pbs.twimg.com/media/4988257713K9136.png",
            "id_str" : "833207169795620163",
            "id" : "833207169795620163",
            "media_url_https" : "https://pbs.twimg.com/media/4988257713K9136.png",
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
            "display_url" : "pic.twitter.com/7xGGzyHOuG"
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
            "1344659759452225847"
          ],
          "editableUntil" : "2020-12-31T16:00:43.000Z",
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
      "favorite_count" : "40",
      "id_str" : "1344659759452225847",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "1344659759452225847",
      "created_at" : "Thu Dec 31 15:00:43 +0000 2020",
      "favorited" : false,
      "full_text" : "今年只写一个字：「安」。宝盖头下面要有人。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1671686963940767513"
          ],
          "editableUntil" : "2023-06-22T02:10:05.000Z",
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
      "favorite_count" : "13",
      "id_str" : "1671686963940767513",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "1671686963940767513",
      "created_at" : "Thu Jun 22 01:10:05 +0000 2023",
      "favorited" : false,
      "full_text" : "端午。龙舟从我验过的桥下过，鼓点正好是它的自振频率的一半，放心。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "772415201022185751"
          ],
          "editableUntil" : "2016-09-04T13:45:09.000Z",
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
        "19"
      ],
      "favorite_count" : "35",
      "id_str" : "772415201022185751",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "772415201022185751",
      "created_at" : "Sun Sep 04 12:45:09 +0000 2016",
      "favorited" : false,
      "full_text" : "峰会期间全城安静，只有蝉没有接到通知。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "418046619360458058"
          ],
          "editableUntil" : "2013-12-31T16:50:55.000Z",
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
        "12"
      ],
      "favorite_count" : "36",
      "id_str" : "418046619360458058",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "418046619360458058",
      "created_at" : "Tue Dec 31 15:50:55 +0000 2013",
      "favorited" : false,
      "full_text" : "今年最后一个字：「了」。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "599783939734288122"
          ],
          "editableUntil" : "2015-05-17T04:50:09.000Z",
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
      "favorite_count" : "1",
      "id_str" : "599783939734288122",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "599783939734288122",
      "created_at" : "Sun May 17 03:50:09 +0000 2015",
      "favorited" : false,
      "full_text" : "RT @ridgewalker_inv: Salt road: start before six, two bridges gone, the third is a log &amp; a prayer. Water at km 7. Notes: https://t.co/s…",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "74645764807781431"
          ],
          "editableUntil" : "2011-05-29T02:18:31.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : false
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com\" rel=\"nofollow\">Twitter Web Client</a>",
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
        "46"
      ],
      "favorite_count" : "46",
      "id_str" : "74645764807781431",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "74645764807781431",
      "created_at" : "Sun May 29 01:18:31 +0000 2011",
      "favorited" : false,
      "full_text" : "RT @oldbridge_inv: 石拱桥没有一根钢筋，站了八百年。我们的规范写了八百页。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1262015442922120390"
          ],
          "editableUntil" : "2020-05-17T14:41:43.000Z",
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
        "120"
      ],
      "favorite_count" : "33",
      "id_str" : "1262015442922120390",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "1262015442922120390",
      "created_at" : "Sun May 17 13:41:43 +0000 2020",
      "favorited" : false,
      "full_text" : "3/ Wait. Seventy percent dry. Your cheek is the best instrument: hold it close, it should feel like a window in October.",
      "lang" : "en",
      "in_reply_to_status_id_str" : "1262014437905393422",
      "in_reply_to_status_id" : "1262014437905393422",
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
            "21063697075"
          ],
          "editableUntil" : "2010-07-17T23:30:01.000Z",
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
      "favorite_count" : "46",
      "id_str" : "21063697075",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "21063697075",
      "created_at" : "Sat Jul 17 22:30:01 +0000 2010",
      "favorited" : false,
      "full_text" : "五点半出门，山里已经有人在唱戏。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1107257862855861286"
          ],
          "editableUntil" : "2019-03-17T13:30:21.000Z",
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
        "109"
      ],
      "favorite_count" : "8",
      "id_str" : "1107257862855861286",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "1107257862855861286",
      "created_at" : "Sun Mar 17 12:30:21 +0000 2019",
      "favorited" : false,
      "full_text" : "Someone asked for my favourite character. 石. It has a cliff, and a mouth under it, and it still says nothing.",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "46541642270802120"
          ],
          "editableUntil" : "2011-03-12T13:02:46.000Z",
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
      "favorite_count" : "55",
      "id_str" : "46541642270802120",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "46541642270802120",
      "created_at" : "Sat Mar 12 12:02:46 +0000 2011",
      "favorited" : false,
      "full_text" : "一整天看地震的新闻，说不出话。桥梁工程的人看到那些画面，心里更沉。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1507953067079283149"
          ],
          "editableUntil" : "2022-03-27T06:30:02.000Z",
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
        "33"
      ],
      "favorite_count" : "23",
      "id_str" : "1507953067079283149",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1507953067079283149",
      "created_at" : "Sun Mar 27 05:30:02 +0000 2022",
      "favorited" : false,
      "full_text" : "RT @kuniko_ink_inv: 春の雨、硯の海に小さな輪。",
      "lang" : "ja"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1064869720132309710"
          ],
          "editableUntil" : "2018-11-20T14:15:00.000Z",
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
        "93"
      ],
      "favorite_count" : "12",
      "id_str" : "1064869720132309710",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "1064869720132309710",
      "created_at" : "Tue Nov 20 13:15:00 +0000 2018",
      "favorited" : false,
      "full_text" : "@hk_tofan_inv Thank you for keeping the copies. I owe you paper, ink, and a very long dinner.",
      "lang" : "en",
      "in_reply_to_status_id_str" : "1064847070893862940",
      "in_reply_to_status_id" : "1064847070893862940",
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
            "1787438565357264804"
          ],
          "editableUntil" : "2024-05-06T12:05:37.000Z",
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
        "19"
      ],
      "favorite_count" : "29",
      "id_str" : "1787438565357264804",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1787438565357264804",
      "created_at" : "Mon May 06 11:05:37 +0000 2024",
      "favorited" : false,
      "full_text" : "雨の日の墨、ほんとうに音が違いますね。",
      "lang" : "ja",
      "in_reply_to_status_id_str" : "1787415916112383338",
      "in_reply_to_status_id" : "1787415916112383338"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1792691897745848760"
          ],
          "editableUntil" : "2024-05-21T00:00:29.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [
          {
            "text" : "晨练",
            "indices" : [
              "0",
              "3"
            ]
          },
          {
            "text" : "书法",
            "indices" : [
              "4",
              "7"
            ]
          }
        ],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "7"
      ],
      "favorite_count" : "14",
      "id_str" : "1792691897745848760",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "1792691897745848760",
      "created_at" : "Mon May 20 23:00:29 +0000 2024",
      "favorited" : false,
      "full_text" : "#晨练 #书法",
      "lang" : "qme"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1404259970514123855"
          ],
          "editableUntil" : "2021-06-14T03:10:41.000Z",
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
        "29"
      ],
      "favorite_count" : "30",
      "id_str" : "1404259970514123855",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "1404259970514123855",
      "created_at" : "Mon Jun 14 02:10:41 +0000 2021",
      "favorited" : false,
      "full_text" : "端午，教了二十个孩子拓树叶。树叶的碑文都一样，又都不一样。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "715720338021315384"
          ],
          "editableUntil" : "2016-04-01T03:00:00.000Z",
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
        "61"
      ],
      "favorite_count" : "25",
      "id_str" : "715720338021315384",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "715720338021315384",
      "created_at" : "Fri Apr 01 02:00:00 +0000 2016",
      "favorited" : false,
      "full_text" : "愚人节测试：&lt;script&gt;alert(1)&lt;/script&gt; 如果你看到弹窗，说明这个网站不行。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1568570047479418785"
          ],
          "editableUntil" : "2022-09-10T13:00:16.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/1568570047479418785/photo/1",
            "indices" : [
              "14",
              "37"
            ],
            "url" : "https://t.co/X9yrYbpZlB",
            "media_url" : "http://pbs.twimg.com/media/365a66517K36K4a.png",
            "id_str" : "1568570039091952558",
            "id" : "1568570039091952558",
            "media_url_https" : "https://pbs.twimg.com/media/365a66517K36K4a.png",
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
            "display_url" : "pic.twitter.com/X9yrYbpZlB"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "13"
      ],
      "favorite_count" : "15",
      "id_str" : "1568570047479418785",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1568570047479418785",
      "created_at" : "Sat Sep 10 12:00:16 +0000 2022",
      "favorited" : false,
      "full_text" : "中秋，嫦娥今天做核酸了吗。 https://t.co/X9yrYbpZlB",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1568570047479418785/photo/1",
            "indices" : [
              "14",
              "37"
            ],
            "url" : "https://t.co/X9yrYbpZlB",
            "media_url" : "http://pbs.twimg.com/media/365a66517K36K4a.png",
            "id_str" : "1568570039091952558",
            "id" : "1568570039091952558",
            "media_url_https" : "https://pbs.twimg.com/media/365a66517K36K4a.png",
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
            "display_url" : "pic.twitter.com/X9yrYbpZlB"
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
            "1789641693326787001"
          ],
          "editableUntil" : "2024-05-12T14:00:04.000Z",
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
            "url" : "https://t.co/fXSB9oR4PW",
            "expanded_url" : "https://twitter.com/oldbridge_inv/status/1789600000000000001",
            "display_url" : "twitter.com/oldbridge_inv/s…",
            "indices" : [
              "22",
              "45"
            ]
          }
        ],
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1789641693326787001/photo/1",
            "indices" : [
              "46",
              "69"
            ],
            "url" : "https://t.co/2GrUCpQVhV",
            "media_url" : "http://pbs.twimg.com/media/c66ffc3d988257a.png",
            "id_str" : "1789641684936984536",
            "id" : "1789641684936984536",
            "media_url_https" : "https://pbs.twimg.com/media/c66ffc3d988257a.png",
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
            "display_url" : "pic.twitter.com/2GrUCpQVhV"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "45"
      ],
      "favorite_count" : "14",
      "id_str" : "1789641693326787001",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1789641693326787001",
      "created_at" : "Sun May 12 13:00:04 +0000 2024",
      "favorited" : false,
      "full_text" : "桥名定了，字也写好了，碑下周立。出处在这里 https://t.co/fXSB9oR4PW https://t.co/2GrUCpQVhV",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1789641693326787001/photo/1",
            "indices" : [
              "46",
              "69"
            ],
            "url" : "https://t.co/2GrUCpQVhV",
            "media_url" : "http://pbs.twimg.com/media/c66ffc3d988257a.png",
            "id_str" : "1789641684936984536",
            "id" : "1789641684936984536",
            "media_url_https" : "https://pbs.twimg.com/media/c66ffc3d988257a.png",
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
            "display_url" : "pic.twitter.com/2GrUCpQVhV"
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
            "715725399771903627"
          ],
          "editableUntil" : "2016-04-01T03:20:07.000Z",
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
      "favorite_count" : "8",
      "id_str" : "715725399771903627",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "715725399771903627",
      "created_at" : "Fri Apr 01 02:20:07 +0000 2016",
      "favorited" : false,
      "full_text" : "一个看不见的字符在这里：\u0000（就在冒号后面）。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "749623807717125653"
          ],
          "editableUntil" : "2016-07-03T16:20:17.000Z",
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
      "favorite_count" : "27",
      "id_str" : "749623807717125653",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "749623807717125653",
      "created_at" : "Sun Jul 03 15:20:17 +0000 2016",
      "favorited" : false,
      "full_text" : "三号桥水位离梁底一米二。我们轮流报数，像念经。",
      "lang" : "zh",
      "in_reply_to_status_id_str" : "749618773239068544",
      "in_reply_to_status_id" : "749618773239068544",
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
            "23770129362"
          ],
          "editableUntil" : "2010-08-22T13:48:12.000Z",
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
        "45"
      ],
      "favorite_count" : "21",
      "id_str" : "23770129362",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "23770129362",
      "created_at" : "Sun Aug 22 12:48:12 +0000 2010",
      "favorited" : false,
      "full_text" : "第一次看人做拓片：宣纸蒙上去，水喷湿，用棕刷敲进字口，再一层一层上墨。字从石头里走出来了。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "153281620451163838"
          ],
          "editableUntil" : "2012-01-01T02:09:20.000Z",
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
        "53"
      ],
      "favorite_count" : "36",
      "id_str" : "153281620451163838",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "153281620451163838",
      "created_at" : "Sun Jan 01 01:09:20 +0000 2012",
      "favorited" : false,
      "full_text" : "First sunrise of the year, seen from the scaffolding.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "424725583843447876"
          ],
          "editableUntil" : "2014-01-19T03:10:44.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/424725583843447876/photo/1",
            "indices" : [
              "16",
              "39"
            ],
            "url" : "https://t.co/Ryu1zZiUOw",
            "media_url" : "http://pbs.twimg.com/media/2b65ae7cac3K616.png",
            "id_str" : "424725575455877609",
            "id" : "424725575455877609",
            "media_url_https" : "https://pbs.twimg.com/media/2b65ae7cac3K616.png",
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
            "display_url" : "pic.twitter.com/Ryu1zZiUOw"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "15"
      ],
      "favorite_count" : "53",
      "id_str" : "424725583843447876",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "424725583843447876",
      "created_at" : "Sun Jan 19 02:10:44 +0000 2014",
      "favorited" : false,
      "full_text" : "整理旧拓片，四张一起晒晒太阳。 https://t.co/Ryu1zZiUOw",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/424725583843447876/photo/1",
            "indices" : [
              "16",
              "39"
            ],
            "url" : "https://t.co/Ryu1zZiUOw",
            "media_url" : "http://pbs.twimg.com/media/2b65ae7cac3K616.png",
            "id_str" : "424725575455877609",
            "id" : "424725575455877609",
            "media_url_https" : "https://pbs.twimg.com/media/2b65ae7cac3K616.png",
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
            "display_url" : "pic.twitter.com/Ryu1zZiUOw"
          },
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/424725583843447876/photo/1",
            "indices" : [
              "16",
              "39"
            ],
            "url" : "https://t.co/Ryu1zZiUOw",
            "media_url" : "http://pbs.twimg.com/media/eaKc253d5K58929.png",
            "id_str" : "424725575456398847",
            "id" : "424725575456398847",
            "media_url_https" : "https://pbs.twimg.com/media/eaKc253d5K58929.png",
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
            "display_url" : "pic.twitter.com/Ryu1zZiUOw"
          },
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/424725583843447876/photo/1",
            "indices" : [
              "16",
              "39"
            ],
            "url" : "https://t.co/Ryu1zZiUOw",
            "media_url" : "http://pbs.twimg.com/media/Ke9ceb59fbe7869.png",
            "id_str" : "424725575458456471",
            "id" : "424725575458456471",
            "media_url_https" : "https://pbs.twimg.com/media/Ke9ceb59fbe7869.png",
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
            "display_url" : "pic.twitter.com/Ryu1zZiUOw"
          },
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/424725583843447876/photo/1",
            "indices" : [
              "16",
              "39"
            ],
            "url" : "https://t.co/Ryu1zZiUOw",
            "media_url" : "http://pbs.twimg.com/media/9482bf8877dd7d9.png",
            "id_str" : "424725575457660084",
            "id" : "424725575457660084",
            "media_url_https" : "https://pbs.twimg.com/media/9482bf8877dd7d9.png",
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
            "display_url" : "pic.twitter.com/Ryu1zZiUOw"
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
            "716774862279058130"
          ],
          "editableUntil" : "2016-04-04T00:50:18.000Z",
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
      "favorite_count" : "46",
      "id_str" : "716774862279058130",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "716774862279058130",
      "created_at" : "Sun Apr 03 23:50:18 +0000 2016",
      "favorited" : false,
      "full_text" : "清明，山路湿，外公的碑前有人先放了一束油菜花。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "290243246187486003"
          ],
          "editableUntil" : "2013-01-13T00:45:57.000Z",
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
      "favorite_count" : "44",
      "id_str" : "290243246187486003",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "290243246187486003",
      "created_at" : "Sat Jan 12 23:45:57 +0000 2013",
      "favorited" : false,
      "full_text" : "雾太大，桥看不见对岸。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "637901813587339493"
          ],
          "editableUntil" : "2015-08-30T09:16:58.000Z",
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
      "favorite_count" : "45",
      "id_str" : "637901813587339493",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "637901813587339493",
      "created_at" : "Sun Aug 30 08:16:58 +0000 2015",
      "favorited" : false,
      "full_text" : "做一次拓片要等：等纸干七成，等墨退火气，等风停。最难等的是自己。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1440289863064650889"
          ],
          "editableUntil" : "2021-09-21T13:20:37.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/1440289863064650889/photo/1",
            "indices" : [
              "12",
              "35"
            ],
            "url" : "https://t.co/8I9zJcpJee",
            "media_url" : "http://pbs.twimg.com/media/c368e7c785K3355.png",
            "id_str" : "1440289854678916765",
            "id" : "1440289854678916765",
            "media_url_https" : "https://pbs.twimg.com/media/c368e7c785K3355.png",
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
            "display_url" : "pic.twitter.com/8I9zJcpJee"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "11"
      ],
      "favorite_count" : "38",
      "id_str" : "1440289863064650889",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1440289863064650889",
      "created_at" : "Tue Sep 21 12:20:37 +0000 2021",
      "favorited" : false,
      "full_text" : "中秋，月亮照旧，免费。 https://t.co/8I9zJcpJee",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1440289863064650889/photo/1",
            "indices" : [
              "12",
              "35"
            ],
            "url" : "https://t.co/8I9zJcpJee",
            "media_url" : "http://pbs.twimg.com/media/c368e7c785K3355.png",
            "id_str" : "1440289854678916765",
            "id" : "1440289854678916765",
            "media_url_https" : "https://pbs.twimg.com/media/c368e7c785K3355.png",
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
            "display_url" : "pic.twitter.com/8I9zJcpJee"
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
            "1787701522436386094"
          ],
          "editableUntil" : "2024-05-07T05:30:31.000Z",
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
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "31"
      ],
      "favorite_count" : "14",
      "id_str" : "1787701522436386094",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1787701522436386094",
      "created_at" : "Tue May 07 04:30:31 +0000 2024",
      "favorited" : false,
      "full_text" : "@oldbridge_inv 桥名定了吗？我投「余音桥」一票。",
      "lang" : "zh",
      "in_reply_to_screen_name" : "oldbridge_inv"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "715726691047129902"
          ],
          "editableUntil" : "2016-04-01T03:25:15.000Z",
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
        "16"
      ],
      "favorite_count" : "3",
      "id_str" : "715726691047129902",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "715726691047129902",
      "created_at" : "Fri Apr 01 02:25:15 +0000 2016",
      "favorited" : false,
      "full_text" : "半个表情：\ud83d，另一半丢在路上了。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "495903371928123032"
          ],
          "editableUntil" : "2014-08-03T13:05:51.000Z",
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
        "34"
      ],
      "favorite_count" : "36",
      "id_str" : "495903371928123032",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "495903371928123032",
      "created_at" : "Sun Aug 03 12:05:51 +0000 2014",
      "favorited" : false,
      "full_text" : "领导批：「住户保留，下次检测避开繁殖期。」这是我今年看到最好的批语。",
      "lang" : "zh",
      "in_reply_to_status_id_str" : "495902112993958112",
      "in_reply_to_status_id" : "495902112993958112",
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
            "1793054249997617718"
          ],
          "editableUntil" : "2024-05-22T00:00:21.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/1793054249997617718/photo/1",
            "indices" : [
              "0",
              "23"
            ],
            "url" : "https://t.co/lpQxMKNH5V",
            "media_url" : "http://pbs.twimg.com/media/7dc571de5a52313.png",
            "id_str" : "1793054241608447642",
            "id" : "1793054241608447642",
            "media_url_https" : "https://pbs.twimg.com/media/7dc571de5a52313.png",
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
            "display_url" : "pic.twitter.com/lpQxMKNH5V"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "0"
      ],
      "favorite_count" : "27",
      "id_str" : "1793054249997617718",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1793054249997617718",
      "created_at" : "Tue May 21 23:00:21 +0000 2024",
      "favorited" : false,
      "full_text" : "https://t.co/lpQxMKNH5V",
      "lang" : "zxx",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1793054249997617718/photo/1",
            "indices" : [
              "0",
              "23"
            ],
            "url" : "https://t.co/lpQxMKNH5V",
            "media_url" : "http://pbs.twimg.com/media/7dc571de5a52313.png",
            "id_str" : "1793054241608447642",
            "id" : "1793054241608447642",
            "media_url_https" : "https://pbs.twimg.com/media/7dc571de5a52313.png",
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
            "display_url" : "pic.twitter.com/lpQxMKNH5V"
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
            "1376000073236699046"
          ],
          "editableUntil" : "2021-03-28T03:35:56.000Z",
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
        "106"
      ],
      "favorite_count" : "42",
      "id_str" : "1376000073236699046",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1376000073236699046",
      "created_at" : "Sun Mar 28 02:35:56 +0000 2021",
      "favorited" : false,
      "full_text" : "Spring cleaning: found a rubbing I made in 2012 and had dated 2021. For nine years it was from the future.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "591949939257495061"
          ],
          "editableUntil" : "2015-04-25T14:00:38.000Z",
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
      "favorite_count" : "44",
      "id_str" : "591949939257495061",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "591949939257495061",
      "created_at" : "Sat Apr 25 13:00:38 +0000 2015",
      "favorited" : false,
      "full_text" : "又是一次地震，隔着山。愿那里的石头轻一些。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1147631346938381375"
          ],
          "editableUntil" : "2019-07-06T23:20:09.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/1147631346938381375/photo/1",
            "indices" : [
              "24",
              "47"
            ],
            "url" : "https://t.co/7CoKdMU1o6",
            "media_url" : "http://pbs.twimg.com/media/K47231c78b89af5.png",
            "id_str" : "1147631338548175067",
            "id" : "1147631338548175067",
            "media_url_https" : "https://pbs.twimg.com/media/K47231c78b89af5.png",
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
            "display_url" : "pic.twitter.com/7CoKdMU1o6"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "23"
      ],
      "favorite_count" : "25",
      "id_str" : "1147631346938381375",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1147631346938381375",
      "created_at" : "Sat Jul 06 22:20:09 +0000 2019",
      "favorited" : false,
      "full_text" : "北峰日出，第十年，石阶换了新的，旧的垫在下面。 https://t.co/7CoKdMU1o6",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1147631346938381375/photo/1",
            "indices" : [
              "24",
              "47"
            ],
            "url" : "https://t.co/7CoKdMU1o6",
            "media_url" : "http://pbs.twimg.com/media/K47231c78b89af5.png",
            "id_str" : "1147631338548175067",
            "id" : "1147631338548175067",
            "media_url_https" : "https://pbs.twimg.com/media/K47231c78b89af5.png",
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
            "display_url" : "pic.twitter.com/7CoKdMU1o6"
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
            "1700679473499696332"
          ],
          "editableUntil" : "2023-09-10T02:15:58.000Z",
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
      "id_str" : "1700679473499696332",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1700679473499696332",
      "created_at" : "Sun Sep 10 01:15:58 +0000 2023",
      "favorited" : false,
      "full_text" : "Old masons left a thumbprint of lime under every keystone. We found eleven. They are all left-handed, or it was one very busy man.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1388347543619742941"
          ],
          "editableUntil" : "2021-05-01T05:20:23.000Z",
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
        "134"
      ],
      "favorite_count" : "38",
      "id_str" : "1388347543619742941",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1388347543619742941",
      "created_at" : "Sat May 01 04:20:23 +0000 2021",
      "favorited" : false,
      "full_text" : "Found out today that my grandfather carved the stele on a bridge I inspected for nine years. I had rubbed every letter but the corner.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "543767411981460506"
          ],
          "editableUntil" : "2014-12-13T15:00:28.000Z",
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
        "19"
      ],
      "favorite_count" : "19",
      "id_str" : "543767411981460506",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "543767411981460506",
      "created_at" : "Sat Dec 13 14:00:28 +0000 2014",
      "favorited" : false,
      "full_text" : "纪念日。我在纸上写了一个很小的「人」。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "975192668171760901"
          ],
          "editableUntil" : "2018-03-18T03:10:24.000Z",
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
      "favorite_count" : "29",
      "id_str" : "975192668171760901",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "975192668171760901",
      "created_at" : "Sun Mar 18 02:10:24 +0000 2018",
      "favorited" : false,
      "full_text" : "渡口停了。桥通了，我参与修的桥。心里很复杂。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "460367999839683818"
          ],
          "editableUntil" : "2014-04-27T11:40:59.000Z",
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
      "favorite_count" : "17",
      "id_str" : "460367999839683818",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "460367999839683818",
      "created_at" : "Sun Apr 27 10:40:59 +0000 2014",
      "favorited" : false,
      "full_text" : "学生问我书法有什么用。我说，它没有用，所以没有人能拿它逼你做什么。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "272566713268152742"
          ],
          "editableUntil" : "2012-11-25T06:05:43.000Z",
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
        "64"
      ],
      "favorite_count" : "27",
      "id_str" : "272566713268152742",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "272566713268152742",
      "created_at" : "Sun Nov 25 05:05:43 +0000 2012",
      "favorited" : false,
      "full_text" : "Paper remembers being water. That is why it curls when it rains.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "95159014560603955"
          ],
          "editableUntil" : "2011-07-24T16:50:51.000Z",
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
      "favorite_count" : "19",
      "id_str" : "95159014560603955",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "95159014560603955",
      "created_at" : "Sun Jul 24 15:50:51 +0000 2011",
      "favorited" : false,
      "full_text" : "今晚的新闻让每一个做工程的人睡不着。安全系数不是一个数字，是人。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1311637007420033120"
          ],
          "editableUntil" : "2020-10-01T13:00:06.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/1311637007420033120/photo/1",
            "indices" : [
              "27",
              "50"
            ],
            "url" : "https://t.co/wbvpmA0Ln2",
            "media_url" : "http://pbs.twimg.com/media/4dea6e2112c4Kbe.png",
            "id_str" : "1311636999032083010",
            "id" : "1311636999032083010",
            "media_url_https" : "https://pbs.twimg.com/media/4dea6e2112c4Kbe.png",
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
            "display_url" : "pic.twitter.com/wbvpmA0Ln2"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "26"
      ],
      "favorite_count" : "20",
      "id_str" : "1311637007420033120",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "1311637007420033120",
      "created_at" : "Thu Oct 01 12:00:06 +0000 2020",
      "favorited" : false,
      "full_text" : "国庆中秋同一天，桥上挂了灯笼，验桥的人看见的是荷载。 https://t.co/wbvpmA0Ln2",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1311637007420033120/photo/1",
            "indices" : [
              "27",
              "50"
            ],
            "url" : "https://t.co/wbvpmA0Ln2",
            "media_url" : "http://pbs.twimg.com/media/4dea6e2112c4Kbe.png",
            "id_str" : "1311636999032083010",
            "id" : "1311636999032083010",
            "media_url_https" : "https://pbs.twimg.com/media/4dea6e2112c4Kbe.png",
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
            "display_url" : "pic.twitter.com/wbvpmA0Ln2"
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
            "1667793905239127902"
          ],
          "editableUntil" : "2023-06-11T08:20:27.000Z",
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
        "110"
      ],
      "favorite_count" : "25",
      "id_str" : "1667793905239127902",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1667793905239127902",
      "created_at" : "Sun Jun 11 07:20:27 +0000 2023",
      "favorited" : false,
      "full_text" : "@kuniko_ink_inv The ink stick arrived in one piece &amp; in seventeen layers of newspaper. I read all of them.",
      "lang" : "en",
      "in_reply_to_status_id_str" : "1667771255996486721",
      "in_reply_to_status_id" : "1667771255996486721",
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
            "1545900719988151039"
          ],
          "editableUntil" : "2022-07-09T23:40:27.000Z",
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
        "99"
      ],
      "favorite_count" : "14",
      "id_str" : "1545900719988151039",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1545900719988151039",
      "created_at" : "Sat Jul 09 22:40:27 +0000 2022",
      "favorited" : false,
      "full_text" : "Some stones ring when you tap them. Those are the ones that survived the winter, the quarry and us.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "237024031438649078"
          ],
          "editableUntil" : "2012-08-19T04:11:47.000Z",
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
        "68"
      ],
      "favorite_count" : "47",
      "id_str" : "237024031438649078",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "237024031438649078",
      "created_at" : "Sun Aug 19 03:11:47 +0000 2012",
      "favorited" : false,
      "full_text" : "Broke a brush. Kept the handle. It remembers the weight of the hand.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "731854280157305331"
          ],
          "editableUntil" : "2016-05-15T15:30:32.000Z",
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
      "favorite_count" : "29",
      "id_str" : "731854280157305331",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "731854280157305331",
      "created_at" : "Sun May 15 14:30:32 +0000 2016",
      "favorited" : false,
      "full_text" : "周末家庭合影：👨‍👩‍👧‍👦 三代人都闭眼了。&amp;lt; 这样的符号手机也会打错 &amp;gt;",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1728673842207468966"
          ],
          "editableUntil" : "2023-11-26T08:15:35.000Z",
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
            "name" : "梅 & 茶",
            "screen_name" : "tea_mei_inv",
            "indices" : [
              "3",
              "15"
            ],
            "id_str" : "9000000000000000104",
            "id" : "9000000000000000104"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "57"
      ],
      "favorite_count" : "0",
      "id_str" : "1728673842207468966",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1728673842207468966",
      "created_at" : "Sun Nov 26 07:15:35 +0000 2023",
      "favorited" : false,
      "full_text" : "RT @tea_mei_inv: 今天立了新的茶碑，林工写的字，我挑的石头。石头是他外公那座桥边上的，落选的一块。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "797755956473905440"
          ],
          "editableUntil" : "2016-11-13T12:00:16.000Z",
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
        "47"
      ],
      "favorite_count" : "38",
      "id_str" : "797755956473905440",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "797755956473905440",
      "created_at" : "Sun Nov 13 11:00:16 +0000 2016",
      "favorited" : false,
      "full_text" : "一个朋友问英文里有没有「留白」。I said: margin, silence, mercy.",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "216653590083903144"
          ],
          "editableUntil" : "2012-06-23T23:06:55.000Z",
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
        "30"
      ],
      "favorite_count" : "22",
      "id_str" : "216653590083903144",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "216653590083903144",
      "created_at" : "Sat Jun 23 22:06:55 +0000 2012",
      "favorited" : false,
      "full_text" : "今天带两个新同事上桥塔。风大，他们抓着栏杆的样子像我十年前。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1066602514114927733"
          ],
          "editableUntil" : "2018-11-25T09:00:30.000Z",
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
        "40"
      ],
      "favorite_count" : "24",
      "id_str" : "1066602514114927733",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1066602514114927733",
      "created_at" : "Sun Nov 25 08:00:30 +0000 2018",
      "favorited" : false,
      "full_text" : "下雨，修谱的人又来了。他说他们族谱被烧过三次，每次都有一个女儿把抄本带到了婆家。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "551558642882812326"
          ],
          "editableUntil" : "2015-01-04T03:00:02.000Z",
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
        "41"
      ],
      "favorite_count" : "44",
      "id_str" : "551558642882812326",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "551558642882812326",
      "created_at" : "Sun Jan 04 02:00:02 +0000 2015",
      "favorited" : false,
      "full_text" : "New year, new notebook, same handwriting.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1262018211703856761"
          ],
          "editableUntil" : "2020-05-17T14:52:43.000Z",
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
        "133"
      ],
      "favorite_count" : "41",
      "id_str" : "1262018211703856761",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1262018211703856761",
      "created_at" : "Sun May 17 13:52:43 +0000 2020",
      "favorited" : false,
      "full_text" : "5/ Peel it off slowly, from a corner, while not breathing. The stone keeps its text. You keep one too. Neither is poorer. That's all.",
      "lang" : "en",
      "in_reply_to_status_id_str" : "1262016701619559383",
      "in_reply_to_status_id" : "1262016701619559383",
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
            "995189048940936617"
          ],
          "editableUntil" : "2018-05-12T07:28:53.000Z",
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
      "favorite_count" : "17",
      "id_str" : "995189048940936617",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "995189048940936617",
      "created_at" : "Sat May 12 06:28:53 +0000 2018",
      "favorited" : false,
      "full_text" : "十年。默哀三分钟，然后去检查一座小学门口的人行桥。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1581465022084713261"
          ],
          "editableUntil" : "2022-10-16T03:00:18.000Z",
          "editsRemaining" : "5",
          "isEditEligible" : true
        }
      },
      "retweeted" : false,
      "source" : "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>",
      "entities" : {
        "hashtags" : [
          {
            "text" : "拓片",
            "indices" : [
              "4",
              "7"
            ]
          }
        ],
        "symbols" : [],
        "user_mentions" : [],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "27"
      ],
      "favorite_count" : "36",
      "id_str" : "1581465022084713261",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1581465022084713261",
      "created_at" : "Sun Oct 16 02:00:18 +0000 2022",
      "favorited" : false,
      "full_text" : "今天的 #拓片 课改成线上，二十个方格子里二十双黑手。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "343530447882922010"
          ],
          "editableUntil" : "2013-06-09T01:50:15.000Z",
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
      "favorite_count" : "8",
      "id_str" : "343530447882922010",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "343530447882922010",
      "created_at" : "Sun Jun 09 00:50:15 +0000 2013",
      "favorited" : false,
      "full_text" : "早起磨墨，听见楼下卖豆腐的铃。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1018499370758147159"
          ],
          "editableUntil" : "2018-07-15T15:15:47.000Z",
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
      "favorite_count" : "26",
      "id_str" : "1018499370758147159",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1018499370758147159",
      "created_at" : "Sun Jul 15 14:15:47 +0000 2018",
      "favorited" : false,
      "full_text" : "今天有人问我：为什么要把字刻在石头上？因为写字的人知道纸会被烧。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1624664677525175252"
          ],
          "editableUntil" : "2023-02-12T08:00:18.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/1624664677525175252/photo/1",
            "indices" : [
              "36",
              "59"
            ],
            "url" : "https://t.co/ver2b4N8KY",
            "media_url" : "http://pbs.twimg.com/media/32K81a894bfe9da.png",
            "id_str" : "1624664669136413096",
            "id" : "1624664669136413096",
            "media_url_https" : "https://pbs.twimg.com/media/32K81a894bfe9da.png",
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
            "display_url" : "pic.twitter.com/ver2b4N8KY"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "35"
      ],
      "favorite_count" : "31",
      "id_str" : "1624664677525175252",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "1624664677525175252",
      "created_at" : "Sun Feb 12 07:00:18 +0000 2023",
      "favorited" : false,
      "full_text" : "把十二年来的拓片按年份铺在地上，从门口铺到窗边，猫从第三年走到第八年。 https://t.co/ver2b4N8KY",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1624664677525175252/photo/1",
            "indices" : [
              "36",
              "59"
            ],
            "url" : "https://t.co/ver2b4N8KY",
            "media_url" : "http://pbs.twimg.com/media/32K81a894bfe9da.png",
            "id_str" : "1624664669136413096",
            "id" : "1624664669136413096",
            "media_url_https" : "https://pbs.twimg.com/media/32K81a894bfe9da.png",
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
            "display_url" : "pic.twitter.com/ver2b4N8KY"
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
            "1122445373291926609"
          ],
          "editableUntil" : "2019-04-28T11:20:05.000Z",
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
            "name" : "梅 & 茶",
            "screen_name" : "tea_mei_inv",
            "indices" : [
              "3",
              "15"
            ],
            "id_str" : "9000000000000000104",
            "id" : "9000000000000000104"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "32"
      ],
      "favorite_count" : "18",
      "id_str" : "1122445373291926609",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1122445373291926609",
      "created_at" : "Sun Apr 28 10:20:05 +0000 2019",
      "favorited" : false,
      "full_text" : "RT @tea_mei_inv: 今年霜重，茶少，不卖了，送人。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1282334115716658653"
          ],
          "editableUntil" : "2020-07-12T16:20:52.000Z",
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
      "favorite_count" : "38",
      "id_str" : "1282334115716658653",
      "truncated" : false,
      "retweet_count" : "8",
      "id" : "1282334115716658653",
      "created_at" : "Sun Jul 12 15:20:52 +0000 2020",
      "favorited" : false,
      "full_text" : "今夜又是大水，我们在梁上画了刻度，用手电照着念数。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1513155056138147208"
          ],
          "editableUntil" : "2022-04-10T15:00:53.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/1513155056138147208/photo/1",
            "indices" : [
              "20",
              "43"
            ],
            "url" : "https://t.co/9vwIko15F7",
            "media_url" : "http://pbs.twimg.com/media/aK35a11b2b9K413.png",
            "id_str" : "1513155047749534959",
            "id" : "1513155047749534959",
            "media_url_https" : "https://pbs.twimg.com/media/aK35a11b2b9K413.png",
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
            "display_url" : "pic.twitter.com/9vwIko15F7"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "19"
      ],
      "favorite_count" : "11",
      "id_str" : "1513155056138147208",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "1513155056138147208",
      "created_at" : "Sun Apr 10 14:00:53 +0000 2022",
      "favorited" : false,
      "full_text" : "隔着窗子拍的春天，玻璃上有去年的雨痕。 https://t.co/9vwIko15F7",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1513155056138147208/photo/1",
            "indices" : [
              "20",
              "43"
            ],
            "url" : "https://t.co/9vwIko15F7",
            "media_url" : "http://pbs.twimg.com/media/aK35a11b2b9K413.png",
            "id_str" : "1513155047749534959",
            "id" : "1513155047749534959",
            "media_url_https" : "https://pbs.twimg.com/media/aK35a11b2b9K413.png",
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
            "display_url" : "pic.twitter.com/9vwIko15F7"
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
            "1254336942102695372"
          ],
          "editableUntil" : "2020-04-26T10:10:06.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/1254336942102695372/photo/1",
            "indices" : [
              "24",
              "47"
            ],
            "url" : "https://t.co/GYzvUQ90U2",
            "media_url" : "http://pbs.twimg.com/media/c68595aK143df24.png",
            "id_str" : "1254336933712421306",
            "id" : "1254336933712421306",
            "media_url_https" : "https://pbs.twimg.com/media/c68595aK143df24.png",
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
            "display_url" : "pic.twitter.com/GYzvUQ90U2"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "23"
      ],
      "favorite_count" : "1",
      "id_str" : "1254336942102695372",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1254336942102695372",
      "created_at" : "Sun Apr 26 09:10:06 +0000 2020",
      "favorited" : false,
      "full_text" : "两个月以来第一次上山，山一点也没有瘦，我胖了。 https://t.co/GYzvUQ90U2",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1254336942102695372/photo/1",
            "indices" : [
              "24",
              "47"
            ],
            "url" : "https://t.co/GYzvUQ90U2",
            "media_url" : "http://pbs.twimg.com/media/c68595aK143df24.png",
            "id_str" : "1254336933712421306",
            "id" : "1254336933712421306",
            "media_url_https" : "https://pbs.twimg.com/media/c68595aK143df24.png",
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
            "display_url" : "pic.twitter.com/GYzvUQ90U2"
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
            "1797190320948565939",
            "1797193340139362141"
          ],
          "editableUntil" : "2024-06-02T09:55:37.000Z",
          "editsRemaining" : "4",
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
      "favorite_count" : "25",
      "id_str" : "1797190320948565939",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "1797190320948565939",
      "created_at" : "Sun Jun 02 08:55:37 +0000 2024",
      "favorited" : false,
      "full_text" : "下周立碑，欢迎来拓，第一张送给带着第三份来的人。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "531371905672273291"
          ],
          "editableUntil" : "2014-11-09T10:05:09.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/531371905672273291/photo/1",
            "indices" : [
              "32",
              "55"
            ],
            "url" : "https://t.co/W0mq4Jk73F",
            "media_url" : "http://pbs.twimg.com/media/cc815f3577f3f11.png",
            "id_str" : "531371897282209005",
            "id" : "531371897282209005",
            "media_url_https" : "https://pbs.twimg.com/media/cc815f3577f3f11.png",
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
            "display_url" : "pic.twitter.com/W0mq4Jk73F"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "31"
      ],
      "favorite_count" : "18",
      "id_str" : "531371905672273291",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "531371905672273291",
      "created_at" : "Sun Nov 09 09:05:09 +0000 2014",
      "favorited" : false,
      "full_text" : "这块碑的右下角被人凿掉了，凿的人大概不知道，空白也会被拓下来。 https://t.co/W0mq4Jk73F",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/531371905672273291/photo/1",
            "indices" : [
              "32",
              "55"
            ],
            "url" : "https://t.co/W0mq4Jk73F",
            "media_url" : "http://pbs.twimg.com/media/cc815f3577f3f11.png",
            "id_str" : "531371897282209005",
            "id" : "531371897282209005",
            "media_url_https" : "https://pbs.twimg.com/media/cc815f3577f3f11.png",
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
            "display_url" : "pic.twitter.com/W0mq4Jk73F"
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
            "1359895017928798704"
          ],
          "editableUntil" : "2021-02-11T17:00:12.000Z",
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
      "favorite_count" : "11",
      "id_str" : "1359895017928798704",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "1359895017928798704",
      "created_at" : "Thu Feb 11 16:00:12 +0000 2021",
      "favorited" : false,
      "full_text" : "牛年。写「牛」最后一竖要有犟劲。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "161115430840278296"
          ],
          "editableUntil" : "2012-01-22T16:58:06.000Z",
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
        "26"
      ],
      "favorite_count" : "35",
      "id_str" : "161115430840278296",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "161115430840278296",
      "created_at" : "Sun Jan 22 15:58:06 +0000 2012",
      "favorited" : false,
      "full_text" : "除夕。家里的春联我写的，爸爸说左边那个「福」站不稳。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1755985077905982825"
          ],
          "editableUntil" : "2024-02-09T17:00:41.000Z",
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
      "id_str" : "1755985077905982825",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1755985077905982825",
      "created_at" : "Fri Feb 09 16:00:41 +0000 2024",
      "favorited" : false,
      "full_text" : "龙年。🐉「龍」字十六画，写得慢的人有福了。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "678564367241686724"
          ],
          "editableUntil" : "2015-12-20T14:15:26.000Z",
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
      "favorite_count" : "16",
      "id_str" : "678564367241686724",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "678564367241686724",
      "created_at" : "Sun Dec 20 13:15:26 +0000 2015",
      "favorited" : false,
      "full_text" : "冬至前的周末，写了五十个「冬」，下面两点像冰。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "612623611769896330"
          ],
          "editableUntil" : "2015-06-21T15:10:25.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/612623611769896330/photo/1",
            "indices" : [
              "16",
              "39"
            ],
            "url" : "https://t.co/8BcxFxg9Vd",
            "media_url" : "http://pbs.twimg.com/tweet_video_thumb/f1c1f9e6K315251.jpg",
            "id_str" : "612623603384023916",
            "id" : "612623603384023916",
            "media_url_https" : "https://pbs.twimg.com/tweet_video_thumb/f1c1f9e6K315251.jpg",
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
            "display_url" : "pic.twitter.com/8BcxFxg9Vd",
            "video_info" : {
              "aspect_ratio" : [
                "4",
                "3"
              ],
              "variants" : [
                {
                  "bitrate" : "0",
                  "content_type" : "video/mp4",
                  "url" : "https://video.twimg.com/tweet_video/f1c1f9e6K315251.mp4"
                }
              ]
            }
          }
        ]
      },
      "display_text_range" : [
        "0",
        "15"
      ],
      "favorite_count" : "41",
      "id_str" : "612623611769896330",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "612623611769896330",
      "created_at" : "Sun Jun 21 14:10:25 +0000 2015",
      "favorited" : false,
      "full_text" : "磨墨的三秒钟，循环看了十分钟。 https://t.co/8BcxFxg9Vd",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/612623611769896330/photo/1",
            "indices" : [
              "16",
              "39"
            ],
            "url" : "https://t.co/8BcxFxg9Vd",
            "media_url" : "http://pbs.twimg.com/tweet_video_thumb/f1c1f9e6K315251.jpg",
            "id_str" : "612623603384023916",
            "id" : "612623603384023916",
            "media_url_https" : "https://pbs.twimg.com/tweet_video_thumb/f1c1f9e6K315251.jpg",
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
            "display_url" : "pic.twitter.com/8BcxFxg9Vd",
            "video_info" : {
              "aspect_ratio" : [
                "4",
                "3"
              ],
              "variants" : [
                {
                  "bitrate" : "0",
                  "content_type" : "video/mp4",
                  "url" : "https://video.twimg.com/tweet_video/f1c1f9e6K315251.mp4"
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
            "1099567267244101533"
          ],
          "editableUntil" : "2019-02-24T08:10:40.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/1099567267244101533/photo/1",
            "indices" : [
              "20",
              "43"
            ],
            "url" : "https://t.co/4suvTzdA4w",
            "media_url" : "http://pbs.twimg.com/media/c492391778589ae.png",
            "id_str" : "1099567258851716768",
            "id" : "1099567258851716768",
            "media_url_https" : "https://pbs.twimg.com/media/c492391778589ae.png",
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
            "display_url" : "pic.twitter.com/4suvTzdA4w"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "19"
      ],
      "favorite_count" : "16",
      "id_str" : "1099567267244101533",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1099567267244101533",
      "created_at" : "Sun Feb 24 07:10:40 +0000 2019",
      "favorited" : false,
      "full_text" : "雾凇，南方难得，手机冻关机前拍到一张。 https://t.co/4suvTzdA4w",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1099567267244101533/photo/1",
            "indices" : [
              "20",
              "43"
            ],
            "url" : "https://t.co/4suvTzdA4w",
            "media_url" : "http://pbs.twimg.com/media/c492391778589ae.png",
            "id_str" : "1099567258851716768",
            "id" : "1099567258851716768",
            "media_url_https" : "https://pbs.twimg.com/media/c492391778589ae.png",
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
            "display_url" : "pic.twitter.com/4suvTzdA4w"
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
            "901704687637898362"
          ],
          "editableUntil" : "2017-08-27T08:15:25.000Z",
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
        "urls" : [
          {
            "url" : "https://t.co/ZvagxDdXeT",
            "expanded_url" : "https://example.org/tofan/help",
            "display_url" : "example.org/tofan/help",
            "indices" : [
              "105",
              "128"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "140"
      ],
      "favorite_count" : "28",
      "id_str" : "901704687637898362",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "901704687637898362",
      "created_at" : "Sun Aug 27 07:15:25 +0000 2017",
      "favorited" : false,
      "full_text" : "RT @hk_tofan_inv: 颱風過後，拓坊水淹三吋，宋拓無恙，木架全濕。多謝各位街坊幫手，一個鐘頭搬了八百張紙上樓。有人問值不值得，我說：紙比人老，應該讓它先走。聯絡電話不便公開，要幫忙的朋友請看這裏 https://t.co/ZvagxDdXeT 謝謝大家，謝謝這座城…",
      "lang" : "zh",
      "possibly_sensitive" : false
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "909243211627563422"
          ],
          "editableUntil" : "2017-09-17T03:30:49.000Z",
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
        "41"
      ],
      "favorite_count" : "22",
      "id_str" : "909243211627563422",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "909243211627563422",
      "created_at" : "Sun Sep 17 02:30:49 +0000 2017",
      "favorited" : false,
      "full_text" : "纸铺的阿明说，做纸人的手不能急，一急，纸上就有泪。他们真的把纸上的水滴痕叫「泪」。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1061264787257416421"
          ],
          "editableUntil" : "2018-11-10T15:30:17.000Z",
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
        "106"
      ],
      "favorite_count" : "23",
      "id_str" : "1061264787257416421",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1061264787257416421",
      "created_at" : "Sat Nov 10 14:30:17 +0000 2018",
      "favorited" : false,
      "full_text" : "If a library burned down every night for a week, one would expect at least the fire brigade to be curious.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1058872803012277394"
          ],
          "editableUntil" : "2018-11-04T01:05:23.000Z",
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
      "favorite_count" : "33",
      "id_str" : "1058872803012277394",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "1058872803012277394",
      "created_at" : "Sun Nov 04 00:05:23 +0000 2018",
      "favorited" : false,
      "full_text" : "又一个。九年的字，一夜之间。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "691047935455029961"
          ],
          "editableUntil" : "2016-01-24T01:00:41.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/691047935455029961/photo/1",
            "indices" : [
              "25",
              "48"
            ],
            "url" : "https://t.co/UuuVxbHvDH",
            "media_url" : "http://pbs.twimg.com/media/6d8K56ab4c518f7.png",
            "id_str" : "691047927066622258",
            "id" : "691047927066622258",
            "media_url_https" : "https://pbs.twimg.com/media/6d8K56ab4c518f7.png",
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
            "display_url" : "pic.twitter.com/UuuVxbHvDH"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "24"
      ],
      "favorite_count" : "21",
      "id_str" : "691047935455029961",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "691047935455029961",
      "created_at" : "Sun Jan 24 00:00:41 +0000 2016",
      "favorited" : false,
      "full_text" : "下雪了，南方的雪像错别字，一会儿就改掉了。𠮷祥！ https://t.co/UuuVxbHvDH",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/691047935455029961/photo/1",
            "indices" : [
              "25",
              "48"
            ],
            "url" : "https://t.co/UuuVxbHvDH",
            "media_url" : "http://pbs.twimg.com/media/6d8K56ab4c518f7.png",
            "id_str" : "691047927066622258",
            "id" : "691047927066622258",
            "media_url_https" : "https://pbs.twimg.com/media/6d8K56ab4c518f7.png",
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
            "display_url" : "pic.twitter.com/UuuVxbHvDH"
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
            "1302527069525563197"
          ],
          "editableUntil" : "2020-09-06T09:40:27.000Z",
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
      "favorite_count" : "30",
      "id_str" : "1302527069525563197",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1302527069525563197",
      "created_at" : "Sun Sep 06 08:40:27 +0000 2020",
      "favorited" : false,
      "full_text" : "山里的小学合并了，黑板上留着最后一课：「再见」，拼音标得很齐。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1048856894743982239"
          ],
          "editableUntil" : "2018-10-07T09:45:45.000Z",
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
        "38"
      ],
      "favorite_count" : "36",
      "id_str" : "1048856894743982239",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "1048856894743982239",
      "created_at" : "Sun Oct 07 08:45:45 +0000 2018",
      "favorited" : false,
      "full_text" : "长假最后一天，把十年的硬盘整理了一遍，三块坏了一块。坏的那块里有最好的照片。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "84969165648660508"
          ],
          "editableUntil" : "2011-06-26T14:00:02.000Z",
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
      "favorite_count" : "31",
      "id_str" : "84969165648660508",
      "truncated" : false,
      "retweet_count" : "1",
      "id" : "84969165648660508",
      "created_at" : "Sun Jun 26 13:00:02 +0000 2011",
      "favorited" : false,
      "full_text" : "下雨，屋顶漏水，把碑帖搬到床上，我睡地板。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1220738231761490495"
          ],
          "editableUntil" : "2020-01-24T17:00:49.000Z",
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
      "favorite_count" : "34",
      "id_str" : "1220738231761490495",
      "truncated" : false,
      "retweet_count" : "5",
      "id" : "1220738231761490495",
      "created_at" : "Fri Jan 24 16:00:49 +0000 2020",
      "favorited" : false,
      "full_text" : "鼠年。愿每一扇关着的门后面都有热汤。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "310563300760124278"
          ],
          "editableUntil" : "2013-03-10T02:30:35.000Z",
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
      "favorite_count" : "12",
      "id_str" : "310563300760124278",
      "truncated" : false,
      "retweet_count" : "6",
      "id" : "310563300760124278",
      "created_at" : "Sun Mar 10 01:30:35 +0000 2013",
      "favorited" : false,
      "full_text" : "周老师七十了，还是每天临一页。他说：「不是练，是打招呼。」",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "619988467958250469"
          ],
          "editableUntil" : "2015-07-11T22:55:44.000Z",
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
      "favorite_count" : "40",
      "id_str" : "619988467958250469",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "619988467958250469",
      "created_at" : "Sat Jul 11 21:55:44 +0000 2015",
      "favorited" : false,
      "full_text" : "日出前的江面是一张没落款的纸。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1061441368451015807"
          ],
          "editableUntil" : "2018-11-11T03:11:57.000Z",
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
            "expanded_url" : "https://twitter.com/linshi_invented/status/1061441368451015807/photo/1",
            "indices" : [
              "37",
              "60"
            ],
            "url" : "https://t.co/0Ei9pfEbI6",
            "media_url" : "http://pbs.twimg.com/media/f6bKb35d83cK4e1.png",
            "id_str" : "1061441360059963969",
            "id" : "1061441360059963969",
            "media_url_https" : "https://pbs.twimg.com/media/f6bKb35d83cK4e1.png",
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
            "display_url" : "pic.twitter.com/0Ei9pfEbI6"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "36"
      ],
      "favorite_count" : "23",
      "id_str" : "1061441368451015807",
      "truncated" : false,
      "retweet_count" : "3",
      "id" : "1061441368451015807",
      "created_at" : "Sun Nov 11 02:11:57 +0000 2018",
      "favorited" : false,
      "full_text" : "今天不买东西，今天拓碑。这块碑四百年前就被人砸过一次，你看，断口也有字。 https://t.co/0Ei9pfEbI6",
      "lang" : "zh",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/linshi_invented/status/1061441368451015807/photo/1",
            "indices" : [
              "37",
              "60"
            ],
            "url" : "https://t.co/0Ei9pfEbI6",
            "media_url" : "http://pbs.twimg.com/media/f6bKb35d83cK4e1.png",
            "id_str" : "1061441360059963969",
            "id" : "1061441360059963969",
            "media_url_https" : "https://pbs.twimg.com/media/f6bKb35d83cK4e1.png",
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
            "display_url" : "pic.twitter.com/0Ei9pfEbI6"
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
            "1693224062908804441"
          ],
          "editableUntil" : "2023-08-20T12:30:49.000Z",
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
      "favorite_count" : "26",
      "id_str" : "1693224062908804441",
      "truncated" : false,
      "retweet_count" : "4",
      "id" : "1693224062908804441",
      "created_at" : "Sun Aug 20 11:30:49 +0000 2023",
      "favorited" : false,
      "full_text" : "那张 1936 年的图找到了。一位不认识的读者，2017 年随手存了一份。",
      "lang" : "zh"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1262016701619559383"
          ],
          "editableUntil" : "2020-05-17T14:46:43.000Z",
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
        "162"
      ],
      "favorite_count" : "1",
      "id_str" : "1262016701619559383",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1262016701619559383",
      "created_at" : "Sun May 17 13:46:43 +0000 2020",
      "favorited" : false,
      "full_text" : "4/ Ink with a silk pad, many light layers. You never touch the letters. You blacken everything that is not a letter, and the words stay white by being left alone.",
      "lang" : "en",
      "in_reply_to_status_id_str" : "1262015442922120390",
      "in_reply_to_status_id" : "1262015442922120390",
      "in_reply_to_user_id_str" : "9000000000000000021",
      "in_reply_to_user_id" : "9000000000000000021",
      "in_reply_to_screen_name" : "linshi_invented"
    }
  }
]