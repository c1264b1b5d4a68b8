window.__THAR_CONFIG = {
  "userInfo" : {
    "accountId" : "9000000000000000021",
    "userName" : "linshi_invented",
    "displayName" : "林石"
  },
  "archiveInfo" : {
    "sizeBytes" : "797996",
    "generationDate" : "2024-06-02T17:20:00.000Z",
    "isPartialArchive" : false,
    "maxPartSizeBytes" : "53687091200"
  },
  "readmeInfo" : {
    "fileName" : "data/README.txt",
    "directory" : "data/",
    "name" : "README.txt"
  },
  "dataTypes" : {
    "account" : {
      "files" : [
        {
          "fileName" : "data/account.js",
          "globalName" : "YTD.account.part0",
          "count" : "1"
        }
      ]
    },
    "accountCreationIp" : {
      "files" : [
        {
          "fileName" : "data/account-creation-ip.js",
          "globalName" : "YTD.account_creation_ip.part0",
          "count" : "1"
        }
      ]
    },
    "accountTimezone" : {
      "files" : [
        {
          "fileName" : "data/account-timezone.js",
          "globalName" : "YTD.account_timezone.part0",
          "count" : "1"
        }
      ]
    },
    "adEngagements" : {
      "files" : [
        {
          "fileName" : "data/ad-engagements.js",
          "globalName" : "YTD.ad_engagements.part0",
          "count" : "1"
        }
      ]
    },
    "adImpressions" : {
      "files" : [
        {
          "fileName" : "data/ad-impressions.js",
          "globalName" : "YTD.ad_impressions.part0",
          "count" : "1"
        }
      ]
    },
    "ageinfo" : {
      "files" : [
        {
          "fileName" : "data/ageinfo.js",
          "globalName" : "YTD.ageinfo.part0",
          "count" : "1"
        }
      ]
    },
    "app" : {
      "files" : [
        {
          "fileName" : "data/app.js",
          "globalName" : "YTD.app.part0",
          "count" : "1"
        }
      ]
    },
    "article" : {
      "files" : [
        {
          "fileName" : "data/article.js",
          "globalName" : "YTD.article.part0",
          "count" : "1"
        }
      ]
    },
    "articleMetadata" : {
      "files" : [
        {
          "fileName" : "data/article-metadata.js",
          "globalName" : "YTD.article_metadata.part0",
          "count" : "1"
        }
      ]
    },
    "block" : {
      "files" : [
        {
          "fileName" : "data/block.js",
          "globalName" : "YTD.block.part0",
          "count" : "1"
        }
      ]
    },
    "branchLinks" : {
      "files" : [
        {
          "fileName" : "data/branch-links.js",
          "globalName" : "YTD.branch_links.part0",
          "count" : "1"
        }
      ]
    },
    "communityTweet" : {
      "mediaDirectory" : "data/community_tweet_media",
      "files" : [
        {
          "fileName" : "data/community-tweet.js",
          "globalName" : "YTD.community_tweet.part0",
          "count" : "2"
        }
      ]
    },
    "connectedApplication" : {
      "files" : [
        {
          "fileName" : "data/connected-application.js",
          "globalName" : "YTD.connected_application.part0",
          "count" : "1"
        }
      ]
    },
    "contact" : {
      "files" : [
        {
          "fileName" : "data/contact.js",
          "globalName" : "YTD.contact.part0",
          "count" : "1"
        }
      ]
    },
    "deletedTweetHeaders" : {
      "files" : [
        {
          "fileName" : "data/deleted-tweet-headers.js",
          "globalName" : "YTD.deleted_tweet_headers.part0",
          "count" : "1"
        }
      ]
    },
    "deletedTweets" : {
      "files" : [
        {
          "fileName" : "data/deleted-tweets.js",
          "globalName" : "YTD.deleted_tweets.part0",
          "count" : "1"
        }
      ]
    },
    "deviceToken" : {
      "files" : [
        {
          "fileName" : "data/device-token.js",
          "globalName" : "YTD.device_token.part0",
          "count" : "1"
        }
      ]
    },
    "directMessageHeaders" : {
      "files" : [
        {
          "fileName" : "data/direct-message-headers.js",
          "globalName" : "YTD.direct_message_headers.part0",
          "count" : "1"
        }
      ]
    },
    "directMessages" : {
      "files" : [
        {
          "fileName" : "data/direct-messages.js",
          "globalName" : "YTD.direct_messages.part0",
          "count" : "1"
        }
      ]
    },
    "directMessagesGroup" : {
      "files" : [
        {
          "fileName" : "data/direct-messages-group.js",
          "globalName" : "YTD.direct_messages_group.part0",
          "count" : "1"
        }
      ]
    },
    "emailAddressChange" : {
      "files" : [
        {
          "fileName" : "data/email-address-change.js",
          "globalName" : "YTD.email_address_change.part0",
          "count" : "1"
        }
      ]
    },
    "follower" : {
      "files" : [
        {
          "fileName" : "data/follower.js",
          "globalName" : "YTD.follower.part0",
          "count" : "1"
        }
      ]
    },
    "following" : {
      "files" : [
        {
          "fileName" : "data/following.js",
          "globalName" : "YTD.following.part0",
          "count" : "1"
        }
      ]
    },
    "grokChatItem" : {
      "files" : [
        {
          "fileName" : "data/grok-chat-item.js",
          "globalName" : "YTD.grok_chat_item.part0",
          "count" : "1"
        }
      ]
    },
    "ipAudit" : {
      "files" : [
        {
          "fileName" : "data/ip-audit.js",
          "globalName" : "YTD.ip_audit.part0",
          "count" : "1"
        }
      ]
    },
    "keyRegistry" : {
      "files" : [
        {
          "fileName" : "data/key-registry.js",
          "globalName" : "YTD.key_registry.part0",
          "count" : "1"
        }
      ]
    },
    "lanternRiddle" : {
      "files" : [
        {
          "fileName" : "data/lantern-riddle.js",
          "globalName" : "YTD.lantern_riddle.part0",
          "count" : "1"
        }
      ]
    },
    "like" : {
      "files" : [
        {
          "fileName" : "data/like.js",
          "globalName" : "YTD.like.part0",
          "count" : "1"
        }
      ]
    },
    "listsCreated" : {
      "files" : [
        {
          "fileName" : "data/lists-created.js",
          "globalName" : "YTD.lists_created.part0",
          "count" : "1"
        }
      ]
    },
    "listsMember" : {
      "files" : [
        {
          "fileName" : "data/lists-member.js",
          "globalName" : "YTD.lists_member.part0",
          "count" : "1"
        }
      ]
    },
    "mute" : {
      "files" : [
        {
          "fileName" : "data/mute.js",
          "globalName" : "YTD.mute.part0",
          "count" : "1"
        }
      ]
    },
    "niDevices" : {
      "files" : [
        {
          "fileName" : "data/ni-devices.js",
          "globalName" : "YTD.ni_devices.part0",
          "count" : "1"
        }
      ]
    },
    "noteTweet" : {
      "files" : [
        {
          "fileName" : "data/note-tweet.js",
          "globalName" : "YTD.note_tweet.part0",
          "count" : "4"
        }
      ]
    },
    "periscopeAccountInformation" : {
      "files" : [
        {
          "fileName" : "data/periscope-account-information.js",
          "globalName" : "YTD.periscope_account_information.part0",
          "count" : "1"
        }
      ]
    },
    "personalization" : {
      "files" : [
        {
          "fileName" : "data/personalization.js",
          "globalName" : "YTD.personalization.part0",
          "count" : "1"
        }
      ]
    },
    "phoneNumber" : {
      "files" : [
        {
          "fileName" : "data/phone-number.js",
          "globalName" : "YTD.phone_number.part0",
          "count" : "1"
        }
      ]
    },
    "professionalData" : {
      "files" : [
        {
          "fileName" : "data/professional-data.js",
          "globalName" : "YTD.professional_data.part0",
          "count" : "1"
        }
      ]
    },
    "profile" : {
      "mediaDirectory" : "data/profile_media",
      "files" : [
        {
          "fileName" : "data/profile.js",
          "globalName" : "YTD.profile.part0",
          "count" : "1"
        }
      ]
    },
    "replyPrompt" : {
      "files" : [
        {
          "fileName" : "data/reply-prompt.js",
          "globalName" : "YTD.reply_prompt.part0",
          "count" : "1"
        }
      ]
    },
    "savedSearch" : {
      "files" : [
        {
          "fileName" : "data/saved-search.js",
          "globalName" : "YTD.saved_search.part0",
          "count" : "1"
        }
      ]
    },
    "screenNameChange" : {
      "files" : [
        {
          "fileName" : "data/screen-name-change.js",
          "globalName" : "YTD.screen_name_change.part0",
          "count" : "1"
        }
      ]
    },
    "smartblock" : {
      "files" : [
        {
          "fileName" : "data/smartblock.js",
          "globalName" : "YTD.smartblock.part0",
          "count" : "1"
        }
      ]
    },
    "spacesMetadata" : {
      "files" : [
        {
          "fileName" : "data/spaces-metadata.js",
          "globalName" : "YTD.spaces_metadata.part0",
          "count" : "1"
        }
      ]
    },
    "sso" : {
      "files" : [
        {
          "fileName" : "data/sso.js",
          "globalName" : "YTD.sso.part0",
          "count" : "1"
        }
      ]
    },
    "tweetHeaders" : {
      "files" : [
        {
          "fileName" : "data/tweet-headers.js",
          "globalName" : "YTD.tweet_headers.part0",
          "count" : "327"
        }
      ]
    },
    "tweetdeck" : {
      "files" : [
        {
          "fileName" : "data/tweetdeck.js",
          "globalName" : "YTD.tweetdeck.part0",
          "count" : "1"
        }
      ]
    },
    "tweets" : {
      "mediaDirectory" : "data/tweets_media",
      "files" : [
        {
          "fileName" : "data/tweets-part2.js",
          "globalName" : "YTD.tweets.part2",
          "count" : "73"
        },
        {
          "fileName" : "data/tweets-part1.js",
          "globalName" : "YTD.tweets.part1",
          "count" : "73"
        },
        {
          "fileName" : "data/tweets.js",
          "globalName" : "YTD.tweets.part0",
          "count" : "181"
        }
      ]
    },
    "twitterCircleTweet" : {
      "files" : [
        {
          "fileName" : "data/twitter-circle-tweet.js",
          "globalName" : "YTD.twitter_circle_tweet.part0",
          "count" : "1"
        }
      ]
    },
    "userLinkClicks" : {
      "files" : [
        {
          "fileName" : "data/user-link-clicks.js",
          "globalName" : "YTD.user_link_clicks.part0",
          "count" : "1"
        }
      ]
    }
  }
}