window.YTD.follower.part0 = [
  {
    "follower" : {
      "accountId" : "CANARY-follower",
      "userLink" : "https://twitter.com/intent/user?user_id=CANARY-follower"
    }
  }
]