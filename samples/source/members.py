"""The members of an export that are not posts: the private ones, each with its CANARY, the manifest, the viewer."""
from writing import AUTHOR
from x_export import dumped, listed

# data type: (file, element key). All of them are left out unless the owner names them.
PRIVATE = {
    "accountCreationIp": ("account-creation-ip", "accountCreationIp"), "accountTimezone": ("account-timezone", "accountTimezone"),
    "adEngagements": ("ad-engagements", "ad"), "adImpressions": ("ad-impressions", "ad"), "ageinfo": ("ageinfo", "ageMeta"), "app": ("app", "appMeta"),
    "block": ("block", "blocking"), "branchLinks": ("branch-links", "branchLink"), "connectedApplication": ("connected-application", "connectedApplication"),
    "contact": ("contact", "contact"), "deletedTweets": ("deleted-tweets", "tweet"), "deletedTweetHeaders": ("deleted-tweet-headers", "tweet"),
    "deviceToken": ("device-token", "deviceToken"), "directMessageHeaders": ("direct-message-headers", "dmConversation"), "directMessages": ("direct-messages", "dmConversation"),
    "directMessagesGroup": ("direct-messages-group", "dmConversation"), "emailAddressChange": ("email-address-change", "emailAddressChange"),
    "follower": ("follower", "follower"), "following": ("following", "following"), "grokChatItem": ("grok-chat-item", "grokChatItem"), "ipAudit": ("ip-audit", "ipAudit"),
    "keyRegistry": ("key-registry", "keyRegistryData"), "like": ("like", "like"), "listsCreated": ("lists-created", "userListInfo"), "listsMember": ("lists-member", "userListInfo"),
    "mute": ("mute", "muting"), "niDevices": ("ni-devices", "niDeviceResponse"), "periscopeAccountInformation": ("periscope-account-information", "periscopeAccountInformation"),
    "personalization": ("personalization", "p13nData"), "phoneNumber": ("phone-number", "device"), "professionalData": ("professional-data", "professionalData"),
    "replyPrompt": ("reply-prompt", "replyPrompt"), "savedSearch": ("saved-search", "savedSearch"), "smartblock": ("smartblock", "smartBlock"),
    "spacesMetadata": ("spaces-metadata", "spacesMetadata"), "sso": ("sso", "sso"), "tweetdeck": ("tweetdeck", "deck"),
    "twitterCircleTweet": ("twitter-circle-tweet", "tweet"), "userLinkClicks": ("user-link-clicks", "userInteractionsData"),
}
ABSENT_PRIVATE = ("grokChatItem", "keyRegistry", "periscopeAccountInformation")
PRIVATE_FOLDERS = {"direct_messages_media": "1-2-dm", "direct_messages_group_media": "3-4-dm-group", "deleted_tweets_media": "5-6-deleted", "twitter_circle_tweet_media": "7-8-circle"}


def private_body(file):
    """A believable element that carries a word found nowhere else."""
    canary = f"CANARY-{file}"
    shapes = {
        "like": {"tweetId": "1600000000000000001", "fullText": canary + " 别人的话", "expandedUrl": "https://twitter.com/i/web/status/1600000000000000001"},
        "follower": {"accountId": canary, "userLink": "https://twitter.com/intent/user?user_id=" + canary},
        "ip-audit": {"accountId": AUTHOR, "createdAt": "2024-05-01T00:00:00.000Z", "loginIp": canary},
        "phone-number": {"phoneNumber": canary},
        "contact": {"emails": [canary + "@example.org"], "phoneNumbers": [canary]},
        "direct-messages": {"conversationId": "1-2", "messages": [{"messageCreate": {"recipientId": "1", "text": canary + " 私信，只给你看", "senderId": "2", "id": "3", "createdAt": "2024-05-01T00:00:00.000Z"}}]},
        "deleted-tweets": {"id_str": "1795000000000000001", "created_at": "Mon May 27 08:00:00 +0000 2024", "full_text": canary + " 删掉的话", "deleted_at": "Tue May 28 08:00:00 +0000 2024", "entities": {}},
        "twitter-circle-tweet": {"id_str": "1650000000000000001", "created_at": "Sun Apr 23 06:00:00 +0000 2023", "full_text": canary + " 小圈子", "entities": {}},
        "email-address-change": {"accountId": AUTHOR, "emailChange": {"changedAt": "2019-01-01T00:00:00.000Z", "changedTo": canary + "@example.org"}},
    }
    return shapes.get(file, {"value": canary})


def add_private(export, prefix, skip=ABSENT_PRIVATE, only=None):
    """Adds the private members; returns the manifest's part about all of them."""
    types = {}
    for kind, (file, key) in PRIVATE.items():
        if only and kind not in only:
            continue
        name = file.replace("-", "_")
        types[kind] = entry(f"data/{file}.js", f"YTD.{name}.part0", 1)
        if kind not in skip:
            export.files[f"{prefix}{file}.js"] = listed(name, 0, [{key: private_body(file)}]).encode()
    for folder, name in PRIVATE_FOLDERS.items():
        if not only:
            export.files[f"{prefix}{folder}/{name}.txt"] = f"CANARY-{name} bytes that nobody else may see\n".encode()
    return types


def entry(file, name, count, folder=None):
    out = {"mediaDirectory": folder} if folder else {}
    out["files"] = [{"fileName": file, "globalName": name, "count": str(count)}]
    return out


def account(export, shown):
    return listed("account", 0, [{"account": {"email": "CANARY-email@example.org", "createdVia": "CANARY-created-via", "username": export.handle, "accountId": AUTHOR,
                                              "createdAt": "2010-03-14T12:58:00.000Z", "accountDisplayName": shown}}]).encode()


def profile(bio, website):
    return listed("profile", 0, [{"profile": {"description": {"bio": bio, "website": website, "location": "江边"}, "avatarMediaUrl": "https://pbs.twimg.com/profile_images/9000000000000000701/Seal2010.png",
                                              "headerMediaUrl": f"https://pbs.twimg.com/profile_banners/{AUTHOR}/1600000000"}}]).encode()


def manifest(export, shown, types):
    head = {"userInfo": {"accountId": AUTHOR, "userName": export.handle, "displayName": shown},
            "archiveInfo": {"sizeBytes": str(sum(map(len, export.files.values()))), "generationDate": export.generated.strftime("%Y-%m-%dT%H:%M:%S.000Z"), "isPartialArchive": False, "maxPartSizeBytes": "53687091200"},
            "readmeInfo": {"fileName": "data/README.txt", "directory": "data/", "name": "README.txt"}, "dataTypes": dict(sorted(types.items()))}
    return ("window.__THAR_CONFIG = " + dumped(head)).encode()


def viewer(export, prefix):
    export.files[prefix + "Your archive.html"] = "<!doctype html><title>Your archive</title><p>The platform's own viewer would stand here. 虚构的样本。\n".encode()
    export.files[prefix + "assets/css/app.css"] = b"body{font-family:sans-serif}\n"
    export.files[prefix + "assets/js/main.js"] = b"document.title='viewer';\n"
    export.files[prefix + "data/README.txt"] = "This export is invented. 本存档纯属虚构。\n".encode()
